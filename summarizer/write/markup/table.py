"""Tables without columns that say nothing; one of a single row reads as a bullet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from policy_brief.english import capitalised

from .escape import cell

__all__ = ["NOTHING", "claim_table", "table"]

NOTHING = "–"
_EMPTY = {NOTHING, "none stated", ""}
_REFERENCE = "Ref."


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Write a table; a column that says nothing in any row is left out."""
    lines = [header, *([cell(text) for text in row] for row in rows)]
    columns = [column for column in zip(*lines, strict=True) if set(column[1:]) - _EMPTY]
    for number, row in enumerate(zip(*columns, strict=True)):
        yield f"| {' | '.join(row)} |"
        if number == 0:
            yield f"|{'---|' * len(row)}"


def claim_table(
    header: Sequence[str], rows: Sequence[Sequence[str]], said: Mapping[str, str] | None = None
) -> Iterator[str]:
    """Write a table, or one bullet for a single row; `said` has what a bullet writes of a column, '{}' for its cell."""
    if len(rows) == 1:
        yield _bullet(header, rows[0], said or {})
    else:
        yield from table(header, rows)
    yield ""


def _bullet(header: Sequence[str], row: Sequence[str], said: Mapping[str, str]) -> str:
    """Write a row as a line: its first cell, in bold unless `said` has it, the others behind it, its markers last."""
    filled = [(title, text) for title, text in zip(header, row, strict=True) if text not in _EMPTY]
    references = [text for title, text in filled if title == _REFERENCE]
    (title, first), *rest = [part for part in filled if part[0] != _REFERENCE] or [(header[0], NOTHING)]
    begun = f"**{capitalised(first)}**:"
    if title in said:
        begun = said[title].replace("{}", capitalised(first).removesuffix(".")) + ";"
    written = [said.get(title, "{}").replace("{}", text) for title, text in rest]
    others = "; ".join((*(text.removesuffix(".") for text in written[:-1]), *written[-1:]))
    return " ".join((f"- {begun} {others}" if others else f"- {begun[:-1]}", *references))
