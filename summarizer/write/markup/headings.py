"""The sections of a page as its writer chose them: their titles, and what stands below each, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from policy_brief import PolicyBrief
from policy_brief.answers.written_page import KEY_POINTS

__all__ = ["CAVEATS", "MEANING", "NEXT", "Section", "is_same", "sections"]

MEANING = "Our assessment"
"""The heading above what the brief infers, where its writer gave none."""
CAVEATS = "Caveats"
"""That above what makes an article doubtful, and what it leaves out."""
NEXT = "What to watch and do"
"""That above the days to come and what a post may do by then."""
_TITLES = {"key_points": KEY_POINTS, "consequences": MEANING, "caveats": CAVEATS, "follow_up": NEXT}
"""The lists that a page prints below titles, in the order of one whose places are not known, and its titles then."""
_Block = tuple[float, str, str, tuple[int, ...]]
"""How much of the page stands above a block, its title, the list that it belongs to, and its indices there."""


@dataclass(frozen=True, slots=True)
class Section:
    """A title and what stands below it: the indices of one claim, or of the rows of one table, in reading order."""

    title: str
    blocks: tuple[tuple[str, tuple[int, ...]], ...]


def sections(brief: PolicyBrief) -> tuple[Section, ...]:
    """Return the sections in their order; a table whose place is not known stands before the points of its title."""
    claims = list(_claims(brief))
    placed = sorted((*_tables(brief, claims), *claims), key=lambda block: block[0])
    titles: dict[str, str] = {}
    for _, title, _, _ in placed:
        titles.setdefault(title.casefold(), title)
    return tuple(
        Section(title, tuple((name, numbers) for _, heading, name, numbers in placed if is_same(heading, title)))
        for title in titles.values()
    )


def _claims(brief: PolicyBrief) -> Iterator[_Block]:
    """Yield the claims that stand below titles; one whose place is not known stands where its list has it."""
    count = 0
    for name, title in _TITLES.items():
        for at, claim in enumerate(getattr(brief, name)):
            yield (count if claim.below is None else claim.below), claim.heading or title, name, (at,)
            count += 1


def _tables(brief: PolicyBrief, claims: list[_Block]) -> Iterator[_Block]:
    """Yield the tables, each with all its rows."""
    for title, rows in groupby(enumerate(brief.table_rows), key=lambda row: row[1].table):
        numbers = tuple(at for at, _ in rows)
        first = brief.table_rows[numbers[0]]
        heading = first.heading or title
        place = _first_place(heading, claims) if first.below is None else first.below
        yield place, heading, "table_rows", numbers


def _first_place(heading: str, claims: list[_Block]) -> float:
    """Return the place of the first claim below a title, or that behind all claims of the body."""
    alike = (place for place, title, _, _ in claims if is_same(title, heading))
    behind = max((place for place, _, name, _ in claims if name == "key_points"), default=0)
    return next(alike, behind + 0.25)


def is_same(heading: str, other: str) -> bool:
    """Return whether two titles are one, however they are written."""
    return heading.casefold() == other.casefold()
