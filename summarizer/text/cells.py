"""The cells of a line of a table: between bars or tabs, or short ones between wide gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .patterns import compile_lazily

__all__ = ["cells_in"]

_BARS = compile_lazily(r"\s?[|│┃\t]\s?")
_GAP = compile_lazily(r"(?<=\S) {2,}(?=\S)")
_FEWEST, _WIDE, _LONGEST = 3, 3, 24


def cells_in(line: str) -> list[tuple[int, int]]:
    """Return where the cells of a line begin and end; a line that nothing parts is one cell.

    Gaps part three or more short cells, where one of the gaps is wide: running text that a width justified has none.
    """
    barred = list(_between(line, _BARS.finditer(line)))
    if len(barred) > 1:
        return barred
    gaps = list(_GAP.finditer(line))
    if len(gaps) < _FEWEST - 1 or max(len(gap[0]) for gap in gaps) < _WIDE:
        return barred
    columns = list(_between(line, gaps))
    return columns if all(end - start <= _LONGEST for start, end in columns) else barred


def _between(line: str, parts: Iterator[re.Match[str]] | list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    start = 0
    for part in parts:
        yield start, part.start()
        start = part.end()
    yield start, len(line)
