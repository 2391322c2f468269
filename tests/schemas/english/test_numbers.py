"""Numbers in English prose are read as what they are worth."""

from __future__ import annotations

from decimal import Decimal

import pytest

from policy_brief.english.numbers import number_in_words, numbers_in


@pytest.mark.parametrize(
    ("prose", "values"),
    [
        ("480 of 235", ["480", "235"]),
        ("12,500 GPUs", ["12500"]),
        ("1.2 million people", ["1200000"]),
        ("€7bn and $1.5tn", ["7000000000", "1500000000000"]),
        ("€18m, $1.5m and US$300k", ["18000000", "1500000", "300000"]),
        ("KRW 2trn, EUR 5m, 20k USD and 3m won", ["2000000000000", "5000000", "20000", "3000000"]),
        ("18m behind the AI 5m line, a 5K video and 12k", []),
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
        ("12 and thirteen", ["12", "13"]),
        ("two hundred and three thousand", ["200", "3000"]),
        ("7mn, 7 tn", ["7000000", "7000000000000"]),
        ("ninety-nine", ["99"]),
        ("10**26, 10 ^ {26}", ["1e26", "1e26"]),
        ("1.5x10^24, 2 × 10^3, 3*10^2, 3·10^2", ["1.5e24", "2e3", "3e2", "3e2"]),
        ("10 to the 2nd power, 10 to the 21st power", ["100", "1e21"]),
        ("₩300, £5, 1,234,567.25", ["300", "5", "1234567.25"]),
        ("3.5 Billion, THIRTEEN", ["3500000000", "13"]),
        ("12,34", []),
        ("100-fold", ["100"]),
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


@pytest.mark.parametrize(
    ("value", "words"), [(1, "one"), (12, "twelve"), (19, "nineteen"), (20, "twenty"), (99, "ninety-nine")]
)
def test_a_number_below_a_hundred_is_said_in_words(value, words):
    """Tens and ones have a dash between them."""
    assert words == number_in_words(value)


@pytest.mark.parametrize(("least", "values"), [(1, [1, 2, 13]), (2, [2, 13]), (13, [13]), (14, [])])
def test_the_least_number_word_is_the_callers_choice(least, values):
    """Smaller words without a scale are passed over."""
    assert values == [found.value for found in numbers_in("one, two, thirteen", least_word=least)]


def test_a_number_tells_whether_it_is_in_digits():
    """A power and digits are, words are not; a power is no second number."""
    assert [("10^26", True), ("5 million", True), ("five million", False)] == [
        (found.text, found.in_digits) for found in numbers_in("five million of 5 million and 10^26")
    ]
