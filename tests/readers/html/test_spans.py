"""Cells that reach into other rows and columns."""

import pytest

from summarizer.readers.html.markup import parse, select
from summarizer.readers.html.spans import joined, span_of, spread


def _spread(markup):
    rows = [list(row) for row in select(parse(f"<table>{markup}</table>"), "tr")]
    return spread(rows, lambda cell: cell.text or "")


@pytest.mark.parametrize(
    ("markup", "texts"),
    [
        ("<tr><td>가<td>나<tr><td>다<td>라", ["가나", "다라"]),
        ("<tr><td rowspan=2>가<td>나<tr><td>라", ["가나", "가라"]),
        ("<tr><td>가<td rowspan=3>나<tr><td>다<tr><td>라", ["가나", "다나", "라나"]),
        ("<tr><td colspan=2>가<td>나<tr><td>다<td>라<td>마", ["가가나", "다라마"]),
        ("<tr><td rowspan=2 colspan=2>가<td>나<tr><td>다", ["가가나", "가가다"]),
        ("<tr><td rowspan=9>가<td>나<tr><td>다", ["가나", "가다"]),
        ("<tr><td>가<td>나<td rowspan=3>다<tr><td>라<tr><td>마<td>바", ["가나다", "라다", "마바다"]),
    ],
)
def test_a_cell_stands_where_it_reaches(markup, texts):
    """As far down and across as it says, and as there are rows."""
    assert texts == ["".join(place.text for place in row) for row in _spread(markup)]


def test_a_cell_begins_in_one_column():
    """The others only hold it."""
    assert [[True, False, True]] == [[place.first for place in row] for row in _spread("<tr><td colspan=2>가<td>나")]


def test_names_of_columns_are_joined_downwards():
    """What stands in both rows counts once."""
    rows = _spread("<tr><th rowspan=2>가<th colspan=2>나<tr><th>다<th>라")
    assert ["가", "나 다", "나 라"] == joined(rows)
    assert [] == joined([])


@pytest.mark.parametrize(
    ("told", "span"), [("2", 2), (" 3 ", 3), ("0", 1), ("", 1), ("-1", 1), ("two", 1), ("999", 50), ("99999999", 1)]
)
def test_how_far_a_cell_reaches_is_a_small_number(told, span):
    """Whatever a page says."""
    (cell,) = select(parse(f"<table><tr><td rowspan='{told}'>가"), "td")
    assert span == span_of(cell, "rowspan")
