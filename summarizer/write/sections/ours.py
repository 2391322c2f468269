"""What the brief adds to its article: what it means, what to be careful of, and what to do next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policy_brief import Caveat, Point, PolicyBrief
from summarizer.write.english.prose import ProseWriter
from summarizer.write.english.wording import CAVEATS, MEANING, NEXT
from summarizer.write.markup.headings import tables_of

from .body import table_lines

__all__ = ["caveat_lines", "meaning_lines", "next_lines"]

_SAYS_OURS = re.compile(
    r"(?:this|these|the following|what follows|our|it)\b[^.:]{0,60}\b(?:ours?|inferences?|reading|own)\b[^.:]{0,80}\.?",
    re.IGNORECASE,
)
"""A sentence that says of its section what the title says: 'This is our reading, not the article's.'"""


def meaning_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write what follows from the article; that it is ours stands in the title."""
    return _section(brief, MEANING, "consequences", writer)


def caveat_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write what makes the article doubtful, and what it leaves out."""
    return _section(brief, CAVEATS, "caveats", writer)


def next_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write the days to come, and what to do by when."""
    return _section(brief, NEXT, "follow_up", writer)


def _section(brief: PolicyBrief, title: str, name: str, writer: ProseWriter) -> Iterator[str]:
    """Write a section of bullets, and below them its tables; nothing where there are none."""
    claims: Sequence[Point | Caveat] = getattr(brief, name)
    tables = [[*table_lines(brief, rows, writer), ""] for rows in tables_of(brief, name)]
    lines = [writer.point(f"{name}[{at}]", claim) for at, claim in enumerate(claims) if not _is_title_again(claim)]
    if lines or tables:
        yield from (f"## {title}", "", *(f"- {line}" for line in lines), *([""] if lines else []))
    for table in tables:
        yield from table


def _is_title_again(claim: Point | Caveat) -> bool:
    """Return whether a claim without sentences and lead only says whose the section is."""
    return not claim.evidence and not claim.lead and _SAYS_OURS.fullmatch(claim.text.text.strip()) is not None
