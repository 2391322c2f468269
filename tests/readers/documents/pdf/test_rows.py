"""Cells that stand below each other are rows of a table; running text is not."""

import pytest

from summarizer.readers.documents.pdf.columns import columns_of
from summarizer.readers.documents.pdf.rows import parted_rows
from summarizer.readers.documents.pdf.strips import lines_of, strips_of
from tests.readers.documents.pdf.page import column, glyphs

FIRST = "가온시는 내년부터 인공지능 실증 사업에 백이십억원을 쓴다고 밝혔다. 예산은 국비와 시비로 마련한다."


def _strips(letters):
    return strips_of(letters, spaced=True)


@pytest.mark.parametrize("columns", [3, 4, 6])
def test_the_cells_of_a_table_are_no_columns(columns):
    """Short cells that stand below each other are rows, not columns."""
    words = ("구분", "예산 합계", "인력", "실증 지역", "백억원", "열 명", "교육", "십억원", "두 명")
    rows = [tuple(words[(at + 2 * column_at) % len(words)] for column_at in range(columns)) for at in range(5)]
    letters = [
        glyph
        for at, row in enumerate(rows)
        for column_at, cell in enumerate(row)
        for glyph in glyphs(cell, 50 + 90 * column_at, 100 + 16 * at)
    ]
    strips = _strips(letters)
    [(is_table, found)] = list(parted_rows(lines_of(strips)))

    assert 1 == len(list(columns_of(strips)))
    assert is_table
    assert rows == [tuple(strip.text for strip in line) for line in found]


def test_text_without_wide_gaps_is_no_table():
    """Lines of running text stay text."""
    assert [False] == [is_table for is_table, _ in parted_rows(lines_of(_strips(column(FIRST, 50, 100, 150))))]


def _row(top, *cells):
    return [glyph for text, left in cells for glyph in glyphs(text, left, top)]


def _told(*rows):
    letters = [glyph for at, row in enumerate(rows) for glyph in _row(100 + 16 * at, *row)]
    return [(is_table, len(found)) for is_table, found in parted_rows(lines_of(_strips(letters)))]


ROW = [("구분", 50), ("예산", 150), ("인력", 250)]
TEXT = [("가온시는 내년부터 실증 사업에", 50)]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([ROW, ROW], [(True, 2)]),
        ([ROW], [(False, 1)]),
        ([TEXT, ROW, ROW], [(False, 1), (True, 2)]),
        ([ROW, ROW, TEXT, TEXT], [(True, 2), (False, 2)]),
        ([ROW, [("구분", 50), ("예산", 150)]], [(True, 2)]),
        ([ROW, [("구분이 긴 말이다 참", 50), ("예산", 165), ("인력", 250)]], [(False, 1), (False, 1)]),
        ([[("구분", 50), ("예산", 86)]] * 2, [(True, 2)]),
        ([[("구분", 50), ("예산", 84)]] * 2, [(False, 2)]),
    ],
)
def test_rows_have_gaps_below_each_other(rows, told):
    """Two rows at least, wide gaps, and each of those of the row with fewer below one of the other."""
    assert told == _told(*rows)


def test_no_lines_are_no_rows():
    """Nothing is told of them."""
    assert [] == list(parted_rows([]))
