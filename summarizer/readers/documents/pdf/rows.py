"""Tables without drawn lines: rows whose cells stand below each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from .strips import Strip

__all__ = ["parted_rows"]

_GAP = 1.5
"""The least room between cells, in sizes of type."""
_SHARED = 0.8
_FEWEST = 2


def parted_rows(lines: Sequence[Sequence[Strip]]) -> Iterator[tuple[bool, list[Sequence[Strip]]]]:
    """Part the lines of a column where a table begins or ends; True for rows of one."""
    group: list[Sequence[Strip]] = []
    for line in lines:
        if group and not _aligned(group[-1], line):
            yield from _told(group)
            group = []
        group.append(line)
    yield from _told(group)


def _told(group: list[Sequence[Strip]]) -> Iterator[tuple[bool, list[Sequence[Strip]]]]:
    if group:
        yield len(group) >= _FEWEST and bool(_gaps(group[0])), group


def _aligned(above: Sequence[Strip], line: Sequence[Strip]) -> bool:
    """Return whether two lines are rows of one table, or both text; gaps of stretched text only align by chance."""
    first, second = _gaps(above), _gaps(line)
    if not first or not second:
        return not first and not second
    least = _SHARED * line[0].size
    fewer, more = sorted((first, second), key=len)
    return all(any(min(one[1], other[1]) - max(one[0], other[0]) > least for other in more) for one in fewer)


def _gaps(line: Sequence[Strip]) -> list[tuple[float, float]]:
    return [
        (one.box.right, other.box.left)
        for one, other in pairwise(line)
        if other.box.left - one.box.right > _GAP * one.size
    ]
