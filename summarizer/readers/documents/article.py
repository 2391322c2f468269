"""The lines of a document to an `Article`, by the same readers of heads and bodies as a text file's."""

from __future__ import annotations

from dataclasses import replace

from policy_brief import Span
from policy_brief.cleaning.composed import seen
from summarizer.readers.lines.parts import Mark
from summarizer.readers.page_text import article_from_lines
from summarizer.text.article import Article

from .printed import Document, PrintedLine

__all__ = ["article_of"]


def article_of(document: Document) -> Article:
    """Read what a document prints; a subject is the headline, and a time of sending the publication, of one without."""
    article = _read(document)
    if article.headline is None and document.subject and article.paragraphs:
        titled = PrintedLine(document.subject, "headline")
        article = _read(replace(document, lines=(titled, *document.lines)))
    return article.model_copy(
        update={
            "site": document.form,
            "published": article.published or document.sent,
            "notices": (*article.notices, *document.notices),
        }
    )


def _read(document: Document) -> Article:
    spans: list[Span] = []
    marks: dict[int, Mark] = {}
    pieces: list[str] = []
    at = 0
    for line in document.lines:
        printed = " ".join(seen(line.text).split("\n"))
        if not printed:
            continue
        gap = ("\n\n" if line.apart else "\n") if pieces else ""
        at += len(gap)
        spans.append(Span(text=printed, start=at, end=at + len(printed)))
        if line.mark:
            marks[at] = line.mark
        pieces += [gap, printed]
        at += len(printed)
    return article_from_lines("".join(pieces), spans, marks)
