"""A night briefs what is new, once."""

from __future__ import annotations

import asyncio
import datetime as dt
import os

import pytest

from summarizer.errors import NightRunning, OutputError
from summarizer.nightly.config import load_config
from summarizer.nightly.ledger import single_run
from summarizer.nightly.run.night import rehearse
from summarizer.text.article import KST
from tests.nightly.night import (
    briefs,
    configure,
    hold_night,
    states,
    write_articles,
)


def test_a_night_writes_each_brief_once(tmp_path, server):
    """Every article becomes one brief in two forms, in the folder of its day."""
    write_articles(tmp_path / "in", range(5))

    summary = hold_night(configure(tmp_path, server.url))

    assert (0, {"done": 5}) == (summary.exit_code, states(summary))
    assert [1] * 5 == list(briefs(tmp_path).values())
    assert 5 == len(list((tmp_path / "out" / summary.day).glob("a*.md")))


def test_two_nights_do_not_run_at_once(tmp_path, server):
    """The second says who is at work, and asks nothing."""
    config = configure(tmp_path, server.url)
    with single_run(tmp_path / "out" / "ledger.sqlite"), pytest.raises(NightRunning, match=str(os.getpid())):
        hold_night(config)


def test_a_night_keeps_its_day_across_midnight(tmp_path, server):
    """The day is Korea's when the night begins, whatever the machine's zone."""
    write_articles(tmp_path / "in", range(1))
    late = dt.datetime(2026, 3, 4, 15, 30, tzinfo=dt.UTC)

    summary = hold_night(configure(tmp_path, server.url), now=lambda: late)

    assert "2026-03-05" == summary.day
    assert 1 == len(list((tmp_path / "out" / "2026-03-05").glob("a*.json")))


def test_a_clock_that_goes_back_costs_nothing(tmp_path, server):
    """A restart on what the clock calls an earlier day finds everything done."""
    write_articles(tmp_path / "in", range(2))
    config = configure(tmp_path, server.url)
    hold_night(config, now=lambda: dt.datetime(2026, 3, 5, 0, 5, tzinfo=KST))

    summary = hold_night(config, now=lambda: dt.datetime(2026, 3, 4, 23, 55, tzinfo=KST))

    assert (2, {}) == (summary.unchanged, states(summary))
    assert 2 == briefs(tmp_path).total()


def test_an_output_that_cannot_be_written_is_told_before_anything_is_paid(tmp_path, server):
    """A file in place of the folder ends the night before it begins."""
    write_articles(tmp_path / "in", range(1))
    (tmp_path / "out").write_text("")

    with pytest.raises(OutputError, match="cannot be written"):
        hold_night(configure(tmp_path, server.url))

    assert 0 == server.paid


def test_a_dry_run_asks_and_writes_nothing(tmp_path, server):
    """It says what would be briefed, and leaves no trace."""
    write_articles(tmp_path / "in", range(3))
    config = load_config(configure(tmp_path, server.url), environment={})

    plan = asyncio.run(rehearse(config))

    assert (3, 0) == (len(plan.to_brief), plan.unchanged)
    assert not (tmp_path / "out").exists()
    assert 0 == server.paid
