"""Numbers that a writer worked out follow from figures of the article."""

from __future__ import annotations

from decimal import Decimal

import pytest

from policy_brief.english.numbers import numbers_in
from summarizer.check.prose.worked_out import in_our_arithmetic, is_worked_out


def _follows(text, *values):
    (number,) = numbers_in(text)
    return is_worked_out(number, {Decimal(value) for value in values})


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("50", (20, 30)),
        ("10", (20, 30)),
        ("60", (10, 20, 30)),
        ("150", (100, 70, 20)),
        ("107", (2, 5, 40, 60)),
        ("40", (20,)),
        ("25 percent", (50, 200)),
        ("75 percent", (50, 200)),
        ("300 percent", (50, 200)),
        ("4 times", (50, 200)),
        ("379 billion won", ("350000000000", "29200000000")),
        ("380 billion won", ("350000000000", "29200000000")),
        ("379.2 billion won", ("350000000000", "29200000000")),
        ("33.3 percent", (1, 3)),
        ("€379 billion", ("350000000000", "29200000000")),
        ("1,233 percent", (3, 40)),
        ("50", (20, 30, 0)),
        ("45", (30, 150)),
        ("40 percent", (60,)),
        ("642 million won", (214, "3000000")),
        ("1.2 billion won", (30, "4000000000")),
        ("fifty", (20, 30)),
    ],
)
def test_what_figures_give_is_worked_out(text, values):
    """Sums of up to four, differences, multiples, shares and percent; the last digit may be rounded."""
    assert _follows(text, *values)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("55", (20, 30)),
        ("30", (30,)),
        ("50", ()),
        ("610", (120, 500)),
        ("43,215", (10, 200, 3000, 40_000, 5)),
        ("377 billion won", ("350000000000", "29200000000")),
        ("379.5 billion won", ("350000000000", "29200000000")),
        ("36 percent", (1, 3)),
        ("33.6 percent", (1, 3)),
        ("fifty-one", (20, 30)),
        ("33", (12, 20)),
        ("31", (12, 20)),
        ("50", (-50, 100)),
    ],
)
def test_what_they_do_not_give_is_not(text, values):
    """A figure itself is not worked out, nor the sum of five; a number in words is exact."""
    assert not _follows(text, *values)


@pytest.mark.parametrize(("more", "follows"), [(0, True), (1, False)])
def test_of_many_figures_only_two_are_added(more, follows):
    """Anything would be a sum of some of them."""
    values = [1000 * 3**power for power in range(12 + more)]

    assert follows is _follows("13,000", *values)
    assert _follows("12,000", *values)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("That is 50 in all (our arithmetic).", [True]),
        ("That is 50, or 25 each (our arithmetic).", [True, True]),
        ("It has 30. That is 50 in all (our arithmetic).", [False, True]),
        ("That is 50 in all (our arithmetic). It has 30.", [True, False]),
        ("It has 30. It has 20. That is 50 (our arithmetic). It has 10", [False, False, True, False]),
        ("That is 50 in all.", [False]),
    ],
)
def test_arithmetic_of_ours_says_so_in_its_sentence(text, expected):
    """Every number of that sentence is meant, none of another."""
    assert expected == [in_our_arithmetic(text, number) for number in numbers_in(text)]
