"""An article as read: where it comes from, its sentences, and the untouched text that all offsets point into."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, takewhile
from operator import attrgetter
from typing import Any, Self

from policy_brief import Byline, Light, SelfDescription, Span, Text
from policy_brief.cleaning.composed import seen

from .collector import pause_collector
from .heads import Head, HeadKind
from .sentence import Sentence
from .split import split_paragraphs, split_sentences
from .view import View
from .wraps import Wrap, find_wraps

__all__ = ["KST", "Article", "Byline", "Head", "Sentence"]

KST = dt.timezone(dt.timedelta(hours=9), "KST")
"""Korea Standard Time; Korea keeps no daylight saving time."""
_TIMES = ("published", "distributed", "updated", "reposted")
_NAMES = ("outlet", "outlet_english", "headline", "subhead", "section", "dateline", "url", "source")


@dataclass(frozen=True, kw_only=True)
class Article(Light):
    """A Korean news article or press release.

    `text` is what was read, without invisible characters, composed to NFC, and otherwise unchanged; every offset counts
    its Unicode code points, end exclusive. `paragraphs` and `sentences` are only the body: headline, captions, reporter
    lines, boxes and navigation words are in `text` but in no sentence. A paragraph may hold line ends where its lines
    were wrapped; `view` and `plain` undo them. Times are aware, in KST. Written as JSON, mailboxes and phone numbers
    are masked with as many `*`.
    """

    text: Text
    outlet: str | None = None
    outlet_english: str | None = field(
        default=None, metadata={"description": "What a reader of its page calls it in English."}
    )
    headline: str | None = None
    subhead: str | None = None
    section: str | None = None
    dateline: str | None = field(
        default=None, metadata={"description": "Place of the dateline: 서울 in (서울=연합뉴스)."}
    )
    bylines: tuple[Byline, ...] = ()
    contacts_removed: int = field(
        default=0, metadata={"ge": 0, "description": "Mailboxes and phone numbers found and withheld."}
    )
    published: dt.datetime | None = None
    issue: str | None = field(
        default=None,
        metadata={
            "pattern": r"^\d{4}-\d{2}(?:/\d{4}-\d{2})?$",
            "description": "Month of the issue that a text stands in, or its first and last, where no day is read.",
        },
    )
    distributed: dt.datetime | None = field(
        default=None, metadata={"description": "When a release was given out, where that is before it may be reported."}
    )
    updated: dt.datetime | None = field(
        default=None, metadata={"description": "When it was last changed, if the page says so."}
    )
    reposted: dt.datetime | None = field(
        default=None, metadata={"description": "When this page took the article over, if it says so."}
    )
    url: str | None = field(
        default=None,
        metadata={"description": "Where it was fetched; of a saved page, the address that it names of itself."},
    )
    source: str = field(
        default="text", metadata={"description": "What was read: a file's name, a URL, 'stdin', 'bytes' or 'text'."}
    )
    site: str = field(default="text", metadata={"description": "The site profile that read it."})
    encoding: str = "utf-8"
    paragraphs: tuple[Span, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    heads: tuple[Head, ...] = field(
        default=(), metadata={"description": "Headline, subheads, captions and table heads, in the order of the text."}
    )
    self_description: tuple[SelfDescription, ...] = field(
        default=(), metadata={"description": "What the text says that it is."}
    )
    notices: tuple[str, ...] = field(
        default=(), metadata={"description": "What a reader of this article should know, in English."}
    )
    around: tuple[str, ...] = field(
        default=(),
        metadata={
            "exclude": True,
            "description": "Lines of a web page outside the text, which may name outlet and author.",
        },
    )

    def __post_init__(self) -> None:
        """Remove invisible characters from names, which no offset points into; refuse times given as text."""
        for name in _TIMES:
            if isinstance(getattr(self, name), str):
                message = f"Article takes a datetime as {name}; Article.from_text and model_validate read words"
                raise TypeError(message)
        for name in _NAMES:
            value = getattr(self, name)
            if value and (shown := seen(value)) != value:
                object.__setattr__(self, name, shown)

    @classmethod
    @pause_collector()
    def from_text(cls, text: str, **metadata: Any) -> Self:  # noqa: ANN401 - the fields of Article
        """Return an article of `text`, all of it body: a passage, or one sentence.

        `text` is composed to NFC, and invisible characters are removed. Metadata are this class's other fields;
        `published` may be an aware datetime.
        """
        text = seen(text)
        paragraphs = split_paragraphs(text)
        sentences = split_sentences(text, paragraphs)
        if not metadata:
            return cls(text=text, paragraphs=paragraphs, sentences=sentences)
        return cls.model_validate({"text": text, "paragraphs": paragraphs, "sentences": sentences, **metadata})

    @property
    def marker(self) -> str:
        """A mark for the end of the text where it is quoted to a model: no text can contain its own hash."""
        return self.sha256[:16]

    @property
    def told_on(self) -> dt.date | None:
        """The day of publication in Korea, or the first day of its issue, from which years of its dates are counted."""
        if self.published:
            return self.published.date()
        return dt.date.fromisoformat(f"{self.issue[:7]}-01") if self.issue else None

    @property
    def has_page(self) -> bool:
        """Whether the text was read from a page, with lines around its body; one that was given is all body."""
        return self.site != "text"

    @property
    def sha256(self) -> str:
        """Hash of the untouched text, UTF-8, in hexadecimal."""
        import hashlib  # a scan alone needs no hash

        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def view(self) -> View:
        """The text for searching: width, spaces and composition normalised, wrapped lines joined."""
        return View.of(self.text, self._wraps)

    @cached_property
    def _wraps(self) -> tuple[Wrap, ...]:
        return find_wraps(self.text, [(span.start, span.end) for span in self.paragraphs])

    @property
    def headlines(self) -> tuple[Head, ...]:
        """Headline and subheads, where the text prints them."""
        return (*self._heads("headline"), *self._heads("subhead"))

    @property
    def captions(self) -> tuple[Head, ...]:
        """The captions of pictures."""
        return self._heads("caption")

    def plain(self, span: Span) -> str:
        """Return the words of a span on one line: wrapped parts are joined, and blanks are single."""
        if "\n" not in span.text and "\r" not in span.text:
            return " ".join(span.text.split())
        first = bisect_left(self._wraps, span.start, key=attrgetter("start"))
        pieces, at = [], span.start
        for wrap in takewhile(lambda wrap: wrap.end <= span.end, islice(self._wraps, first, None)):
            pieces += [self.text[at : wrap.start], wrap.text]
            at = wrap.end
        return " ".join("".join((*pieces, self.text[at : span.end])).split())

    def sentence(self, number: int) -> Sentence | None:
        """Return the sentence of that number, or None."""
        return self.sentences[number - 1] if 1 <= number <= len(self.sentences) else None

    def number_of(self, head: Head) -> int:
        """Return the number by which claims cite a head; heads are numbered after the sentences."""
        return len(self.sentences) + head.number

    def _heads(self, kind: HeadKind) -> tuple[Head, ...]:
        return tuple(head for head in self.heads if head.kind == kind)
