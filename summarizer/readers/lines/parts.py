"""The lines of a page and what is found among them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple

from policy_brief import Span
from summarizer.text.article import Byline
from summarizer.text.heads import Head, HeadKind
from summarizer.text.sentence import Sentence
from summarizer.text.split import split_sentences

from .furniture import Furniture
from .origin.bylines import Lead
from .origin.times import Stamp

__all__ = ["ROW", "Line", "Mark", "Page"]

Mark = Literal["headline", "subhead", "heading", "caption", "table_title", "table_header", "row"]
"""What the markup, or the shape of a table, says that a line is: a kind of head, or "row"."""

ROW: Final = "row"


class Line(NamedTuple):
    """A trimmed line of a page and the furniture it is, if any; `mark` is what the markup says that it is."""

    span: Span
    kind: Furniture | None
    lead: Lead | None
    mark: Mark | None = None

    @property
    def text(self) -> str:
        """The line as printed."""
        return self.span.text


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says around its body, and the body's paragraphs.

    `rows` maps the start of a paragraph that is a row of a table to the start of its header row, if it has one.
    """

    body: tuple[Span, ...]
    head: tuple[Line, ...] = ()
    stamps: tuple[Stamp, ...] = ()
    lead: Lead | None = None
    bylines: tuple[Byline, ...] = ()
    subheads: tuple[Span, ...] = ()
    heads: tuple[tuple[HeadKind, Span], ...] = ()
    rows: Mapping[int, int | None] = field(default_factory=dict)

    def numbered_heads(self, *more: tuple[HeadKind, Span]) -> tuple[Head, ...]:
        """Return all that can be cited in addition to sentences, numbered in the order of the text."""
        placed: dict[int, tuple[HeadKind, Span]] = {span.start: (kind, span) for kind, span in (*self.heads, *more)}
        placed |= {span.start: ("subhead", span) for span in self.subheads}
        first: dict[tuple[HeadKind, str], Span] = {
            (kind, span.text): span for _, (kind, span) in sorted(placed.items(), reverse=True)
        }
        ordered = sorted(first.items(), key=lambda one: one[1].start)
        return tuple(
            Head(kind=kind, number=number, text=span.text, start=span.start, end=span.end)
            for number, ((kind, _), span) in enumerate(ordered, 1)
        )

    def sentences(self, text: str, heads: Sequence[Head]) -> tuple[Sentence, ...]:
        """Return the body's sentences; a row of a table is one, with the number of its header row."""
        numbers = {head.start: head.number for head in heads}
        cut = split_sentences(text, self.body, whole=frozenset(self.rows))
        headers = (self.rows.get(sentence.start) for sentence in cut)
        return tuple(
            sentence if header is None else sentence.model_copy(update={"table_header": numbers.get(header)})
            for sentence, header in zip(cut, headers, strict=True)
        )
