"""What every finder is given: the normalised view of an article, its sentences and its publication day."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from dataclasses import dataclass
from typing import TypedDict

from summarizer.text.article import Article, Sentence
from summarizer.text.view import View

__all__ = ["Passage", "Place"]


class Place(TypedDict):
    """The fields of a mention that say where it stands; offsets are the article's."""

    text: str
    start: int
    end: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Finders match in `view.text` and ask `place` where a match stands in the article."""

    view: View
    sentences: tuple[Sentence, ...]
    published: dt.date | None
    _starts: tuple[int, ...]

    @classmethod
    def of(cls, article: Article) -> Passage:
        """Prepare an article for the finders."""
        published = article.published.date() if article.published else None
        starts = tuple(sentence.start for sentence in article.sentences)
        return cls(article.view, article.sentences, published, starts)

    def sentence_at(self, offset: int) -> int | None:
        """Give the number of the sentence that holds a source offset, or None outside the body."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0 or offset >= self.sentences[at].end:
            return None
        return self.sentences[at].number

    def place(self, start: int, end: int) -> Place | None:
        """Turn a span of the view into one of the article; None when it is not in the body."""
        source_start, source_end = self.view.source_span(start, end)
        sentence = self.sentence_at(source_start)
        if sentence is None:
            return None
        text = self.view.source[source_start:source_end]
        return Place(text=text, start=source_start, end=source_end, sentence=sentence)
