"""A brief as Markdown made for reading and sending on: on a screen, in a terminal, in a mail.

Raised numbers are the article's sentences; they stand in Korean in the annex, below the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import BriefDocument, mask_contacts

from .english.prose import ProseWriter
from .english.spelling import Spelling
from .markup.anchors import definitions
from .markup.escape import unmarked
from .sections.annex.audit import checked_lines, reading_line
from .sections.annex.evidence import evidence_lines, sentences_on_page
from .sections.annex.names import name_lines
from .sections.body import body_lines
from .sections.bottom_line import bottom_line_lines
from .sections.care import care_lines
from .sections.source_line import closing_note, head_lines, provenance_line

__all__ = ["to_clean_markdown", "to_markdown", "words_before_annex"]

_WORD = re.compile(r"\S*[A-Za-z0-9]\S*")
_KOREAN = re.compile(r"[가-힣]")
_FOR_CHECKING = "*The brief ends here. What follows is for checking it.*"
_DOLLARS = "US dollars"
_OTHER_DOLLARS = re.compile(r"\b(?!US )[A-Z][a-z]+ dollars\b")


def to_markdown(document: BriefDocument, *, spelling: Spelling = "british") -> str:
    """Write a brief and, below a line, its annex: what is in dispute, the Korean sentences, provenance."""
    writer = ProseWriter(document, spelling)
    front = _front(document, writer)
    lines = [
        *front,
        *("---", ""),
        *_annex(document, writer, "\n".join(front)),
        *definitions(sentences_on_page(document)),
    ]
    return mask_contacts("\n".join(lines).rstrip()) + "\n"


def to_clean_markdown(document: BriefDocument, *, spelling: Spelling = "british") -> str:
    """Write a brief alone, without footnotes and annex, as it is sent on."""
    front = _front(document, ProseWriter(document, spelling, notes=False))
    return mask_contacts("\n".join(front).rstrip()) + "\n"


def words_before_annex(document: BriefDocument) -> int:
    """Count the English words of a page above its annex, markers and Korean aside."""
    text = "\n".join(map(unmarked, _front(document, ProseWriter(document, "british", notes=False))))
    return sum(1 for word in _WORD.findall(text) if not _KOREAN.search(word))


def _front(document: BriefDocument, writer: ProseWriter) -> list[str]:
    """Return the lines above the annex; 'dollars' is explained as US dollars once, unless there are others."""
    text = "\n".join(_brief(document, writer))
    before, first, after = text.partition(_DOLLARS)
    if first and not _OTHER_DOLLARS.search(text):
        text = f"{before}{first}{after.replace(_DOLLARS, 'dollars')}"
    return text.split("\n")


def _brief(document: BriefDocument, writer: ProseWriter) -> Iterator[str]:
    brief = document.brief
    yield from (f"# {writer.heading(brief.headline.text)} {writer.dispute('headline')}".rstrip(), "")
    yield from (*head_lines(document.source, brief), "")
    yield from care_lines(document, writer)
    yield from bottom_line_lines(brief, writer)
    yield from body_lines(brief, writer)
    yield from closing_note(brief)


def _annex(document: BriefDocument, writer: ProseWriter, front: str) -> Iterator[str]:
    yield from (_FOR_CHECKING, "")
    yield from checked_lines(document)
    yield from evidence_lines(document, writer)
    yield from name_lines(document.brief, front)
    closing = (provenance_line(document.provenance), reading_line(document.audit))
    yield from (" ".join(line for line in closing if line), "")
