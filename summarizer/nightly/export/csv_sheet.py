r"""Rows as CSV that spreadsheets open correctly.

UTF-8 with a byte order mark: without one Excel takes Hangul for another encoding. A list is one item a line. A text
that a spreadsheet would take for a formula, such as `=1+1`, gets an apostrophe before it. So does a text that begins
with an apostrophe before a formula; removing one apostrophe always restores the text. Figures and dates are not texts,
and a negative amount is not changed.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from policy_brief.cleaning.unseen import strip_unseen
from summarizer.tables.columns import Cell, Column

__all__ = ["CsvSheet", "guarded", "unguarded"]

_FORMULA = re.compile(r"'*\s*[=+\-@＝＋－＠]|'*[\t\r\n]")
"""What spreadsheets take for the beginning of a formula; Excel in Korea and Japan takes full-width signs, too."""


class CsvSheet:
    """A CSV file while it is written."""

    def __init__(self, path: Path, columns: Sequence[Column]) -> None:
        self._file = path.open("w", encoding="utf-8-sig", errors="replace", newline="")
        self._writer = csv.writer(self._file)
        self._writer.writerow([column.name for column in columns])

    def add(self, row: Sequence[Cell]) -> None:
        """Write a row."""
        self._writer.writerow([_written(cell) for cell in row])

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def guarded(text: str) -> str:
    """Return a text with an apostrophe before it if a spreadsheet would take it for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(cell: str) -> str:
    """Return the original text of a cell."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _written(cell: Cell) -> str:
    match cell:
        case None:
            text = ""
        case bool():
            text = "true" if cell else "false"
        case str():
            text = guarded(strip_unseen(cell))
        case Decimal():
            text = f"{cell:f}"
        case dt.date():
            text = cell.isoformat()
        case tuple():
            text = _listed(cell)
        case _:
            text = str(cell)
    return text


def _listed(items: Sequence[str | int]) -> str:
    """Write texts one a line, with line breaks inside a text as spaces; whole numbers stand on one line."""
    lines = [" ".join(strip_unseen(item).split()) for item in items if isinstance(item, str)]
    return guarded("\n".join(lines)) if lines else " ".join(map(str, items))
