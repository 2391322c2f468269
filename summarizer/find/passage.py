"""The input of every finder: the normalised view of an article, its sentences, heads and publication day."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypedDict

from summarizer.korean.numbers.spans import numeral_end, numeral_starts
from summarizer.text.article import Article, Head, Sentence
from summarizer.text.patterns import compile_lazily
from summarizer.text.view import View

__all__ = ["Passage", "Place", "PrintedNumeral"]


_CHANGE = compile_lazily(  # [수정] 20일 오전 8시 10분: ..., ※ 20일 오전 표를 고쳤습니다
    r"""
    [※*▶■◆●\s]{0,4}[\[【<(]\s?(?:기사\s?)?(?:수정|정정|업데이트|보완|추가|갱신)(?:\s?(?:이력|내역|알림|사항))?\s?[\]】>)]
    | [※*▶■◆●\s]{0,4}(?:기사\s?)?(?:수정|정정|업데이트)(?:\s?(?:이력|내역|사항|일시))?\s?[:：]
    | \s?[※*][^\n]{0,200}(?:수정|정정|고쳤|바로잡|보완|갱신|업데이트)[^\n]{0,30}(?:습|입)니다
    """,
    re.VERBOSE,
)


class Place(TypedDict):
    """The fields of a mention that give its place; offsets are the article's."""

    text: str
    start: int
    end: int
    sentence: int


class PrintedNumeral(NamedTuple):
    """Where a numeral stands in the view."""

    start: int
    end: int
    after: str
    """The letter behind it, spaces aside, which tells most figures from amounts and counts; empty at the end."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Finders match in `view.text` and ask `place` where a match stands in the article."""

    view: View
    sentences: tuple[Sentence, ...]
    heads: tuple[Head, ...]
    published: dt.date | None
    updated: dt.date | None
    told_on: dt.date | None
    """The day of publication, or the first of the issue: what years are counted from."""
    _starts: tuple[int, ...]
    _numerals: list[PrintedNumeral] = field(default_factory=list, repr=False)
    _numeral_ends: dict[int, int | None] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, article: Article) -> Passage:
        """Prepare an article for the finders."""
        published, updated = (when.date() if when else None for when in (article.published, article.updated))
        starts = tuple(sentence.start for sentence in article.sentences)
        return cls(article.view, article.sentences, article.heads, published, updated, article.told_on, starts)

    def numerals(self, marked: Collection[int] = ()) -> Sequence[PrintedNumeral]:
        """Return the numerals of the view, and those that begin at other places, in order; they are read once."""
        if not self._numerals:
            self._numerals.extend(self._read(numeral_starts(self.view.text)))
        others = set(marked).difference(numeral.start for numeral in self._numerals) if marked else ()
        return sorted((*self._numerals, *self._read(others))) if others else self._numerals

    def _read(self, starts: Iterable[int]) -> Iterator[PrintedNumeral]:
        text = self.view.text
        for start in starts:
            if (end := self.numeral_end(start)) is not None:
                yield PrintedNumeral(start, end, text[end : end + 3].lstrip(" ")[:1])

    def numeral_end(self, start: int) -> int | None:
        """Return where the numeral at `start` of the view ends, or None; amounts and quantities read each once."""
        if start not in self._numeral_ends:
            self._numeral_ends[start] = numeral_end(self.view.text, start)
        return self._numeral_ends[start]

    def sentence_at(self, offset: int) -> int | None:
        """Return the number of the sentence that contains a source offset, or None outside the body."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0 or offset >= self.sentences[at].end:
            return None
        return self.sentences[at].number

    def written_on(self, sentence: int) -> dt.date | None:
        """Return the day from which a sentence's dates are counted; for a note of a change, the day of the change."""
        if self.updated is None:
            return self.published
        words = self.sentences[sentence - 1]
        line = self.view.source.rfind("\n", 0, words.start) + 1
        return self.updated if _CHANGE.match(self.view.source, line, words.end) else self.published

    def place(self, start: int, end: int) -> Place | None:
        """Turn a span of the view into one of the article; None when it is not in the body."""
        source_start, source_end = self.view.source_span(start, end)
        sentence = self.sentence_at(source_start)
        if sentence is None:
            return None
        text = self.view.source[source_start:source_end]
        return {"text": text, "start": source_start, "end": source_end, "sentence": sentence}
