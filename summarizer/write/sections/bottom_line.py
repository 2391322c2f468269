"""The bottom line of a page: paragraphs, or a bullet for each of its lines."""

from __future__ import annotations

from collections.abc import Iterator

from policy_brief import PolicyBrief
from policy_brief.answers.written_page import PARAGRAPHS
from summarizer.write.english.prose import ProseWriter

__all__ = ["bottom_line_lines"]

_TITLE = "Bottom line"


def bottom_line_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write the bottom line, the markers of each line at its end."""
    lines = writer.lines(brief.bottom_line)
    dispute = writer.dispute("bottom_line")
    yield from (f"## {_TITLE}", "")
    if len(lines) > 1 and PARAGRAPHS not in brief.bottom_line.text.template:
        yield from (*(f"- {line}" for line in lines), "")
    else:
        yield from (part for line in lines for part in (line, ""))
    yield from (dispute, "") if dispute else ()
