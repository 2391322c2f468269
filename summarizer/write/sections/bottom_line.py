"""The bottom line of a page: a paragraph, or a bullet for each of its lines."""

from __future__ import annotations

from collections.abc import Iterator

from policy_brief import PolicyBrief
from summarizer.write.english.prose import ProseWriter

__all__ = ["bottom_line_lines"]

_TITLE = "Bottom line"


def bottom_line_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write the bottom line, the markers of each line at its end."""
    lines = writer.lines(brief.bottom_line)
    dispute = writer.dispute("bottom_line")
    yield from (f"## {_TITLE}", "", *(f"- {line}" if len(lines) > 1 else line for line in lines), "")
    yield from (dispute, "") if dispute else ()
