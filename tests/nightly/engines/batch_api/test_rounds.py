"""The stages of a brief are rounds of batches, which a killed night goes on with and nobody pays for twice."""

from __future__ import annotations

import json
import math
from collections import Counter

import pytest

from summarizer.errors import NightCapReached
from summarizer.nightly.config import ArticleCaps, NightCaps
from summarizer.nightly.engines.batch_api.context import BatchOptions
from summarizer.nightly.ledger import Ledger
from summarizer.nightly.limits.budget import Budget, UsageCounter
from tests.ask.loopback import completion, error
from tests.nightly.engines.batch_api.double import BatchDouble
from tests.nightly.engines.batch_api.night import (
    ALL,
    HOURLY,
    JOBS,
    Crash,
    Steps,
    answer_in_stages,
    batches_noted,
    bodies_of,
    briefed,
    night,
    replies_of,
    stage_of,
    subject_of,
)

STAGES = ["draft", "write", "second read", "review", "second read of changes"]
ANSWERS = ["Draft", "PolicyBrief", "SecondReading", "Patch", "SecondReading"]


async def _night(double, ledger, jobs=JOBS, **options):
    settings = {"second_reader": True, "structured": "json_schema"}
    return await night(double, ledger, jobs, has_drafts=False, **settings, **options)


def _rounds(double):
    """Return what the lines of each batch ask for."""
    return [{stage_of(body) for body in bodies_of(batch)} for batch in double.batches.values()]


def _slow_from(number):
    """Let each article's lines end in a minute before its round `number`, and never from then on."""
    asked = Counter()

    def seconds(custom_id):
        asked[custom_id] += 1
        return math.inf if asked[custom_id] >= number else 60.0

    return seconds


async def test_five_stages_are_five_rounds_at_the_price_of_batches(ledger):
    """Each stage of all articles is one batch; nothing is asked live, and each reply is charged as a batch's."""
    with BatchDouble(answer_in_stages) as double:
        outcomes = await _night(double, ledger)

    assert ALL == briefed(outcomes)
    assert ([{answer} for answer in ANSWERS], []) == (_rounds(double), double.live)
    assert {job.key: 5 for job in JOBS} == double.executed
    for outcome in outcomes:
        assert STAGES == [stage.stage for stage in outcome.document.provenance.stages]
    with Ledger.open(ledger) as opened, opened.store.reading() as connection:
        bodies = [json.loads(row[0]) for row in connection.execute("SELECT body FROM replies")]
    assert ["batch"] * 5 * len(JOBS) == [body["service_tier"] for body in bodies]


def _all(taken):
    return enumerate(taken, 1)


def _last(taken):
    return ((number, name) for number, name in enumerate(taken, 1) if name not in taken[number:])


@pytest.mark.parametrize("after", [False, pytest.param(True, marks=pytest.mark.slow)])
@pytest.mark.parametrize("chosen", [_last, pytest.param(_all, marks=pytest.mark.slow)])
async def test_a_crash_at_any_step_of_any_round_pays_nothing_twice(tmp_path, after, chosen):
    """Whatever a night had done when it died, the next one goes on in that round; five batches do for both."""
    jobs, steps = JOBS[:2], Steps()
    with BatchDouble(answer_in_stages) as double:
        await _night(double, tmp_path / "whole.sqlite", jobs, options=HOURLY, steps=steps)
    assert 5 == steps.taken.count("submit")
    for number, name in chosen(steps.taken):
        ledger = tmp_path / f"{number}.sqlite"
        with BatchDouble(answer_in_stages) as double:
            with pytest.raises(Crash, match=name):
                await _night(double, ledger, jobs, options=HOURLY, steps=Steps(number, after=after))
            outcomes = await _night(double, ledger, jobs, options=HOURLY)
        assert 2 == len(briefed(outcomes))
        assert (10, {5}) == (replies_of(ledger), set(double.executed.values()))
        assert (5, [], {}) == (len(double.batches), double.live, batches_noted(ledger))


async def test_a_night_that_ends_in_a_round_leaves_it_to_the_next(ledger):
    """The ledger holds which stage of an article is on its way, and since when; the next night submits the others."""
    with BatchDouble(answer_in_stages, seconds=lambda _: 900.0) as double:
        began = double.now
        first = await _night(double, ledger, options=BatchOptions(wait=2400.0))
        (note,) = batches_noted(ledger).values()
        second = await _night(double, ledger)

    assert {NightCapReached} == {type(outcome.error) for outcome in first}
    lines = json.loads(note)["requests"].values()
    assert {("second read", 3, began)} == {(line["stage"], line["round"], line["since"]) for line in lines}
    assert ALL == briefed(second)
    assert (5, [], {5}) == (len(double.batches), double.live, set(double.executed.values()))


async def test_a_deadline_in_a_later_round_sends_the_rest_live(ledger):
    """A batch of second readings is cancelled at its articles' deadline; they and what follows are asked live."""
    budget = Budget()
    with BatchDouble(answer_in_stages, seconds=_slow_from(3)) as double:
        began = double.now
        outcomes = await _night(double, ledger, options=BatchOptions(deadline=3600.0), budget=budget)
        waited = double.now - began

    assert ALL == briefed(outcomes)
    assert (6 * len(JOBS), 0) == (budget.night.calls, budget.night.in_flight)
    assert ["completed", "completed", "cancelled"] == [batch.status for batch in double.batches.values()]
    assert 3600 <= waited < 3600 + double.cancel_seconds + 120
    assert {"SecondReading": 2 * len(JOBS), "Patch": len(JOBS)} == Counter(map(stage_of, double.live))
    assert 5 * len(JOBS) == replies_of(ledger)


async def test_no_round_begins_after_the_deadline(ledger):
    """What a batch answers at the deadline is followed by live requests, not by another batch."""
    with BatchDouble(answer_in_stages) as double:
        outcomes = await _night(double, ledger, options=BatchOptions(poll=3600.0, deadline=3600.0))

    assert ALL == briefed(outcomes)
    assert ([{"Draft"}], 4 * len(JOBS)) == (_rounds(double), len(double.live))


async def test_a_line_without_an_answer_sends_its_article_live(ledger):
    """An article whose second reading failed in its batch is finished live, the others in further rounds."""

    def answer(body):
        failed = (subject_of(body), stage_of(body)) == ("farms", "SecondReading") and not double.live
        return error(500) if failed and len(double.batches) == 3 else answer_in_stages(body)

    with BatchDouble(answer) as double:
        outcomes = await _night(double, ledger)

    assert ALL == briefed(outcomes)
    assert ["farms"] * 3 == [subject_of(body) for body in double.live]
    assert [4, 4, 4, 3, 3] == [len(batch.requests) for batch in double.batches.values()]


async def test_a_reader_of_another_model_has_batches_of_its_own(ledger):
    """At the same endpoint, second readings are batched too, and apart from re-asks: a batch takes one model."""

    def answer(body):
        invalid = (subject_of(body), len(double.batches)) == ("farms", 2)
        return completion("{}") if invalid else answer_in_stages(body)

    with BatchDouble(answer) as double:
        outcomes = await _night(double, ledger, JOBS[:3], second_reader_model="reader")

    assert 3 == len(briefed(outcomes))
    batches = [[body["model"] for body in bodies_of(batch)] for batch in double.batches.values()]
    assert ([], {1}) == (double.live, {len(set(models)) for models in batches})
    assert [*[["scripted"] * 3] * 2, ["reader"] * 2, ["scripted"]] == batches[:4]


async def test_a_round_that_is_refused_is_left_to_the_next_night(ledger):
    """Articles whose replies are paid stay pending where no further batch is taken; the next night goes on."""
    budget = Budget()
    with BatchDouble(answer_in_stages, on_created=lambda _: _refuse(double)) as double:
        first = await _night(double, ledger, budget=budget)
        double.refuse_batches = None
        await _night(double, ledger)

    assert {"Its write could not be submitted"} == {str(outcome.error).partition(":")[0] for outcome in first}
    assert {NightCapReached} == {type(outcome.error) for outcome in first}
    assert (len(JOBS), 0) == (budget.night.calls, budget.night.in_flight)
    assert [{"Draft"}, {"PolicyBrief"}] == _rounds(double)
    assert ({2}, []) == (set(double.executed.values()), double.live)


def _refuse(double):
    double.refuse_batches = error(400, "no further batch today")


async def test_a_reader_at_another_endpoint_is_asked_live(ledger):
    """A batch goes to one endpoint; from the first question to another one, an article is asked live."""
    with BatchDouble(answer_in_stages) as double, BatchDouble(answer_in_stages, has_batches=False) as reader:
        outcomes = await _night(double, ledger, JOBS[:3], second_reader_base_url=reader.url)

    assert 3 == len(briefed(outcomes))
    assert [{"Draft"}, {"PolicyBrief"}] == _rounds(double)
    assert (["Patch"] * 3, ["SecondReading"] * 6) == ([*map(stage_of, double.live)], [*map(stage_of, reader.live)])


async def test_a_cap_of_the_night_counts_the_lines_of_batches(ledger):
    """Six requests are four first ones and two second ones; the rest waits, paid for once over both nights."""
    with BatchDouble(answer_in_stages) as double:
        first = await _night(double, ledger, budget=Budget(NightCaps(calls=6)))
        sent = double.executed.total()
        second = await _night(double, ledger)

    assert ({NightCapReached}, 6) == ({type(outcome.error) for outcome in first}, sent)
    assert ALL == briefed(second)
    assert (5 * len(JOBS), []) == (double.executed.total(), double.live)


async def test_a_cap_in_tokens_holds_before_the_first_answer(ledger):
    """Requests of a first batch are expected to take what they took in past nights; the rest is not submitted."""
    night = UsageCounter(usual_tokens=1500.0)
    with BatchDouble(answer_in_stages) as double:
        await _night(double, ledger, budget=Budget(NightCaps(tokens=4000), night=night))

    assert [3] == [len(batch.requests) for batch in double.batches.values()]


async def test_a_cap_of_an_article_counts_its_lines(ledger):
    """An article that has used its requests in batches gets none live: it stands as it was written."""
    with BatchDouble(answer_in_stages) as double:
        outcomes = await _night(double, ledger, JOBS[:3], budget=Budget(article_caps=ArticleCaps(calls=3)))

    assert 3 == len(briefed(outcomes))
    assert (9, []) == (double.executed.total(), double.live)
    for outcome in outcomes:
        assert any("cap of 3 requests" in notice for notice in outcome.document.audit.notices)
