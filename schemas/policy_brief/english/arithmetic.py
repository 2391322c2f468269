"""Arithmetic that code does with two figures of an article, each result marked as ours."""

from __future__ import annotations

import calendar
import datetime as dt
from decimal import Decimal

from policy_brief.mentions import DateMention, Money, Quantity

from .figures import in_english, number_in_english, period_in_english

__all__ = ["OURS", "later_day", "work_out"]

OURS = "(our arithmetic)"
"""What stands behind each result."""
_WHOLE_FROM = 10
"""Shares and multiples from here on are rounded to a whole number, smaller ones to a decimal."""
_LEAST_MULTIPLE = Decimal("1.5")
_UNADDED = frozenset({"ordinal", "phase", "times", "to 1", "year old"})
"""Units whose sum or difference says nothing."""
_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "year": 12}
_LONGEST = 2000
"""The greatest number of days, weeks, months or years that is added to a date."""
_OF_ANY_KIND = frozenset({"case", "item", "sheet", "site", "unit"})
"""Units of counters that count anything: 80 projects less 20 cases are 60 projects."""


def work_out(one: object, operator: str, other: object) -> str:
    """Write what two figures give, 'about 40 percent (our arithmetic)'; an empty string where they give nothing.

    Both must be exact or about so, both money of one currency or both counts. `/` gives the share of the first in the
    second, or how many times the second it is; `+` and `-` take figures of one unit, the greater first for `-`. With
    `+` a day or month and a number of days, weeks, months or years, which may be the least or the most, give a date,
    and so do a quarter, half or year and a number of years.
    """
    if isinstance(one, DateMention):
        later = _later(one, other) if operator == "+" and isinstance(other, Quantity) else ""
        return f"{later} {OURS}" if later else ""
    if not isinstance(one, Money | Quantity) or not isinstance(other, Money | Quantity):
        return ""
    first, second = _only_value(one), _only_value(other)
    if first is None or second is None or min(first, second) <= 0 or _currency(one) != _currency(other):
        return ""
    match operator:
        case "/":
            written = _ratio(first, second)
        case "-":
            written = _total(one, first, other, -second)
        case _:
            written = _total(one, first, other, second)
    return f"{written} {OURS}" if written else ""


def later_day(date: DateMention, duration: Quantity) -> dt.date | None:
    """Return the first day of what is so much later than a date, None where the two give nothing."""
    first, number = date.date_min, _whole(duration)
    if first is None or number is None or not date.resolved:
        return None
    match date.precision, duration.unit:
        case "day", "day" | "week":
            return first + dt.timedelta(days=number * _DAYS[duration.unit])
        case "day" | "month", "month" | "year":
            return _months_later(first, number * _MONTHS[duration.unit])
        case "quarter" | "half" | "year", "year":
            return _months_later(first, number * _MONTHS[duration.unit])
        case _:
            return None


def _later(date: DateMention, duration: Quantity) -> str:
    """Return the day or month so much later, '22 January 2027 at the earliest', or an empty string."""
    found = later_day(date, duration)
    if found is None:
        return ""
    limit = {"lower": " at the earliest", "upper": " at the latest"}.get(duration.bound, "")
    return f"{period_in_english(found, _last_of(date, found), date.precision)}{limit}"


def _last_of(date: DateMention, found: dt.date) -> dt.date:
    """Return the last day of a period that begins on a day and is as long as that of a date."""
    if date.precision == "day" or date.date_min is None or date.date_max is None:
        return found
    months = (date.date_max.year - date.date_min.year) * 12 + date.date_max.month - date.date_min.month
    month = _months_later(found.replace(day=1), months)
    return month.replace(day=_days_of(month.year, month.month))


def _whole(duration: Quantity) -> int | None:
    """Return how many units a duration lasts, at least or at most; None for a range, a fraction and what is vague."""
    values = {value for value in (duration.value_min, duration.value_max) if value is not None}
    number = values.pop() if len(values) == 1 and not duration.approx else None
    return int(number) if number is not None and number % 1 == 0 and number <= _LONGEST else None


def _months_later(day: dt.date, months: int) -> dt.date:
    """Return the same day of a later month, the last where that is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return dt.date(year, month + 1, min(day.day, _days_of(year, month + 1)))


def _days_of(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def _only_value(figure: Money | Quantity) -> Decimal | None:
    """Return the one value of a figure, None for what is bounded or vague."""
    return figure.value_min if figure.value_min == figure.value_max else None


def _currency(figure: Money | Quantity) -> str | None:
    return getattr(figure, "currency", None)


def _ratio(first: Decimal, second: Decimal) -> str:
    if first <= second:
        return f"{_rounded(first * 100 / second)} percent"
    return f"{_rounded(first / second)} times" if first >= _LEAST_MULTIPLE * second else ""


def _rounded(value: Decimal) -> str:
    rounded = value.quantize(Decimal(1) if value >= _WHOLE_FROM else Decimal("0.1"))
    return f"{'' if rounded == value else 'about '}{number_in_english(rounded)}"


def _total(one: Money | Quantity, first: Decimal, other: Money | Quantity, second: Decimal) -> str:
    """Return a sum or, where the second is negative, a difference; of percentages that is one in points."""
    result, unit = first + second, _unit(one, other)
    if result <= 0 or unit is None:
        return ""
    if unit == "percent" and second < 0:
        return f"{number_in_english(result)} percentage {'point' if result == 1 else 'points'}"
    values = {"value_min": result, "value_max": result, "approx": one.approx or other.approx, "nearly": False}
    values |= {"unit": unit} if unit else {}
    return in_english(one.model_copy(update=values))


def _unit(one: Money | Quantity, other: Money | Quantity) -> str | None:
    """Return the unit that both counts have, an empty string for amounts, or None."""
    if isinstance(one, Money) or isinstance(other, Money):
        return ""
    units = {one.unit, other.unit}
    named = units - _OF_ANY_KIND or {one.unit}
    if units & _UNADDED or len(named) != 1:
        return None
    return named.pop()
