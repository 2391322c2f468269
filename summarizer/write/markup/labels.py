"""What a line begins with in bold, so that a reader finds it."""

from __future__ import annotations

from .escape import at_line_start

__all__ = ["with_lead"]


def with_lead(line: str, lead: str) -> str:
    """Return a line with its lead in bold, if it begins with that."""
    if not lead or not line.startswith(lead):
        return at_line_start(line)
    return f"**{lead}**{line[len(lead) :]}"
