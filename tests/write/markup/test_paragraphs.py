"""Lines as paragraphs."""

from __future__ import annotations

import pytest

from summarizer.write.markup.paragraphs import paragraphs


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        ([], []),
        (["One."], ["One.", ""]),
        (["One.", "Two."], ["One.", "", "Two.", ""]),
        (["- One.", "- Two."], ["- One.", "- Two.", ""]),
        (["1. One.", "2. Two."], ["1. One.", "2. Two.", ""]),
        (["1. One.", "- Two.", "22. Three."], ["1. One.", "- Two.", "22. Three.", ""]),
        (["1\\. One.", "2027. Two."], ["1\\. One.", "", "2027. Two.", ""]),
        (["One.", "- Two.", "- Three.", "Four."], ["One.", "", "- Two.", "- Three.", "", "Four.", ""]),
    ],
)
def test_blank_lines_part_paragraphs_and_no_items(lines, shown):
    """Items of a list stand below one another, and a blank line closes what there is."""
    assert shown == list(paragraphs(lines))
