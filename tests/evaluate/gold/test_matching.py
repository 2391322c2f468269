"""Claims pair one to one."""

from __future__ import annotations

import sys

import pytest

from summarizer.errors import SettingsError
from summarizer.evaluate.gold.matching import COUNTED, claim_similarity, pair
from tests.evaluate.folder import brief_of


def test_the_best_sum_and_not_the_first_best():
    """The dearest single pair is given up where both together pair better another way."""
    likeness = {("a", "x"): 0.9, ("a", "y"): 0.8, ("b", "x"): 0.8, ("b", "y"): 0.0}

    assert [(0, 1), (1, 0)] == pair("ab", "xy", lambda one, other: likeness[one, other])


def test_one_to_one():
    """Two claims that are like the same one do not both pair with it."""
    assert 1 == len(pair("aa", "a", lambda one, other: float(one == other)))


def test_hardly_alike_is_no_pair():
    """Under one half, two claims are about different things."""
    assert [] == pair("a", "b", lambda *_: 0.49)


def test_nothing_pairs_with_nothing():
    """An empty side has no pairs."""
    assert [] == pair("", "b", lambda *_: 1.0)


@pytest.mark.parametrize("name", COUNTED)
def test_a_claim_is_like_itself(name):
    """Every claim is wholly like itself, and less like its neighbours in the list."""
    claims = getattr(brief_of(), name)

    for at, one in enumerate(claims):
        assert 1.0 == pytest.approx(claim_similarity(one, one))
        assert all(claim_similarity(one, other) < 1 for other in claims[at + 1 :])


def test_another_amount_is_another_investment():
    """Investments of one investor pair by their amounts."""
    first, second = brief_of().investments

    assert 0.5 > claim_similarity(first, second)


def test_without_scipy(monkeypatch):
    """Without scipy the error says what to install."""
    monkeypatch.setitem(sys.modules, "scipy.optimize", None)

    with pytest.raises(SettingsError, match=r"policy-brief\[eval\]"):
        pair("a", "a", lambda *_: 1.0)
