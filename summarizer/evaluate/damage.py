"""A fault planted in a brief, and whether code notices it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from policy_brief import POINTS, Claim, Objection, Point, PolicyBrief, Row
from policy_brief.claims import ClaimPath, claims, sentence_numbers
from summarizer.find.scan import Scan

from .checked import Checker, listed_unused

__all__ = ["Baseline", "Damage", "Fate", "claim_of", "fate", "with_claim", "without_sentences"]

Fate = Literal["objected", "listed", "watched", "missed"]
"""What became of a fault; `listed` as a sentence that no claim uses, `watched` only by a check in shadow."""
_PROSE_AGAINST_ROWS = "consistency"


@dataclass(frozen=True, slots=True)
class Damage:
    """A brief with one fault in one claim, or, with `lost`, without any claim on these sentences."""

    kind: str
    path: str
    brief: PolicyBrief
    note: str
    lost: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Baseline:
    """What code says about the undamaged brief: an objection that is made there too does not notice a fault."""

    objections: tuple[Objection, ...]
    unused: frozenset[int]

    @classmethod
    def of(cls, brief: PolicyBrief, scan: Scan, checker: Checker) -> Baseline:
        """Check the undamaged brief."""
        return cls(checker.objections(brief), listed_unused(brief, scan))

    def new(self, objection: Objection) -> bool:
        """Return whether an objection is not made to the undamaged brief."""
        return objection not in self.objections


def fate(damage: Damage, scan: Scan, checker: Checker, baseline: Baseline) -> tuple[Fate, frozenset[str]]:
    """Return whether a fault was noticed, and by which checks.

    If prose and a row contradict each other, the objection is made to the prose; it counts as noticing a fault of the
    row.
    """
    if damage.lost:
        listed = damage.lost & (listed_unused(damage.brief, scan) - baseline.unused)
        return ("listed", frozenset({"coverage"})) if listed else ("missed", frozenset())
    made = checker.objections(damage.brief, [damage.path, *_prose_beside(damage)])
    found = [one for one in made if baseline.new(one) and (one.claim == damage.path or one.by == _PROSE_AGAINST_ROWS)]
    enforced = frozenset(one.by for one in found if checker.enforces(one.by))
    if enforced:
        return "objected", enforced
    return ("watched" if found else "missed"), frozenset(one.by for one in found)


def _prose_beside(damage: Damage) -> Iterator[str]:
    """Yield the paths of headline, bottom line and key points, where the fault is in a row."""
    if isinstance(claim_of(damage.brief, damage.path), Row):
        prose = (path for path, claim in claims(damage.brief) if isinstance(claim, Point))
        yield from (str(path) for path in prose)


def claim_of(brief: PolicyBrief, path: str) -> Claim:
    """Return the claim of a path such as 'headline' or 'investments[1]'; raise `KeyError` if it is missing."""
    return {str(place): claim for place, claim in claims(brief)}[path]


def with_claim(brief: PolicyBrief, path: ClaimPath, claim: Claim) -> PolicyBrief:
    """Return the brief with a claim at a path, in place of the one there or after the last one of its list."""
    if path.at is None:
        return brief.model_copy(update={path.name: claim})
    rows = list(getattr(brief, path.name))
    rows[path.at : path.at + 1] = [claim]
    return brief.model_copy(update={path.name: tuple(rows)})


def without_sentences(brief: PolicyBrief, gone: frozenset[int]) -> PolicyBrief | None:
    """Return the brief without the claims that cite one of these sentences, or None if no key point is left.

    Headline and bottom line, which every brief has, are replaced by a key point that is left.
    """
    kept: dict[str, list[Claim]] = {}
    for path, claim in claims(brief):
        if not gone & set(sentence_numbers(claim)):
            kept.setdefault(path.name, []).append(claim)
    if "key_points" not in kept:
        return None
    (text, *_), evidence = kept["key_points"][0].texts(), kept["key_points"][0].evidence
    lead = Point(text=text, evidence=evidence)
    points = {name: next(iter(kept.get(name, ())), None) for name in POINTS}
    points |= {name: points[name] or lead for name in ("headline", "bottom_line")}
    rows = {path.name: tuple(kept.get(path.name, ())) for path, _ in claims(brief) if path.at is not None}
    return brief.model_copy(update={**points, **rows})
