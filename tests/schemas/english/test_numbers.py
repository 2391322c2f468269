"""Numbers in English prose are read as what they are worth."""

from __future__ import annotations

from decimal import Decimal

import pytest

from policy_brief.english.numbers import numbers_in


@pytest.mark.parametrize(
    ("prose", "values"),
    [
        ("480 of 235", ["480", "235"]),
        ("12,500 GPUs", ["12500"]),
        ("1.2 million people", ["1200000"]),
        ("€7bn and $1.5tn", ["7000000000", "1500000000000"]),
        ("thirty-two firms", ["32"]),
        ("five billion won", ["5000000000"]),
        ("a 1.8-trillion-won plan", ["1800000000000"]),
        ("the 3rd and 21st", ["3", "21"]),
        ("20% and 7 percent", ["20", "7"]),
        ("US$500", ["500"]),
        ("sixteen", ["16"]),
        ("over 10^26 operations", ["1e26"]),
        ("10²⁵ FLOPs or 1.5 × 10^24", ["1e25", "1.5e24"]),
        ("10 to the power of 26", ["1e26"]),
        ("10 to the 26th power", ["1e26"]),
        ("May 10 to the 26th", ["10", "26"]),
    ],
)
def test_a_number_is_worth_its_digits_and_scale(prose, values):
    """Digits, words from thirteen on, scales and ordinals are numbers."""
    assert [Decimal(value) for value in values] == [found.value for found in numbers_in(prose)]


@pytest.mark.parametrize(
    "prose", ["one of two sides", "GPT-4o, 5G, H100 and A.X", "24/7", "ten firms", "#", "v2.0.1", "2024-2026", "B2B"]
)
def test_what_is_no_number_is_passed_over(prose):
    """Names with digits, small number words, dates with dashes and versions are none."""
    assert [] == list(numbers_in(prose))


def test_a_number_stands_where_its_text_begins():
    """The offset is that of the text, sign included."""
    (found,) = numbers_in("About €7bn goes")

    assert ("€7bn", 6) == (found.text, found.start)
