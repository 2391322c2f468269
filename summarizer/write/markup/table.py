"""Tables without columns that say nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from policy_brief.answers.written_page import NOTHING

from .escape import cell

__all__ = ["NOTHING", "table"]

_EMPTY = {NOTHING, ""}


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Write a table; a column that says nothing in any row is left out."""
    lines = [[cell(text) for text in row] for row in (header, *rows)]
    columns = [column for column in zip(*lines, strict=True) if set(column[1:]) - _EMPTY]
    for number, row in enumerate(zip(*columns, strict=True)):
        yield f"| {' | '.join(row)} |"
        if number == 0:
            yield f"|{'---|' * len(row)}"
