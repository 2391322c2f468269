"""Where the sentences and words of a gold brief stand in the article as it was read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from summarizer.text.article import Article

from .answers import Gold

__all__ = ["Alignment", "Located", "Stretch"]


class Stretch(NamedTuple):
    """Offsets in `Article.text`, end exclusive."""

    start: int
    end: int

    def overlap(self, start: int, end: int) -> int:
        """Count the code points that both hold."""
        return max(0, min(self.end, end) - max(self.start, start))

    def likeness(self, other: Stretch) -> float:
        """Return the shared share of the shorter stretch, with a bonus for being the same."""
        shorter = min(self.end - self.start, other.end - other.start)
        return self.overlap(*other) / shorter * (1.0 if self == other else 0.9) if shorter else 0.0


class Located(Protocol):
    """A record of the gold that stands in a sentence."""

    @property
    def sentence(self) -> int:
        """Number of the gold's sentence."""
        ...

    @property
    def text(self) -> str:
        """The words."""
        ...


@dataclass(frozen=True, slots=True)
class Alignment:
    """A gold's sentences as stretches of the article's text, white space aside; None for one that is not there."""

    sentences: tuple[Stretch | None, ...]
    _folded: str
    _offsets: tuple[int, ...]

    @classmethod
    def of(cls, gold: Gold, article: Article) -> Alignment:
        """Find the gold's sentences one after the other."""
        kept = [(char, at) for at, char in enumerate(article.text) if not char.isspace()]
        folded, offsets = "".join(char for char, _ in kept), tuple(at for _, at in kept)
        return cls(tuple(_in_order(gold.sentences, folded, offsets)), folded, offsets)

    def occurrences(self, words: str, region: Stretch) -> list[Stretch]:
        """Find words in a stretch of the article, white space aside."""
        wanted = _fold(words)
        at = self._folded.find(wanted, bisect_left(self._offsets, region.start))
        stretches: list[Stretch] = []
        while wanted and at >= 0 and self._offsets[at + len(wanted) - 1] < region.end:
            stretches.append(_stretch(at, wanted, self._offsets))
            at = self._folded.find(wanted, at + 1)
        return stretches

    def regions(self, numbers: Iterable[int]) -> list[Stretch]:
        """Return the stretches of gold sentences by their numbers, those that are not in the article left out."""
        return [stretch for number in numbers if (stretch := self.sentences[number - 1])]

    def locate(self, records: Iterable[Located]) -> list[Stretch | None]:
        """Find records that are listed in the order of the text: words that come twice are two places."""
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


def _in_order(sentences: Iterable[str], folded: str, offsets: tuple[int, ...]) -> Iterator[Stretch | None]:
    cursor = 0
    for sentence in sentences:
        wanted = _fold(sentence)
        at = folded.find(wanted, cursor)
        if at < 0 or not wanted:
            yield None
            continue
        cursor = at + len(wanted)
        yield _stretch(at, wanted, offsets)


def _stretch(at: int, wanted: str, offsets: tuple[int, ...]) -> Stretch:
    return Stretch(offsets[at], offsets[at + len(wanted) - 1] + 1)


def _fold(text: str) -> str:
    return "".join(text.split())
