"""A night in one sentence."""

from __future__ import annotations


def test_a_night_is_told_in_one_sentence(summary):
    """Tonight's articles, what stood in quarantine before, and what was paid."""
    told = "2 done, 1 failed, 2 in quarantine from before, 7 unchanged; 4 calls, 0.0125 US dollars; 90 s"

    assert told == summary.told
