"""Tables without columns that say nothing, or the same in every row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from .escape import cell

__all__ = ["NOTHING", "claim_table", "table"]

NOTHING = "–"
_EMPTY = {NOTHING, "none stated", ""}


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Write a table; a column that says nothing in any row is left out."""
    lines = [header, *([cell(text) for text in row] for row in rows)]
    columns = [column for column in zip(*lines, strict=True) if set(column[1:]) - _EMPTY]
    for number, row in enumerate(zip(*columns, strict=True)):
        yield f"| {' | '.join(row)} |"
        if number == 0:
            yield f"|{'---|' * len(row)}"


def claim_table(header: Sequence[str], rows: Sequence[Sequence[str]], uniform: Mapping[str, str]) -> Iterator[str]:
    """Write a table, and under it in one line what is the same in each of its rows.

    `uniform` holds the sentence, with `{}` for the cell, of every column that may be taken out of the table.
    """
    alike = {
        title: cells[0]
        for title, *cells in zip(header, *rows, strict=True)
        if title in uniform and len(rows) > 1 and len(set(cells)) == 1 and cells[0] not in _EMPTY
    }
    kept = [at for at, title in enumerate(header) if title not in alike]
    yield from table([header[at] for at in kept], ([row[at] for at in kept] for row in rows))
    yield ""
    if alike:
        yield from (" ".join(uniform[title].format(text) for title, text in alike.items()), "")
