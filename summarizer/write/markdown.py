"""A brief as Markdown made for reading and sending on: on a screen, in a terminal, in a mail.

Numbers in square brackets are the article's sentences; they stand in Korean in the annex, below the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import BriefDocument, mask_contacts

from .anchors import definitions
from .audit import audit_lines
from .care import care_lines
from .claim_tables import correction_lines, date_lines, denial_lines, measure_lines, model_lines, stance_lines
from .escape import unmarked
from .evidence import evidence_lines, sentences_on_page, unused_lines
from .investments import investment_lines
from .prose import ProseWriter
from .source_line import head_lines, provenance_line
from .speakers import speaker_lines
from .spelling import Spelling

__all__ = ["to_markdown", "words_before_annex"]

_WORD = re.compile(r"\S*[A-Za-z0-9]\S*")
_KOREAN = re.compile(r"[가-힣]")
_MARKER = re.compile(r"\[[0-9][0-9, –…]*\]")


def to_markdown(document: BriefDocument, *, spelling: Spelling = "british") -> str:
    """Write a brief and, below a line, its annex: audit, evidence, unused sentences, provenance."""
    writer = ProseWriter(document, spelling)
    lines = [
        *_brief(document, writer),
        *("---", ""),
        *_annex(document),
        *definitions(sentences_on_page(document)),
    ]
    return mask_contacts("\n".join(lines).rstrip()) + "\n"


def words_before_annex(document: BriefDocument) -> int:
    """Count the English words of a page above its annex, markers and Korean aside."""
    lines = "\n".join(_brief(document, ProseWriter(document, "british"))).split("\n")
    text = _MARKER.sub("", "\n".join(map(unmarked, lines)))
    return sum(1 for word in _WORD.findall(text) if not _KOREAN.search(word))


def _brief(document: BriefDocument, writer: ProseWriter) -> Iterator[str]:
    brief = document.brief
    yield from (f"# {writer.heading(brief.headline.text)} {writer.dispute('headline')}".rstrip(), "")
    yield from (*head_lines(document.source, brief.article_kind), "")
    yield from (f"**Bottom line.** {writer.point('bottom_line', brief.bottom_line, brief.bottom_line.text)}", "")
    yield from care_lines(document, writer)
    if brief.argument:
        argument = writer.point("argument", brief.argument, brief.argument.text)
        yield from ("## What the article argues", "", argument, "")
    yield from _points("Key points", "key_points", document, writer, numbered=True)
    yield from correction_lines(brief, writer)
    yield from investment_lines(brief, writer)
    yield from stance_lines(brief, writer)
    yield from model_lines(brief, writer)
    yield from measure_lines(brief, writer)
    yield from denial_lines(brief, writer)
    yield from date_lines(brief, writer)
    yield from speaker_lines(brief, writer)
    yield from _points("Caveats", "caveats", document, writer)
    yield from _points("To follow up (ours, not the article's)", "follow_up", document, writer)


def _points(
    title: str, name: str, document: BriefDocument, writer: ProseWriter, *, numbered: bool = False
) -> Iterator[str]:
    points = getattr(document.brief, name)
    if points:
        yield from (f"## {title}", "")
    for at, point in enumerate(points):
        yield f"{f'{at + 1}.' if numbered else '-'} {writer.point(f'{name}[{at}]', point, point.text)}"
    if points:
        yield ""


def _annex(document: BriefDocument) -> Iterator[str]:
    yield from ("## Audit", "", *audit_lines(document), "")
    yield from evidence_lines(document)
    yield from unused_lines(document)
    yield from (provenance_line(document.provenance), "")
