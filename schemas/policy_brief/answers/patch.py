"""What a writer answers to objections: a patch of the brief."""

from __future__ import annotations

from typing import Generic, Literal, TypeVar

from pydantic import Field

from policy_brief.base import Value
from policy_brief.brief import (
    CaveatRef,
    ConsequenceRef,
    Correction,
    Denial,
    Event,
    Investment,
    KeyPointRef,
    KoreanModel,
    PointRef,
    PolicyMeasure,
    QuestionRef,
    Speaker,
    Stance,
    TableRow,
)

__all__ = ["Change", "LeftOut", "Patch", "Stand"]

T = TypeVar("T")


class Change(Value, Generic[T]):
    """A claim of a list, whole, in the place of an old one or as a new one."""

    at: int | None = Field(default=None, description="Index in its list of the claim to replace; null adds a new one.")
    claim: T


class Stand(Value):
    """An objection that the writer does not accept."""

    claim: str = Field(description="Path of the claim, e.g. 'key_points[1]'.")
    korean: str = Field(description="Words of its sentences that carry it, copied exactly; not those objected with.")


class LeftOut(Value):
    """A sentence that the brief leaves out on purpose."""

    sentence: int
    why: Literal["background", "repeats", "minor", "furniture"]


class Patch(Value):
    """Changes to a brief: whole new claims, claims taken out, claims stood by, and sentences left out."""

    stand: tuple[Stand, ...] = ()
    withdraw: tuple[str, ...] = Field(default=(), description="Paths of claims to take out, e.g. 'caveats[0]'.")
    headline: PointRef | None = None
    bottom_line: PointRef | None = None
    argument: PointRef | None = None
    models_note: PointRef | None = None
    read_with_care: tuple[Change[CaveatRef], ...] = ()
    key_points: tuple[Change[KeyPointRef], ...] = ()
    corrections: tuple[Change[Correction], ...] = ()
    table_rows: tuple[Change[TableRow], ...] = ()
    investments: tuple[Change[Investment], ...] = ()
    stances: tuple[Change[Stance], ...] = ()
    korean_models: tuple[Change[KoreanModel], ...] = ()
    policy_measures: tuple[Change[PolicyMeasure], ...] = ()
    denials: tuple[Change[Denial], ...] = ()
    dates: tuple[Change[Event], ...] = ()
    speakers: tuple[Change[Speaker], ...] = ()
    consequences: tuple[Change[ConsequenceRef], ...] = ()
    caveats: tuple[Change[CaveatRef], ...] = ()
    follow_up: tuple[Change[QuestionRef], ...] = ()
    left_out: tuple[LeftOut, ...] = ()
