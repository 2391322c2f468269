"""What a kind of fault is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Literal

from policy_brief import PolicyBrief
from summarizer.check.claims import AnyClaim, claims
from summarizer.evaluate.damage import Damage, with_claim
from summarizer.find.scan import Scan

__all__ = ["Fault", "Group", "Inflict", "Rewritten", "in_each_claim"]

Group = Literal["figure", "bound", "currency", "quotation", "citation", "stance", "speaker", "status", "other"]
"""What a fault is counted under; each has its own target."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A claim with a fault in it, and what the fault is."""

    claim: AnyClaim
    note: str
    mended: Callable[[AnyClaim, AnyClaim], bool] = lambda repaired, true: repaired == true


Inflict = Callable[[PolicyBrief, Scan, Random], Iterator[Damage]]


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
    by_model: bool = False


def in_each_claim(name: str, rewrite: Callable[[AnyClaim, Scan, Random], Iterator[Rewritten]]) -> Inflict:
    """Plant a fault in every claim that allows it, one brief for each."""

    def inflict(brief: PolicyBrief, scan: Scan, random: Random) -> Iterator[Damage]:
        for path, claim in claims(brief):
            for each in rewrite(claim, scan, random):
                yield Damage(name, path, with_claim(brief, path, each.claim), each.note, each.mended)

    return inflict
