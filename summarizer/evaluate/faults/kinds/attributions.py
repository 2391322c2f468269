"""Faults in who speaks, and in how much of a quotation is translated."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from policy_brief import Claim, Name, Named, Person, PersonMention, Speaker
from summarizer.evaluate.faults.base import Fault, Rewrite, Rewritten, Whose
from summarizer.evaluate.faults.rewriting.rewording import Turn, turn
from summarizer.evaluate.faults.rewriting.slots import with_prose
from summarizer.find.scan import Scan

from .rows import from_another_row

__all__ = ["SPEAKER_FAULTS", "other_persons"]

_KINDS = {
    "recommendation": "announcement",
    "assessment": "recommendation",
    "announcement": "denial",
    "denial": "announcement",
}
_TURNED = (
    turn(r"(will|should|must|is|are|was|were|did|have|has|can|may|do|does) (?:not|no)", r"\1"),
    turn(r"(will|should|must|is|are|was|were|did|have|has|can|may)", r"\1 not"),
)
_ADDED = ", and everybody in the field agrees"


def _another_speaker(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:
    if not isinstance(claim, Speaker):
        return
    others = other_persons(claim.speaker, scan)
    if others:
        other = random.choice(others)
        person = Person(**Name.of(other).model_dump(), role=claim.speaker.role, affiliation=claim.speaker.affiliation)
        yield Rewritten(claim.model_copy(update={"speaker": person}), f"{other.korean} for {claim.speaker.korean}")


def other_persons(person: Name | Named, scan: Scan) -> list[PersonMention]:
    """Return the persons of the article other than this one."""
    same = {known.english for known in scan.persons if _alike(known.korean, person.korean)} | {person.english}
    return [known for known in scan.persons if known.english not in same and not _alike(known.korean, person.korean)]


def _alike(one: str, other: str) -> bool:
    return one in other or other in one


def _another_kind(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    if isinstance(claim, Speaker):
        kind = _KINDS[claim.kind]
        yield Rewritten(claim.model_copy(update={"kind": kind}), f"{kind}, not {claim.kind}")


def _half_rendered(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    """Translate only the first half of a quotation, up to a comma."""
    if isinstance(claim, Speaker) and claim.english is not None:
        first, comma, rest = claim.english.template.partition(", ")
        if comma and len(rest) > len(first) // 3:
            yield Rewritten(with_prose(claim, "english", f"{first}.", scan), f"only '{first}'")


def _opposite(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    yield from _rendered(claim, scan, *_TURNED)


def _clause_added(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    if isinstance(claim, Speaker) and claim.english is not None:
        changed = claim.english.template.rstrip(".") + _ADDED + "."
        yield Rewritten(with_prose(claim, "english", changed, scan), f"'{_ADDED}' added")


def _rendered(claim: Claim, scan: Scan, *turns: Turn) -> Iterator[Rewritten]:
    if isinstance(claim, Speaker) and claim.english is not None:
        template = claim.english.template
        changed = next((wrong for one in turns if (wrong := one.of(template))), None)
        if changed:
            yield Rewritten(with_prose(claim, "english", changed, scan), f"rendered as '{changed}'")


def _fault(name: str, whose: Whose, what: str, rewrite: Rewrite) -> Fault:
    return Fault.in_claims(name, "speaker", whose, what, rewrite)


SPEAKER_FAULTS = (
    _fault("another speaker", "code", "a view and its quotation given to another person", _another_speaker),
    Fault(
        "view of another speaker",
        "speaker",
        "reader",
        "the view of another speaker of the brief",
        from_another_row("view of another speaker", "speakers", "says"),
    ),
    _fault("another kind of statement", "reader", "a denial as an announcement, and the like", _another_kind),
    _fault("half of a quotation", "reader", "a rendering that stops in the middle", _half_rendered),
    _fault("opposite of a quotation", "reader", "a rendering with or without “not”", _opposite),
    _fault("clause added to a quotation", "reader", f"a rendering that ends “{_ADDED}”", _clause_added),
)
