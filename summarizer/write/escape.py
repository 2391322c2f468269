"""Text that is no Markdown, made safe inside Markdown."""

from __future__ import annotations

import re

__all__ = ["cell", "plain"]

_CONTROL = re.compile(r"[\\`*~$<]|(?<!\w)_|_(?!\w)|\](?=\()|&(?=#?\w+;)")
"""What Markdown takes for more than itself: 3~5 … 7~8 would be struck out, $3 … $5 be set as maths."""


def plain(text: str) -> str:
    """Put a text on one line that reads as it is."""
    return _CONTROL.sub(lambda found: f"\\{found[0]}", " ".join(text.split()))


def cell(markdown: str) -> str:
    """Put Markdown into one cell of a table."""
    return " ".join(markdown.split()).replace("|", "\\|")
