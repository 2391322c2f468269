"""Whoever watches a night sees how far it is, how fast, what it costs and what failed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer.ask.answer import Call
from summarizer.cli.night.progress import NightProgress
from summarizer.nightly.config import ArticleCaps, NightCaps
from summarizer.nightly.limits.budget import Budget
from summarizer.nightly.report import Estimate

ESTIMATE = Estimate(least=2, most=4, briefs=0, stages=(), article=ArticleCaps(calls=60), night=NightCaps())


@pytest.fixture
def budget():
    """Make one, an hour into a night that paid a dollar for each of two requests."""
    seconds = iter([0.0, *[3600.0] * 50])
    made = Budget(clock=lambda: next(seconds))
    for _ in range(2):
        made.night.begin()
        made.night.end(Call(kind="ask", seconds=1.0, prompt_tokens=10, completion_tokens=5, cost=Decimal(1)))
    return made


def _watched(budget, *, expected):
    progress = NightProgress(quiet=False)
    progress.began(budget, ESTIMATE)
    progress.admitted(expected)
    progress.settled("a.txt", "done", None)
    progress.settled("b.txt", "partial", None)
    progress.settled("c.txt", "failed", "refused")
    return progress


def test_rate_cost_and_projection_are_told(budget, capsys):
    """Two dollars for two of ten briefs make ten dollars expected."""
    progress = _watched(budget, expected=10)

    assert "2 of 10 briefed, 1 failed, 0.0/min, $2.00 so far, $10.00 expected" == progress._told()
    assert "Failed: c.txt: refused" in capsys.readouterr().err


def test_a_night_never_expects_more_than_its_cap(budget):
    """With a cap of four articles, no more than four are paid for."""
    budget.night_caps = NightCaps(articles=4)

    assert "$4.00 expected" in _watched(budget, expected=10)._told()


def test_a_quiet_night_tells_failures_only(capsys):
    """Without a terminal, what is done is a line, and nothing when quiet."""
    quiet, told = NightProgress(quiet=True), NightProgress(quiet=False)
    for progress in (quiet, told):
        progress.settled("a.txt", "done", None)
    quiet.settled("b.txt", "failed", "refused")

    assert ["done: a.txt", "Failed: b.txt: refused"] == capsys.readouterr().err.splitlines()
