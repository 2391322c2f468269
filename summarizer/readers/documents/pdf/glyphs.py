"""The letters and ruled lines of a PDF's page, with their places in points from the top left corner."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

__all__ = ["Box", "Glyph", "Leaf", "Rule", "read_leaf"]

_SAME_ANGLE = 0.1
_THIN = 3.0
_LONG = 6.0
_HYPHEN = 0x02
_MOST_PATHS = 4000
_NESTED = 4


class Box(NamedTuple):
    """A rectangle; `top` is above `bottom`, so it is smaller."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> tuple[float, float]:
        """The point in its middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def holds(self, point: tuple[float, float]) -> bool:
        """Return whether a point lies inside."""
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom

    def with_(self, other: Box) -> Box:
        """Return the smallest box around both."""
        lows = (min(self.left, other.left), min(self.top, other.top))
        return Box(*lows, max(self.right, other.right), max(self.bottom, other.bottom))


@dataclass(frozen=True, slots=True)
class Glyph:
    """A letter; the width of its box is what its font advances, whatever room the line gives it."""

    text: str
    box: Box
    size: float


class Rule(NamedTuple):
    """A horizontal or vertical line: where it lies across, and from where to where it goes."""

    upright: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page: its letters in the order in which they were set, its rules, and how large it is."""

    glyphs: tuple[Glyph, ...]
    rules: tuple[Rule, ...]
    width: float
    height: float
    pictures: int


@dataclass(frozen=True, slots=True)
class _Turn:
    """How the page is turned, so that its text runs from left to right."""

    quarter: int
    width: float
    height: float

    def apply(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Return a rectangle of the page as one from the top left corner of the turned page."""
        corners = [self._point(left, bottom), self._point(right, top)]
        (first, upper), (second, lower) = corners
        return Box(min(first, second), min(upper, lower), max(first, second), max(upper, lower))

    def _point(self, across: float, up: float) -> tuple[float, float]:
        match self.quarter:
            case 1:  # text runs upwards
                return up, across
            case 2:  # upside down
                return self.width - across, up
            case 3:  # text runs downwards
                return self.height - up, self.width - across
            case _:
                return across, self.height - up


def read_leaf(page: Any) -> Leaf:  # noqa: ANN401 - pypdfium2 has no types
    """Read a page; letters that run in another direction than most, as watermarks do, are left out."""
    from pypdfium2 import raw

    textpage = page.get_textpage()
    try:
        letters = list(_letters(textpage.raw, textpage.count_chars(), raw))
    finally:
        textpage.close()
    quarter = Counter(letter[2] for letter in letters).most_common(1)[0][0] if letters else 0
    left, bottom, right, top = page.get_mediabox()
    turn = _Turn(max(quarter, 0), right - left, top - bottom)
    glyphs = tuple(
        Glyph(text, turn.apply(box[0] - left, box[1] - bottom, box[2] - left, box[3] - bottom), size)
        for text, box, turned, size in letters
        if turned == quarter
    )
    rules, pictures = _paths(page, raw, turn, (left, bottom))
    turned = turn.quarter % 2
    return Leaf(
        glyphs, rules, (turn.height if turned else turn.width), (turn.width if turned else turn.height), pictures
    )


_Letter = tuple[str, tuple[float, float, float, float], int, float]


def _letters(textpage: Any, count: int, raw: Any) -> Iterator[_Letter]:  # noqa: ANN401 - ctypes
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    for at in range(count):
        code = raw.FPDFText_GetUnicode(textpage, at)
        if raw.FPDFText_IsGenerated(textpage, at) == 1 and code != _HYPHEN:
            continue
        if not raw.FPDFText_GetLooseCharBox(textpage, at, ctypes.byref(box)):
            continue
        raw.FPDFText_GetMatrix(textpage, at, ctypes.byref(matrix))
        angle = math.atan2(matrix.b, matrix.a) / (math.pi / 2)
        quarter = round(angle) % 4 if abs(angle - round(angle)) < _SAME_ANGLE else -1
        size = raw.FPDFText_GetFontSize(textpage, at) * (math.hypot(matrix.c, matrix.d) or 1.0)
        text = "-" if code == _HYPHEN else chr(code) if code else ""
        if text:
            yield text, (box.left, box.bottom, box.right, box.top), quarter, size


def _paths(page: Any, raw: Any, turn: _Turn, origin: tuple[float, float]) -> tuple[tuple[Rule, ...], int]:  # noqa: ANN401 - ctypes
    rules: list[Rule] = []
    pictures = paths = 0
    for thing in page.get_objects(max_depth=_NESTED):
        if thing.type == raw.FPDF_PAGEOBJ_IMAGE:
            pictures += 1
        elif thing.type == raw.FPDF_PAGEOBJ_PATH and paths < _MOST_PATHS:
            paths += 1
            rules += (rule for box in _strokes(thing, raw, turn, origin) for rule in _rules(box))
    return tuple(rules), pictures


def _strokes(thing: Any, raw: Any, turn: _Turn, origin: tuple[float, float]) -> Iterator[Box]:  # noqa: ANN401 - ctypes
    """Return the straight strokes of a path, and a filled one as a whole where it is as thin as a line."""
    left, bottom, right, top = thing.get_bounds()
    whole = turn.apply(left - origin[0], bottom - origin[1], right - origin[0], top - origin[1])
    if min(whole.right - whole.left, whole.bottom - whole.top) <= _THIN:
        yield whole
        return
    fill, stroke = ctypes.c_int(), raw.FPDF_BOOL()
    if not (raw.FPDFPath_GetDrawMode(thing.raw, ctypes.byref(fill), ctypes.byref(stroke)) and stroke.value):
        return
    matrix = thing.get_matrix()
    x, y = ctypes.c_float(), ctypes.c_float()
    before = begin = (0.0, 0.0)
    for at in range(min(raw.FPDFPath_CountSegments(thing.raw), _MOST_PATHS)):
        segment = raw.FPDFPath_GetPathSegment(thing.raw, at)
        raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        point = matrix.on_point(x.value, y.value)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            begin = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield _between(before, point, turn, origin)
        if raw.FPDFPathSegment_GetClose(segment):
            yield _between(point, begin, turn, origin)
        before = point


def _between(first: tuple[float, float], second: tuple[float, float], turn: _Turn, origin: tuple[float, float]) -> Box:
    (a, b), (c, d) = first, second
    return turn.apply(min(a, c) - origin[0], min(b, d) - origin[1], max(a, c) - origin[0], max(b, d) - origin[1])


def _rules(box: Box) -> Iterator[Rule]:
    wide, high = box.right - box.left, box.bottom - box.top
    across, down = box.middle
    if high <= _THIN and wide >= _LONG:
        yield Rule(upright=False, at=down, start=box.left, end=box.right)
    elif wide <= _THIN and high >= _LONG:
        yield Rule(upright=True, at=across, start=box.top, end=box.bottom)
