"""Faults in an actor's position, and in how far a plan has come."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from policy_brief import Claim, Investment, PolicyMeasure, Prose, Stance
from summarizer.evaluate.faults.base import Fault, Group, Rewrite, Rewritten, Whose
from summarizer.find.scan import Scan

from .rows import from_another_row

__all__ = ["POSITION_FAULTS"]

_FLIPPED = {
    "signed": ("not_signed", "did not sign"),
    "joined_later": ("not_signed", "did not sign"),
    "not_signed": ("signed", "signed"),
    "reversed_refusal": ("not_signed", "refused to sign"),
    "supports_without_signing": ("signed", "signed"),
}
_OPEN = ("declined_to_say", "considering", "unclear", "not_stated")
_BEFORE = (
    "considering",
    "proposed",
    "under_consultation",
    "planned",
    "announced",
    "agreed",
    "agreed_non_binding",
    "reaffirmed",
    "under_way",
)
_EARLY = ("considering", "proposed", "under_consultation", "planned")

_REASON = "It wants to protect its own industry."


def _flipped(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    if isinstance(claim, Stance) and claim.position in _FLIPPED:
        yield _positioned(claim, *_FLIPPED[claim.position])


def _settled(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    if isinstance(claim, Stance) and claim.position in _OPEN:
        yield _positioned(claim, "signed", "signed")


def _positioned(claim: Stance, position: str, words: str) -> Rewritten:
    note = f"{claim.actor.korean} {position}, not {claim.position}"
    return Rewritten(claim.model_copy(update={"position": position, "position_words": words}), note)


def _reasoned(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    """Add a reason to a stance for which the article gives none."""
    if isinstance(claim, Stance) and claim.note is None:
        yield Rewritten(claim.model_copy(update={"note": Prose.of(_REASON, scan)}), _REASON)


def _done(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    """Raise the status to done, and change its words accordingly."""
    if isinstance(claim, Investment | PolicyMeasure) and claim.status in _BEFORE:
        status = "completed" if isinstance(claim, Investment) else "enacted"
        yield _raised(claim, status, "was completed" if isinstance(claim, Investment) else "took effect")


def _settled_plan(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    """Raise a considered or proposed plan to confirmed, without changing its words."""
    if isinstance(claim, Investment | PolicyMeasure) and claim.status in _EARLY:
        yield _raised(claim, "confirmed", claim.status_words or "")


def _raised(claim: Investment | PolicyMeasure, status: str, words: str) -> Rewritten:
    return Rewritten(
        claim.model_copy(update={"status": status, "status_words": words}), f"{status}, not {claim.status}"
    )


def _fault(name: str, group: Group, whose: Whose, what: str, rewrite: Rewrite) -> Fault:
    return Fault.in_claims(name, group, whose, what, rewrite)


POSITION_FAULTS = (
    _fault("stance flipped", "stance", "code", "signed for not signed, or the other way", _flipped),
    _fault("open stance settled", "stance", "code", "signed, where the article leaves it open", _settled),
    Fault(
        "stance of another",
        "stance",
        "code",
        "the position of another actor",
        from_another_row("stance of another", "stances", "position", "position_words"),
    ),
    Fault(
        "reason of another",
        "stance",
        "reader",
        "the reason of another actor",
        from_another_row("reason of another", "stances", "note"),
    ),
    _fault("reason invented", "stance", "reader", f"“{_REASON}”, where the article gives no reason", _reasoned),
    _fault("status raised to done", "status", "code", "a plan, pledge or work as completed or enacted", _done),
    _fault("plan confirmed", "status", "code", "what is considered, proposed or planned as confirmed", _settled_plan),
)
