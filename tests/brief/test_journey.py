"""What a brief took, stage by stage and together."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer.ask.answer import Call
from summarizer.brief.journey import Journey


def _call(**fields):
    given = {"kind": "ask", "seconds": 1.0, "prompt_tokens": 1000, "cached_tokens": 200, "completion_tokens": 50}
    return Call(**{**given, **fields})


def _journey(*calls, replayed=False):
    journey = Journey(seconds=60, replayed=replayed, on_stage=lambda _: None)
    for stage, call in zip(("write", "second read"), calls, strict=False):
        journey.begin(stage)
        journey.end(stage, call, model="m")
    return journey


def test_usage_is_added_up():
    """Calls, re-asks and tokens are summed over stages; a failed call without tokens counts as a call."""
    failed = _call(error="503", prompt_tokens=None, cached_tokens=None, completion_tokens=None)
    usage = _journey((failed, _call()), (_call(kind="reask"),)).total

    assert (3, 1, 2000, 400, 100) == (
        usage.calls, usage.reasks, usage.prompt_tokens, usage.cached_tokens, usage.completion_tokens,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("calls", "cost"),
    [
        (((_call(cost=Decimal("0.01")),), (_call(cost=Decimal("0.02")),)), Decimal("0.03")),
        (((_call(cost=Decimal("0.01")),), (_call(),)), None),
        (((_call(cost=Decimal("0.01")), _call(error="503")),), Decimal("0.01")),
        (((_call(cost=Decimal("0.01"), error="refused"), _call(cost=Decimal("0.02"))),), Decimal("0.03")),
        ((), Decimal(0)),
    ],
)
def test_a_cost_is_known_or_it_is_not(calls, cost):
    """Costs are added up; one answered call without a price makes the whole unknown, a failed one does not."""
    assert cost == _journey(*calls).total.cost_usd


def test_a_stage_that_asked_nothing_leaves_no_trace():
    """A second read without claims is not a stage."""
    assert [] == _journey(()).stages


def test_a_failure_is_noted():
    """What failed is said with its stage."""
    journey = _journey()
    journey.end("review", (_call(),), model="m", failure="slow down")

    assert ["The review gave no usable answer: slow down"] == journey.notices


def test_a_replay_carries_no_clock():
    """Neither a stage nor the whole of a replay has seconds."""
    journey = _journey((_call(),), replayed=True)

    assert (None, None) == (journey.stages[0].seconds, journey.total.seconds)


def test_time_is_never_used_up_entirely():
    """A stage that begins late has a moment left, to fail as a stage and not as the brief."""
    assert Journey(seconds=-5, replayed=False, on_stage=lambda _: None).left > 0
