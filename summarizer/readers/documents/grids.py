"""The tables of a document as lines: a row of data is one line, a table that only lays a page out is what it holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from summarizer.readers.lines.furniture import furniture, is_prose
from summarizer.readers.lines.parts import Mark
from summarizer.readers.lines.tables import has_figures

from .printed import PrintedLine

__all__ = ["Cell", "lines_of_table"]

_LONGEST_CELL = 300
_BAR = " | "


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell holds, one that spans others once; `nests` says that a table or a picture's caption is in it."""

    lines: tuple[PrintedLine, ...]
    header: bool = False
    nests: bool = False

    @property
    def text(self) -> str:
        """All of its lines as one."""
        return " ".join(line.text for line in self.lines)


def lines_of_table(rows: Sequence[Sequence[Cell]]) -> Iterator[PrintedLine]:
    """Return the lines of a table; empty cells are left out."""
    filled = [[cell for cell in row if cell.text] for row in rows]
    filled = [row for row in filled if row]
    if _lays_out(filled):
        yield from _laid_out(filled)
        return
    headers = _count_headers(filled)
    for at, row in enumerate(filled):
        text = _BAR.join(cell.text for cell in row)
        mark: Mark = "table_header" if at < headers else "row"
        yield PrintedLine(text, None if furniture(text) else mark, apart=at == 0)


def _laid_out(rows: Sequence[Sequence[Cell]]) -> Iterator[PrintedLine]:
    """Return the lines of cells in order, a line left free above and below."""
    lines = [line for row in rows for cell in row for line in cell.lines]
    yield from (replace(line, apart=True) if at == 0 else line for at, line in enumerate(lines))


def _lays_out(rows: Sequence[Sequence[Cell]]) -> bool:
    cells = [cell for row in rows for cell in row]
    wide = any(len(row) > 1 for row in rows)
    told = any(len(row) == 1 and is_prose(row[0].text) for row in rows)
    return not wide or told or any(cell.nests or len(cell.text) > _LONGEST_CELL for cell in cells)


def _count_headers(rows: Sequence[Sequence[Cell]]) -> int:
    told = len(list(takewhile(lambda row: all(cell.header for cell in row), rows)))
    told = told or int(not _figured(rows[0]) and any(map(_figured, rows[1:])))
    return told if told < len(rows) else 0


def _figured(row: Sequence[Cell]) -> bool:
    return has_figures(_BAR.join(cell.text for cell in row))
