"""What a digest holds: the night's briefs, their facts side by side, and what is new in them."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from policy_brief import Investment, KoreanModel, Position, Stance, Value, VerdictKind

__all__ = [
    "BriefEntry",
    "Change",
    "Changes",
    "Digest",
    "Fact",
    "InvestmentFact",
    "Known",
    "KnownPosition",
    "ModelFact",
    "Section",
    "StanceFact",
    "UnreadFile",
]


class BriefEntry(Value):
    """One brief of the night. `number` counts within this digest, and from 1."""

    number: int = Field(ge=1)
    file: str = Field(description="Name of the brief's file for readers, in the folder of the digest.")
    saved: str = Field(description="Name of the brief's JSON file, in the folder of the digest.")
    scope: Literal["ai_policy", "other"]
    partial: bool
    headline: str
    headline_disputed: tuple[str, ...] = Field(description="What is in dispute about the headline.")
    bottom_line: str
    bottom_line_disputed: tuple[str, ...] = Field(description="What is in dispute about the bottom line.")
    disputed: int = Field(ge=0, description="How many of its claims are in dispute.")
    outlet: str | None
    outlet_english: str | None
    published: dt.datetime | None
    url: str | None
    sha256: str = Field(description="Hash of the article's text.")


class Section(Value):
    """The AI policy briefs of one outlet, newest article first."""

    title: str
    briefs: tuple[BriefEntry, ...]


class Fact(Value):
    """A claim of one brief, and where it stands."""

    brief: int = Field(ge=1, description="Number of the brief in this digest.")
    file: str
    claim: str = Field(description="Path of the claim in the brief, e.g. 'investments[1]'.")
    verdict: VerdictKind
    reasons: tuple[str, ...]


class InvestmentFact(Fact):
    """An investment with its parts below it: a part is never to be added to its whole."""

    investment: Investment
    amount: str | None = Field(description="In English, source currency first, with the article's own conversion.")
    parts: tuple[InvestmentFact, ...] = ()

    @property
    def lost_whole(self) -> bool:
        """Whether it is a part of an amount that the brief has no row for; says nothing of a row among `parts`."""
        return self.investment.detail_of is not None


class StanceFact(Fact):
    """Where an actor stands on a declaration."""

    stance: Stance


class ModelFact(Fact):
    """A Korean AI model that a brief names."""

    model: KoreanModel


class KnownPosition(Value):
    """What an actor's position on a declaration was when a night last spoke of it."""

    positions: tuple[Position, ...] = Field(description="More than one where that night's articles disagreed.")
    last: dt.date


class Known(Value):
    """What nights up to this one have told, each with the last night that told it."""

    investments: dict[str, dt.date] = Field(default_factory=dict)
    models: dict[str, dt.date] = Field(default_factory=dict)
    stances: dict[str, KnownPosition] = Field(default_factory=dict)


class Change(Value):
    """A stance that differs from the position that earlier nights told."""

    fact: StanceFact
    was: KnownPosition


class Changes(Value):
    """What this night tells and earlier ones did not."""

    since: dt.date
    investments: tuple[InvestmentFact, ...]
    told_again: tuple[InvestmentFact, ...] = Field(
        description="Investments that share investor and amount with one of an earlier night, so that none is hidden."
    )
    stances: tuple[StanceFact, ...]
    positions: tuple[Change, ...]
    models: tuple[ModelFact, ...]


class UnreadFile(Value):
    """A file of the night that is no brief that can be read."""

    file: str
    reason: str


class Digest(Value):
    """A night's briefs in one view; what it says is what the briefs say, and nothing is added up."""

    day: dt.date
    sections: tuple[Section, ...]
    other: tuple[BriefEntry, ...] = Field(description="Briefs of articles that are not on AI policy.")
    investments: tuple[InvestmentFact, ...]
    stances: tuple[StanceFact, ...]
    models: tuple[ModelFact, ...]
    changes: Changes | None = Field(description="Null when there is no earlier night to compare with.")
    unread: tuple[UnreadFile, ...]
    notices: tuple[str, ...] = ()
    known: Known
