"""The brief: what a model is asked for, and, once its ids are resolved, what a reader gets.

Field descriptions are part of the prompt: they are what the model reads beside each key.
"""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field
from pydantic_core import PydanticCustomError

from .base import Value
from .mentions import Money
from .names import ActorRef, ModelRef, Name, PersonRef
from .prose import ProseRef
from .resolve import (
    DateRef,
    EvidenceRef,
    FigureRef,
    MoneyIdRef,
    MoneyRef,
    QuotationRef,
    Resolved,
    Resolver,
    TimeRef,
    filled_by_code,
)

__all__ = [
    "LISTS",
    "Caveat",
    "Claim",
    "Investment",
    "KoreanModel",
    "Point",
    "PolicyBrief",
    "PolicyMeasure",
    "Position",
    "Recommendation",
    "Stance",
    "Statement",
    "Status",
]

Position = Literal["signed", "not_signed", "joined_later", "undisclosed", "unclear"]
Status = Literal["enacted", "announced", "planned", "pledged", "under_way", "completed"]

_MIN_POINTS = 3
_SHORT_ARTICLE = 6


class Claim(Resolved):
    """Something that the brief says, with the sentences that carry it."""

    evidence: tuple[EvidenceRef, ...] = Field(min_length=1, description="Numbers of the sentences that say this.")


class Point(Claim):
    """One statement in prose."""

    text: ProseRef = Field(description="English prose; figures and dates as {M1}, {N1}, {D1}.")


class Investment(Claim):
    """Money or capacity that somebody puts into AI."""

    investor: ActorRef
    kind: Literal["government", "company", "investment_firm", "public_private", "multilateral", "other"]
    country: ActorRef | None = Field(
        default=None, description="Country or bloc that the investment goes to, if the article says."
    )
    amount: MoneyRef | None = Field(default=None, description="Id of the amount; null if none is given.")
    conversion: Money | None = filled_by_code(description="The article's own conversion of the amount.")
    purpose: ProseRef | None = Field(default=None, description="What it is for, a short phrase.")
    timeframe: TimeRef | None = Field(default=None, description="Id of the date or duration that it runs for.")
    status: Status
    detail_of: MoneyIdRef | None = Field(
        default=None, description="Id of the whole amount that this one is a part of, else null."
    )

    def filled_from(self, scan: Resolver) -> Self:
        """Attach the article's own conversion."""
        return self.model_copy(update={"conversion": scan.conversion(self.amount) if self.amount else None})


class Stance(Claim):
    """Where a state, bloc, body or company stands on a declaration."""

    actor: ActorRef
    declaration: Name
    position: Position = Field(
        description="'unclear' where the article leaves it open; no row for an actor that it does not speak of."
    )
    reason: ProseRef | None = Field(default=None, description="The actor's reason, only if the article states one.")


class KoreanModel(Claim):
    """A Korean AI model that the article names."""

    model: ModelRef
    developer: ActorRef | None = None
    ticker: str | None = filled_by_code(description="The developer's stock code, if the article prints it.")

    def filled_from(self, scan: Resolver) -> Self:
        """Attach the stock code that the article prints beside the developer."""
        return self.model_copy(update={"ticker": scan.ticker(self.developer.korean) if self.developer else None})


class PolicyMeasure(Claim):
    """What a government or authority decided, announced or plans."""

    actor: ActorRef
    measure: ProseRef = Field(description="What it does, one sentence.")
    official_name: Name | None = Field(
        default=None, description="Title of the law, plan or programme, if the article names one."
    )
    kind: Literal["law", "strategy", "budget", "programme", "institution", "regulation", "international", "other"]
    status: Status
    date: DateRef | None = Field(
        default=None, description="Id of the date of the decision, announcement or entry into force."
    )
    figures: tuple[FigureRef, ...] = Field(description="Ids of its amounts and quantities.")


class Recommendation(Claim):
    """What somebody in the article says should be done."""

    by: PersonRef = Field(description="Whose recommendation it is, as the article attributes it.")
    what: ProseRef
    to_whom: ActorRef | None = Field(default=None, description="Whom it addresses, if the article says.")


class Statement(Claim):
    """A quotation, with an English rendering that is marked as translated."""

    evidence: tuple[EvidenceRef, ...] = filled_by_code(default=())
    quotation: QuotationRef
    english: ProseRef = Field(description="Faithful English rendering of the whole quotation.")
    speaker: PersonRef

    def filled_from(self, scan: Resolver) -> Self:
        """Cite the sentences that the quotation stands in."""
        first, last = self.quotation.sentence, self.quotation.sentence_end or self.quotation.sentence
        cited = (scan.evidence(number) for number in range(first, last + 1))
        return self.model_copy(update={"evidence": tuple(evidence for evidence in cited if evidence)})


class Caveat(Value):
    """What the reader should keep in mind, in the article or about what it leaves open."""

    text: ProseRef
    evidence: tuple[EvidenceRef, ...] = ()


LISTS = (
    "key_points",
    "investments",
    "stances",
    "korean_models",
    "policy_measures",
    "recommendations",
    "statements",
    "caveats",
)
"""The lists of a brief, in reading order."""


class PolicyBrief(Resolved):
    """An English policy brief of one Korean article."""

    scope: Literal["ai_policy", "other"] = Field(
        description="'other' if the article says nothing on AI policy, AI industry or AI investment."
    )
    headline: Point = Field(description="At most fifteen words.")
    bottom_line: Point = Field(description="What a busy reader must know, one or two sentences.")
    key_points: tuple[Point, ...] = Field(max_length=7, description="Three to seven, most important first.")
    investments: tuple[Investment, ...]
    stances: tuple[Stance, ...]
    korean_models: tuple[KoreanModel, ...]
    policy_measures: tuple[PolicyMeasure, ...]
    recommendations: tuple[Recommendation, ...]
    statements: tuple[Statement, ...]
    caveats: tuple[Caveat, ...]

    def filled_from(self, scan: Resolver) -> Self:
        """Ask for three key points at least, where the article is long enough and on AI policy."""
        wanted = _MIN_POINTS if scan.sentence_count >= _SHORT_ARTICLE else 1
        if self.scope == "ai_policy" and len(self.key_points) < wanted:
            raise PydanticCustomError(
                "too_few_points",
                "key_points has {count}: give {wanted} to 7",
                {"count": len(self.key_points), "wanted": wanted},
            )
        return self
