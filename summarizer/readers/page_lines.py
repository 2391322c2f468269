"""The lines of an article's text in their order, each with what the program took it for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from policy_brief import Span
from summarizer.text.article import Article
from summarizer.text.patterns import compile_lazily

__all__ = ["BODY", "NOTHING", "PageLine", "lines_in", "list_lines"]

BODY = "body"
NOTHING = ""
_LINE = compile_lazily(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_WORD = compile_lazily(r"[^\W_]")


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
        (Span(text=head.text, start=head.start, end=head.end), head.kind.replace("_", " ")) for head in article.heads
    )
    return sorted((*body, *heads), key=lambda one: (one[0].start, -one[0].end))


def lines_in(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the trimmed lines of a stretch of text that hold a letter or a digit."""
    for found in _LINE.finditer(text, start, end):
        words = found[0].strip()
        if _WORD.search(words):
            begin = found.start() + found[0].index(words)
            yield Span(text=words, start=begin, end=begin + len(words))
