"""A saved brief: the brief, where it comes from, what was checked, and what it took."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from .answers.page_reading import ReadPage
from .audit import Audit
from .base import Value
from .brief import PolicyBrief
from .light import Amount
from .origin import Byline, SelfDescription

__all__ = [
    "BriefDocument",
    "Provenance",
    "Source",
    "Stage",
    "StageUsage",
    "Usage",
]

Stage = Literal["page read", "draft", "write", "second read", "review", "second read of changes"]
"""The stages of a brief that ask a model, in their order."""


class Source(Value):
    """The article that was briefed; times are aware, in KST."""

    outlet: str | None
    outlet_english: str | None = Field(description="The outlet's English name; romanised where the glossary lacks it.")
    headline: str | None
    subhead: str | None
    bylines: tuple[Byline, ...]
    contacts_removed: int = Field(ge=0, description="Mailboxes and phone numbers found and withheld.")
    published: dt.datetime | None
    issue: str | None = Field(
        default=None, description="Month of the issue that it stands in, '2028-03', or first and last, with a slash."
    )
    distributed: dt.datetime | None = Field(
        default=None, description="When a release was given out, where that is before it may be reported."
    )
    updated: dt.datetime | None = None
    reposted: dt.datetime | None
    self_description: tuple[SelfDescription, ...] = Field(default=(), description="What the text says of itself.")
    url: str | None
    source: str = Field(description="What was read: a file's name, a URL, 'stdin' or 'text'.")
    sentences: int = Field(ge=0, description="How many sentences its body has.")
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$", description="Hash of its untouched text, UTF-8.")
    page: ReadPage | None = Field(
        default=None, description="What a model read on the page; null where the program alone read it."
    )


class Usage(Value):
    """What the model calls for this brief took, re-asks and failed calls included."""

    calls: int = Field(ge=0)
    reasks: int = Field(ge=0)
    prompt_tokens: int = Field(ge=0)
    cached_tokens: int = Field(ge=0)
    completion_tokens: int = Field(ge=0)
    cost_usd: Amount | None = Field(description="Null when the price of the model is not known.")
    seconds: float | None = Field(description="Null in a replay, which must give the same answer every time.")


class StageUsage(Usage):
    """What one stage of the brief took."""

    stage: Stage
    model: str


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
    usage: Usage = Field(description="All stages together.")
    stages: tuple[StageUsage, ...] = ()


class BriefDocument(Value):
    """A policy brief with its source, audit and provenance; equal after a round trip through JSON."""

    brief: PolicyBrief
    source: Source
    audit: Audit
    provenance: Provenance
