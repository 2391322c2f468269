"""Notes on the English of a brief: what a reader finds hard, or would be misled by."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["EditorNote"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorNote:
    """A note on the English of the claim with that path: the words that are hard to read, and why."""

    claim: str
    words: str
    says: str
