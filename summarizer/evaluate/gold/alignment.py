"""Where the sentences and words of a gold brief stand in the article as it was read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from summarizer.text.article import Article

from .answers import Gold

__all__ = ["Alignment", "FoldedText", "Located", "Stretch"]


class Stretch(NamedTuple):
    """Offsets in `Article.text`, end exclusive."""

    start: int
    end: int

    def overlap(self, start: int, end: int) -> int:
        """Count the code points that both hold."""
        return max(0, min(self.end, end) - max(self.start, start))

    def likeness(self, other: Stretch) -> float:
        """Return the overlap as a share of the shorter stretch, with a bonus if both are the same."""
        shorter = min(self.end - self.start, other.end - other.start)
        return self.overlap(*other) / shorter * (1.0 if self == other else 0.9) if shorter else 0.0


class Located(Protocol):
    """A gold record that stands in a sentence."""

    @property
    def sentence(self) -> int:
        """Number of the gold's sentence."""
        ...

    @property
    def text(self) -> str:
        """The words."""
        ...


@dataclass(frozen=True, slots=True)
class FoldedText:
    """An article's text without white space, to find words whatever their spacing."""

    _folded: str
    _offsets: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> FoldedText:
        """Return a text folded; places found in it have the offsets of `text`."""
        kept = [(char, at) for at, char in enumerate(text) if not char.isspace()]
        return cls("".join(char for char, _ in kept), tuple(at for _, at in kept))

    def occurrences(self, words: str, region: Stretch | None = None) -> Iterator[Stretch]:
        """Yield the places of words in order, those that lie in the region if one is given."""
        wanted = "".join(words.split())
        at = self._folded.find(wanted, bisect_left(self._offsets, region.start) if region else 0)
        while wanted and at >= 0:
            place = Stretch(self._offsets[at], self._offsets[at + len(wanted) - 1] + 1)
            if region and place.end > region.end:
                return
            yield place
            at = self._folded.find(wanted, at + 1)


@dataclass(frozen=True, slots=True)
class Alignment:
    """The gold sentences as stretches of the article's text, white space aside; None for one that is not found."""

    sentences: tuple[Stretch | None, ...]
    _text: FoldedText

    @classmethod
    def of(cls, gold: Gold, article: Article) -> Alignment:
        """Find the gold's sentences one after the other."""
        text = FoldedText.of(article.text)
        return cls(tuple(_in_order(gold.sentences, text, len(article.text))), text)

    def occurrences(self, words: str, region: Stretch) -> list[Stretch]:
        """Find words in a stretch of the article, white space aside."""
        return list(self._text.occurrences(words, region))

    def regions(self, numbers: Iterable[int]) -> list[Stretch]:
        """Return the stretches of gold sentences by their numbers, without those that are not in the article."""
        return [stretch for number in numbers if (stretch := self.sentences[number - 1])]

    def locate(self, records: Iterable[Located]) -> list[Stretch | None]:
        """Find records that are listed in the order of the text; a repeated text is found at its next place."""
        after: dict[int, int] = {}
        located: list[Stretch | None] = []
        for record in records:
            found = [
                place for region in self.regions([record.sentence]) for place in self.occurrences(record.text, region)
            ]
            later = [place for place in found if place.start >= after.get(record.sentence, 0)]
            place = next(iter(later or found), None)
            if place:
                after[record.sentence] = place.end
            located.append(place)
        return located


def _in_order(sentences: Iterable[str], text: FoldedText, length: int) -> Iterator[Stretch | None]:
    cursor = 0
    for sentence in sentences:
        place = next(text.occurrences(sentence, Stretch(cursor, length)), None)
        cursor = place.end if place else cursor
        yield place
