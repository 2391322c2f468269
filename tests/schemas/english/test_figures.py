"""Figures and dates in English."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from policy_brief import (
    DateMention,
    Money,
    Quantity,
    date_in_english,
    date_with_bound_in_english,
    in_english,
    money_in_english,
    number_in_english,
    quantity_in_english,
)
from policy_brief.english.figures import currency_in_english, day_ordinal, month_name

PLACE = {"text": "x", "start": 0, "end": 1, "sentence": 1}


def _money(
    low: str | None, high: str | None, currency: str = "KRW", *, approx: bool = False, bound: Any = "exact"
) -> Money:
    return Money.model_validate(
        {
            **PLACE,
            "id": "M1",
            "value_min": low,
            "value_max": high,
            "currency": currency,
            "approx": approx,
            "bound": bound,
        }
    )


@pytest.mark.parametrize(
    ("expected", "money"),
    [
        ("109 billion euros", _money("109e9", "109e9", "EUR")),
        ("30 million Czech korunas", _money("30e6", "30e6", "CZK")),
        ("30 million XYZ", _money("30e6", "30e6", "XYZ")),
        ("about 164 trillion won", _money("164e12", "164e12", approx=True)),
        ("up to 50 billion euros", _money(None, "50e9", "EUR", bound="upper")),
        ("at least 7.31 US dollars", _money("7.31", None, "USD", bound="lower")),
        ("more than 3.2 million won", _money("3200000", None, approx=True, bound="lower")),
        ("2 to 3 trillion won", _money("2e12", "3e12", bound="range")),
        ("900 million to 1.2 billion won", _money("9e8", "1.2e9", bound="range")),
        ("about 100 to 200 billion won", _money("1e11", "2e11", approx=True, bound="range")),
        ("hundreds of trillions of won", _money("1e14", "1e15", approx=True, bound="range")),
        ("tens of billions of won", _money("1e10", "1e11", approx=True, bound="range")),
        ("several trillion won", _money("1e12", "1e13", approx=True, bound="range")),
        ("hundreds of thousands of won", _money("1e5", "1e6", approx=True, bound="range")),
        ("24,561 trillion won", _money("24561e12", "24561e12")),
        ("1,005.8 billion won", _money("1005800000000", "1005800000000")),
        ("minus 200 billion won", _money("-2e11", "-2e11")),
        ("1 US dollar", _money("1", "1", "USD")),
        ("15,500 won", _money("15500", "15500")),
        ("3 Icelandic krónur", _money("3", "3", "ISK")),
    ],
)
def test_money(expected: str, money: Money) -> None:
    """An amount keeps currency, bound and vagueness, and is never rounded."""
    assert expected == money_in_english(money)


@pytest.mark.parametrize(
    ("expected", "low", "high", "bound"),
    [
        ("less than 5 trillion won", None, "5e12", "upper"),
        ("more than 5 trillion won", "5e12", None, "lower"),
    ],
)
def test_a_bound_that_is_excluded(expected: str, low: str | None, high: str | None, bound: str) -> None:
    """미만 is less than, not up to; 초과 is more than, not at least."""
    assert expected == money_in_english(_money(low, high, bound=bound).model_copy(update={"bound_excluded": True}))


def _quantity(low: str | None, high: str | None, unit: str, *, approx: bool = False, bound: Any = "exact") -> Quantity:
    return Quantity.model_validate(
        {**PLACE, "id": "N1", "value_min": low, "value_max": high, "unit": unit, "approx": approx, "bound": bound}
    )


@pytest.mark.parametrize(
    ("expected", "quantity"),
    [
        ("18,000 GPUs", _quantity("18000", "18000", "GPU")),
        ("1 gigawatt", _quantity("1", "1", "gigawatt")),
        ("about 30 percent", _quantity("30", "30", "percent", approx=True)),
        ("1.5 percentage points", _quantity("1.5", "1.5", "percentage point")),
        ("about 60", _quantity("60", "60", "item", approx=True)),
        ("dozens", _quantity("10", "100", "sheet", approx=True, bound="range")),
        ("second", _quantity("2", "2", "ordinal")),
        ("3 ministries", _quantity("3", "3", "ministry")),
        ("3 days", _quantity("3", "3", "day")),
        ("3 gigabytes", _quantity("3", "3", "gigabyte")),
        ("22nd", _quantity("22", "22", "ordinal")),
        ("113th", _quantity("113", "113", "ordinal")),
        ("at least 3 years", _quantity("3", None, "year", bound="lower")),
        ("1,000 people", _quantity("1000", "1000", "person")),
        ("tens of thousands of people", _quantity("1e4", "1e5", "person", approx=True, bound="range")),
        ("several years", _quantity("1", "10", "year", approx=True, bound="range")),
        ("dozens of companies", _quantity("10", "100", "company", approx=True, bound="range")),
    ],
)
def test_quantity(expected: str, quantity: Quantity) -> None:
    """A quantity is written with its unit in the right number."""
    assert expected == quantity_in_english(quantity)


def _date(first: str | None, last: str | None, precision: Any, **more: Any) -> DateMention:
    days = [day and dt.date.fromisoformat(day) for day in (first, last)]
    return DateMention.model_validate(
        {**PLACE, "id": "D1", "date_min": days[0], "date_max": days[1], "precision": precision, "resolved": bool(first)}
        | more
    )


@pytest.mark.parametrize(
    ("expected", "date"),
    [
        ("20 February 2025", _date("2025-02-20", "2025-02-20", "day")),
        ("March 2026", _date("2026-03-01", "2026-03-31", "month")),
        ("the third quarter of 2025", _date("2025-07-01", "2025-09-30", "quarter")),
        ("the second half of 2025", _date("2025-07-01", "2025-12-31", "half")),
        ("2030", _date("2030-01-01", "2030-12-31", "year")),
        ("2025 to 2027", _date("2025-01-01", "2027-12-31", "range")),
        ("March to May 2025", _date("2025-03-01", "2025-05-31", "range")),
        ("10 to 11 February 2025", _date("2025-02-10", "2025-02-11", "range")),
        ("28 February to 3 March 2025", _date("2025-02-28", "2025-03-03", "range")),
        ("28 December 2024 to 3 January 2025", _date("2024-12-28", "2025-01-03", "range")),
        ("early December 2025", _date("2025-12-01", "2025-12-10", "vague")),
        ("mid-December 2025", _date("2025-12-11", "2025-12-20", "vague")),
        ("late December 2025", _date("2025-12-21", "2025-12-31", "vague")),
        ("early 2025", _date("2025-01-01", "2025-03-31", "vague")),
        ("late 2025", _date("2025-10-01", "2025-12-31", "vague")),
        ("around 2025", _date("2025-01-01", "2025-12-31", "vague")),
        ("a date that the article does not give", _date(None, None, "vague")),
        ("the 29th of last month", _date(None, None, "day", english="the 29th of last month")),
        ("the end of 2027", _date("2027-12-01", "2027-12-31", "vague", english="the end of 2027")),
        ("2027", _date("2027-01-01", "2027-12-31", "year", bound="until")),
    ],
)
def test_date(expected: str, date: DateMention) -> None:
    """A date is as exact as the text gives it."""
    assert expected == date_in_english(date)


@pytest.mark.parametrize(
    ("expected", "more"),
    [
        ("2027", {}),
        ("by 2027", {"bound": "until"}),
        ("from 2027", {"bound": "from"}),
        ("after 2027", {"bound": "after"}),
        ("before 2027", {"bound": "before"}),
        ("within 2027", {"bound": "within"}),
        ("around 2027", {"bound": "around"}),
        ("three years from 2027", {"bound": "from", "length": 3, "length_unit": "year"}),
        ("one month to 2027", {"bound": "until", "length": 1, "length_unit": "month"}),
        ("18 months from 2027", {"bound": "from", "length": 18, "length_unit": "month"}),
    ],
)
def test_date_with_bound(expected: str, more: dict[str, Any]) -> None:
    """A table names a date with its bound, and a period by its length and its beginning or end."""
    assert expected == date_with_bound_in_english(_date("2027-01-01", "2027-12-31", "year", **more))


@pytest.mark.parametrize(
    ("expected", "money"),
    [
        ("in the 1.8-trillion-won range", _money("1800000000000", "1900000000000", bound="range", approx=True)),
        ("in the 50,000-won range", _money("50000", "60000", bound="range", approx=True)),
        ("in the 1.5-billion-US-dollar range", _money("1500000000", "1600000000", "USD", bound="range", approx=True)),
    ],
)
def test_a_band_of_amounts(expected: str, money: Money) -> None:
    """X원대 is the range that begins with the figure."""
    assert expected == money_in_english(money.model_copy(update={"band": True}))


@pytest.mark.parametrize(
    ("expected", "quantity"),
    [
        ("nearly double", _quantity("2", "2", "times", approx=True)),
        ("nearly 3 times", _quantity("3", "3", "times", approx=True)),
        ("nearly 30 percent", _quantity("30", "30", "percent", approx=True)),
        ("nearly half", _quantity("1", "1", "half", approx=True)),
    ],
)
def test_what_is_nearly_reached(expected: str, quantity: Quantity) -> None:
    """가까이 and 육박 say more than 'about'."""
    assert expected == quantity_in_english(quantity.model_copy(update={"nearly": True}))


@pytest.mark.parametrize(
    ("expected", "quantity"),
    [
        ("half", _quantity("1", "1", "half")),
        ("at least half", _quantity("1", None, "half", bound="lower")),
        ("a third", _quantity("1", "1", "third")),
        ("at least two thirds", _quantity("2", None, "third", bound="lower")),
        ("up to three quarters", _quantity(None, "3", "quarter", bound="upper")),
        ("about half", _quantity("1", "1", "half", approx=True)),
    ],
)
def test_a_share(expected: str, quantity: Quantity) -> None:
    """Halves and thirds are written in words."""
    assert expected == quantity_in_english(quantity)


@pytest.mark.parametrize(
    ("expected", "quantity"),
    [
        ("double", _quantity("2", "2", "times")),
        ("about double", _quantity("2", "2", "times", approx=True)),
        ("at least double", _quantity("2", None, "times", bound="lower")),
        ("up to double", _quantity(None, "2", "times", bound="upper")),
        ("2 to 3 times", _quantity("2", "3", "times", bound="range")),
        ("at least 7 times", _quantity("7", None, "times", bound="lower")),
        ("1.7 times", _quantity("1.7", "1.7", "times")),
    ],
)
def test_twice_as_much_is_double(expected: str, quantity: Quantity) -> None:
    """A multiple of two is a noun, with its bound; others are times."""
    assert expected == quantity_in_english(quantity)


@pytest.mark.parametrize(
    ("expected", "quantity"),
    [
        ("about 50", _quantity("50", "50", "site", approx=True)),
        ("47", _quantity("47", "47", "site")),
        ("512 tera operations per second", _quantity("512", "512", "tera operations per second")),
        ("3 times", _quantity("3", "3", "time")),
        ("Phase 2", _quantity("2", "2", "phase")),
        ("3 stages", _quantity("3", "3", "stage")),
        ("1 time", _quantity("1", "1", "time")),
        ("first to third", _quantity("1", "3", "ordinal", bound="range")),
        ("Phases 1 to 3", _quantity("1", "3", "phase", bound="range")),
        ("10^26", _quantity("1e26", "1e26", "number")),
        ("at least 10^25 FLOPs", _quantity("1e25", None, "FLOP", bound="lower")),
        ("1.5 × 10^24 FLOPS", _quantity("1.5e24", "1.5e24", "FLOPS")),
    ],
)
def test_what_counters_count(expected: str, quantity: Quantity) -> None:
    """곳 may count signatories and banks, so its noun is left to the prose; a rate has its plural inside."""
    assert expected == quantity_in_english(quantity)


@pytest.mark.parametrize(
    ("expected", "text", "bound"),
    [("the end of March 2026", "3월 말", "until"), ("late March 2026", "3월 말", "exact")],
)
def test_a_deadline_at_the_end_of_a_month(expected: str, text: str, bound: str) -> None:
    """말까지 is by the end, 말에 is late in the month."""
    date = _date("2026-03-21", "2026-03-31", "vague", english="late March 2026", bound=bound)

    assert expected == date_in_english(date.model_copy(update={"text": text}))


@pytest.mark.parametrize(
    ("expected", "money"),
    [
        ("1 euro", _money("1", "1", "EUR")),
        ("up to 1 pound sterling", _money(None, "1", "GBP", bound="upper")),
        ("1 to 2 euros", _money("1", "2", "EUR", bound="range")),
        ("euros", _money(None, None, "EUR", approx=True)),
        ("1 won", _money("1", "1")),
        ("up to about 5 won", _money(None, "5", approx=True, bound="upper")),
        ("thousands of trillions of won", _money("1e15", "1e16", approx=True, bound="range")),
        ("thousands of trillions of won", _money("1e16", "1e17", approx=True, bound="range")),
        ("several thousand won", _money("1e3", "1e4", approx=True, bound="range")),
        ("several won", _money("1", "10", approx=True, bound="range")),
        ("about 2 to 20 won", _money("2", "20", approx=True, bound="range")),
        ("1 to 10 won", _money("1", "10", bound="range")),
        ("about 0.1 to 1 won", _money("0.1", "1", approx=True, bound="range")),
        ("about 1 to 11 won", _money("1", "11", approx=True, bound="range")),
        ("200 to 300 won", _money("200", "300", bound="range")),
        ("900 to 1,200 won", _money("900", "1200", bound="range")),
    ],
)
def test_bounds_and_numbers_of_money(expected: str, money: Money) -> None:
    """One unit is singular unless it begins a range; only a tenfold range from a power of ten is vague."""
    assert expected == money_in_english(money) == in_english(money) == str(money)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0", "0"), ("999999", "999,999"), ("1e6", "1 million"), ("999999999", "999,999,999"), ("1e9", "1 billion"),
        ("1234000", "1.234 million"), ("1234500", "1,234,500"), ("1234500000", "1,234.5 million"), ("-5", "minus 5"),
        ("1e19", "10,000,000 trillion"), ("1e20", "10^20"), ("-2.5e20", "minus 2.5 × 10^20"), ("0.50", "0.5"),
        ("1e12", "1 trillion"), ("99e18", "99,000,000 trillion"), ("100.00", "100"),
    ],
)  # fmt: skip
def test_a_number_has_the_largest_scale_that_needs_few_decimals(value: str, expected: str) -> None:
    """Three decimals at most; without one it is written out; from 10^20 on it is a power."""
    assert expected == number_in_english(Decimal(value))


@pytest.mark.parametrize(
    ("expected", "quantity"),
    [
        ("several", _quantity("1", "10", "site", approx=True, bound="range")),
        ("dozens", _quantity("10", "100", "site", approx=True, bound="range")),
        ("hundreds", _quantity("100", "1000", "item", approx=True, bound="range")),
        ("dozens of companies", _quantity("10", "100", "company", approx=True, bound="range")),
        ("several people", _quantity("1", "10", "person", approx=True, bound="range")),
        ("1 company", _quantity("1", "1", "company")),
        ("1 to 3 companies", _quantity("1", "3", "company", bound="range")),
        ("at least 1 company", _quantity("1", None, "company", bound="lower")),
        ("up to 1 company", _quantity(None, "1", "company", bound="upper")),
        ("first", _quantity("1", "1", "ordinal")),
        ("tenth", _quantity("10", "10", "ordinal")),
        ("11th", _quantity("11", "11", "ordinal")),
        ("12th", _quantity("12", "12", "ordinal")),
        ("13th", _quantity("13", "13", "ordinal")),
        ("21st", _quantity("21", "21", "ordinal")),
        ("22nd", _quantity("22", "22", "ordinal")),
        ("23rd", _quantity("23", "23", "ordinal")),
        ("24th", _quantity("24", "24", "ordinal")),
        ("111th", _quantity("111", "111", "ordinal")),
        ("1,121st", _quantity("1121", "1121", "ordinal")),
        ("0th", _quantity("0", "0", "ordinal")),
        ("at least 3 ordinals", _quantity("3", None, "ordinal", bound="lower")),
        ("about 2 phases", _quantity("2", "2", "phase", approx=True)),
        ("up to 2 phases", _quantity(None, "2", "phase", bound="upper")),
        ("two fifths", _quantity("2", "2", "fifth")),
        ("more than two thirds", _quantity("2", None, "third", bound="lower", approx=True)),
        ("ten tenths", _quantity("10", "10", "tenth")),
        ("people", _quantity(None, None, "person", bound="range")),
        ("2 universities", _quantity("2", "2", "university")),
        ("2 days", _quantity("2", "2", "day")),
        ("2 berries", _quantity("2", "2", "berry")),
        ("2 classes", _quantity("2", "2", "classes")),
    ],
)
def test_how_counts_are_written(expected: str, quantity: Quantity) -> None:
    """With its unit in the right number, in a row, as a share, or alone."""
    assert expected == quantity_in_english(quantity) == in_english(quantity) == str(quantity)


@pytest.mark.parametrize(
    ("expected", "first", "last", "precision"),
    [
        ("the first quarter of 2025", "2025-01-01", "2025-03-31", "quarter"),
        ("the second quarter of 2025", "2025-04-01", "2025-06-30", "quarter"),
        ("the fourth quarter of 2025", "2025-10-01", "2025-12-31", "quarter"),
        ("the first half of 2025", "2025-01-01", "2025-06-30", "half"),
        ("November 2024 to February 2025", "2024-11-01", "2025-02-28", "range"),
        ("1 to 30 March 2025", "2025-03-01", "2025-03-30", "range"),
        ("2 to 31 March 2025", "2025-03-02", "2025-03-31", "range"),
        ("1 March to 2 May 2025", "2025-03-01", "2025-05-02", "range"),
        ("3 March 2024 to 3 March 2025", "2024-03-03", "2025-03-03", "range"),
        ("February to December 2025", "2025-02-01", "2025-12-31", "range"),
        ("January to November 2025", "2025-01-01", "2025-11-30", "range"),
        ("January to December 2025", "2025-01-01", "2025-12-31", "range"),
        ("1 to 31 March 2025", "2025-03-01", "2025-03-31", "range"),
        ("early December 2025", "2025-12-01", "2025-12-09", "vague"),
        ("mid-December 2025", "2025-12-11", "2025-12-19", "vague"),
        ("around 2025", "2025-01-01", "2025-04-30", "vague"),
        ("around 2025", "2025-09-01", "2025-12-31", "vague"),
        ("around 2024", "2024-10-01", "2025-12-31", "vague"),
        ("around 2024", "2024-10-01", "2025-03-31", "vague"),
    ],
)
def test_how_periods_are_written(expected: str, first: str, last: str, precision: str) -> None:
    """Year and month stand once where both ends share them; a part of a period is early, in the middle or late."""
    date = _date(first, last, precision)

    assert expected == date_in_english(date) == in_english(date) == str(date)


@pytest.mark.parametrize(
    ("expected", "more"),
    [
        ("ten months from 2027", {"bound": "from", "length": 10, "length_unit": "month"}),
        ("ten days from 2027", {"bound": "from", "length": 10, "length_unit": "day"}),
        ("11 days from 2027", {"bound": "from", "length": 11, "length_unit": "day"}),
        ("1,000 days to 2027", {"bound": "until", "length": 1000, "length_unit": "day"}),
        ("one week from 2027", {"bound": "from", "length": 1, "length_unit": "week"}),
        ("within 2027", {"bound": "within", "length": 3, "length_unit": "year"}),
        ("from 2027", {"bound": "from", "length": 3}),
        ("from 2027", {"bound": "from", "length_unit": "year"}),
    ],
)
def test_how_the_length_of_a_period_is_written(expected: str, more: dict[str, Any]) -> None:
    """In words up to ten; only where the date begins or ends the period."""
    assert expected == date_with_bound_in_english(_date("2027-01-01", "2027-12-31", "year", **more))


@pytest.mark.parametrize("missing", ["date_min", "date_max"])
def test_a_date_with_one_end_is_none(missing: str) -> None:
    """Both of its days are known, or it is not."""
    date = _date("2027-01-01", "2027-12-31", "year").model_copy(update={missing: None})

    assert "a date that the article does not give" == date_in_english(date)


def test_only_a_late_day_is_the_end_of_its_month() -> None:
    """Other words stay as they are, with 말 and until, too."""
    date = _date("2026-03-21", "2026-03-31", "vague", english="that month", bound="until")

    assert "that month" == date_in_english(date.model_copy(update={"text": "그달 말"}))
    assert "late May" == date_in_english(date.model_copy(update={"text": "5월 하순", "english": "late May"}))


def test_an_excluded_bound_of_a_share_is_said() -> None:
    """More and less than, where the bound itself is left out."""
    more, less = _quantity("1", None, "third", bound="lower"), _quantity(None, "1", "half", bound="upper")

    assert ["more than a third", "less than half"] == [
        quantity_in_english(share.model_copy(update={"bound_excluded": True})) for share in (more, less)
    ]


def test_months_days_and_currencies_have_names() -> None:
    """Months from one to twelve, days with their endings, a currency of house usage, of the list, of neither."""
    assert ("January", "December") == (month_name(1), month_name(12))
    assert ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "31st"] == [
        day_ordinal(day) for day in (1, 2, 3, 4, 11, 12, 13, 21, 31)
    ]
    assert ["yuan", "Czech korunas", "XYZ"] == [currency_in_english(code) for code in ("CNY", "CZK", "XYZ")]


@pytest.mark.parametrize(
    ("expected", "low", "high", "bound", "excluded"),
    [
        ("under 14 years old", None, "14", "upper", True),
        ("up to 34 years old", None, "34", "upper", False),
        ("at least 65 years old", "65", None, "lower", False),
        ("over 18 years old", "18", None, "lower", True),
        ("20 to 34 years old", "20", "34", "range", False),
        ("45 years old", "45", "45", "exact", False),
        ("1 year old", "1", "1", "exact", False),
    ],
)
def test_an_age_is_no_count_of_people(
    expected: str, low: str | None, high: str | None, bound: str, *, excluded: bool
) -> None:
    """Children may be under 14 years old, and never less than 14 year olds."""
    fields = {"value_min": low, "value_max": high, "unit": "year old", "approx": False, "bound": bound}
    age = Quantity.model_validate({**PLACE, "id": "N1", **fields, "bound_excluded": excluded})

    assert expected == quantity_in_english(age)
