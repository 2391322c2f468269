"""Arithmetic that code does with two figures of an article, each result marked as ours."""

from __future__ import annotations

from decimal import Decimal

from policy_brief.mentions import Money, Quantity

from .figures import in_english, number_in_english

__all__ = ["work_out"]

_OURS = "(our arithmetic)"
_WHOLE_FROM = 10
"""Shares and multiples from here on are rounded to a whole number, smaller ones to a decimal."""
_LEAST_MULTIPLE = Decimal("1.5")
_UNADDED = frozenset({"ordinal", "phase", "times", "to 1", "year old"})
"""Units whose sum or difference says nothing."""
_OF_ANY_KIND = frozenset({"case", "item", "sheet", "site", "unit"})
"""Units of counters that count anything: 80 projects less 20 cases are 60 projects."""


def work_out(one: object, operator: str, other: object) -> str:
    """Write what two figures give, 'about 40 percent (our arithmetic)'; an empty string where they give nothing.

    Both must be exact or about so, both money of one currency or both counts. `/` gives the share of the first in the
    second, or how many times the second it is; `+` and `-` take figures of one unit, the greater first for `-`.
    """
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
    return f"{written} {_OURS}" if written else ""


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
