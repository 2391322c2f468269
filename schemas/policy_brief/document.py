"""A saved brief: the brief, where it comes from, what was checked, and what it took."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

from pydantic import Field

from .base import Amount, Value
from .brief import PolicyBrief

__all__ = [
    "Audit",
    "BriefDocument",
    "Byline",
    "CheckName",
    "Dropped",
    "Finding",
    "Omission",
    "Provenance",
    "Source",
    "Usage",
    "Verdict",
    "VerdictKind",
]

VerdictKind = Literal["verified", "repaired", "unverified", "dropped"]

CheckName = Literal[
    "korean",
    "figures",
    "citations",
    "carried",
    "digits",
    "bounds",
    "wording",
    "investments",
    "contacts",
    "instructions",
    "stances",
    "status",
    "speakers",
    "attribution",
    "names",
    "proper_nouns",
]
"""What a setting may turn to shadow or off."""


class Byline(Value):
    """Who wrote the article, without mailbox or phone."""

    name: str
    english: str | None = Field(default=None, description="Romanised, family name first.")
    role: str | None = Field(default=None, description="As printed: 기자, 특파원, 논설위원 …")


class Source(Value):
    """The article that was briefed; times are aware, in KST."""

    outlet: str | None
    outlet_english: str | None = Field(description="The outlet's English name, if the glossary knows it.")
    headline: str | None
    subhead: str | None
    bylines: tuple[Byline, ...]
    contacts_removed: int = Field(ge=0, description="Mailboxes and phone numbers found and withheld.")
    published: dt.datetime | None
    reposted: dt.datetime | None
    url: str | None
    source: str = Field(description="What was read: a file's name, a URL, 'stdin' or 'text'.")
    sentences: int = Field(ge=0, description="How many sentences its body has.")
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$", description="Hash of its untouched text, UTF-8.")


class Finding(Value):
    """What a check found on one claim."""

    check: str
    claim: str = Field(description="Path of the claim in the model's answer, e.g. 'investments[1]'.")
    action: Literal["repair", "drop", "flag"]
    message: str
    enforced: bool = Field(default=True, description="False when the check only watches (shadow).")


class Verdict(Value):
    """What stands of a claim that the brief carries, and why."""

    claim: str = Field(description="Path of the claim in this brief, e.g. 'investments[1]'.")
    verdict: VerdictKind
    reasons: tuple[str, ...] = ()


class Dropped(Value):
    """A claim that the brief does not carry, and why."""

    claim: str = Field(description="Path of the claim in the model's answer.")
    content: dict[str, Any] = Field(description="The claim as the model gave it.")
    reasons: tuple[str, ...]


class Omission(Value):
    """Something that the article says and the brief does not."""

    kind: Literal["amount", "quotation", "model", "stance"]
    id: str | None = Field(description="Id of the mention, if it has one.")
    text: str
    sentence: int = Field(ge=1)
    quote: str = Field(description="The Korean sentence.")


class Audit(Value):
    """What the checks made of the model's answer."""

    partial: bool = Field(description="True when the model's answer stayed invalid, and its sound claims were kept.")
    verdicts: tuple[Verdict, ...]
    dropped: tuple[Dropped, ...]
    findings: tuple[Finding, ...]
    omissions: tuple[Omission, ...]
    notices: tuple[str, ...] = Field(description="What a reader should know about the article itself.")
    checks: dict[str, Literal["off", "shadow", "enforce"]] = Field(description="Mode of each check.")

    def count(self, verdict: VerdictKind) -> int:
        """Count the claims of a verdict."""
        if verdict == "dropped":
            return len(self.dropped)
        return sum(1 for each in self.verdicts if each.verdict == verdict)


class Usage(Value):
    """What the model calls for this brief took, re-asks and failed calls included."""

    calls: int = Field(ge=0)
    reasks: int = Field(ge=0)
    prompt_tokens: int = Field(ge=0)
    cached_tokens: int = Field(ge=0)
    completion_tokens: int = Field(ge=0)
    cost_usd: Amount | None = Field(description="Null when the price of the model is not known.")
    seconds: float | None = Field(description="Null in a replay, which must give the same answer every time.")


class Provenance(Value):
    """How the brief came about."""

    policy_brief: str = Field(description="Version of this program.")
    model: str = Field(description="As the endpoint names it.")
    structured: Literal["json_schema", "tools", "json"] = Field(description="How structure was asked for.")
    endpoint: str = Field(description="Host of the endpoint.")
    prompt: str = Field(description="Version of the prompt files.")
    schema_version: str
    checker: str = Field(description="Version of the checks.")
    replayed: str | None = Field(description="Name of the cassette that answered instead of the endpoint.")
    created: dt.datetime | None = Field(description="Null in a replay.")
    usage: Usage
    second_reader: Usage | None = Field(
        default=None, description="What the second reader's calls took, if one was asked."
    )


class BriefDocument(Value):
    """A policy brief with its source, audit and provenance; equal after a round trip through JSON."""

    brief: PolicyBrief
    source: Source
    audit: Audit
    provenance: Provenance
