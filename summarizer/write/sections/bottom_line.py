"""The bottom line of a page: a bullet for each of its lines, the first sentence in bold and the markers at the end.

A bottom line without line breaks is a paragraph without markers in between; the annex has the sentences that it cites.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from policy_brief import PolicyBrief
from summarizer.write.english.prose import ProseWriter, parted
from summarizer.write.markup.anchors import heading_anchor

__all__ = ["bottom_line_lines", "bottom_line_sources"]

_TITLE = "Bottom line, sentence by sentence"


def bottom_line_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write the bottom line; if several sentences of a paragraph have markers, a link leads to them."""
    if _has_lines(brief):
        points = writer.by_line(brief.bottom_line, brief.bottom_line.text)
        dispute = writer.dispute("bottom_line")
        yield from ("**Bottom line**", "", *(f"- {_point(text, sources)}" for text, sources in points), "")
        yield from (dispute, "") if dispute else ()
        return
    text, sources = writer.by_sentence(brief.bottom_line, brief.bottom_line.text)
    rests_on = f"[Sources](#{heading_anchor(_TITLE)})" if len(sources) > 1 else "".join(said for _, said in sources)
    first, others = parted(text)
    parts = ("**Bottom line.**", f"**{first}**" if others else first, others, rests_on, writer.dispute("bottom_line"))
    yield from (" ".join(part for part in parts if part), "")


def _has_lines(brief: PolicyBrief) -> bool:
    return len(brief.bottom_line.text.text.strip().splitlines()) > 1


def _point(text: str, sources: str) -> str:
    """Return a point of the bottom line, its first sentence in bold if others follow."""
    first, others = parted(text)
    return " ".join(part for part in (f"**{first}**" if others else first, others, sources) if part)


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
