"""Turn letters into strips, pieces of text on one line without wide gaps, and strips into the lines of a column."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median

from .glyphs import Box, Glyph

__all__ = ["Strip", "joined", "lines_of", "sets_blanks", "strips_of"]

_WIDE = 1.0
"""A gap, in sizes of type, that parts columns and cells; blanks between words are narrower."""
_BLANK = 0.16
"""A gap that is a blank where blanks are not set as letters, beyond what letters have between them."""
_MOST_BLANKS = 0.5
_LETTERS_PER_BLANK = 40
_BACK = 0.6
_OVERLAP = 0.5
_UNIT = re.compile(r"(?:[0-9A-Za-z.,%'’-]+|.)[.,!?%)\]}」』〉》”’\"'·…]*", re.DOTALL)
_CLOSING = 0.3


@dataclass(frozen=True)
class Strip:
    """Letters on one line, blanks among them."""

    glyphs: tuple[Glyph, ...]

    @cached_property
    def box(self) -> Box:
        """The box around all letters but blanks at the end."""
        shown = [glyph.box for glyph in self.glyphs if not glyph.text.isspace()] or [self.glyphs[0].box]
        return Box(
            min(box.left for box in shown),
            min(box.top for box in shown),
            max(box.right for box in shown),
            max(box.bottom for box in shown),
        )

    @cached_property
    def size(self) -> float:
        """The size of most of its letters."""
        return median(glyph.size for glyph in self.glyphs)

    @cached_property
    def text(self) -> str:
        """Its words."""
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def ends_blank(self) -> bool:
        """Whether a blank was set at its end."""
        return self.glyphs[-1].text.isspace()

    @cached_property
    def natural(self) -> float:
        """How wide its letters are when nothing is stretched."""
        shown = self.glyphs[: len(self.text.rstrip())]
        return sum(glyph.box.right - glyph.box.left for glyph in shown)

    def first(self, count: int) -> float:
        """Return how wide its first letters are."""
        return sum(glyph.box.right - glyph.box.left for glyph in self.glyphs[:count])

    @property
    def word(self) -> float:
        """How wide its first word is."""
        return self.first(len(self.text.split(maxsplit=1)[0])) if self.text.strip() else 0.0

    @property
    def unit(self) -> float:
        """The width of the first part that no line end divides: a syllable or a number, with closing marks."""
        found = _UNIT.match(self.text)
        return self.first(found.end()) if found else 0.0


def sets_blanks(glyphs: Sequence[Glyph]) -> bool:
    """Return whether blanks are set as letters; elsewhere they are gaps."""
    return sum(glyph.text.isspace() for glyph in glyphs) * _LETTERS_PER_BLANK > len(glyphs)


def strips_of(glyphs: Sequence[Glyph], *, spaced: bool) -> list[Strip]:
    """Return the strips of letters in the order in which they were set; `spaced` says that blanks are letters."""
    groups: list[list[Glyph]] = []
    for glyph in glyphs:
        if groups and _goes_on(groups[-1][-1], glyph):
            groups[-1].append(glyph)
        elif not glyph.text.isspace():
            groups.append([glyph])
    return [Strip(_with_blanks(group, spaced=spaced)) for group in groups]


def lines_of(strips: Iterable[Strip]) -> list[list[Strip]]:
    """Return strips line by line from the top, those of each from the left."""
    lines: list[list[Strip]] = []
    for strip in sorted(strips, key=lambda strip: (strip.box.top + strip.box.bottom, strip.box.left)):
        at = next((line for line in reversed(lines[-3:]) if _beside(line, strip)), None)
        if at is None:
            lines.append([strip])
        else:
            at.append(strip)
    return [sorted(line, key=lambda strip: strip.box.left) for line in lines]


def joined(strips: Sequence[Strip]) -> Strip:
    """Return the strips of one line as one."""
    glyphs: list[Glyph] = []
    for strip in strips:
        if glyphs and not glyphs[-1].text.isspace():
            glyphs.append(_blank(glyphs[-1], strip.glyphs[0]))
        glyphs += strip.glyphs
    return Strip(tuple(glyphs))


def _beside(line: Sequence[Strip], strip: Strip) -> bool:
    """Return whether a strip stands next to those of a line, and over none of them."""
    level = any(_overlap(other.box, strip.box) > _OVERLAP for other in line)
    return level and all(
        strip.box.left >= other.box.right - _BACK * strip.size or strip.box.right <= other.box.left + _BACK * strip.size
        for other in line
    )


def _overlap(one: Box, other: Box) -> float:
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared / (min(one.bottom - one.top, other.bottom - other.top) or 1.0)


def _goes_on(before: Glyph, glyph: Glyph) -> bool:
    size = max(before.size, glyph.size)
    gap = glyph.box.left - before.box.right
    return -_BACK * size <= gap <= _WIDE * size and _overlap(before.box, glyph.box) > _CLOSING


def _with_blanks(glyphs: Sequence[Glyph], *, spaced: bool) -> tuple[Glyph, ...]:
    """Return letters with blanks in gaps: in wide ones if blanks are stored as letters, otherwise in any."""
    gaps = [second.box.left - first.box.right for first, second in pairwise(glyphs)]
    usual = max(sorted(gaps)[len(gaps) // 4], 0.0) if gaps else 0.0  # letters can be this far apart
    kept = [glyphs[0]]
    for gap, glyph in zip(gaps, glyphs[1:], strict=True):
        least = _MOST_BLANKS * glyph.size if spaced else usual + _BLANK * glyph.size
        blank = kept[-1].text.isspace() or glyph.text.isspace()
        if gap > least and not blank:
            kept.append(_blank(kept[-1], glyph))
        kept.append(glyph)
    return tuple(kept)


def _blank(before: Glyph, after: Glyph) -> Glyph:
    """Return a blank as wide as one is: a third of a letter, or less where there is no room."""
    box = before.box
    width = min(max(after.box.left - box.right, 0.0), before.size / 3)
    return Glyph(" ", Box(box.right, box.top, box.right + width, box.bottom), before.size)
