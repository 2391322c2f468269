"""What was objected to a brief, what was answered, and what stands."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from .base import Value
from .checks import Mode
from .resolve import Role

__all__ = ["Audit", "Objection", "Unused", "Verdict", "VerdictKind", "Withdrawn"]

VerdictKind = Literal["verified", "amended", "disputed", "withdrawn"]


class Objection(Value):
    """What speaks against a claim, or what it says that its sentences do not carry."""

    claim: str = Field(description="Path of the claim when it was objected to, e.g. 'investments[1]'.")
    by: str = Field(description="Name of the check, or 'second_reader'.")
    nature: Literal["contradiction", "absence"] = Field(
        description="Whether Korean words speak against the claim, or none of its sentences carries it."
    )
    says: str = Field(description="In plain English, one sentence.")
    words: str = Field(default="", description="The words of the claim at fault.")
    korean: str = Field(default="", description="The Korean words that speak against them.")
    sentence: int | None = Field(default=None, description="Number of the sentence that contains the Korean words.")
    partly: bool = Field(default=False, description="True for a doubt of a reader who finds the claim carried in part.")
    grave: bool = Field(
        default=False, description="True for what no brief may hold: an invented figure, contact data, obeyed orders."
    )


class Verdict(Value):
    """What stands of a claim that the brief carries, and why."""

    claim: str = Field(description="Path of the claim in this brief, e.g. 'investments[1]'.")
    verdict: Literal["verified", "amended", "disputed"]
    before: str | None = Field(default=None, description="What an amended claim said before.")
    objections: tuple[Objection, ...] = Field(default=(), description="What was objected; met unless disputed.")
    stands_on: str | None = Field(
        default=None, description="The Korean words that the writer stands by the claim with."
    )


class Withdrawn(Value):
    """A claim that the brief does not carry, and why."""

    claim: str = Field(description="Path of the claim in the model's answer.")
    text: str = Field(description="The claim in one line.")
    content: dict[str, Any] = Field(description="The claim as the model gave it.")
    reasons: tuple[str, ...]
    by_writer: bool = Field(default=False, description="True where its writer took it back in the review.")


class Unused(Value):
    """A sentence, subhead or caption that no claim of the brief rests on."""

    sentence: int = Field(ge=1)
    role: Role = "body"
    quote: str = Field(description="The Korean sentence.")
    why: str | None = Field(default=None, description="Why the writer left it out, where it was asked.")


class Audit(Value):
    """What checks, second reader and writer made of the brief."""

    partial: bool = Field(default=False, description="True when parts of an answer stayed invalid and are missing.")
    second_reader: Literal["read", "left out", "failed"] = "left out"
    verdicts: tuple[Verdict, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()
    watched: tuple[Objection, ...] = Field(default=(), description="Objections of checks that only watch (shadow).")
    unused: tuple[Unused, ...] = ()
    notices: tuple[str, ...] = Field(default=(), description="What a reader should know about article and brief.")
    checks: dict[str, Mode] = Field(default_factory=dict, description="Mode of each check.")

    def count(self, verdict: VerdictKind) -> int:
        """Count the claims of a verdict."""
        if verdict == "withdrawn":
            return len(self.withdrawn)
        return sum(1 for claim in self.verdicts if claim.verdict == verdict)
