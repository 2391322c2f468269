"""What a second reader answers about claims, each seen with only its cited sentences."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from policy_brief.base import Value

__all__ = ["Doubt", "Edit", "SecondReading", "Untold"]


class Doubt(Value):
    """A claim that its sentences do not carry, or carry in part."""

    claim: int = Field(description="Number of the claim.")
    verdict: Literal["partly", "not"]
    words: str = Field(description="The words of the claim at fault.")
    korean: str = Field(
        description="The Korean words that contradict them, copied exactly from the sentences; "
        "empty if no sentence says anything about it."
    )
    says: str = Field(description="One short English sentence: what the sentences say instead, or do not say.")


class Untold(Value):
    """Something that the sentences say and none of the claims does."""

    sentence: int = Field(description="Number of the sentence.")
    korean: str = Field(description="The Korean words, copied exactly from it.")
    says: str = Field(description="What they say, in a few English words.")


class Edit(Value):
    """A place where somebody who reads the English alone stops, or is told again what another claim tells."""

    claim: int = Field(description="Number of the claim that should change.")
    words: str = Field(description="Its words where a reader stops, copied exactly.")
    says: str = Field(description="What stops a reader there, and better words, in one or two short sentences.")


class SecondReading(Value):
    """The doubts about a brief, what it leaves out, and how it reads; a claim without a doubt is supported."""

    judged: int = Field(description="How many claims you judged: all of them.")
    doubts: tuple[Doubt, ...]
    untold: tuple[Untold, ...] = Field(default=(), description="Only where you are asked for it.")
    edits: tuple[Edit, ...] = Field(default=(), description="Only where you are asked for them.")
