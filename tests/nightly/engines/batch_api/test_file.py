"""Files of requests keep the API's limits, and results are read whatever their order and shape."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.nightly.engines.batch_api.file import PartWriter, ResultLine, read_results, request_line
from tests.ask.loopback import completion, error
from tests.nightly.engines.batch_api.double_lines import failed_line, finished_line, requests_of, validation_errors

BODY = {"model": "scripted", "messages": [{"role": "user", "content": "정부는 계획을 밝혔다."}]}


def write(folder, count, **limits):
    """Write lines of one size, and give the parts with their lines."""
    with PartWriter(folder, **limits) as writer:
        names = [f"{number:064}" for number in range(count)]
        given = [writer.add(name, request_line(name, BODY)) for name in names]
        parts = [part for part in (*given, writer.finish()) if part]
    return [(part.custom_ids, requests_of(part.path.read_bytes())) for part in parts]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_line_is_one_line_for_every_reader(text):
    """Whatever a text holds, its request is one line, and reads back as it was."""
    line = request_line("k", {"content": text}).decode()
    assert 1 == len(line.splitlines())
    assert {"content": text} == json.loads(line)["body"]


def test_a_lone_surrogate_has_no_line():
    """What UTF-8 cannot carry is refused before it is in a file."""
    with pytest.raises(UnicodeEncodeError):
        request_line("k", {"content": "\ud800"})


def test_the_file_passes_validation(tmp_path):
    """A written file holds nothing that the API's validation would object to."""
    with PartWriter(tmp_path) as writer:
        writer.add("a", request_line("a", BODY))
        writer.add("b", request_line("b", BODY))
        part = writer.finish()
    assert [] == validation_errors(part.path.read_bytes(), "/v1/chat/completions")


@pytest.mark.parametrize(("count", "sizes"), [(0, []), (1, [1]), (3, [3]), (4, [3, 1]), (7, [3, 3, 1])])
def test_lines_are_split_at_the_most_lines(tmp_path, count, sizes):
    """A file that is full is followed by another; none is empty."""
    parts = write(tmp_path, count, max_lines=3)
    assert sizes == [len(ids) for ids, _ in parts]
    assert all(ids == tuple(each["custom_id"] for each in requests) for ids, requests in parts)


def test_lines_are_split_at_the_most_bytes(tmp_path):
    """A line that would take a file over its size begins the next one."""
    size = len(request_line("0" * 64, BODY))
    parts = write(tmp_path, 5, max_bytes=2 * size)
    assert [2, 2, 1] == [len(ids) for ids, _ in parts]
    assert all(path.stat().st_size <= 2 * size for path in tmp_path.iterdir())


def test_a_line_over_the_limit_fits_nowhere(tmp_path):
    """A line larger than a whole file may be is told before it is written."""
    writer = PartWriter(tmp_path, max_bytes=100)
    assert writer.fits(b"x" * 100)
    assert not writer.fits(b"x" * 101)


def test_a_finished_line_is_an_answer():
    """A line of the output file carries the completion's body."""
    result = read(finished_line("k", 1, completion("{}")))
    assert (True, "k", "stop") == (result.answered, result.custom_id, result.body["choices"][0]["finish_reason"])


def test_an_error_of_the_endpoint_is_no_answer():
    """A 4xx stands in the body, where a completion would be; its words are the reason."""
    result = read(finished_line("k", 1, error(400, "too long", code="context_length_exceeded")))
    assert (False, "context_length_exceeded: too long") == (result.answered, result.reason)


def test_an_expired_line_says_so():
    """A line that was never sent has no response, and the reason in its error."""
    result = read(failed_line("k", 1, "batch_expired", "The window expired."))
    assert (False, "batch_expired: The window expired.") == (result.answered, result.reason)


@pytest.mark.parametrize(
    "line", [b"", b"\n", b"[1]", b"null", b'"k"', b"{", b"{}", b'{"custom_id": 3}', b"\xff\xfe", b"[" * 100_000]
)
def test_an_unreadable_line_is_passed_over(line):
    """A line that is not a result costs that line alone."""
    good = json.dumps(finished_line("k", 1, completion("{}"))).encode()
    assert ["k"] == [result.custom_id for result in read_results([line, good])]


@pytest.mark.parametrize(
    "fields",
    [{"response": 3}, {"response": {"status_code": "200"}}, {"response": {"body": []}}, {"error": "no"}, {}],
)
def test_a_misshapen_result_is_unanswered(fields):
    """A line with an id and nothing usable counts as unanswered."""
    assert not read({"custom_id": "k", **fields}).answered


def read(line) -> ResultLine:
    """Read one line back."""
    (result,) = read_results([json.dumps(line).encode()])
    return result


def test_extra_fields_are_in_the_body():
    """What the SDK would put into the body of a live request stands in the line's body."""
    line = json.loads(request_line("a", {"model": "m", "seed": 1, "extra_body": {"seed": 7}}))

    assert {"model": "m", "seed": 7} == line["body"]
