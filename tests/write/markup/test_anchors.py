"""Markers of sentences, and what a page finds in them."""

import pytest

from summarizer.write.markup.anchors import marker, numbers_in
from summarizer.write.markup.escape import unmarked


@pytest.mark.parametrize(
    ("numbers", "written"),
    [
        ([], ""),
        ([7, 4, 7], "[[4], [7]]"),
        ([5, 4], "[[4], [5]]"),
        ([6, 4, 5], "[[4]–[6]]"),
        ([1, 3, 4, 5, 7, 8], "[[1], [3]–[5], [7], [8]]"),
        ([9, 10, 11, 12, 14, 15, 16], "[[9]–[12], [14]–[16]]"),
    ],
)
def test_a_marker_names_three_and_more_on_end_by_first_and_last(numbers, written):
    """Two in a row stand apart; what is read back is what was named."""
    assert written == marker(numbers)
    assert sorted(set(numbers)) == list(numbers_in(written))


def test_a_terminal_shows_a_run_without_inner_brackets():
    """As every marker there."""
    assert "It pays. [1, 3–5]" == unmarked("It pays. [[1], [3]–[5]]")
