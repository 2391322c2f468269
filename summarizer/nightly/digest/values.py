"""What a digest holds: the night's briefs, their facts side by side, and what is new in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from policy_brief import (
    ArticleKind,
    Correction,
    Denial,
    Event,
    Investment,
    KoreanModel,
    PolicyMeasure,
    Position,
    Stance,
    Value,
    VerdictKind,
)
from summarizer.nightly.ledger.stages import StageSum

from .relations import Copy, Update

__all__ = [
    "BriefEntry",
    "Change",
    "Changes",
    "CorrectionFact",
    "DenialFact",
    "Digest",
    "EventFact",
    "Fact",
    "InvestmentFact",
    "Known",
    "KnownPosition",
    "MeasureFact",
    "ModelFact",
    "Said",
    "Section",
    "StanceFact",
    "UnreadFile",
]


class Said(Value):
    """A sentence of a brief."""

    text: str
    disputed: bool = False


class BriefEntry(Value):
    """One brief of the night; `number` is its number in this digest, from 1."""

    number: int = Field(ge=1)
    file: str = Field(description="Name of the brief's file for readers, in the folder of the digest.")
    saved: str = Field(description="Name of the brief's JSON file, in the folder of the digest.")
    scope: Literal["ai_policy", "other"]
    kind: ArticleKind
    partial: bool
    headline: Said
    bottom_line: Said
    read_with_care: tuple[Said, ...] = Field(description="What the text says of itself, then what the model warns of.")
    disputed: int = Field(ge=0, description="How many of its claims are in dispute.")
    outlet: str | None
    outlet_english: str | None
    published: dt.datetime | None
    url: str | None
    sha256: str = Field(description="Hash of the article's text.")
    why_partial: str | None = None
    supersedes: tuple[str, ...] = Field(default=(), description="Earlier briefs of the article, which count no more.")
    update: Update | None = Field(default=None, description="The earlier article of the story, and what differs.")
    copies: tuple[Copy, ...] = Field(default=(), description="Articles with this text, or nearly, and the same facts.")


class Section(Value):
    """The AI policy briefs of one outlet, newest article first."""

    title: str
    briefs: tuple[BriefEntry, ...]


class Fact(Value):
    """A claim of one brief, and where it stands."""

    brief: int = Field(ge=1, description="Number of the brief in this digest.")
    file: str
    claim: str = Field(description="Path of the claim in the brief, e.g. 'investments[1]'.")
    verdict: VerdictKind | None = Field(description="Null where the brief's audit says nothing of it.")

    @property
    def disputed(self) -> bool:
        """Whether it has an open objection."""
        return self.verdict == "disputed"

    @property
    def sure(self) -> bool:
        """Whether it was judged and has no open objection."""
        return self.verdict in ("verified", "amended")


class InvestmentFact(Fact):
    """An investment with its parts below it; a part must not be added to its whole."""

    investment: Investment
    amount: str | None = Field(description="In English, source currency first, with the article's own conversion.")
    part_of: str | None = Field(default=None, description="The larger amount in English, where the brief tells it.")
    parts: tuple[InvestmentFact, ...] = ()

    @property
    def lost_whole(self) -> bool:
        """Whether it is a part of an amount that the brief has no row for; not set for a row among `parts`."""
        return self.investment.detail_of is not None

    @property
    def rows(self) -> Iterator[InvestmentFact]:
        """It and the parts below it, each without its own parts."""
        yield self.model_copy(update={"parts": ()})
        for part in self.parts:
            yield from part.rows


class StanceFact(Fact):
    """Where an actor stands on a declaration."""

    stance: Stance


class ModelFact(Fact):
    """A Korean AI model that a brief names."""

    model: KoreanModel


class MeasureFact(Fact):
    """What a government, parliament or authority decided, proposes or does."""

    measure: PolicyMeasure


class CorrectionFact(Fact):
    """What a correction notice takes back."""

    correction: Correction


class DenialFact(Fact):
    """A claim that somebody denies."""

    denial: Denial


class EventFact(Fact):
    """A dated event."""

    event: Event


def _as_named_now(position: object) -> object:
    """Return the current name of a position that an index of an earlier version calls differently."""
    return "declined_to_say" if position == "undisclosed" else position


class KnownPosition(Value):
    """An actor's position on a declaration when a night last reported it."""

    positions: tuple[Annotated[Position, BeforeValidator(_as_named_now)], ...] = Field(
        description="More than one where that night's articles disagreed."
    )
    last: dt.date


class Known(Value):
    """The facts of all nights so far, each with the last night that reported it."""

    investments: dict[str, dt.date] = Field(default_factory=dict)
    models: dict[str, dt.date] = Field(default_factory=dict)
    stances: dict[str, KnownPosition] = Field(default_factory=dict)


class Change(Value):
    """A stance that differs from the position in earlier nights."""

    fact: StanceFact
    was: KnownPosition


class Changes(Value):
    """What is new in this night."""

    since: dt.date
    investments: tuple[InvestmentFact, ...]
    told_again: tuple[InvestmentFact, ...] = Field(
        description="Investments that share investor and amount with one of an earlier night, so that none is hidden."
    )
    stances: tuple[StanceFact, ...]
    positions: tuple[Change, ...]
    models: tuple[ModelFact, ...]


class UnreadFile(Value):
    """A file of the night that is not a brief that can be read."""

    file: str
    reason: str


class Digest(Value):
    """A night's briefs in one view; what it says is what the briefs say, and nothing is added up."""

    day: dt.date
    sections: tuple[Section, ...]
    other: tuple[BriefEntry, ...] = Field(description="Briefs of articles that are not on AI policy.")
    corrections: tuple[CorrectionFact, ...]
    investments: tuple[InvestmentFact, ...]
    stances: tuple[StanceFact, ...]
    models: tuple[ModelFact, ...]
    measures: tuple[MeasureFact, ...]
    denials: tuple[DenialFact, ...]
    dates: tuple[EventFact, ...]
    changes: Changes | None = Field(description="Null when there is no earlier night to compare with.")
    unread: tuple[UnreadFile, ...]
    superseded: dict[str, str] = Field(
        default_factory=dict,
        description="Briefs of this day that a newer one of the same article replaces: not counted.",
    )
    stages: tuple[StageSum, ...] = Field(default=(), description="What the briefs took to write, by stage.")
    notices: tuple[str, ...] = ()
    known: Known
