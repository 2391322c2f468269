"""Faults in where somebody stands, and in how far a plan has come."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from policy_brief import Investment, PolicyMeasure, Stance
from policy_brief.claims import AnyClaim
from summarizer.find.scan import Scan

from .base import Fault, Group, Rewrite, Rewritten, in_each_claim

__all__ = ["POSITION_FAULTS"]

_FLIPPED = {"signed": "not_signed", "joined_later": "not_signed", "not_signed": "signed"}
_OPEN = ("undisclosed", "unclear")
_BEFORE = ("planned", "pledged")


def _stance_flipped(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    if isinstance(claim, Stance) and claim.position in _FLIPPED:
        yield _positioned(claim, _FLIPPED[claim.position])


def _stance_settled(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    if isinstance(claim, Stance) and claim.position in _OPEN:
        yield _positioned(claim, "signed")


def _positioned(claim: Stance, position: str) -> Rewritten:
    note = f"{claim.actor.korean} {position}, not {claim.position}"
    return Rewritten(claim.model_copy(update={"position": position}), note, _same_polarity)


def _same_polarity(repaired: AnyClaim, true: AnyClaim) -> bool:
    """Tell whether a repaired stance is on its true side again."""
    sides = [_FLIPPED.get(each.position, each.position) for each in (repaired, true) if isinstance(each, Stance)]
    return len(set(sides)) == 1


def _status_raised(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    if isinstance(claim, Investment | PolicyMeasure) and claim.status in _BEFORE:
        yield _done(claim)


def _status_finished(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    if isinstance(claim, Investment | PolicyMeasure) and claim.status == "under_way":
        yield _done(claim)


def _done(claim: Investment | PolicyMeasure) -> Rewritten:
    status = "completed" if isinstance(claim, Investment) else "enacted"
    return Rewritten(claim.model_copy(update={"status": status}), f"{status}, not {claim.status}", _not_done)


def _not_done(repaired: AnyClaim, true: AnyClaim) -> bool:
    """Tell whether a repaired status claims no more than the true one."""
    allowed = {*_BEFORE, "announced"}
    if getattr(true, "status", "") == "under_way":
        allowed.add("under_way")
    return getattr(repaired, "status", "") in allowed


def _fault(name: str, group: Group, check: str, what: str, rewrite: Rewrite) -> Fault:
    return Fault(name, group, check, what, in_each_claim(name, rewrite), by_model=True)


POSITION_FAULTS = (
    _fault("stance flipped", "stance", "stances", "signed for not signed, or the other way", _stance_flipped),
    _fault("open stance settled", "stance", "stances", "signed, where the article leaves it open", _stance_settled),
    _fault("status raised to done", "status", "status", "a plan or pledge as completed or enacted", _status_raised),
    _fault("work under way finished", "status", "status", "under way as completed or enacted", _status_finished),
)
