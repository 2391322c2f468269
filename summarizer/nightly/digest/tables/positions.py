"""The tables of positions on declarations, and of those that changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from policy_brief.english import day_in_english
from summarizer.nightly.digest.identity import of_stance, together
from summarizer.nightly.digest.values import Change, StanceFact
from summarizer.write.english.wording import POSITIONS, position
from summarizer.write.markup.escape import plain

from .cells import TableRow, link_evidence, merge_alike, write_cell, write_table

__all__ = ["change_table", "new_stance_table", "stance_tables"]

_STANCES = ("Actor", "Position", "Note", "Evidence")
_CHANGES = ("Actor", "Declaration", "Now", "Before", "Evidence")


def stance_tables(place: str, facts: Sequence[StanceFact]) -> Iterator[str]:
    """Write stances by actor, a table for each declaration; the first heading contains the place."""
    for declaration in dict.fromkeys(fact.stance.declaration.english for fact in facts):
        rows = [fact for fact in facts if fact.stance.declaration.english == declaration]
        alike = together(sorted(rows, key=_actor), lambda fact: of_stance(fact.stance))
        title = f"## {place}Positions: {plain(declaration)}"
        yield from write_table(title, _STANCES, merge_alike(_stance(fact) for same in alike for fact in same))
        place = ""


def new_stance_table(title: str, facts: Iterable[StanceFact]) -> Iterator[str]:
    """Write stances on whatever declaration."""
    rows = (
        (actor, plain(fact.stance.declaration.english), *rest) for fact in facts for actor, *rest in (_stance(fact),)
    )
    yield from write_table(title, (_STANCES[0], "Declaration", *_STANCES[1:]), rows)


def change_table(title: str, changes: Iterable[Change]) -> Iterator[str]:
    """Write positions next to what they were."""
    yield from write_table(title, _CHANGES, map(_change, changes))


def _actor(fact: StanceFact) -> str:
    return fact.stance.actor.english.casefold()


def _stance(fact: StanceFact) -> TableRow:
    row = fact.stance
    words = plain(position(row.position, row.position_words))
    return (plain(row.actor.english), words, write_cell(row.note), link_evidence(fact, row.evidence))


def _change(change: Change) -> TableRow:
    row, was = change.fact.stance, change.was
    before = f"{' / '.join(POSITIONS[known] for known in was.positions)} ({day_in_english(was.last)})"
    return (
        plain(row.actor.english),
        plain(row.declaration.english),
        plain(position(row.position, row.position_words)),
        before,
        link_evidence(change.fact, row.evidence),
    )
