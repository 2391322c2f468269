"""The sections of a page that its writer chose: their titles, and the points and tables below each in their order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from policy_brief import PolicyBrief
from policy_brief.answers.written_page import KEY_POINTS, list_of

__all__ = ["Section", "is_same", "sections", "tables_of"]

_LISTS = ("consequences", "caveats", "follow_up")
"""The lists that close a page, and have their tables with them."""


@dataclass(frozen=True, slots=True)
class Section:
    """A title and what stands below it: the indices of one point, or of the rows of one table, in reading order."""

    title: str
    blocks: tuple[tuple[str, tuple[int, ...]], ...]


def sections(brief: PolicyBrief) -> tuple[Section, ...]:
    """Return the sections in their order; a table whose place is not known stands before the points of its title.

    Tables of the lists that close a page are not among them.
    """
    placed: list[tuple[float, str, str, tuple[int, ...]]] = [
        (float(at), point.heading or KEY_POINTS, "key_points", (at,)) for at, point in enumerate(brief.key_points)
    ]
    for heading, numbers in _tables(brief):
        if list_of(heading) in _LISTS:
            continue
        first = brief.table_rows[numbers[0]]
        place = _first_place(heading, brief) if first.below is None else first.below
        placed.append((place - 0.5, heading, "table_rows", numbers))
    placed.sort(key=lambda block: block[0])
    titles: dict[str, str] = {}
    for _, title, _, _ in placed:
        titles.setdefault(title.casefold(), title)
    return tuple(
        Section(title, tuple((name, rows) for _, heading, name, rows in placed if is_same(heading, title)))
        for title in titles.values()
    )


def tables_of(brief: PolicyBrief, name: str) -> tuple[tuple[int, ...], ...]:
    """Return the indices of the rows of each table that stands in a list: `consequences`, `caveats`, `follow_up`."""
    return tuple(numbers for heading, numbers in _tables(brief) if list_of(heading) == name)


def _tables(brief: PolicyBrief) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield the heading and the indices of the rows of each table."""
    for title, rows in groupby(enumerate(brief.table_rows), key=lambda row: row[1].table):
        numbers = tuple(at for at, _ in rows)
        yield brief.table_rows[numbers[0]].heading or title, numbers


def _first_place(heading: str, brief: PolicyBrief) -> int:
    """Return the index of the first point below a title, or that behind the last point."""
    alike = (at for at, point in enumerate(brief.key_points) if is_same(point.heading or KEY_POINTS, heading))
    return next(alike, len(brief.key_points))


def is_same(heading: str, other: str) -> bool:
    """Return whether two titles are one, however they are written."""
    return heading.casefold() == other.casefold()
