"""Tonight's articles by source and state."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from summarizer.errors import SourceError
from summarizer.nightly.report import Journal, Tonight


@pytest.fixture
def tonight():
    with Journal(None, "r") as journal:
        yield Tonight(journal)


def _candidate(locator, source="in"):
    return SimpleNamespace(locator=locator, source=source)


def test_states_come_good_news_first(tonight):
    """Counts are in the order of the report, and states without articles are left out."""
    tonight.failed("a", "in", SourceError("empty"), "look at it")
    tonight.settled(_candidate("b"), "duplicate", "the same text")
    tonight.waits(_candidate("c", "more"))

    assert ["duplicate", "pending", "failed"] == list(tonight.states)
    assert (True, False) == (tonight.something_failed, tonight.briefed_some)
    assert {"in": {"failed": 1, "duplicate": 1}, "more": {"pending": 1}} == {
        name: source.states for name, source in tonight.sources.items()
    }


def test_a_source_that_failed_fails_the_night(tonight):
    """Its error is in the summary of the source."""
    tonight.source_failed("down", SourceError("gone"))

    assert (True, "gone") == (tonight.something_failed, tonight.sources["down"].error)


def test_the_number_of_briefs_is_estimated_from_those_admitted_so_far(tonight, monkeypatch):
    """Of ten listed articles, one of two was admitted: five are expected."""
    expected = []
    monkeypatch.setattr(tonight.watcher, "admitted", expected.append)
    tonight.lists(10)
    tonight.considers()
    tonight.considers()
    tonight.admitted()

    assert [5] == expected
