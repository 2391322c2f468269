"""Amounts, quantities, dates and quotations are the article's own, value for value."""

from __future__ import annotations

from collections.abc import Iterator

from policy_brief import Investment, Mention
from summarizer.find.scan import Scan

from .base import Check, Problem, drop, repair
from .claims import AnyClaim, figures

__all__ = ["FIGURES"]

_OWN_NUMBERING = {"id", "conversion_of", "detail_of", "speaker", "speaker_korean", "carried", "speech"}


def _inspect(claim: AnyClaim, scan: Scan) -> Iterator[Problem]:
    for figure in figures(claim):
        problem = _difference(figure, scan)
        if problem:
            yield drop(problem)
            return
    if isinstance(claim, Investment):
        yield from _inspect_links(claim, scan)


def _difference(figure: Mention, scan: Scan) -> str | None:
    """Say how a figure differs from what the article has at its place, or None."""
    found = scan.mention_at(type(figure), figure.start, figure.end)
    if found is None:
        return f"'{figure.text}' does not stand in the article at {figure.start}"
    given, true = figure.model_dump(exclude=_OWN_NUMBERING), found.model_dump(exclude=_OWN_NUMBERING)
    wrong = [key for key in true if given[key] != true[key]]
    if not wrong:
        return None
    return "; ".join(f"{key} of '{found.text}' is {true[key]}, not {given[key]}" for key in wrong)


def _inspect_links(claim: Investment, scan: Scan) -> Iterator[Problem]:
    amount = claim.amount
    if amount is None:
        if claim.conversion is not None:
            yield drop("a conversion without an amount")
        return
    conversion = scan.conversion(amount)
    if claim.conversion != conversion:
        yield repair("the conversion is not the article's own", claim.model_copy(update={"conversion": conversion}))
        claim = claim.model_copy(update={"conversion": conversion})
    whole = amount.detail_of
    if whole and claim.detail_of is None:
        yield repair(f"the article lists it under {whole}", claim.model_copy(update={"detail_of": whole}))
    elif claim.detail_of == amount.id:
        yield repair("an amount is no part of itself", claim.model_copy(update={"detail_of": None}))


FIGURES = Check("figures", _inspect)
