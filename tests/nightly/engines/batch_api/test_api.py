"""The calls of the Batch API against its double: what is sent again, what is looked for first, what is told."""

from __future__ import annotations

import contextlib

import pytest
import tenacity

from summarizer.ask import Endpoint
from summarizer.errors import ProviderUnavailable, SettingsError
from summarizer.nightly.engines.batch_api.api import BatchApi
from summarizer.nightly.engines.batch_api.file import read_results, request_line
from tests.ask.loopback import completion
from tests.nightly.engines.batch_api.double import DAY, BatchDouble

BODY = {"model": "scripted", "messages": [{"role": "user", "content": "정부는 계획을 밝혔다."}]}
NAMES = tuple("abcdefgh")


@pytest.fixture
def requests(tmp_path):
    """Write a file of eight requests."""
    path = tmp_path / "requests.jsonl"
    path.write_bytes(b"".join(request_line(name, BODY) for name in NAMES))
    return path


@contextlib.asynccontextmanager
async def api(double, **fields):
    """Open the API of a double; nothing waits between attempts."""
    calls = BatchApi(Endpoint(model="scripted", base_url=double.url, **fields), wait=tenacity.wait_none())
    try:
        yield calls
    finally:
        await calls.aclose()


def answer(_):
    return completion("{}")


async def test_a_batch_goes_through_its_statuses(requests):
    """A batch is validated, runs, is finalized and completed; its counts grow on the way."""
    seen = []
    with BatchDouble(answer, seconds=lambda name: 600.0 * (1 + NAMES.index(name))) as double:
        async with api(double) as calls:
            batch = await calls.submit(requests, run_id="r1")
            while batch.status != "completed":
                seen.append((batch.status, batch.request_counts.completed))
                double.advance(1200 if batch.status == "in_progress" else 31)
                batch = await calls.retrieve(batch.id)
    assert [
        ("validating", 0),
        *(("in_progress", done) for done in (0, 2, 4, 6)),
        ("finalizing", 8),
        ("finalizing", 8),
    ] == seen
    assert {"run_id": "r1"} == batch.metadata


async def test_results_come_in_no_order(requests, tmp_path):
    """The output file holds every line, and not in the order of the requests."""
    with BatchDouble(answer) as double:
        async with api(double) as calls:
            batch = await calls.submit(requests, run_id="r1")
            double.advance(DAY)
            batch = await calls.retrieve(batch.id)
            assert await calls.download(batch.output_file_id, tmp_path / "output")
    with (tmp_path / "output").open("rb") as file:
        names = [result.custom_id for result in read_results(file)]
    assert NAMES == tuple(sorted(names))
    assert NAMES != tuple(names)
    assert batch.error_file_id is None


async def test_a_fault_before_creation_is_sent_again(requests):
    """A 503 at upload or creation costs one more request."""
    with BatchDouble(answer) as double:
        double.fail_next("POST /v1/files", "refuse")
        double.fail_next("POST /v1/batches", "refuse")
        async with api(double) as calls:
            await calls.submit(requests, run_id="r1")
    assert 1 == len(double.batches)


async def test_a_batch_whose_answer_was_lost_is_found_and_not_made_twice(requests):
    """A connection that breaks after creation leads to the batch that was created, among somebody else's."""
    with BatchDouble(answer, page=2) as double:
        double.fail_next("POST /v1/batches", "drop")
        for _ in range(5):
            double.put({"run_id": "another"})
        async with api(double) as calls:
            batch = await calls.submit(requests, run_id="r1")
    assert "batch_0005" == batch.id
    assert 1 == double.log.count("POST /v1/batches")


async def test_batches_are_found_over_all_pages():
    """A batch is found by its run id however many came after it."""
    with BatchDouble(answer, page=3) as double:
        mine = double.put({"run_id": "r1"})
        for number in range(10):
            double.put({"run_id": f"x{number}"} if number % 2 else None)
        async with api(double) as calls:
            found = await calls.find({"r1", "r2"})
    assert {"r1": mine.id} == {run_id: batch.id for run_id, batch in found.items()}
    assert 4 == double.log.count("GET /v1/batches")


async def test_faults_for_ever_cost_the_transport_attempts(requests):
    """A fault that stays ends after as many attempts as live requests have."""
    with BatchDouble(answer) as double:
        for _ in range(9):
            double.fail_next("POST /v1/files", "refuse")
        async with api(double, transport_attempts=3) as calls:
            with pytest.raises(ProviderUnavailable):
                await calls.submit(requests, run_id="r1")
    assert 3 == double.log.count("POST /v1/files")


async def test_an_endpoint_without_batches_names_the_way_out(requests):
    """A server without the API is told apart from a fault, and the setting to change is named."""
    with BatchDouble(answer, has_batches=False) as double:
        async with api(double) as calls:
            with pytest.raises(SettingsError, match=r'no Batch API.*404.*via = "live"'):
                await calls.submit(requests, run_id="r1")
            with pytest.raises(SettingsError, match='via = "live"'):
                await calls.find({"r1"})
    assert 1 == double.log.count("POST /v1/files")


async def test_an_unknown_batch_and_an_unknown_file_are_values(tmp_path):
    """A batch or a file that is gone is not a fault of the network."""
    with BatchDouble(answer) as double:
        async with api(double) as calls:
            assert await calls.retrieve("batch_none") is None
            assert not await calls.download("file-none", tmp_path / "output")


async def test_a_download_that_breaks_off_begins_anew(requests, tmp_path):
    """A file whose connection broke is fetched again, whole."""
    with BatchDouble(answer) as double:
        async with api(double) as calls:
            batch = await calls.submit(requests, run_id="r1")
            double.advance(DAY)
            output = (await calls.retrieve(batch.id)).output_file_id
            double.fail_next(f"GET /v1/files/{output}/content", "cut")
            await calls.download(output, tmp_path / "output")
    assert double.files[output] == (tmp_path / "output").read_bytes()


async def test_cancelling_keeps_what_is_finished(requests, tmp_path):
    """A cancelled batch has finished lines in its output, and the others in its error file."""
    with BatchDouble(answer, seconds=lambda name: 600.0 * (1 + NAMES.index(name))) as double:
        async with api(double) as calls:
            batch = await calls.submit(requests, run_id="r1")
            double.advance(1300)
            await calls.cancel(batch.id)
            assert "cancelling" == (await calls.retrieve(batch.id)).status
            double.advance(600)
            batch = await calls.retrieve(batch.id)
            await calls.cancel(batch.id)  # which has ended, and is no error
            results = [await lines(calls, each, tmp_path) for each in (batch.output_file_id, batch.error_file_id)]
    assert "cancelled" == batch.status
    assert ["a", "b"] == sorted(result.custom_id for result in results[0])
    assert {"batch_cancelled"} == {result.code for result in results[1]}
    assert {"a": 1, "b": 1} == double.executed


async def test_expiry_keeps_what_is_finished(requests, tmp_path):
    """An expired batch has finished lines in its output, and the others as batch_expired in its error file."""
    with BatchDouble(answer, seconds=lambda name: float("inf") if name > "f" else 60.0) as double:
        async with api(double) as calls:
            batch = await calls.submit(requests, run_id="r1")
            double.advance(DAY + 60)
            batch = await calls.retrieve(batch.id)
            results = [await lines(calls, each, tmp_path) for each in (batch.output_file_id, batch.error_file_id)]
    assert "expired" == batch.status
    assert list("abcdef") == sorted(result.custom_id for result in results[0])
    assert [("g", "batch_expired"), ("h", "batch_expired")] == sorted(
        (each.custom_id, each.code) for each in results[1]
    )


async def test_invalid_lines_fail_the_batch_by_number(tmp_path):
    """A file with invalid lines fails after creation, with the number of each."""
    path = tmp_path / "requests.jsonl"
    path.write_bytes(request_line("a", BODY) + b"{\n" + request_line("a", BODY) + b'{"custom_id": "b"}\n')
    with BatchDouble(answer) as double:
        async with api(double) as calls:
            batch = await calls.submit(path, run_id="r1")
            assert "validating" == batch.status
            double.advance(60)
            batch = await calls.retrieve(batch.id)
    assert "failed" == batch.status
    assert [("invalid_json_line", 2), ("duplicate_custom_id", 3), ("missing_required_parameter", 4)] == [
        (each.code, each.line) for each in batch.errors.data
    ]
    assert not double.executed


async def lines(calls, file_id, folder):
    """Read a file of results."""
    await calls.download(file_id, folder / file_id)
    with (folder / file_id).open("rb") as file:
        return list(read_results(file))
