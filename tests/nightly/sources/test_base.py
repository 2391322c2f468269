"""Candidates."""

from __future__ import annotations

import datetime as dt

from summarizer.nightly.ledger import Sighting
from summarizer.nightly.sources import Candidate
from summarizer.text.article import KST


async def _fetch(_known):
    return None


def test_the_ledger_enters_a_candidate_with_its_time_as_text():
    """A candidate's sighting holds what its source says, its time in ISO 8601."""
    published = dt.datetime(2026, 3, 4, 9, 40, tzinfo=KST)
    candidate = Candidate(locator="a", source="in", stamp="1", fetch=_fetch, title="소식", published=published)

    assert (
        Sighting(locator="a", source="in", stamp="1", title="소식", published="2026-03-04T09:40:00+09:00")
        == candidate.sighting
    )
