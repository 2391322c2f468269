"""The cells of a table's rows with those that reach into them from a row above or a column beside."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from lxml.html import HtmlElement

__all__ = ["Place", "joined", "span_of", "spread"]

_MOST, _LONGEST = 50, 3
"""The most columns or rows that a cell is believed to reach into, and the digits of the longest number that is read."""


class Place(NamedTuple):
    """What stands in one column of a row; `first` is whether the cell begins in this column."""

    text: str
    first: bool


class _Reaching(NamedTuple):
    """A cell in one column, and into how many rows it reaches from this one on."""

    place: Place
    rows: int


_NOTHING = _Reaching(Place("", first=True), 1)
"""What a row that is too short has in a column."""


def spread(rows: Sequence[Sequence[HtmlElement]], text_of: Callable[[HtmlElement], str]) -> list[list[Place]]:
    """Return each row's columns: a cell that spans rows stands in each of them, one that spans columns in each."""
    above: dict[int, _Reaching] = {}
    found: list[list[Place]] = []
    for row in rows:
        places: list[_Reaching] = []
        for cell in row:
            _carry(above, places)
            text, height = text_of(cell), span_of(cell, "rowspan")
            places += [_Reaching(Place(text, first=at == 0), height) for at in range(span_of(cell, "colspan"))]
        for at in range(len(places), max(above, default=-1) + 1):
            places.append(above.get(at, _NOTHING))
        above = {at: one._replace(rows=one.rows - 1) for at, one in enumerate(places) if one.rows > 1}
        found.append([one.place for one in places])
    return found


def joined(rows: Sequence[Sequence[Place]]) -> list[str]:
    """Return the names of columns that stand in several rows, one below the other: 2026년 예산(억원)."""
    width = max(map(len, rows), default=0)
    columns = ([row[at].text for row in rows if at < len(row)] for at in range(width))
    return [" ".join(dict.fromkeys(name for name in column if name)) for column in columns]


def _carry(above: Mapping[int, _Reaching], places: list[_Reaching]) -> None:
    """Add the cells of rows above that reach into the next columns of a row."""
    while len(places) in above:
        places.append(above[len(places)])


def span_of(cell: HtmlElement, name: str) -> int:
    """Return over how many columns or rows a cell reaches; anything but a number counts as one."""
    told = (cell.get(name) or "").strip()
    return min(max(int(told), 1), _MOST) if told.isascii() and told.isdigit() and len(told) <= _LONGEST else 1
