"""Counts that figures are made of."""

from __future__ import annotations

import pytest

from summarizer.evaluate.scores import Found, Share


def test_a_share_of_nothing_is_no_figure():
    """Nothing of nothing is neither 0 nor 1."""
    assert None is Share().value


def test_precision_and_recall():
    """Three right of four given and six wanted."""
    found = Found.of(right=3, given=4, wanted=6)

    assert (0.75, 0.5, 0.6) == (found.precision, found.recall, found.f1)


def test_a_right_absence_is_credited():
    """A list that is empty on both sides counts, and a run of nothing else has F1 of 1."""
    found = Found.of(right=0, given=0, wanted=0) + Found.of(right=0, given=0, wanted=0)

    assert (2, 1.0, None) == (found.empty, found.f1, found.precision)


@pytest.mark.parametrize(("given", "wanted"), [(1, 0), (0, 1)])
def test_a_wrong_absence_is_not(given, wanted):
    """A claim where none belongs, or none where one does, is not a right absence."""
    found = Found.of(right=0, given=given, wanted=wanted)

    assert (0, 0.0) == (found.empty, found.f1)


def test_counts_add_up():
    """Articles add up claim by claim, so that long ones weigh more."""
    total = Found.of(right=1, given=1, wanted=1) + Found.of(right=0, given=3, wanted=0)

    assert (0.25, 1.0) == (total.precision, total.recall)
