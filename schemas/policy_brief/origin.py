"""What an article says of its writers and of itself."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Span, Value

__all__ = ["Byline", "SelfDescription", "SelfDescriptionKind"]


class Byline(Value):
    """Who wrote the article, without mailbox or phone."""

    name: str
    english: str | None = Field(default=None, description="Romanised, family name first.")
    role: str | None = Field(default=None, description="As printed: 기자, 특파원, 논설위원 …")


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


class SelfDescription(Span):
    """The words with which a text says of itself what it is."""

    kind: SelfDescriptionKind
