"""Words of a writer's own for a figure or a date."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from policy_brief import DateMention, Money, Quantity
from policy_brief.english.wording import has_number, says

_PLACE = {"text": "x", "start": 0, "end": 1, "sentence": 1}


def _money(low: int | None, high: int | None, currency: str = "KRW", **more: Any) -> Money:
    bound = "exact" if low == high else "upper" if low is None else "lower" if high is None else "range"
    values = {"id": "M1", "value_min": low, "value_max": high, "currency": currency, "approx": False, "bound": bound}
    return Money.model_validate({**_PLACE, **values, **more})


def _count(low: str | None, high: str | None, unit: str, **more: Any) -> Quantity:
    bound = "exact" if low == high else "upper" if low is None else "lower" if high is None else "range"
    values = {"id": "N1", "value_min": low, "value_max": high, "unit": unit, "approx": False, "bound": bound}
    return Quantity.model_validate({**_PLACE, **values, **more})


def _date(first: dt.date, last: dt.date, precision: str) -> DateMention:
    values = {"id": "D1", "date_min": first, "date_max": last, "precision": precision, "resolved": True}
    return DateMention.model_validate({**_PLACE, **values})


_BILLION = 10**9
_DAY = _date(dt.date(2026, 10, 1), dt.date(2026, 10, 1), "day")


@pytest.mark.parametrize(
    ("words", "figure", "around"),
    [
        ("20 billion won", _money(20 * _BILLION, 20 * _BILLION), ""),
        ("KRW 20bn", _money(20 * _BILLION, 20 * _BILLION), ""),
        ("$400 million", _money(400_000_000, 400_000_000, "USD"), ""),
        ("20 to 30 billion won", _money(20 * _BILLION, 30 * _BILLION), "from"),
        ("20 billion won", _money(None, 20 * _BILLION), "a cap of"),
        ("40 MW", _count(None, "40", "megawatt"), "facilities of or less"),
        ("at most four months", _count(None, "4", "month"), ""),
        ("5 MW", _count("5", None, "megawatt"), "the threshold falls to"),
        ("58", _count("58", "58", "item"), ""),
        ("twice", _count("2", "2", "time"), ""),
        ("28.4", _count("28.4", "28.4", "percent"), "column of percent"),
        ("at least half", _count("1", None, "half"), ""),
        ("about 30%", _count("30", "30", "percent", approx=True), ""),
        ("half of them", _count("1", "1", "half"), ""),
        ("thrice as many, or triple", _count("3", "3", "times"), ""),
        ("doubled", _count("2", "2", "times"), ""),
        ("once", _count("1", "1", "times"), ""),
        ("20-30bn won", _money(20 * _BILLION, 30 * _BILLION), ""),
        ("20 and 30 billion won", _money(20 * _BILLION, 30 * _BILLION), ""),
        ("EUR 5", _money(5, 5, "EUR"), ""),
        ("5 pounds sterling", _money(5, 5, "GBP"), ""),
        ("5 yen", _money(5, 5, "JPY"), ""),
        ("5 renminbi", _money(5, 5, "CNY"), ""),
        ("4 weeks", _count("4", "4", "week"), ""),
        ("4 kW", _count("4", "4", "kilowatt"), ""),
        ("4 percentage points", _count("4", "4", "percentage point"), ""),
        ("4 jobs", _count("4", "4", "person"), ""),
        ("nearly 4 jobs", _count("4", "4", "person", nearly=True), ""),
        ("almost 4 jobs", _count("4", "4", "person", approx=True), ""),
        ("1 October", _DAY, ""),
        (" 1 October 2026 ", _DAY, ""),
        ("last year", _date(dt.date(2025, 1, 1), dt.date(2025, 12, 31), "year"), ""),
        ("next year", _date(dt.date(2027, 1, 1), dt.date(2027, 12, 31), "year"), ""),
        ("July 2027", _date(dt.date(2027, 7, 1), dt.date(2027, 7, 31), "month"), ""),
        ("1 October 2026", _DAY, ""),
        ("July", _date(dt.date(2026, 7, 1), dt.date(2026, 7, 31), "month"), ""),
        ("this year", _date(dt.date(2026, 1, 1), dt.date(2026, 12, 31), "year"), ""),
        ("2026", _date(dt.date(2026, 1, 1), dt.date(2026, 12, 31), "year"), ""),
    ],
)
def test_words_that_say_a_figure(words: str, figure: Money | Quantity | DateMention, around: str) -> None:
    """Number, currency or unit, bound and date are said, in the words or next to them."""
    assert says(words, figure, around=around, year=2026)


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        ("21 billion won", _money(20 * _BILLION, 20 * _BILLION)),
        ("20 billion", _money(20 * _BILLION, 20 * _BILLION)),
        ("20 billion yen", _money(20 * _BILLION, 20 * _BILLION)),
        ("20 billion won or 15 million US dollars", _money(20 * _BILLION, 20 * _BILLION)),
        ("20 billion won", _money(None, 20 * _BILLION)),
        ("20 billion won", _money(20 * _BILLION, 20 * _BILLION, approx=True)),
        ("the 20-billion-won range", _money(20 * _BILLION, 21 * _BILLION, band=True)),
        ("4 years", _count("4", "4", "month")),
        ("5 XYZ", _money(5, 5, "XYZ")),
        ("4", _count("4", "4", "ordinal")),
        ("phase 4", _count("4", "4", "phase")),
        ("a third", _count("1", "1", "third")),
        ("4 or 4 weeks", _count("4", "4", "week")),
        ("4 and 5 weeks", _count("4", "4", "week")),
        ("4 to 5 weeks", _count("4", "6", "week")),
        ("4 points", _count("4", "4", "percent")),
        ("4 jobs", _count("4", "4", "person", nearly=True)),
        ("4 jobs", _count("4", "4", "person", difference=True)),
        ("4 jobs", _count("4", None, "person")),
        ("4 jobs", _count(None, "4", "person")),
        ("4 wonders", _money(4, 4)),
        ("half of 2", _count("2", "2", "person", difference=True)),
        ("late 2026", _date(dt.date(2026, 10, 1), dt.date(2026, 12, 31), "vague")),
        ("August", _date(dt.date(2026, 7, 1), dt.date(2026, 7, 31), "month")),
        ("2025", _date(dt.date(2026, 1, 1), dt.date(2026, 12, 31), "year")),
        ("last year", _date(dt.date(2026, 1, 1), dt.date(2026, 12, 31), "year")),
        ("40 GW", _count("40", "40", "megawatt")),
        ("30%", _count("30", "30", "company")),
        ("5 MW", _count("5", None, "megawatt")),
        ("half", _count("1", None, "half")),
        ("a third", _count("1", "1", "half")),
        ("2 October", _DAY),
        ("October", _DAY),
        ("1 October 2027", _DAY),
        ("next October", _DAY),
        ("next year", _date(dt.date(2026, 1, 1), dt.date(2026, 12, 31), "year")),
    ],
)
def test_words_that_do_not_say_a_figure(words: str, figure: Money | Quantity | DateMention) -> None:
    """Another number, another or no currency, another unit, a lost bound or another day is not the figure."""
    assert not says(words, figure, around="", year=2026)


def test_a_year_may_be_left_out_only_where_it_is_the_articles() -> None:
    """A day of another year than that of publication keeps its year."""
    assert not says("1 October", _DAY, around="", year=2025)
    assert not says("1 October", _DAY, around="", year=None)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("permanent jobs", False),
        ("four months", True),
        ("one-gigawatt", True),
        ("high-speed trains", False),
        ("half of them", True),
        ("40 MW", True),
        ("July", True),
        ("a dozen", True),
        ("phase", True),
        ("twofold rise", True),
        ("next year ", True),
        ("every year", False),
        ("two", True),
        ("in tenths", True),
        ("doubling", True),
        ("billions", True),
    ],
)
def test_a_noun_is_no_wording(words: str, expected: bool) -> None:  # noqa: FBT001 - a table of cases
    """Words without a number or a month are the noun of a count."""
    assert expected == has_number(words)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("19 February", True),
        ("19 February 2025", True),
        (" 19 February ", True),
        ("9 February", False),
        ("19 March", False),
        ("19 February 2024", False),
        ("February", False),
        ("on 19 February", False),
    ],
)
def test_words_say_a_day_by_its_number_and_month(words: str, said: bool) -> None:  # noqa: FBT001 - parametrised
    """The year may be left out where it is the article's."""
    date = _date(dt.date(2025, 2, 19), dt.date(2025, 2, 19), "day")
    assert said is says(words, date, around="", year=2025)
    assert (said and "2025" in words) is says(words, date, around="", year=2024)


def test_hundreds_are_not_said_by_their_ends() -> None:
    """수백 is hundreds, not 100 to 1,000; a range that is printed is said so."""
    vague = _count("100", "1000", "company", approx=True, bound="range")
    printed = _count("100", "110", "company", approx=True, bound="range")
    assert not says("100 to 1,000 companies", vague, around="", year=2026)
    assert says("about 100 to 110 companies", printed, around="", year=2026)


def test_a_date_with_english_of_its_own_is_not_said_otherwise() -> None:
    """'The 29th of last month' is not its day."""
    own = _DAY.model_copy(update={"english": "the 1st of that month"})
    undated = _DAY.model_copy(update={"date_min": None})

    assert [False, False] == [says("1 October 2026", date, around="", year=2026) for date in (own, undated)]


@pytest.mark.parametrize("words", ["this year", "last year", "next year"])
def test_a_year_by_its_distance_needs_the_articles(words: str) -> None:
    """An article without a date tells none."""
    year = _date(dt.date(2026, 1, 1), dt.date(2026, 12, 31), "year")
    unknown = year.model_copy(update={"date_min": None})

    assert not says(words, year, around="", year=None)
    assert not says(words, unknown, around="", year=2026)


@pytest.mark.parametrize(
    "words",
    [
        "at least",
        "or more",
        "minimum",
        "min.",
        "more than",
        "over",
        "above",
        "exceeding",
        "upwards",
        "no fewer",
        "no less",
        "not less",
        "threshold",
        "from",
        "starting",
        "some",
        "floor",
    ],
)
def test_words_that_bound_from_below(words: str) -> None:
    """Next to the figure, they say a lower bound, and no upper one."""
    assert says("5 jobs", _count("5", None, "person"), around=words, year=None)
    assert not says("5 jobs", _count(None, "5", "person"), around=words, year=None)


@pytest.mark.parametrize(
    "words",
    [
        "up to",
        "at most",
        "or less",
        "or fewer",
        "maximum",
        "no more than",
        "not more than",
        "cap",
        "caps",
        "capped",
        "ceiling",
        "limited",
        "within",
        "under",
        "below",
        "less than",
        "shorter than",
        "as many as",
    ],
)
def test_words_that_bound_from_above(words: str) -> None:
    """Next to the figure, they say an upper bound."""
    assert says("5 jobs", _count(None, "5", "person"), around=words, year=None)


@pytest.mark.parametrize(
    "words",
    [
        "about",
        "around",
        "some",
        "roughly",
        "approximately",
        "nearly",
        "almost",
        "close to",
        "an estimated",
        "just over",
        "just under",
        "approaching",
    ],
)
def test_words_that_say_a_figure_is_not_exact(words: str) -> None:
    """Next to the figure, or in its words; part of a word is none."""
    vague = _count("5", "5", "person", approx=True)

    assert says("5 jobs", vague, around=words, year=None)
    assert not says("5 jobs", vague, around=f"x{words}x", year=None)
