"""What an article says of its writers and of itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .light import Light, Span

__all__ = ["Byline", "SelfDescription", "SelfDescriptionKind"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline(Light):
    """Who wrote the article, without mailbox or phone."""

    name: str
    english: str | None = field(default=None, metadata={"description": "Romanised, family name first."})
    role: str | None = field(default=None, metadata={"description": "As printed: 기자, 특파원, 논설위원 …"})


SelfDescriptionKind = Literal[
    "fictional",
    "sample",
    "advertisement",
    "embargo",
    "opinion",
    "correction",
    "interview",
    "press_release",
    "disclosure",
    "attachments",
    "cut",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfDescription(Span):
    """The words with which a text says of itself what it is."""

    kind: SelfDescriptionKind
