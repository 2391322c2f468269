"""Write how briefs are related, from the ledger."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.nightly.digest.relations import RELATIONS, Copy, Relations, Update
from summarizer.nightly.files import write_whole

if TYPE_CHECKING:
    from summarizer.nightly.ledger import BriefRow, Ledger

__all__ = ["find_relations", "write_relations"]


def write_relations(out: Path, ledger: Ledger) -> None:
    """Write `relations.json`; raises `OutputError`."""
    write_whole(out / RELATIONS, find_relations(ledger).model_dump_json(indent=2) + "\n")


def find_relations(ledger: Ledger) -> Relations:
    """Return the relations of all briefs on disk."""
    rows = tuple(ledger.attempts.all_briefs())
    files = {row.key: _file(row) for row in rows}
    copies: defaultdict[str, list[Copy]] = defaultdict(list)
    for link in ledger.entries.linked("duplicate_of"):
        if file := files.get(link.of_key):
            copies[file].append(Copy(title=link.title, place=link.locator))
    current = _list_current(rows)
    return Relations(
        superseded={_file(row): _file(current[row.locator]) for row in rows if current[row.locator] is not row},
        updates={
            _file(current[link.locator]): Update(of=link.told_of, differs=link.why or "")
            for link in ledger.entries.linked("update_of")
            if link.locator in current
        },
        copies={file: tuple(found) for file, found in copies.items()},
    )


def _list_current(rows: tuple[BriefRow, ...]) -> dict[str, BriefRow]:
    """Return the current brief of each place: the last in the order of `all_briefs`."""
    return {row.locator: row for row in rows}


def _file(row: BriefRow) -> str:
    return f"{row.day}/{row.stem}.json"
