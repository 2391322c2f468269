"""Decide what stood at a line end of a PDF: a blank, or nothing.

If the document ends its lines only at blanks, or stores the blank, that decides; otherwise its words do.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from summarizer.text.broken_words import KnownWords, is_closed, is_hyphened

from .measure import Measure
from .strips import Strip

__all__ = ["Joints"]


@dataclass(frozen=True)
class Joints:
    """How a document's lines end, and the words that it holds."""

    measure: Measure
    known: KnownWords

    @classmethod
    def of(cls, lines: Iterable[Strip], measure: Measure) -> Joints:
        """Take the words of all lines."""
        return cls(measure, KnownWords.of(line.text for line in lines))

    def between(self, first: Strip, second: Strip) -> str:
        """Return what stood between two lines of a paragraph."""
        before, after = first.text.rstrip(), second.text.lstrip()
        return " " if self._parts(before, after, blank=first.ends_blank) else ""

    def _parts(self, before: str, after: str, *, blank: bool) -> bool:
        if is_hyphened(before, after):
            return False
        if blank:
            return True
        if self.measure.by_words:
            return not self.known.attach(before, after)
        return is_closed(before) if self.measure.told else self.known.part(before, after)
