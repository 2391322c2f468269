"""The places of a claim that hold a figure, and how another is put there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from policy_brief import PLACEHOLDER, AnyFigure, Prose
from policy_brief.prose import render
from summarizer.check.claims import AnyClaim, prose

__all__ = ["Put", "slots"]

_FIELDS = ("amount", "timeframe", "date")

Put = Callable[[AnyFigure], AnyClaim]
"""Gives the claim with another figure in the place."""


def slots(claim: AnyClaim) -> Iterator[tuple[AnyFigure, Put]]:
    """Give each figure of a claim, those in its prose included, and how to put another in its place."""
    for field in _FIELDS:
        figure: AnyFigure | None = getattr(claim, field, None)
        if figure is not None:
            yield figure, partial(_in_field, claim, field)
    listed: tuple[AnyFigure, ...] = getattr(claim, "figures", ())
    for at, figure in enumerate(listed):
        yield figure, partial(_in_list, claim, at)
    for field, text in prose(claim):
        for id_ in dict.fromkeys(PLACEHOLDER.findall(text.template)):
            yield text.figures[id_], partial(_in_prose, claim, field, id_)


def _in_field(claim: AnyClaim, field: str, figure: AnyFigure) -> AnyClaim:
    return claim.model_copy(update={field: figure})


def _in_list(claim: AnyClaim, at: int, figure: AnyFigure) -> AnyClaim:
    listed: tuple[AnyFigure, ...] = getattr(claim, "figures", ())
    return claim.model_copy(update={"figures": (*listed[:at], figure, *listed[at + 1 :])})


def _in_prose(claim: AnyClaim, field: str, id_: str, figure: AnyFigure) -> AnyClaim:
    """Put a figure under the id that the prose has: an altered value keeps its own, another figure brings one along."""
    text: Prose = getattr(claim, field)
    template = text.template.replace(f"{{{id_}}}", f"{{{figure.id}}}")
    figures = {**{key: value for key, value in text.figures.items() if key != id_}, figure.id: figure}
    swapped = Prose(text=render(template, figures), template=template, figures=figures)
    return claim.model_copy(update={field: swapped})
