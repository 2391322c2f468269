"""Nights through the Batch API: whatever happens, every article is briefed once and paid for once."""

from __future__ import annotations

import json
import math
import signal
import subprocess
import threading
from collections import Counter

import pytest

from summarizer import Article
from summarizer.errors import NightCapReached, QuotaExhausted, Refused, SettingsError
from summarizer.nightly.engines.base import Job
from summarizer.nightly.engines.batch.context import BatchOptions
from summarizer.nightly.ledger import Ledger
from tests.ask.loopback import completion, error, refusal
from tests.nightly.batch_double import DAY, BatchDouble
from tests.nightly.batch_night import (
    JOBS,
    SUBJECTS,
    Crash,
    Steps,
    answer,
    briefed,
    night,
    night_in_a_process,
    night_without_batches,
    subject_of,
)
from tests.processes import PATIENCE

ALL = sorted(SUBJECTS.values())
HOURLY = BatchOptions(poll=3600.0)
ONCE = Counter(job.key for job in JOBS)


@pytest.fixture
def ledger(tmp_path):
    """Name the ledger that a test's nights share."""
    return tmp_path / "ledger.sqlite"


def replies_of(ledger):
    """Count the replies that were ever paid."""
    with Ledger.open(ledger) as opened:
        return opened.spent().replies


def batches_noted(ledger):
    """Give the notes about batches on their way."""
    with Ledger.open(ledger) as opened:
        return opened.notes("batch:")


def bodies_of(batch):
    """Give the bodies of a batch's lines."""
    return [request["body"] for request in batch.requests]


def answer_otherwise(**others):
    """Answer requests about some subjects otherwise than soundly, in batches alone: the live endpoint is sound."""
    asked = Counter()

    def reply(body):
        subject = subject_of(body)
        asked[subject] += 1
        return others[subject] if subject in others and asked[subject] == 1 else answer(body)

    return reply


def slow(*subjects):
    """Let the lines of some subjects never end."""
    return lambda custom_id: math.inf if custom_id.strip("-") in subjects else 60.0


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
        await night(double, ledger)
        (batch,) = double.batches.values()
    with BatchDouble(answer, has_batches=False) as live:
        await night_without_batches(live, path=ledger.with_name("other.sqlite"))
    sent = [[json.dumps(body, sort_keys=True) for body in bodies] for bodies in (live.live, bodies_of(batch))]
    assert sorted(sent[0]) == sorted(sent[1])


async def test_more_lines_than_a_batch_takes_are_several_batches(ledger):
    """Articles beyond a batch's limit go into another one."""
    with BatchDouble(answer) as double:
        outcomes = await night(double, ledger, options=BatchOptions(max_lines=3))
    assert ALL == briefed(outcomes)
    assert [3, 3, 2] == [len(batch.requests) for batch in double.batches.values()]


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


@pytest.mark.parametrize("after", [False, True])
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
        with night_in_a_process(double, ledger, stdout=subprocess.PIPE) as second:
            out, _ = second.communicate(timeout=PATIENCE)
    assert ALL == json.loads(out)[0]
    assert 1 == len(double.batches)
    assert ONCE == double.executed


async def test_an_outage_before_creation_submits_anew(ledger):
    """A batch that was noted and never created is forgotten by the next night, and its articles are in another one."""
    with BatchDouble(answer) as double:
        for _ in range(5):
            double.fail_next("POST /v1/files", "refuse")
        first = await night(double, ledger)
        assert 1 == len(batches_noted(ledger))
        second = await night(double, ledger)
    assert {NightCapReached} == {type(outcome.error) for outcome in first}
    assert ALL == briefed(second)
    assert ONCE == double.executed


async def test_an_outage_after_creation_is_found_out_by_the_next_night(ledger):
    """A batch of which no answer ever came may exist: its articles wait, and the next night takes it over."""
    with BatchDouble(answer) as double:
        double.fail_next("POST /v1/batches", "drop")
        for _ in range(4):
            double.fail_next("GET /v1/batches", "refuse")
        first = await night(double, ledger)
        second = await night(double, ledger)
    assert {NightCapReached} == {type(outcome.error) for outcome in first}
    assert ALL == briefed(second)
    assert 1 == len(double.batches)
    assert ONCE == double.executed


async def test_without_money_for_new_batches_those_on_their_way_are_collected(ledger):
    """An endpoint that takes no batch any more says so of each new article, and gives the replies that were paid."""
    with BatchDouble(answer) as double:
        await night(double, ledger, JOBS[:5], options=BatchOptions(wait=0.0))
        double.refuse_batches = error(429, "no credit", code="insufficient_quota")
        outcomes = await night(double, ledger)
    assert 5 == len(briefed([outcome for outcome in outcomes if outcome.document]))
    assert [QuotaExhausted] * 3 == [type(outcome.error) for outcome in outcomes if outcome.error]
    assert {} == batches_noted(ledger)


def test_a_night_without_work_does_not_load_the_client(ledger):
    """With nothing to ask and no batch on its way, the SDK is not even imported, and nobody is called."""
    with BatchDouble(answer) as double, night_in_a_process(double, ledger, [], stdout=subprocess.PIPE) as process:
        out, _ = process.communicate(timeout=PATIENCE)
    assert [[], False] == json.loads(out)
    assert {"POST /v1/advance"} == set(double.log)


async def test_a_night_that_ends_first_leaves_its_batch_to_the_next(ledger):
    """Articles of a batch on its way stay pending, and the next night collects them without submitting."""
    with BatchDouble(answer, seconds=lambda _: 7200.0) as double:
        first = await night(double, ledger, options=BatchOptions(wait=3600.0))
        double.advance(20_000)
        second = await night(double, ledger, options=BatchOptions(wait=3600.0))
    assert {NightCapReached} == {type(outcome.error) for outcome in first}
    assert all("batch_0000" in str(outcome.error) for outcome in first)
    assert ALL == briefed(second)
    assert 1 == len(double.batches)
    assert ONCE == double.executed


async def test_new_articles_travel_beside_a_batch_on_its_way(ledger):
    """A night that finds a batch on its way submits what is new, and nothing that is in it."""
    with BatchDouble(answer, seconds=lambda _: 7200.0) as double:
        await night(double, ledger, JOBS[:5], options=BatchOptions(wait=600.0))
        outcomes = await night(double, ledger)
    assert ALL == briefed(outcomes)
    assert [5, 3] == [len(batch.requests) for batch in double.batches.values()]
    assert ONCE == double.executed


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


async def test_what_expires_is_asked_live_and_what_is_finished_is_kept(ledger):
    """Of an expired batch, finished lines are used and the others asked live."""
    with BatchDouble(answer, seconds=slow("farms", "museums")) as double:
        outcomes = await night(double, ledger, options=HOURLY)
    assert ALL == briefed(outcomes)
    assert ["expired"] == [batch.status for batch in double.batches.values()]
    assert ["farms", "museums"] == sorted(map(subject_of, double.live))
    assert len(ALL) - 2 == double.executed.total()


async def test_a_deadline_cancels_and_asks_live_what_is_left(ledger):
    """At the deadline a batch is cancelled, its finished lines are used, and the others asked live."""
    with BatchDouble(answer, seconds=slow("farms", "museums")) as double:
        outcomes = await night(double, ledger, options=BatchOptions(deadline=3600.0))
        waited = double.now - double.batches["batch_0000"].created_at
    assert ALL == briefed(outcomes)
    assert ["cancelled"] == [batch.status for batch in double.batches.values()]
    assert ["farms", "museums"] == sorted(map(subject_of, double.live))
    assert len(ALL) - 2 == double.executed.total()
    assert 3600 <= waited < 3600 + double.cancel_seconds + 120
    assert 1 == double.log.count("POST /v1/batches/batch_0000/cancel")


async def test_a_batch_that_somebody_cancels_is_salvaged(ledger):
    """A batch that was cancelled elsewhere is collected as one that expired is."""
    with BatchDouble(answer, seconds=slow("farms")) as double:
        await night(double, ledger, options=BatchOptions(wait=600.0))
        double.cancel("batch_0000")
        outcomes = await night(double, ledger)
    assert ALL == briefed(outcomes)
    assert ["farms"] == [subject_of(body) for body in double.live]


async def test_invalid_lines_go_live_and_the_others_into_another_batch(ledger):
    """A batch that fails validation is sent again without its invalid lines, which are asked live."""
    bad = {"farms", "railways"}

    def objects(requests):
        return [
            {"code": "invalid_request", "line": number, "message": "It displeases.", "param": None}
            for number, request in enumerate(requests, 1)
            if request["custom_id"].strip("-") in bad
        ]

    with BatchDouble(answer, objects=objects) as double:
        outcomes = await night(double, ledger)
    assert ALL == briefed(outcomes)
    assert ["failed", "completed"] == [batch.status for batch in double.batches.values()]
    assert sorted(bad) == sorted(map(subject_of, double.live))
    assert {job.key for job in JOBS if job.key.strip("-") not in bad} == set(double.executed)


async def test_a_batch_refused_as_a_whole_is_asked_live(ledger):
    """A batch that fails without a line to blame is not sent again."""
    objection = {"code": "token_limit_exceeded", "line": None, "message": "Enqueued token limit.", "param": None}
    with BatchDouble(answer, objects=lambda _: [objection]) as double:
        outcomes = await night(double, ledger)
    assert ALL == briefed(outcomes)
    assert 1 == len(double.batches)
    assert ALL == sorted(map(subject_of, double.live))


@pytest.mark.parametrize(
    ("reply", "live", "replies"),
    [
        (completion('{"scope": "ai_po', finish_reason="length"), 1, 1),
        (completion(None), 1, 1),
        (completion('{"scope": "ai_policy"}'), 1, 1),
        (completion("No."), 1, 1),
        (error(500, "it failed"), 1, 0),
        (error(429, "too many", code="rate_limit_exceeded"), 1, 0),
    ],
    ids=["truncated", "empty", "invalid", "no JSON", "500", "429"],
)
async def test_what_a_line_leaves_open_is_asked_live(ledger, reply, live, replies):
    """A line that is cut off, empty, invalid or in error costs one live request, and what was paid is counted."""
    with BatchDouble(answer_otherwise(farms=reply)) as double:
        outcomes = await night(double, ledger)
    assert ALL == briefed(outcomes)
    assert ["farms"] * live == [subject_of(body) for body in double.live]
    assert len(JOBS) + replies == replies_of(ledger)


async def test_an_invalid_answer_is_sent_back_with_its_problems(ledger):
    """An invalid line is mended as a live answer is: the model sees it again, and what is wrong with it."""
    with BatchDouble(answer_otherwise(farms=completion('{"scope": "ai_policy"}'))) as double:
        outcomes = await night(double, ledger)
    (body,) = double.live
    assert ['{"scope": "ai_policy"}', True] == [
        body["messages"][2]["content"],
        "headline" in body["messages"][3]["content"],
    ]
    (farms,) = [outcome.document.provenance.usage for outcome in outcomes if outcome.key.startswith("farms")]
    assert (2, 1, 2000) == (farms.calls, farms.reasks, farms.prompt_tokens)


async def test_a_refusal_is_not_asked_again(ledger):
    """A model that declined has answered; its article fails, and nothing is asked live."""
    with BatchDouble(answer_otherwise(farms=refusal("I will not."))) as double:
        outcomes = await night(double, ledger)
    errors = {outcome.key.strip("-"): type(outcome.error) for outcome in outcomes if outcome.error}
    assert {"farms": Refused} == errors
    assert [] == double.live


async def test_what_was_paid_needs_no_batch(ledger):
    """An article whose reply is in the ledger is briefed without a request."""
    with BatchDouble(answer) as double:
        await night(double, ledger)
        outcomes = await night(double, ledger)
    assert ALL == briefed(outcomes)
    assert 1 == len(double.batches)


async def test_what_fits_in_no_line_goes_live(ledger):
    """An article that no file can carry gets its error from the live way, and the others their briefs."""
    broken = Job("broken", Article.from_text("정부는 \ud800 계획을 밝혔다."))
    with BatchDouble(answer) as double:
        outcomes = await night(double, ledger, (*JOBS, broken))
    assert ["broken"] == [outcome.key for outcome in outcomes if outcome.error]
    assert ALL == briefed([outcome for outcome in outcomes if outcome.document])
    assert len(JOBS) == double.executed.total()


async def test_lines_over_the_size_of_a_batch_go_live(ledger):
    """Articles whose lines alone exceed a batch are asked live."""
    with BatchDouble(answer) as double:
        outcomes = await night(double, ledger, options=BatchOptions(max_bytes=100))
    assert ALL == briefed(outcomes)
    assert {} == double.batches
    assert ALL == sorted(map(subject_of, double.live))


async def test_an_outage_while_waiting_is_waited_out(ledger):
    """An endpoint that cannot be reached for a while does not end a night that waits for it."""
    with BatchDouble(answer) as double:
        for _ in range(12):
            double.fail_next("GET /v1/batches/batch_0000", "refuse")
        outcomes = await night(double, ledger, transport_attempts=2)
    assert ALL == briefed(outcomes)
    assert 1 == len(double.batches)


async def test_results_that_are_gone_are_asked_live(ledger):
    """A batch whose files the endpoint has no more is as one that answered nothing."""
    with BatchDouble(answer) as double:
        await night(double, ledger, options=BatchOptions(wait=0.0))
        double.advance(DAY)
        double.forget_files("batch_0000")
        outcomes = await night(double, ledger)
    assert ALL == briefed(outcomes)
    assert ALL == sorted(map(subject_of, double.live))


async def test_a_batch_of_another_key_is_left_alone_and_not_paid_again(ledger):
    """A batch that the endpoint does not know stays noted, its articles pending, until it is too old to come back."""
    with BatchDouble(answer) as double:
        await night(double, ledger, JOBS[:5], options=BatchOptions(wait=0.0))
        double.put()  # so that the next one is not called like the one that is hidden
        double.batches.pop("batch_0000")
        second = await night(double, ledger)
        assert (5, 3) == (sum(1 for each in second if each.error), sum(1 for each in second if each.document))
        assert [] == double.live
        double.advance(2 * DAY)
        third = await night(double, ledger)
    assert ALL == briefed(third)
    assert sorted(job.key.strip("-") for job in JOBS[:5]) == sorted(map(subject_of, double.live))
    assert {} == batches_noted(ledger)


async def test_an_endpoint_without_batches_ends_the_night_with_the_way_out(ledger):
    """A server that has no Batch API is named, with the setting that does without it."""
    with BatchDouble(answer, has_batches=False) as double, pytest.raises(SettingsError, match='via = "live"'):
        await night(double, ledger)
    assert {} == batches_noted(ledger)
    assert [] == double.live
