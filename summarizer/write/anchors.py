"""Places in a brief that other pages link to."""

from __future__ import annotations

__all__ = ["sentence_anchor"]


def sentence_anchor(number: int) -> str:
    """Name the place of a sentence among the evidence of a brief."""
    return f"s{number}"
