"""Amounts, quantities, dates and quotations are the article's own, value for value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from policy_brief import Investment, Mention, Money
from policy_brief.claims import AnyClaim, figures
from summarizer.check.base import Check, Problem, drop, repair
from summarizer.find.scan import Scan

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
    given, true = _valued(figure), _valued(found)
    wrong = [key for key in true if given[key] != true[key]]
    if not wrong:
        return None
    return "; ".join(f"{key} of '{found.text}' is {true[key]}, not {given[key]}" for key in wrong)


def _valued(figure: Mention) -> dict[str, Any]:
    """Give what a figure says, without ids: a scan of another version may number otherwise."""
    return figure.model_dump(exclude=_OWN_NUMBERING)


def _inspect_links(claim: Investment, scan: Scan) -> Iterator[Problem]:
    amount = claim.amount
    if amount is None:
        if claim.conversion is not None:
            yield drop("a conversion without an amount")
        return
    found = scan.mention_at(Money, amount.start, amount.end)
    conversion = scan.conversion(found) if isinstance(found, Money) else None
    if not _alike(claim.conversion, conversion):
        claim = claim.model_copy(update={"conversion": conversion})
        yield repair("the conversion is not the article's own", claim)
    yield from _inspect_detail(claim, amount, scan)


def _alike(one: Money | None, other: Money | None) -> bool:
    return one is other is None or (one is not None and other is not None and _valued(one) == _valued(other))


def _inspect_detail(claim: Investment, amount: Money, scan: Scan) -> Iterator[Problem]:
    whole = amount.detail_of
    if whole and claim.detail_of != whole:
        how = "" if claim.detail_of is None else f", not under {claim.detail_of}"
        yield repair(f"the article lists it under {whole}{how}", claim.model_copy(update={"detail_of": whole}))
    elif not whole and claim.detail_of and not _can_hold(claim.detail_of, amount, scan):
        yield repair(f"it is no part of {claim.detail_of}", claim.model_copy(update={"detail_of": None}))


def _can_hold(whole: str, amount: Money, scan: Scan) -> bool:
    """Tell whether there is such a whole, other than the amount itself and its own details."""
    found = scan.mention(whole)
    return isinstance(found, Money) and amount.id not in (whole, found.detail_of)


FIGURES = Check("figures", _inspect)
