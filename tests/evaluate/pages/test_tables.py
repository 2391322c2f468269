"""Tables for a terminal and a page."""

from __future__ import annotations

import pytest

from summarizer.evaluate.pages.tables import Table, as_markdown, as_text, percent

_TABLE = Table("Kinds", ("", "planted", "notes"), (("한글", "7", "1 dropped"), ("all", "12", "–")))


@pytest.mark.parametrize(
    ("share", "written"),
    [
        (None, "–"),
        (0.0, "0 %"),
        (1.0, "100 %"),
        (0.9999, "99.9 %"),
        (0.0001, "0.1 %"),
        (0.5, "50 %"),
        (2 / 3, "66.7 %"),
    ],
)
def test_only_all_is_all(share, written):
    """A single miss among thousands is no 100 %, a single hit no 0 %."""
    assert written == percent(share)


def test_columns_line_up():
    """Hangul takes two columns of a terminal; figures stand to the right, words to the left."""
    assert "Kinds\n      planted  notes\n한글        7  1 dropped\nall        12          –\n" == as_text([_TABLE])


def test_a_table_of_a_page():
    """A bar in a cell does not end it."""
    table = Table("T", ("a", "b"), (("x|y", "1"),))

    assert "## T\n\n| a | b |\n| --- | --- |\n| x&#124;y | 1 |\n" == as_markdown([table])
