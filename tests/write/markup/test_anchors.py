"""Markers of sentences, and what a page finds in them."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from summarizer.write.markup.anchors import definitions, marker, numbers_in
from summarizer.write.markup.escape import unmarked


@pytest.mark.parametrize(
    ("numbers", "written"),
    [
        ([], ""),
        ([7, 4, 7], "[⁴], [⁷]"),
        ([5, 4], "[⁴], [⁵]"),
        ([6, 4, 5], "[⁴]⁻[⁶]"),
        ([1, 3, 4, 5, 7, 8], "[¹], [³]⁻[⁵], [⁷], [⁸]"),
        ([9, 10, 11, 12, 14, 15, 16], "[⁹]⁻[¹²], [¹⁴]⁻[¹⁶]"),
        ([1023], "[¹⁰²³]"),
    ],
)
def test_a_marker_names_three_and_more_on_end_by_first_and_last(numbers, written):
    """Two in a row stand apart, commas between all; what is read back is what was named."""
    assert written == marker(numbers)
    assert sorted(set(numbers)) == list(numbers_in(written))


@pytest.mark.parametrize("text", ["in 2028", "[4]", "10⁴ m²", "[⁴", "[a⁴]"])
def test_other_numbers_are_no_markers(text):
    """Neither digits in brackets, which an article may print, nor raised ones without."""
    assert [] == list(numbers_in(text))


def test_a_marker_is_a_link_once_its_numbers_are_defined():
    """Definitions stand at the end, in the order of the sentences, and are not seen."""
    defined = list(definitions({12, 4, 3, 2}))
    shown = MarkdownIt("commonmark").render(f"It pays. {marker([2, 3, 4, 12])}\n\n" + "\n".join(defined))

    assert ["[²]: #s2", "[³]: #s3", "[⁴]: #s4", "[¹²]: #s12"] == defined
    assert '<p>It pays. <a href="#s2">²</a>⁻<a href="#s4">⁴</a>, <a href="#s12">¹²</a></p>\n' == shown


def test_a_terminal_shows_raised_numbers_without_brackets():
    """As every marker there."""
    assert "It pays. ¹, ³⁻⁵" == unmarked("It pays. [¹], [³]⁻[⁵]")
