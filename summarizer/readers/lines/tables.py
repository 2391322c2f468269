"""Tell the rows of tables that are written with bars, tabs or wide gaps, and the headings among the lines of a text."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import groupby, pairwise

from summarizer.text.cells import cells_in
from summarizer.text.patterns import compile_lazily

from .furniture import is_prose
from .parts import ROW, Line, Mark

__all__ = ["MARKS", "has_figures", "headings_in", "is_enclosed", "is_row", "is_sentence", "is_table_title", "tables_in"]

MARKS = "■□◆◇●○◈▣★▶▷<>〈〉《》 "
"""What stands before a heading, a blank among it."""
_LABEL = compile_lazily(
    r"[^0-9]*+(?:(?:(?:19|20)\d\d|['’]\d\d)\s?년?도?|\d{1,2}\s?(?:차|단계|분기|월|위|회|년차))?[^0-9]*"
)
_HEADING = compile_lazily(r"[■◆◇●◈▣★▶](?=\s?[^\W_])")
_ENCLOSED = compile_lazily(r"[□○]\s?\([^()]{2,20}\)|[<〈《]\s?[^<>〈〉《》]{2,60}\s?[>〉》]", cues="□○<〈《")
_SAYS = compile_lazily(r"[다요임음함됨][.\"”’)]{0,3}$|[:：?？]|(?:[인는은던한]가|[나냐까죠]|[는은을]지)[\"”’)]{0,2}$")
_LONGEST_HEADING = 40
_TITLE = compile_lazily(r"[<〈\[【(]?\s?(?:표\s?\d{0,2}[\s.>〉\]】):]|단위\s?[:：])")
_WITH_UNIT = compile_lazily(r"[(\[]\s?단위\s?[:：][^()\[\]]{1,14}[)\]]\s*$")
_LONGEST_TITLE = 60
_TABLE: frozenset[Mark] = frozenset({"row", "table_header"})


def is_enclosed(line: str) -> bool:
    """Return whether a line is a label in brackets and no more: < 전력 >, □ (추진 일정)."""
    return _ENCLOSED.fullmatch(line) is not None


def is_row(line: str) -> bool:
    """Return whether a line is parted into cells, by bars, tabs or wide gaps, and is not a sentence."""
    return len(_cells(line)) > 1 and not is_sentence(line)


def _cells(line: str) -> list[str]:
    return [line[start:end] for start, end in cells_in(line)]


def is_sentence(line: str) -> bool:
    """Return whether a line is running text, whatever mark stands before it."""
    return is_prose(line.lstrip(MARKS))


def tables_in(lines: Sequence[Line]) -> dict[int, Mark]:
    """Return the marks of rows by their starts; the first of a table is its header where no figure stands in it.

    The line above a table that is written like its title is that, however its rows were told.
    """
    marks: dict[int, Mark] = {}
    above: Line | None = None
    for is_table, group in groupby(lines, key=_is_row):
        rows = list(group)
        if is_table and (len(rows) > 1 or rows[0].mark):
            marks |= {row.span.start: row.mark or ROW for row in rows}
            header = not has_figures(rows[0].text) and any(has_figures(row.text) for row in rows[1:])
            marks |= {rows[0].span.start: "table_header"} if header and not any(row.mark for row in rows) else {}
            titled = above is not None and above.mark is None and is_table_title(above.text)
            marks |= {above.span.start: "table_title"} if above and titled else {}
        above = rows[-1]
    return marks


def is_table_title(line: str) -> bool:
    """Return whether a line is written like the title of a table, or says its unit: < 표 1 > …, (단위: 억원)."""
    is_written_so = _TITLE.match(line) is not None or _WITH_UNIT.search(line) is not None
    return len(line) <= _LONGEST_TITLE and is_written_so


def headings_in(lines: Sequence[Line]) -> dict[int, Mark]:
    """Return the marks of headings by their starts: short lines such as ◆ 사업비 or < 전력 > with text below.

    A mark that two lines on end begin with is one of bullets.
    """
    plain = [line for line in lines if line.kind is None]
    bullets = {line.text[0] for line, below in pairwise(plain) if line.text[0] == below.text[0]}
    return {
        line.span.start: "heading"
        for line, below in pairwise(plain)
        if line.mark is None and line.text[0] != below.text[0] and _is_heading(line.text, bullets)
    }


def _is_heading(text: str, bullets: Container[str]) -> bool:
    if is_enclosed(text):
        return True
    short = len(text) <= _LONGEST_HEADING and _HEADING.match(text) is not None and text[0] not in bullets
    return short and not _SAYS.search(text) and not is_sentence(text)


def _is_row(line: Line) -> bool:
    parted = line.mark is None and len(_cells(line.text)) > 1
    return line.kind is None and (parted or line.mark in _TABLE)


def has_figures(row: str) -> bool:
    """Return whether a row contains a figure; a year, or the number of a phase, does not count."""
    return not all(_LABEL.fullmatch(cell) for cell in _cells(row))
