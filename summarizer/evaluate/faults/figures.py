"""Faults in figures, dates and what bounds them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from random import Random

from policy_brief import PLACEHOLDER, AnyFigure, DateMention, Investment, Money, Prose, Quantity, in_english
from policy_brief.prose import render
from summarizer.check.claims import AnyClaim, prose
from summarizer.find.scan import Scan

from .base import Fault, Group, Rewritten, in_each_claim
from .slots import slots

__all__ = ["FIGURE_FAULTS"]

_TEN_THOUSAND = Decimal(10_000)
_TRILLION = Decimal(10**12)
_HUNDRED_MILLION = Decimal(10**8)

Alter = Callable[[AnyFigure], AnyFigure | None]
"""Gives a figure with a fault, or None where the figure does not allow it."""


def _altering(name: str, alter: Alter) -> Callable[[AnyClaim, Scan, Random], Iterator[Rewritten]]:
    def rewrite(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
        for figure, put in slots(claim):
            altered = alter(figure)
            if altered is not None and altered != figure:
                yield Rewritten(put(altered), f"{name}: '{figure.text}' as {in_english(altered)}")

    return rewrite


def _scaled(figure: Money | Quantity, factor: Decimal) -> Money | Quantity:
    values = {key: value * factor for key in ("value_min", "value_max") if (value := getattr(figure, key)) is not None}
    return figure.model_copy(update=values)


def _tenfold(figure: AnyFigure) -> AnyFigure | None:
    return _scaled(figure, Decimal(10)) if isinstance(figure, Money | Quantity) and _value(figure) else None


def _unit_swapped(figure: AnyFigure) -> AnyFigure | None:
    if not isinstance(figure, Money):
        return None
    value = _value(figure)
    if value is None or abs(value) < _HUNDRED_MILLION:
        return None
    return _scaled(figure, 1 / _TEN_THOUSAND if abs(value) >= _TRILLION else _TEN_THOUSAND)


def _year_later(figure: AnyFigure) -> AnyFigure | None:
    if not isinstance(figure, DateMention) or figure.date_min is None or figure.date_max is None:
        return None
    first, last = (day.replace(year=day.year + 1, day=min(day.day, 28)) for day in (figure.date_min, figure.date_max))
    return figure.model_copy(update={"date_min": first, "date_max": last})


def _bound_dropped(figure: AnyFigure) -> AnyFigure | None:
    if not isinstance(figure, Money | Quantity) or figure.bound == "exact":
        return None
    value = figure.value_min if figure.value_max is None else figure.value_max
    return figure.model_copy(update={"value_min": value, "value_max": value, "bound": "exact"})


def _bound_turned(figure: AnyFigure) -> AnyFigure | None:
    if not isinstance(figure, Money | Quantity) or figure.bound not in ("upper", "lower"):
        return None
    turned = "lower" if figure.bound == "upper" else "upper"
    return figure.model_copy(update={"value_min": figure.value_max, "value_max": figure.value_min, "bound": turned})


def _approx_dropped(figure: AnyFigure) -> AnyFigure | None:
    approx = isinstance(figure, Money | Quantity) and figure.approx
    return figure.model_copy(update={"approx": False}) if approx else None


def _currency_swapped(figure: AnyFigure) -> AnyFigure | None:
    if not isinstance(figure, Money):
        return None
    return figure.model_copy(update={"currency": "USD" if figure.currency != "USD" else "EUR"})


def _value(figure: Money | Quantity) -> Decimal | None:
    return figure.value_min if figure.value_max is None else figure.value_max


def _written_out(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    """Put a wrong number in words and digits where the prose had an id."""
    figures_: tuple[AnyFigure, ...] = (*scan.amounts, *scan.quantities, *scan.dates)
    true = " ".join(map(in_english, figures_))
    for field, text in prose(claim):
        for id_ in dict.fromkeys(PLACEHOLDER.findall(text.template)):
            wrong = _digit_changed(in_english(text.figures[id_]), true)
            if wrong:
                template = text.template.replace(f"{{{id_}}}", wrong)
                figures = {key: value for key, value in text.figures.items() if key != id_}
                altered = Prose(text=render(template, figures), template=template, figures=figures)
                yield Rewritten(claim.model_copy(update={field: altered}), f"{field} says '{wrong}'")


def _digit_changed(written: str, true: str) -> str | None:
    """Change the first digit so that no figure of the article comes out: that would be another kind of fault."""
    found = re.search(r"\d", written)
    if not found:
        return None
    rest = written[found.start() + 1 :]
    changed = (f"{(int(found[0]) + step) % 9 + 1}{rest}" for step in range(8))
    other = next((each for each in changed if each not in true), None)
    return None if other is None else f"{written[: found.start()]}{other}"


def _bound_added(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    """Say 'up to' in front of an exact figure."""
    for field, text in prose(claim):
        for id_ in dict.fromkeys(PLACEHOLDER.findall(text.template)):
            figure = text.figures[id_]
            if isinstance(figure, Money | Quantity) and figure.bound == "exact":
                template = text.template.replace(f"{{{id_}}}", f"up to {{{id_}}}")
                altered = text.model_copy(update={"template": template, "text": render(template, text.figures)})
                yield Rewritten(claim.model_copy(update={field: altered}), f"{field} says 'up to' {figure.text}")


def _another(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:
    """Pick the id of another amount, quantity or date of the article."""
    for figure, put in slots(claim):
        kind: tuple[AnyFigure, ...] = (*scan.amounts, *scan.quantities, *scan.dates)
        others = [each for each in kind if type(each) is type(figure) and in_english(each) != in_english(figure)]
        if others:
            other = random.choice(others)
            yield Rewritten(_converted(put(other), scan), f"'{other.text}' for '{figure.text}'")


def _converted(claim: AnyClaim, scan: Scan) -> AnyClaim:
    return claim.filled_from(scan) if isinstance(claim, Investment) else claim


def _fault(name: str, group: Group, what: str, alter: Alter) -> Fault:
    return Fault(name, group, "figures", what, in_each_claim(name, _altering(name, alter)))


FIGURE_FAULTS = (
    _fault("figure ten times over", "figure", "a value times ten", _tenfold),
    _fault("figure off by a unit", "figure", "억 for 조 or 조 for 억", _unit_swapped),
    _fault("date off by a year", "figure", "a year later than the article says", _year_later),
    _fault("bound dropped", "bound", "최대, 이상 or a range read as exact", _bound_dropped),
    _fault("bound turned round", "bound", "이하 for 이상, or 이상 for 이하", _bound_turned),
    _fault("approximation dropped", "bound", "약 or 여 left out", _approx_dropped),
    _fault("currency swapped", "currency", "another currency, same number", _currency_swapped),
    Fault(
        "figure written out wrong",
        "figure",
        "digits",
        "prose with a number of its own, one digit changed",
        in_each_claim("figure written out wrong", _written_out),
        by_model=True,
    ),
    Fault(
        "bound added in prose",
        "bound",
        "bounds",
        "'up to' in front of an exact figure",
        in_each_claim("bound added in prose", _bound_added),
        by_model=True,
    ),
    Fault(
        "another figure of the article",
        "other",
        "citations",
        "the id of another amount, quantity or date",
        in_each_claim("another figure of the article", _another),
        by_model=True,
    ),
)
