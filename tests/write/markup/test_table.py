"""Tables of a page."""

from __future__ import annotations

from summarizer.write.markup.table import table

_HEADER = ("Who", "What", "Ref.")


def test_a_column_that_no_row_fills_is_left_out():
    """What is a dash in every row is not a column; a bar in a cell is not a column either."""
    rows = [("a|b", "–", "[¹]"), ("c", "", "[²]")]

    assert ["| Who | Ref. |", "|---|---|", "| a\\|b | [¹] |", "| c | [²] |"] == list(table(_HEADER, rows))


def test_a_table_of_one_row_has_its_head():
    """As its writer drew it."""
    assert ["| Who | What | Ref. |", "|---|---|---|", "| Oslo | 8 | [¹] |"] == list(
        table(_HEADER, [("Oslo", "8", "[¹]")])
    )
