"""The places of a claim that hold a figure, and functions that replace it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from policy_brief import PLACEHOLDER, AnyFigure, Caveat, Claim, Point, Prose
from policy_brief.claims import prose
from policy_brief.prose import render
from summarizer.find.scan import Scan

__all__ = ["Slot", "citing", "figures_of", "resolved", "slots", "with_prose"]

_FIELDS = ("amount", "capacity", "date")


@dataclass(frozen=True, slots=True)
class Slot:
    """A figure of a claim; `altered` keeps its id and changes its value, `picked` takes another one of the article."""

    figure: AnyFigure
    altered: Callable[[AnyFigure], Claim]
    picked: Callable[[AnyFigure, Scan], Claim]


def slots(claim: Claim) -> Iterator[Slot]:
    """Yield each figure of a claim, those in its prose included."""
    for field in _FIELDS:
        figure: AnyFigure | None = getattr(claim, field, None)
        if figure is not None:
            yield Slot(figure, partial(_in_field, claim, field), partial(_picked, claim, field))
    for field, text in prose(claim):
        for id_ in dict.fromkeys(PLACEHOLDER.findall(text.template)):
            in_prose = partial(_in_prose, claim, field)
            yield Slot(text.figures[id_], in_prose, partial(_picked_in_prose, claim, field, id_))


def figures_of(scan: Scan) -> tuple[AnyFigure, ...]:
    """Return all figures that a claim can name."""
    return (*scan.amounts, *scan.quantities, *scan.dates)


def with_prose(claim: Claim, field: str, template: str, scan: Scan) -> Claim:
    """Return the claim with other prose, as a model would have written it; its evidence follows its markers."""
    return resolved(claim.model_copy(update={field: Prose.of(template, scan)}), scan)


def resolved(claim: Claim, scan: Scan) -> Claim:
    """Return the claim with what code fills in: conversion, stock code, and the sentences of its markers."""
    if isinstance(claim, Point | Caveat):
        claim = claim.model_copy(update={"evidence": ()})
    return claim.filled_from(scan)


def citing(claim: Claim, numbers: Iterable[int], scan: Scan) -> Claim:
    """Return a row that cites these sentences."""
    evidence = tuple(found for number in dict.fromkeys(numbers) if (found := scan.evidence(number)))
    return resolved(claim.model_copy(update={"evidence": evidence}), scan)


def _in_field(claim: Claim, field: str, figure: AnyFigure) -> Claim:
    return claim.model_copy(update={field: figure})


def _picked(claim: Claim, field: str, figure: AnyFigure, scan: Scan) -> Claim:
    """Return the claim with another figure, and with what code fills in, such as the conversion of an amount."""
    return resolved(_in_field(claim, field, figure), scan)


def _in_prose(claim: Claim, field: str, figure: AnyFigure) -> Claim:
    """Return the claim with another value for an id in prose; words that the writer gave for the figure are removed."""
    text: Prose = getattr(claim, field)
    figures = {**text.figures, figure.id: figure}
    template = re.sub(rf"\{{{figure.id}:[^{{}}]*\}}", f"{{{figure.id}}}", text.template)
    return claim.model_copy(update={field: Prose(text=render(template, figures), template=template, figures=figures)})


def _picked_in_prose(claim: Claim, field: str, id_: str, figure: AnyFigure, scan: Scan) -> Claim:
    text: Prose = getattr(claim, field)
    return with_prose(claim, field, text.template.replace(f"{{{id_}}}", f"{{{figure.id}}}"), scan)
