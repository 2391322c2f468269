"""What a second reader answers about claims, each seen beside its cited sentences alone."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Value

__all__ = ["Doubt", "SecondReading"]


class Doubt(Value):
    """A claim that its sentences do not carry, or carry in part."""

    claim: int = Field(description="Number of the claim.")
    verdict: Literal["partly", "not"]
    words: str = Field(description="The words of the claim at fault.")
    korean: str = Field(
        description="The Korean words at odds with them, copied exactly from the sentences; empty if none speaks to it."
    )
    says: str = Field(description="One short English sentence: what the sentences say instead, or do not say.")


class SecondReading(Value):
    """The doubts about a brief; a claim without one is supported."""

    judged: int = Field(description="How many claims you judged: all of them.")
    doubts: tuple[Doubt, ...]
