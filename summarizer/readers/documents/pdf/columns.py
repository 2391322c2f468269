"""The columns of a page: which strips stand in which, in the order in which they are read."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median

from .strips import Strip, lines_of

__all__ = ["Column", "columns_of"]

_GUTTER = 0.7
"""The least width of the room between columns, in sizes of type."""
_FEWEST = 3
_NARROWEST = 9.0
"""The least width of the lines of a column, in sizes of type; narrower ones are those of tables."""
_FILLED = 0.7
"""How much of a line its letters take at least; between cells there is more room than between words."""
_MOST_EDGES = 12


@dataclass(frozen=True)
class Column:
    """Strips that are read from the top; `place` says in which of how many columns they stand."""

    strips: tuple[Strip, ...]
    place: tuple[int, ...] = ()


def columns_of(strips: Sequence[Strip], place: tuple[int, ...] = ()) -> Iterator[Column]:
    """Part strips into columns, each band of columns from left to right before what stands below it."""
    edge = _edge(strips)
    if edge is None:
        if strips:
            yield Column(tuple(strips), place)
        return
    for parted, group in groupby(_bands(strips, edge), key=lambda band: band[0]):
        inside = [strip for _, band in group for strip in band]
        if parted:
            yield from columns_of([strip for strip in inside if strip.box.left < edge], (*place, 1))
            yield from columns_of([strip for strip in inside if strip.box.left >= edge], (*place, 2))
        else:
            yield from columns_of(inside, place)


def _edge(strips: Sequence[Strip]) -> float | None:
    """Return the left side of a second column that contains the most text, None where there is no such column."""
    lefts = Counter(round(strip.box.left) for strip in strips)
    edges = [left - 1.0 for left, count in lefts.most_common(_MOST_EDGES) if count >= _FEWEST]
    held = [(sum(len(band) for parted, band in _bands(strips, edge) if parted), -edge) for edge in edges]
    best = max(held, default=(0, 0.0))
    return -best[1] if best[0] else None


def _bands(strips: Sequence[Strip], edge: float) -> list[tuple[bool, list[Strip]]]:
    """Part strips from the top where one stands across an edge; True for bands that hold two columns."""
    crossing = sorted((strip for strip in strips if _crosses(strip, edge)), key=_height)
    heights = [_height(strip) for strip in crossing]
    bands: list[list[Strip]] = [[] for _ in range(len(crossing) + 1)]
    for strip in strips:
        if not _crosses(strip, edge):
            bands[bisect_left(heights, _height(strip))].append(strip)
    found: list[tuple[bool, list[Strip]]] = []
    for at, band in enumerate(bands):
        found.append((_are_columns(band, edge), band))
        found += [(False, [crossing[at]])] if at < len(crossing) else []
    return [band for band in found if band[1]]


def _crosses(strip: Strip, edge: float) -> bool:
    return strip.box.left < edge < strip.box.right + _GUTTER * strip.size


def _height(strip: Strip) -> float:
    return strip.box.middle[1]


def _are_columns(strips: Sequence[Strip], edge: float) -> bool:
    """Return whether running text stands on both sides: enough lines, and those nearly as wide as their column."""
    return all(_is_column([strip for strip in strips if (strip.box.left < edge) is left]) for left in (True, False))


def _is_column(strips: Sequence[Strip]) -> bool:
    """Return whether strips are lines of text: enough of them, wide enough, and without the room between cells."""
    lines = lines_of(strips)
    if len(lines) < _FEWEST:
        return False
    set_widths = [sum(strip.box.right - strip.box.left for strip in line) for line in lines]
    filled = [width / (line[-1].box.right - line[0].box.left) for width, line in zip(set_widths, lines, strict=True)]
    return median(set_widths) >= _NARROWEST * median(strip.size for strip in strips) and median(filled) >= _FILLED
