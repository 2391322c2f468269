"""What a second reader makes of claims, each seen beside its cited sentences alone."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Value

__all__ = ["ClaimReading", "SecondReading"]


class ClaimReading(Value):
    """Whether the cited sentences carry one claim."""

    claim: int = Field(description="Number of the claim.")
    verdict: Literal["supported", "partly", "not"]
    reason: str | None = Field(description="What is at fault, one short sentence; null for 'supported'.")


class SecondReading(Value):
    """One reading for each claim."""

    readings: tuple[ClaimReading, ...]
