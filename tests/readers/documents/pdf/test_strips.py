"""Letters side by side are words, with a blank where one is meant."""

from summarizer.readers.documents.pdf.strips import strips_of
from tests.readers.documents.pdf.page import glyphs


def test_blanks_that_are_not_set_are_gaps():
    """Where no blanks are set, a gap is one, in stretched lines too."""
    for stretch in (0.0, 1.5):
        [strip] = strips_of(glyphs("실증 사업 예산", blanks=False, stretch=stretch), spaced=False)

        assert "실증 사업 예산" == strip.text


def test_small_gaps_are_no_blanks_where_blanks_are_set():
    """The room that a program leaves between digits and Hangul is not a blank."""
    letters = glyphs("3", 50) + glyphs("년간 실증", 57.2)

    assert ["3년간 실증"] == [strip.text for strip in strips_of(letters, spaced=True)]
