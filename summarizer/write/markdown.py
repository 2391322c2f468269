"""A brief as Markdown made for reading and sending on: on a screen, in a terminal, in a mail.

Numbers in square brackets are the article's sentences; they stand in Korean in the annex, below the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import BriefDocument, PolicyBrief, mask_contacts
from policy_brief.claims import figures

from .english.prose import ProseWriter
from .english.spelling import Spelling
from .english.wording import argues, argument_title
from .markup.anchors import definitions
from .markup.escape import unmarked
from .sections.annex.audit import checked_lines, name_lines, reading_line
from .sections.annex.evidence import evidence_lines, sentences_on_page
from .sections.bottom_line import bottom_line_lines, bottom_line_sources
from .sections.care import care_lines
from .sections.claims_by_kind import (
    correction_lines,
    date_lines,
    denial_lines,
)
from .sections.investments import investment_lines
from .sections.measures import measure_lines
from .sections.models import model_lines
from .sections.ours import caveat_lines, meaning_lines, next_lines
from .sections.own_tables import own_table_lines
from .sections.source_line import closing_note, head_lines, provenance_line
from .sections.speaker_list import speaker_lines
from .sections.subjects import subject_lines

__all__ = ["to_markdown", "words_before_annex"]

_WORD = re.compile(r"\S*[A-Za-z0-9]\S*")
_KOREAN = re.compile(r"[가-힣]")
_MARKER = re.compile(r"\[[0-9][0-9, –]*\]")
_FOR_CHECKING = "*The brief ends here. What follows is for checking it.*"
_DOLLARS = "US dollars"
_OTHER_DOLLARS = re.compile(r"\b(?!US )[A-Z][a-z]+ dollars\b")


def to_markdown(document: BriefDocument, *, spelling: Spelling = "british") -> str:
    """Write a brief and, below a line, its annex: what is in dispute, the Korean sentences, provenance."""
    writer = ProseWriter(document, spelling)
    lines = [
        *_front(document, writer),
        *("---", ""),
        *_annex(document, writer),
        *definitions(sentences_on_page(document)),
    ]
    return mask_contacts("\n".join(lines).rstrip()) + "\n"


def words_before_annex(document: BriefDocument) -> int:
    """Count the English words of a page above its annex, markers and Korean aside."""
    lines = _front(document, ProseWriter(document, "british"))
    text = _MARKER.sub("", "\n".join(map(unmarked, lines)))
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
    with writer.putting_off(_told_below(brief)):
        yield from care_lines(document, writer)
        yield from bottom_line_lines(brief, writer)
        yield from meaning_lines(brief, writer)
    is_notice = brief.article_kind == "correction"
    yield from correction_lines(brief, writer) if is_notice else ()
    yield from _argued(brief, writer)
    yield from own_table_lines(brief, writer)
    yield from investment_lines(brief, writer)
    yield from model_lines(brief, writer)
    yield from measure_lines(brief, writer)
    yield from denial_lines(brief, writer)
    yield from date_lines(brief, writer)
    yield from speaker_lines(brief, writer)
    yield from () if is_notice else correction_lines(brief, writer)
    yield from caveat_lines(brief, writer)
    yield from next_lines(brief, writer)
    yield from closing_note(brief)


def _told_below(brief: PolicyBrief) -> Iterator[str]:
    """Yield the figures in points and tables: what is above them is read at one go, and has no conversions."""
    return (figure.id for claim in (*brief.key_points, *brief.table_rows) for figure in figures(claim))


def _argued(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write the subjects; what an opinion or interview argues stands before them, any other context after them."""
    argument: tuple[str, ...] = ()
    if brief.argument:
        text = writer.point("argument", brief.argument, brief.argument.text)
        argument = (f"## {argument_title(brief.article_kind)}", "", text, "")
    before, after = (argument, ()) if argues(brief.article_kind) else ((), argument)
    yield from (*before, *subject_lines(brief, writer), *after)


def _annex(document: BriefDocument, writer: ProseWriter) -> Iterator[str]:
    yield from (_FOR_CHECKING, "")
    yield from bottom_line_sources(document.brief, writer)
    yield from checked_lines(document)
    yield from evidence_lines(document, writer)
    yield from name_lines(document.brief, writer.shown_names)
    closing = (provenance_line(document.provenance), reading_line(document.audit))
    yield from (" ".join(line for line in closing if line), "")
