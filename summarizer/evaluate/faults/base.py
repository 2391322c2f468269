"""What a kind of fault is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Literal

from policy_brief import PolicyBrief
from policy_brief.claims import AnyClaim, claims
from summarizer.evaluate.damage import Damage, with_claim
from summarizer.find.scan import Scan

__all__ = ["Fault", "Group", "Inflict", "Rewrite", "Rewritten", "in_each_claim"]

Group = Literal[
    "figure", "bound", "currency", "quotation", "citation", "stance", "speaker", "status", "name", "invention",
    "omission",
]  # fmt: skip
"""What a fault is counted under."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A claim with a fault in it, and what the fault is; see `Damage`."""

    claim: AnyClaim
    note: str
    mended: Callable[[AnyClaim, AnyClaim], bool] = lambda repaired, true: repaired == true
    visible: bool = True


Inflict = Callable[[PolicyBrief, Scan, Random], Iterator[Damage]]
Rewrite = Callable[[AnyClaim, Scan, Random], Iterator[Rewritten]]


@dataclass(frozen=True, slots=True)
class Fault:
    """A kind of fault: how it is planted, which check ought to see it, and whether a model could make it.

    `by_model` faults hold together as values: an id of the same article, a neighbouring sentence, a word of an
    enumeration. The others alter a saved brief.
    """

    name: str
    group: Group
    check: str
    what: str
    inflict: Inflict
    by_model: bool


def in_each_claim(name: str, rewrite: Rewrite) -> Inflict:
    """Plant a fault in every claim that allows it, one brief for each."""

    def inflict(brief: PolicyBrief, scan: Scan, random: Random) -> Iterator[Damage]:
        for path, claim in claims(brief):
            for each in rewrite(claim, scan, random):
                damaged = with_claim(brief, path, each.claim)
                yield Damage(name, path, damaged, each.note, each.mended, visible=each.visible)

    return inflict
