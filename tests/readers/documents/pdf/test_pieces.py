"""Columns, tables and tables that go on, before they are lines of a text."""

import pytest

from summarizer.readers.documents.pdf.glyphs import Box
from summarizer.readers.documents.pdf.grid import Grid
from summarizer.readers.documents.pdf.measure import Lines
from summarizer.readers.documents.pdf.read import _columns, _joined_tables, _ordered, _Table
from summarizer.readers.documents.pdf.strips import strips_of
from tests.readers.documents.pdf.page import glyphs


def _strips(*places):
    return strips_of([glyph for text, left, top in places for glyph in glyphs(text, left, top)], spaced=True)


def _lines(text):
    return Lines(tuple(_strips((text, 50, 100))))


def _words(piece):
    if isinstance(piece, Lines):
        return [line.text for line in piece.lines]
    return [["".join(line.text for line in cell.lines) for cell in row] for row in piece.cells]


def test_rows_amid_text_are_a_table_between_two_texts():
    """Each has its own lines."""
    strips = _strips(
        ("가온시 예산", 50, 100),
        ("구분", 50, 116),
        ("예산", 150, 116),
        ("교육", 50, 132),
        ("삼억", 150, 132),
        ("끝", 50, 148),
    )
    assert [["가온시 예산"], [["구분", "예산"], ["교육", "삼억"]], ["끝"]] == [
        _words(piece) for piece in _columns(strips)
    ]


def _table(*rows, top=100.0, edges=(0.0, 100.0, 200.0), drawn=True):
    cells = tuple(tuple(_lines(cell) for cell in row) for row in rows)
    return _Table(Grid(Box(edges[0], top, edges[-1], top + 40), edges, ()) if drawn else None, cells)


FIRST = _table(("구분", "예산"), ("교육", "삼억"), top=600)


@pytest.mark.parametrize(
    ("piece", "rows"),
    [
        (_table(("길", "이억")), [[["구분", "예산"], ["교육", "삼억"], ["길", "이억"]]]),
        (_table(("구분", "예산"), ("길", "이억")), [[["구분", "예산"], ["교육", "삼억"], ["길", "이억"]]]),
        (_table(("길", "이억"), edges=(2.0, 102.0, 202.0)), [[["구분", "예산"], ["교육", "삼억"], ["길", "이억"]]]),
        (_table(("길", "이억"), edges=(4.0, 104.0, 204.0)), 2),
        (_table(("길", "이억"), edges=(0.0, 100.0)), 2),
        (_table(("길", "이억"), edges=(0.0, 100.0, 200.0, 300.0)), 2),
        (_table(("길", "이억"), top=600), 2),
        (_table(("길", "이억"), drawn=False), 2),
    ],
)
def test_a_table_goes_on_at_the_top_of_the_next_page(piece, rows):
    """Where its columns stand at the same places; a header that is printed again is left out."""
    found = [_words(one) for one in _joined_tables([FIRST, piece])]
    assert (rows == len(found)) if isinstance(rows, int) else (rows == found)


def test_text_between_parts_two_tables_and_empty_text_does_not():
    """Nor is a table that no lines are drawn around put to one that has them."""
    more = _table(("길", "이억"))
    assert 3 == len(_joined_tables([FIRST, _lines("글"), more]))
    assert 1 == len(_joined_tables([FIRST, Lines(()), more]))
    assert 2 == len(_joined_tables([_table(("길", "이억"), top=600, drawn=False), more]))


def test_what_stands_above_a_table_is_read_before_it():
    """And what stands below it behind."""
    table = _table(("구분", "예산"), top=150)
    pieces = [piece for piece in _ordered(_strips(("앞", 50, 100), ("뒤", 50, 300)), [table]) if _words(piece)]
    assert [["앞"], [["구분", "예산"]], ["뒤"]] == [_words(piece) for piece in pieces]
