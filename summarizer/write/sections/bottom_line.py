"""The bottom line of a page: a bullet for each of its lines, the first sentence in bold and the markers at the end.

A bottom line without line breaks is a paragraph without markers in between; the annex has the sentences that it cites.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from policy_brief import PolicyBrief
from policy_brief.english.sentences import lines_in
from summarizer.write.english.prose import ProseWriter, parted
from summarizer.write.markup.anchors import heading_anchor

__all__ = ["bottom_line_lines", "bottom_line_sources"]

_TITLE = "Bottom line, sentence by sentence"


def bottom_line_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write the bottom line."""
    return _list(brief, writer) if _has_lines(brief) else _paragraph(brief, writer)


def _has_lines(brief: PolicyBrief) -> bool:
    return len(lines_in(brief.bottom_line.text.text)) > 1


def _list(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write a bullet for each line, and below them the mark of a dispute."""
    points = writer.by_line(brief.bottom_line, brief.bottom_line.text)
    dispute = writer.dispute("bottom_line")
    yield from (
        "**Bottom line**",
        "",
        *(f"- {_begun_in_bold(text)} {sources}".rstrip() for text, sources in points),
        "",
    )
    yield from (dispute, "") if dispute else ()


def _begun_in_bold(text: str) -> str:
    """Return a text with its first sentence in bold if others follow."""
    first, others = parted(text)
    return f"**{first}** {others}" if others else first


def _paragraph(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write a paragraph; if several of its sentences have markers, a link leads to them."""
    text, sources = writer.by_sentence(brief.bottom_line, brief.bottom_line.text)
    rests_on = f"[Sources](#{heading_anchor(_TITLE)})" if len(sources) > 1 else "".join(said for _, said in sources)
    parts = ("**Bottom line.**", _begun_in_bold(text), rests_on, writer.dispute("bottom_line"))
    yield from (" ".join(part for part in parts if part), "")


def bottom_line_sources(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write the markers of each sentence of a paragraph behind its number, nothing if only one sentence has some."""
    if _has_lines(brief):
        return
    _, sources = writer.by_sentence(brief.bottom_line, brief.bottom_line.text)
    if len(sources) > 1:
        yield from (f"## {_TITLE}", "", " · ".join(_numbered(sources)), "")


def _numbered(sources: Sequence[tuple[int, str]]) -> Iterator[str]:
    """Write markers behind the number of their sentence; several on end that have the same share them."""
    for markers, shared in groupby(sources, key=lambda source: source[1]):
        numbers = [number for number, _ in shared]
        runs = len(numbers) > 1 and numbers[-1] - numbers[0] == len(numbers) - 1
        yield f"{f'{numbers[0]}–{numbers[-1]}' if runs else ', '.join(map(str, numbers))} {markers}"
