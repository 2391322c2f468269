"""How the value of a figure can be wrong."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from policy_brief import AnyFigure, DateMention, Money, Quantity

__all__ = [
    "Alter",
    "approx_dropped",
    "bound_dropped",
    "bound_turned",
    "currency_swapped",
    "tenfold",
    "unit_swapped",
    "year_later",
]

_TEN_THOUSAND = Decimal(10_000)
_TRILLION = Decimal(10**12)
_HUNDRED_MILLION = Decimal(10**8)

Alter = Callable[[AnyFigure], AnyFigure | None]
"""Gives a figure with a fault, or None where the figure does not allow it."""


def tenfold(figure: AnyFigure) -> AnyFigure | None:
    """Multiply by ten."""
    return _scaled(figure, Decimal(10)) if isinstance(figure, Money | Quantity) and _value(figure) else None


def unit_swapped(figure: AnyFigure) -> AnyFigure | None:
    """Read 억 for 조, or 조 for 억."""
    if not isinstance(figure, Money):
        return None
    value = _value(figure)
    if value is None or abs(value) < _HUNDRED_MILLION:
        return None
    return _scaled(figure, 1 / _TEN_THOUSAND if abs(value) >= _TRILLION else _TEN_THOUSAND)


def year_later(figure: AnyFigure) -> AnyFigure | None:
    """Move a date on by a year."""
    if not isinstance(figure, DateMention) or figure.date_min is None or figure.date_max is None:
        return None
    first, last = (day.replace(year=day.year + 1, day=min(day.day, 28)) for day in (figure.date_min, figure.date_max))
    return figure.model_copy(update={"date_min": first, "date_max": last, "english": None})


def bound_dropped(figure: AnyFigure) -> AnyFigure | None:
    """Read a bound or a range as exact."""
    if not isinstance(figure, Money | Quantity) or figure.bound == "exact":
        return None
    value = _value(figure)
    return figure.model_copy(update={"value_min": value, "value_max": value, "bound": "exact"})


def bound_turned(figure: AnyFigure) -> AnyFigure | None:
    """Read 이하 for 이상, or 이상 for 이하."""
    if not isinstance(figure, Money | Quantity) or figure.bound not in ("upper", "lower"):
        return None
    turned = "lower" if figure.bound == "upper" else "upper"
    return figure.model_copy(update={"value_min": figure.value_max, "value_max": figure.value_min, "bound": turned})


def approx_dropped(figure: AnyFigure) -> AnyFigure | None:
    """Leave out 약 or 여."""
    approx = isinstance(figure, Money | Quantity) and figure.approx
    return figure.model_copy(update={"approx": False}) if approx else None


def currency_swapped(figure: AnyFigure) -> AnyFigure | None:
    """Take another currency, with the same number."""
    if not isinstance(figure, Money):
        return None
    return figure.model_copy(update={"currency": "USD" if figure.currency != "USD" else "EUR"})


def _scaled(figure: Money | Quantity, factor: Decimal) -> Money | Quantity:
    values = {key: value * factor for key in ("value_min", "value_max") if (value := getattr(figure, key)) is not None}
    return figure.model_copy(update=values)


def _value(figure: Money | Quantity) -> Decimal | None:
    return figure.value_min if figure.value_max is None else figure.value_max
