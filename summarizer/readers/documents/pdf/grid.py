"""The tables of a page that lines are drawn around: their cells by row, and what stands in each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .glyphs import Box, Glyph, Rule

__all__ = ["Grid", "grids_of"]

_NEAR = 3.0
"""How far the ends of lines that meet may be apart, in points."""
_COVERED = 0.6
_MOST_RULES = 600
_MOST_CELLS = 4000


@dataclass(frozen=True)
class Grid:
    """A table: its box, its columns' edges, and the boxes of its cells by row, one that spans others once."""

    box: Box
    edges: tuple[float, ...]
    rows: tuple[tuple[Box, ...], ...]

    @property
    def is_frame(self) -> bool:
        """Whether it is only a frame around text."""
        return sum(map(len, self.rows)) == 1


def grids_of(rules: Sequence[Rule], glyphs: Sequence[Glyph]) -> list[Grid]:
    """Return the tables that rules draw and letters fill, from the top."""
    if len(rules) > _MOST_RULES:
        rules = sorted(rules, key=lambda rule: rule.start - rule.end)[:_MOST_RULES]
    grids = (_grid(group) for group in _groups(_merged(rules)))
    middles = [glyph.box.middle for glyph in glyphs]
    filled = [grid for grid in grids if grid and any(map(grid.box.holds, middles))]
    return sorted(_outermost(filled), key=lambda grid: grid.box.top)


def _outermost(grids: Sequence[Grid]) -> Iterator[Grid]:
    """Return grids without those inside another, and without frames around others, as a page's own is."""
    tables = [grid for grid in grids if not grid.is_frame]
    frames = [grid for grid in grids if grid.is_frame and not any(grid.box.holds(table.box.middle) for table in tables)]
    every = [*tables, *frames]
    for grid in every:
        around = (other for other in every if other is not grid and _area(other.box) > _area(grid.box))
        if not any(other.box.holds(grid.box.middle) for other in around):
            yield grid


def _area(box: Box) -> float:
    return (box.right - box.left) * (box.bottom - box.top)


def _merged(rules: Iterable[Rule]) -> list[Rule]:
    """Return rules, those that lie on one line and touch put together."""
    merged: list[Rule] = []
    for rule in sorted(rules, key=lambda rule: (rule.upright, round(rule.at / _NEAR), rule.start)):
        last = merged[-1] if merged else None
        along = last is not None and last.upright is rule.upright and abs(last.at - rule.at) <= _NEAR
        if last and along and rule.start <= last.end + _NEAR:
            merged[-1] = last._replace(end=max(last.end, rule.end))
        else:
            merged.append(rule)
    return merged


def _groups(rules: Sequence[Rule]) -> Iterator[list[Rule]]:
    """Return the rules that meet, group by group."""
    left = list(rules)
    while left:
        group, reached = [left.pop()], 0
        while reached < len(group):
            at = group[reached]
            reached += 1
            group += (met := [rule for rule in left if _meet(at, rule)])
            left = [rule for rule in left if rule not in met]
        yield group


def _meet(one: Rule, other: Rule) -> bool:
    if one.upright is other.upright:
        return False
    return one.start - _NEAR <= other.at <= one.end + _NEAR and other.start - _NEAR <= one.at <= other.end + _NEAR


def _grid(rules: Sequence[Rule]) -> Grid | None:
    across = [rule for rule in rules if not rule.upright]
    down = [rule for rule in rules if rule.upright]
    if len(across) < 2 or not down:  # noqa: PLR2004 - a table has lines above and below it
        return None
    ends = (min(rule.start for rule in across), max(rule.end for rule in across))
    xs = _edges([*ends, *(rule.at for rule in down)])
    ys = _edges(rule.at for rule in across)
    if len(xs) < 2 or len(ys) < 2 or len(xs) * len(ys) > _MOST_CELLS:  # noqa: PLR2004 - as above
        return None
    rows = _rows(xs, ys, across, down)
    return Grid(Box(xs[0], ys[0], xs[-1], ys[-1]), tuple(xs), rows)


def _edges(places: Iterable[float]) -> list[float]:
    edges: list[float] = []
    for at in sorted(places):
        if not edges or at - edges[-1] > _NEAR:
            edges.append(at)
    return edges


def _rows(
    xs: Sequence[float], ys: Sequence[float], across: list[Rule], down: list[Rule]
) -> tuple[tuple[Box, ...], ...]:
    """Return cells by the row in which they begin; cells between which no line is drawn are one."""
    owner: dict[tuple[int, int], tuple[int, int]] = {}

    def find(cell: tuple[int, int]) -> tuple[int, int]:
        while owner.get(cell, cell) != cell:
            cell = owner[cell]
        return cell

    for row, (top, bottom) in enumerate(pairwise(ys)):
        for column, (left, right) in enumerate(pairwise(xs)):
            if column + 2 < len(xs) and not _drawn(down, right, top, bottom):
                owner[find((row, column + 1))] = find((row, column))
            if row + 2 < len(ys) and not _drawn(across, bottom, left, right):
                owner[find((row + 1, column))] = find((row, column))
    boxes: dict[tuple[int, int], Box] = {}
    for row, (top, bottom) in enumerate(pairwise(ys)):
        for column, (left, right) in enumerate(pairwise(xs)):
            unit = Box(left, top, right, bottom)
            key = find((row, column))
            boxes[key] = boxes[key].with_(unit) if key in boxes else unit
    return tuple(
        tuple(box for box in sorted(boxes.values(), key=lambda box: box.left) if box.top == top) for top in ys[:-1]
    )


def _drawn(rules: Iterable[Rule], at: float, start: float, end: float) -> bool:
    """Return whether a line is drawn along most of a stretch."""
    along = (min(rule.end, end) - max(rule.start, start) for rule in rules if abs(rule.at - at) <= _NEAR)
    return any(shared >= _COVERED * (end - start) for shared in along)
