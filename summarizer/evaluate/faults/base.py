"""What a kind of fault is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Literal

from policy_brief import Claim, PolicyBrief
from policy_brief.claims import claims
from summarizer.evaluate.damage import Damage, with_claim
from summarizer.find.scan import Scan

__all__ = ["Fault", "Group", "Inflict", "Rewrite", "Rewritten", "Whose", "in_each_claim"]

Group = Literal[
    "figure",
    "citation",
    "row",
    "stance",
    "status",
    "name",
    "speaker",
    "meaning",
    "invention",
    "omission",
    "altered file",
]
"""What a fault is counted under."""

Whose = Literal["code", "reader"]
"""Who can tell: code, which compares ids and names, or only a reader, who understands the prose."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A claim with a fault in it, and what the fault is."""

    claim: Claim
    note: str


Inflict = Callable[[PolicyBrief, Scan, Random], Iterator[Damage]]
Rewrite = Callable[[Claim, Scan, Random], Iterator[Rewritten]]


@dataclass(frozen=True, slots=True)
class Fault:
    """A kind of fault: how it is planted, and who can notice it.

    A planted value is valid in itself: an id of the same article, a neighbouring sentence, a word of a list, other
    prose. Only faults of the group `altered file` cannot come from a model: somebody edited a saved brief.
    """

    name: str
    group: Group
    whose: Whose
    what: str
    inflict: Inflict

    @classmethod
    def in_claims(cls, name: str, group: Group, whose: Whose, what: str, rewrite: Rewrite) -> Fault:
        """Return a kind of fault that is planted in every claim that allows it."""
        return cls(name, group, whose, what, in_each_claim(name, rewrite))


def in_each_claim(name: str, rewrite: Rewrite) -> Inflict:
    """Return a function that plants a fault in every claim that allows it, one brief for each."""

    def inflict(brief: PolicyBrief, scan: Scan, random: Random) -> Iterator[Damage]:
        for path, claim in claims(brief):
            for wrong in rewrite(claim, scan, random):
                if wrong.claim != claim:
                    yield Damage(name, str(path), with_claim(brief, path, wrong.claim), wrong.note)

    return inflict
