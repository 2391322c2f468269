"""The places of a claim that hold a figure, and how another is put there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from policy_brief import PLACEHOLDER, AnyFigure, Investment, Prose
from policy_brief.claims import AnyClaim, prose
from policy_brief.prose import render
from summarizer.find.scan import Scan

__all__ = ["Slot", "figures_of", "slots", "with_prose"]

_FIELDS = ("amount", "timeframe", "date")


@dataclass(frozen=True, slots=True)
class Slot:
    """A figure of a claim: `altered` keeps its id and changes its value, `picked` takes another of the article."""

    figure: AnyFigure
    altered: Callable[[AnyFigure], AnyClaim]
    picked: Callable[[AnyFigure, Scan], AnyClaim]


def slots(claim: AnyClaim) -> Iterator[Slot]:
    """Give each figure of a claim, those in its prose included."""
    for field in _FIELDS:
        figure: AnyFigure | None = getattr(claim, field, None)
        if figure is not None:
            yield Slot(figure, partial(_in_field, claim, field), partial(_picked, claim, field))
    listed: tuple[AnyFigure, ...] = getattr(claim, "figures", ())
    for at, figure in enumerate(listed):
        yield Slot(figure, partial(_in_list, claim, at), partial(_picked_in_list, claim, at))
    for field, text in prose(claim):
        for id_ in dict.fromkeys(PLACEHOLDER.findall(text.template)):
            yield Slot(
                text.figures[id_], partial(_in_prose, claim, field), partial(_picked_in_prose, claim, field, id_)
            )


def figures_of(scan: Scan) -> tuple[AnyFigure, ...]:
    """Give all figures that a claim can name."""
    return (*scan.amounts, *scan.quantities, *scan.dates)


def with_prose(claim: AnyClaim, field: str, template: str, scan: Scan) -> AnyClaim:
    """Let a claim say something else, as a model would have written it."""
    return claim.model_copy(update={field: Prose.of(template, scan)})


def _in_field(claim: AnyClaim, field: str, figure: AnyFigure) -> AnyClaim:
    return claim.model_copy(update={field: figure})


def _picked(claim: AnyClaim, field: str, figure: AnyFigure, scan: Scan) -> AnyClaim:
    """Fill in what code fills: the conversion of another amount is another one."""
    picked = _in_field(claim, field, figure)
    return picked.filled_from(scan) if isinstance(picked, Investment) else picked


def _in_list(claim: AnyClaim, at: int, figure: AnyFigure) -> AnyClaim:
    listed: tuple[AnyFigure, ...] = getattr(claim, "figures", ())
    return claim.model_copy(update={"figures": (*listed[:at], figure, *listed[at + 1 :])})


def _picked_in_list(claim: AnyClaim, at: int, figure: AnyFigure, _: Scan) -> AnyClaim:
    return _in_list(claim, at, figure)


def _in_prose(claim: AnyClaim, field: str, figure: AnyFigure) -> AnyClaim:
    text: Prose = getattr(claim, field)
    figures = {**text.figures, figure.id: figure}
    altered = Prose(text=render(text.template, figures), template=text.template, figures=figures)
    return claim.model_copy(update={field: altered})


def _picked_in_prose(claim: AnyClaim, field: str, id_: str, figure: AnyFigure, scan: Scan) -> AnyClaim:
    text: Prose = getattr(claim, field)
    return with_prose(claim, field, text.template.replace(f"{{{id_}}}", f"{{{figure.id}}}"), scan)
