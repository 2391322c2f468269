"""Faults in what a number or a name refers to: a sum as a yearly one, one actor as two."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from policy_brief import PLACEHOLDER, Claim, Investment, Money, PolicyBrief, Quantity, Stance
from policy_brief.claims import ClaimPath, claims, prose
from summarizer.evaluate.damage import Damage, with_claim
from summarizer.evaluate.faults.base import Fault, Rewritten
from summarizer.evaluate.faults.rewriting.slots import with_prose
from summarizer.find.scan import Scan

__all__ = ["SCOPE_FAULTS"]

_YEARLY = ("연 ", "연간", "매년", "해마다", "한 해")
_ACTORS = {Investment: "investor", Stance: "actor"}


def _a_year(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    """Add “a year” to the first amount or quantity of prose, if its sentence has no such word."""
    for field, text in prose(claim):
        id_ = next((id_ for id_ in PLACEHOLDER.findall(text.template) if id_[0] in "MN"), None)
        figure = text.figures[id_] if id_ else None
        if isinstance(figure, Money | Quantity) and not _is_yearly(figure.sentence, scan):
            changed = text.template.replace(f"{{{id_}}}", f"{{{id_}}} a year", 1)
            yield Rewritten(with_prose(claim, field, changed, scan), f"{field}: '{figure.text}' a year")


def _is_yearly(number: int, scan: Scan) -> bool:
    evidence = scan.evidence(number)
    return evidence is not None and any(word in evidence.quote for word in _YEARLY)


def _merged(brief: PolicyBrief, scan: Scan, random: Random) -> Iterator[Damage]:  # noqa: ARG001 - as every fault
    """Make a row about its own actor and that of another row, which has another position or amount."""
    for path, row in claims(brief):
        field = _ACTORS.get(type(row))
        if field is not None:
            others = [other for other in getattr(brief, path.name) if _says_otherwise(other, row, field)]
            if others:
                yield _of_both(brief, path, row, random.choice(others))


def _says_otherwise(other: Claim, row: Claim, field: str) -> bool:
    if getattr(other, field).korean == getattr(row, field).korean:
        return False
    if isinstance(other, Investment) and isinstance(row, Investment):
        return other.amount != row.amount
    return bool(getattr(other, "position", None) != getattr(row, "position", None))


def _of_both(brief: PolicyBrief, path: ClaimPath, row: Claim, other: Claim) -> Damage:
    field = _ACTORS[type(row)]
    own, second = getattr(row, field), getattr(other, field)
    both = own.model_copy(update={"english": f"{own.english} and {second.english}"})
    wrong = row.model_copy(update={field: both})
    return Damage("two actors merged", str(path), with_claim(brief, path, wrong), both.english)


SCOPE_FAULTS = (
    Fault.in_claims("sum as a yearly one", "meaning", "reader", "“a year” said of a figure for the whole", _a_year),
    Fault("two actors merged", "row", "reader", "a row said of another row's actor too", _merged),
)
