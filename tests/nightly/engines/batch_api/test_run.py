"""Batches are submitted once, waited for, and collected."""

from __future__ import annotations

from summarizer.errors import NightCapReached, QuotaExhausted
from summarizer.nightly.engines.batch_api.context import BatchOptions
from summarizer.nightly.limits.budget import Budget
from tests.ask.loopback import error
from tests.nightly.engines.batch_api.double import DAY, BatchDouble
from tests.nightly.engines.batch_api.night import (
    ALL,
    HOURLY,
    JOBS,
    ONCE,
    answer,
    batches_noted,
    briefed,
    night,
    slow,
    subject_of,
)


async def test_more_lines_than_a_batch_takes_are_several_batches(ledger):
    """Articles beyond a batch's limit go into another one."""
    with BatchDouble(answer) as double:
        outcomes = await night(double, ledger, options=BatchOptions(max_lines=2))
    assert ALL == briefed(outcomes)
    assert [2, 2] == [len(batch.requests) for batch in double.batches.values()]


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
        await night(double, ledger, JOBS[:3], options=BatchOptions(wait=0.0))
        double.refuse_batches = error(429, "no credit", code="insufficient_quota")
        outcomes = await night(double, ledger)
    assert 3 == len(briefed([outcome for outcome in outcomes if outcome.document]))
    assert [QuotaExhausted] == [type(outcome.error) for outcome in outcomes if outcome.error]
    assert {} == batches_noted(ledger)


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
        await night(double, ledger, JOBS[:3], options=BatchOptions(wait=600.0))
        outcomes = await night(double, ledger)
    assert ALL == briefed(outcomes)
    assert [3, 1] == [len(batch.requests) for batch in double.batches.values()]
    assert ONCE == double.executed


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

    budget = Budget()
    with BatchDouble(answer, objects=objects) as double:
        outcomes = await night(double, ledger, budget=budget)
    assert ALL == briefed(outcomes)
    assert (len(JOBS), 0) == (budget.night.calls, budget.night.in_flight)
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


async def test_what_was_paid_needs_no_batch(ledger):
    """An article whose reply is in the ledger is briefed without a request."""
    with BatchDouble(answer) as double:
        await night(double, ledger)
        outcomes = await night(double, ledger)
    assert ALL == briefed(outcomes)
    assert 1 == len(double.batches)


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
        await night(double, ledger, JOBS[:3], options=BatchOptions(wait=0.0))
        double.put()  # so that the next one is not called like the one that is hidden
        double.batches.pop("batch_0000")
        second = await night(double, ledger)
        assert (3, 1) == (sum(1 for each in second if each.error), sum(1 for each in second if each.document))
        assert [] == double.live
        double.advance(2 * DAY)
        third = await night(double, ledger)
    assert ALL == briefed(third)
    assert sorted(job.key.strip("-") for job in JOBS[:3]) == sorted(map(subject_of, double.live))
    assert {} == batches_noted(ledger)
