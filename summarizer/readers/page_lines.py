"""The lines of an article's text in their order, each with how the program classified it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from policy_brief import Span
from summarizer.text.article import Article
from summarizer.text.split import lines_in

__all__ = ["BODY", "NOTHING", "PageLine", "list_lines", "shown_lines"]

BODY = "body"
NOTHING = ""
_SHOWN_AT_AN_END = 100
"""How many lines are shown from each end of a page."""


class PageLine(NamedTuple):
    """A line, or a paragraph of the body; `taken_for` is "body", a kind of head, or nothing."""

    number: int
    span: Span
    taken_for: str


def list_lines(article: Article) -> tuple[PageLine, ...]:
    """Return every line that holds a letter or a digit, numbered from 1; a paragraph of the body is one line."""
    known = _known(article)
    lines: list[tuple[Span, str]] = []
    end = 0
    for span, kind in known:
        if span.start < end:
            continue
        lines += ((rest, NOTHING) for rest in lines_in(article.text, end, span.start))
        lines.append((span, kind))
        end = span.end
    lines += ((rest, NOTHING) for rest in lines_in(article.text, end, len(article.text)))
    return tuple(PageLine(number, span, kind) for number, (span, kind) in enumerate(lines, 1))


def _known(article: Article) -> list[tuple[Span, str]]:
    body = ((span, BODY) for span in article.paragraphs)
    heads = (
        (Span(text=head.text, start=head.start, end=head.end), head.kind.replace("_", " "))
        for head in article.heads
        if not _overlaps(head, article.paragraphs)
    )
    return sorted((*body, *heads), key=lambda one: (one[0].start, -one[0].end))


def _overlaps(head: Span, body: Sequence[Span]) -> bool:
    """Return whether a head stands within a paragraph, as that of a table that is none does."""
    at = bisect_left(body, head.end, key=attrgetter("start"))
    return at > 0 and body[at - 1].end > head.start


def shown_lines(lines: Sequence[PageLine]) -> tuple[PageLine, ...]:
    """Return the lines that a model is shown: those in the middle of a long text say nothing about the page."""
    if len(lines) <= 2 * _SHOWN_AT_AN_END:
        return tuple(lines)
    return (*lines[:_SHOWN_AT_AN_END], *lines[-_SHOWN_AT_AN_END:])
