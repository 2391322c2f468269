"""Capital letters."""

from __future__ import annotations

import re

__all__ = ["capitalised"]

_OWN_CAPITALS = re.compile(r"[a-z]+[A-Z]")
"""The beginning of a name with a capital inside: iPhone, xAI."""


def capitalised(text: str) -> str:
    """Return a text whose first letter is a capital, unless it begins with a name that has its own; the rest stays."""
    return text if _OWN_CAPITALS.match(text) else f"{text[:1].upper()}{text[1:]}"
