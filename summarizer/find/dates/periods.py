"""Stretches of the calendar, from a day to a decade, and their early and late parts."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable
from typing import Literal, NamedTuple

__all__ = [
    "Period",
    "Precision",
    "decade",
    "half",
    "month",
    "part_of",
    "quarter",
    "season",
    "single_day",
    "stretch",
    "week",
    "week_of_month",
    "weekend",
    "year",
]

Precision = Literal["day", "month", "quarter", "half", "year", "range", "vague"]

_THURSDAY = 3
_SATURDAY = 5
_PARTS_OF_MONTH = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_PARTS_OF_LONGER = {"early": (0, 1), "mid": (1, 3), "late": (3, 4)}  # in quarters of the whole


class Period(NamedTuple):
    """From `first` to `last`, both inclusive."""

    first: dt.date
    last: dt.date
    precision: Precision


def single_day(year: int, month: int, day: int) -> Period:
    """Return one day; ValueError if the calendar has no such day."""
    found = dt.date(year, month, day)
    return Period(found, found, "day")


def month(year: int, month: int) -> Period:
    """Return a month; a month number beyond 1 to 12 runs into the years around."""
    return _months(year, month, 1, "month")


def quarter(year: int, number: int) -> Period:
    """Return a quarter, 1 to 4."""
    return _months(year, number * 3 - 2, 3, "quarter")


def half(year: int, number: int) -> Period:
    """Return a half-year, 1 or 2."""
    return _months(year, number * 6 - 5, 6, "half")


def season(year: int, number: int) -> Period:
    """Return spring (1) to winter (4); the winter of a year ends in the next one."""
    return _months(year, number * 3, 3, "vague")


def year(year: int) -> Period:
    """Return a calendar year."""
    return Period(dt.date(year, 1, 1), dt.date(year, 12, 31), "year")


def decade(year: int) -> Period:
    """Return ten years from `year` on."""
    return Period(dt.date(year, 1, 1), dt.date(year + 9, 12, 31), "range")


def week(day: dt.date) -> Period:
    """Return the week of a day, Monday to Sunday."""
    monday = day - dt.timedelta(days=day.weekday())
    return Period(monday, monday + dt.timedelta(days=6), "range")


def weekend(day: dt.date) -> Period:
    """Return Saturday and Sunday of the week of a day."""
    saturday = week(day).first + dt.timedelta(days=_SATURDAY)
    return Period(saturday, saturday + dt.timedelta(days=1), "range")


def week_of_month(month: Period, number: int) -> Period:
    """Return a week of a month, from 1 on, or the last one (0): a week is of the month that has its Thursday.

    The days before the first such week are of the first one, and those after the last are of the last.
    """
    first_thursday = month.first + dt.timedelta(days=(_THURSDAY - month.first.weekday()) % 7)
    thursday = first_thursday + dt.timedelta(weeks=number - 1)
    if number == 0 or thursday > month.last:
        monday = month.last - dt.timedelta(days=(month.last.weekday() - _THURSDAY) % 7 + _THURSDAY)
        return Period(monday, month.last, "vague")
    found = week(thursday)
    return Period(month.first if number == 1 else found.first, min(found.last, month.last), "vague")


def stretch(first: Period, last: Period) -> Period | None:
    """Return everything from one period to another, or None when they stand the wrong way round."""
    if last.first < first.first:
        return None
    return Period(first.first, last.last, "range")


def part_of(whole: Period, part: str) -> Period:
    """Return the early, mid or late part of a period: thirds of a month, a quarter of anything longer.

    The end of a year is only its December, since figures of 2027년 말 are those of the year's close.
    """
    if whole.precision == "year" and part == "late":
        return month(whole.first.year, 12)._replace(precision="vague")
    if whole.precision == "month":
        return _part_of_month(whole, *_PARTS_OF_MONTH[part])
    begin, end = _PARTS_OF_LONGER[part]
    months = (whole.last.year - whole.first.year) * 12 + whole.last.month - whole.first.month + 1
    first = month(whole.first.year, whole.first.month + months * begin // 4).first
    last = month(whole.first.year, whole.first.month + max(months * end // 4, 1) - 1).last
    return Period(first, last, "vague")


def _part_of_month(whole: Period, first: int, last: int) -> Period:
    return Period(whole.first.replace(day=first), whole.first.replace(day=min(last, whole.last.day)), "vague")


def _months(year: int, first: int, count: int, precision: Precision) -> Period:
    begin_year, begin_month = _normal(year, first)
    end_year, end_month = _normal(year, first + count - 1)
    end_day = calendar.monthrange(end_year, end_month)[1]
    return Period(dt.date(begin_year, begin_month, 1), dt.date(end_year, end_month, end_day), precision)


def _normal(year: int, month: int) -> tuple[int, int]:
    return year + (month - 1) // 12, (month - 1) % 12 + 1


Builder = Callable[[int], Period]
"""Gives the period of a year, for words that name none."""
