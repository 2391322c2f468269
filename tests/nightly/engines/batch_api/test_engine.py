"""Nights through the Batch API: every article is briefed once and paid for once."""

from __future__ import annotations

import asyncio
import json
import signal
import subprocess
import threading

import pytest

from summarizer import Article
from summarizer.errors import Refused, SettingsError
from summarizer.nightly.engines.base import Job
from summarizer.nightly.engines.batch_api.context import BatchOptions
from tests.ask.loopback import completion, error, refusal
from tests.nightly.engines.batch_api.double import BatchDouble
from tests.nightly.engines.batch_api.night import (
    ALL,
    HOURLY,
    JOBS,
    ONCE,
    Crash,
    Steps,
    answer,
    answer_otherwise,
    batches_noted,
    bodies_of,
    briefed,
    night,
    night_in_a_process,
    night_without_batches,
    replies_of,
    subject_of,
)
from tests.processes import PATIENCE


async def test_a_night_asks_nothing_live(ledger):
    """Every article is briefed from one batch, each from its own line whatever the order of the output."""
    with BatchDouble(answer) as double:
        outcomes = await night(double, ledger)
    assert ALL == briefed(outcomes)
    assert ONCE == double.executed
    assert [] == double.live
    assert 1 == double.log.count("POST /v1/batches")
    assert {} == batches_noted(ledger)


async def test_what_is_asked_is_what_is_asked_live(ledger):
    """A line's body is the body of the request that the live way would have sent."""
    with BatchDouble(answer) as double:
        await night(double, ledger, has_drafts=False)
        asked = [body for batch in double.batches.values() for body in bodies_of(batch)]
    with BatchDouble(answer, has_batches=False) as live:
        await night_without_batches(live, path=ledger.with_name("other.sqlite"))
    sent = [[json.dumps(body, sort_keys=True) for body in bodies] for bodies in (live.live, asked)]
    assert 2 * len(JOBS) == len(asked)
    assert sorted(sent[0]) == sorted(sent[1])


async def test_a_crash_after_creation_pays_nothing_twice(ledger):
    """A night that dies before it notes its batch's name leaves it to the next night, which finds it by its run id."""
    steps = Steps(2, after=True)
    with BatchDouble(answer) as double:
        with pytest.raises(Crash, match="submit"):
            await night(double, ledger, steps=steps)
        assert [None] == [json.loads(value)["batch"] for value in batches_noted(ledger).values()]
        outcomes = await night(double, ledger)
    assert ALL == briefed(outcomes)
    assert 1 == len(double.batches) == double.log.count("POST /v1/files")
    assert ONCE == double.executed


@pytest.mark.parametrize("after", [False, pytest.param(True, marks=pytest.mark.slow)])
async def test_a_crash_at_any_step_pays_nothing_twice(tmp_path, after):
    """Whatever a night had done when it died, the next one briefs every article, out of one batch, paid once."""
    jobs, steps = JOBS[:3], Steps()
    with BatchDouble(answer) as double:
        await night(double, tmp_path / "whole.sqlite", jobs, options=HOURLY, steps=steps)
    assert {"note", "submit", "retrieve", "download", "record", "forget"} == set(steps.taken)
    for number, name in enumerate(steps.taken, 1):
        ledger = tmp_path / f"{number}.sqlite"
        with BatchDouble(answer) as double:
            with pytest.raises(Crash, match=name):
                await night(double, ledger, jobs, options=HOURLY, steps=Steps(number, after=after))
            outcomes = await night(double, ledger, jobs, options=HOURLY)
        assert 3 == len(briefed(outcomes)) == replies_of(ledger)
        assert {1} == set(double.executed.values())
        assert (1, [], {}) == (len(double.batches), double.live, batches_noted(ledger))


@pytest.mark.slow
def test_a_killed_process_pays_nothing_twice(ledger):
    """A process killed by the system, after its batch exists and before it hears of it, is made good by the next."""
    created, killed = threading.Event(), threading.Event()

    def hold(_):
        created.set()
        killed.wait(PATIENCE)

    with BatchDouble(answer, on_created=hold) as double:
        with night_in_a_process(double, ledger) as first:
            assert created.wait(PATIENCE)
            first.send_signal(signal.SIGKILL)
            assert -signal.SIGKILL == first.wait(PATIENCE)
            killed.set()
        assert 1 == len(double.batches)
        outcomes = asyncio.run(night(double, ledger))
    assert ALL == briefed(outcomes)
    assert 1 == len(double.batches)
    assert ONCE == double.executed


def test_a_night_without_work_does_not_load_the_client(ledger):
    """With nothing to ask and no batch on its way, the SDK is not even imported, and nobody is called."""
    with BatchDouble(answer) as double, night_in_a_process(double, ledger, [], stdout=subprocess.PIPE) as process:
        out, _ = process.communicate(timeout=PATIENCE)
    assert [[], False] == json.loads(out)
    assert {"POST /v1/advance"} == set(double.log)


async def test_replies_about_articles_that_a_night_does_not_list_are_kept(ledger):
    """A batch is collected whole; what no source lists tonight is briefed on the night that lists it, for nothing."""
    with BatchDouble(answer, seconds=lambda _: 7200.0) as double:
        await night(double, ledger, options=BatchOptions(wait=600.0))
        second = await night(double, ledger, JOBS[:2])
        third = await night(double, ledger, JOBS[2:])
    assert ALL == sorted(briefed(second) + briefed(third))
    assert len(JOBS) == replies_of(ledger)
    assert 1 == len(double.batches)
    assert [] == double.live


@pytest.mark.parametrize(
    ("reply", "replies"),
    [
        (completion('{"scope": "ai_po', finish_reason="length"), 1),
        (completion(None), 1),
        (error(500, "it failed"), 0),
        (error(429, "too many", code="rate_limit_exceeded"), 0),
    ],
    ids=["truncated", "empty", "500", "429"],
)
async def test_what_a_line_leaves_open_is_asked_live(ledger, reply, replies):
    """A line that is cut off, empty or in error costs one live request; what was paid is counted."""
    with BatchDouble(answer_otherwise(farms=reply)) as double:
        outcomes = await night(double, ledger)
    assert ALL == briefed(outcomes)
    assert ["farms"] == [subject_of(body) for body in double.live]
    assert len(JOBS) + replies == replies_of(ledger)


async def test_another_way_of_asking_is_taken_live(ledger):
    """Where the first answer of all is of another form, the next way of asking is tried live, and gone on with."""
    with BatchDouble(answer_otherwise(farms=completion("No."))) as double:
        outcomes = await night(double, ledger, has_drafts=False)
    assert ALL == briefed(outcomes)
    assert ["farms"] * 2 == [subject_of(body) for body in double.live]
    assert 2 * len(JOBS) + 1 == replies_of(ledger)


@pytest.mark.parametrize("content", ['{"scope": "ai_policy"}', "No."], ids=["invalid", "another form"])
async def test_what_follows_an_invalid_answer_is_asked_in_another_batch(ledger, content):
    """An answer that is invalid is sent back in a second round, and so is one of another form than the draft's."""
    with BatchDouble(answer_otherwise(farms=completion(content))) as double:
        outcomes = await night(double, ledger)
    assert ALL == briefed(outcomes)
    assert ([len(JOBS), 1], []) == ([len(batch.requests) for batch in double.batches.values()], double.live)
    assert len(JOBS) + 1 == replies_of(ledger)


async def test_an_invalid_answer_is_sent_back_with_its_problems(ledger):
    """An invalid line is asked again as a live answer is: the model sees it again, and what is wrong with it."""
    with BatchDouble(answer_otherwise(farms=completion('{"scope": "ai_policy"}'))) as double:
        outcomes = await night(double, ledger)
    (body,) = bodies_of(double.batches["batch_0001"])
    assert ['{"scope": "ai_policy"}', True] == [
        body["messages"][2]["content"],
        "headline" in body["messages"][3]["content"],
    ]
    (farms,) = [outcome.document.provenance.usage for outcome in outcomes if outcome.key.startswith("farms")]
    assert (3, 1, 3000) == (farms.calls, farms.reasks, farms.prompt_tokens)


async def test_a_refusal_is_not_asked_again(ledger):
    """A model that declined has answered; its article fails, and nothing is asked live."""
    with BatchDouble(answer_otherwise(farms=refusal("I will not."))) as double:
        outcomes = await night(double, ledger)
    errors = {outcome.key.strip("-"): type(outcome.error) for outcome in outcomes if outcome.error}
    assert {"farms": Refused} == errors
    assert [] == double.live


async def test_what_fits_in_no_line_goes_live(ledger):
    """An article that no file can carry gets its error from the live way, and the others their briefs."""
    broken = Job("broken", Article.from_text("정부는 \ud800 계획을 밝혔다."))
    with BatchDouble(answer) as double:
        outcomes = await night(double, ledger, (*JOBS, broken))
    assert ["broken"] == [outcome.key for outcome in outcomes if outcome.error]
    assert ALL == briefed([outcome for outcome in outcomes if outcome.document])
    assert len(JOBS) == double.executed.total()


async def test_an_endpoint_without_batches_ends_the_night_with_the_way_out(ledger):
    """A server that has no Batch API is named, with the setting that does without it."""
    with BatchDouble(answer, has_batches=False) as double, pytest.raises(SettingsError, match='via = "live"'):
        await night(double, ledger)
    assert {} == batches_noted(ledger)
    assert [] == double.live
