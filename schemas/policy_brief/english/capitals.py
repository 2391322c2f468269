"""Capital letters."""

from __future__ import annotations

__all__ = ["capitalised"]


def capitalised(text: str) -> str:
    """Return a text whose first letter is a capital; unlike `str.capitalize`, the others stay as they are."""
    return f"{text[:1].upper()}{text[1:]}"
