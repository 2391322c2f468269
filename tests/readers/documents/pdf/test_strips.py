"""Letters side by side are words, with a blank where one is meant."""

import pytest

from summarizer.readers.documents.pdf.strips import Strip, joined, lines_of, sets_blanks, strips_of
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


def _strip(text, **more):
    (strip,) = strips_of(glyphs(text, **more), spaced=True)
    return strip


def test_a_strip_has_the_box_of_what_is_seen():
    """Blanks at its end are none of it; one of blanks has that of its first."""
    strip = Strip(tuple(glyphs("가나 ")))

    assert ((50, 100, 70, 110), 10.0, "가나 ", True) == (strip.box, strip.size, strip.text, strip.ends_blank)
    assert (50, 100, 55, 110) == Strip(tuple(glyphs(" "))).box
    assert not _strip("가나").ends_blank


@pytest.mark.parametrize(
    ("text", "natural", "word", "unit"),
    [
        ("가나 다", 35.0, 20.0, 10.0),
        ("가나 ", 20.0, 20.0, 10.0),
        ("12.5% 가", 40.0, 25.0, 25.0),
        ("가, 나", 30.0, 15.0, 15.0),
        ("가”…", 20.0, 20.0, 20.0),
        ("AI-2 가", 35.0, 20.0, 20.0),
        ("don’t", 25.0, 25.0, 25.0),
        (" ", 0.0, 0.0, 5.0),
    ],
)
def test_widths_of_a_strip_are_those_of_its_letters(text, natural, word, unit):
    """Of all, of its first word, and of the first part that no line end parts, with what closes it."""
    strip = Strip(tuple(glyphs(text)))
    assert (natural, word, unit) == (strip.natural, strip.word, strip.unit)


@pytest.mark.parametrize(("text", "blanks"), [("가" * 39 + " ", False), ("가" * 38 + " ", True), ("가나", False)])
def test_blanks_are_letters_where_there_are_enough(text, blanks):
    """More than one in forty."""
    assert blanks is sets_blanks(glyphs(text))


@pytest.mark.parametrize(
    ("left", "top", "size", "parts"),
    [
        (70.0, 100.0, 10, 1),
        (64.0, 100.0, 10, 1),
        (63.0, 100.0, 10, 2),
        (70.0, 106.0, 10, 1),
        (70.0, 108.0, 10, 2),
        (300.0, 100.0, 10, 2),
        (70.0, 104.0, 5, 1),
    ],
)
def test_letters_go_on_near_by_on_their_level(left, top, size, parts):
    """A little back, a little lower, in other type; farther off they begin anew."""
    letters = [*glyphs("가나"), *glyphs("다", left, top, size=size)]
    assert parts == len(strips_of(letters, spaced=True))


def test_a_blank_begins_no_strip():
    """It stands at the end of one alone."""
    assert ["가 ", "나"] == [strip.text for strip in strips_of([*glyphs("가 "), *glyphs(" 나", 300)], spaced=True)]


@pytest.mark.parametrize(
    ("gap", "spaced", "text"),
    [
        (5.0, True, "가나 다"),
        (4.9, True, "가나다"),
        (6.0, True, "가나 다"),
        (1.0, False, "가나다"),
        (4.0, False, "가나 다"),
    ],
)
def test_a_gap_is_a_blank(gap, spaced, text):
    """A wide one where blanks are letters; any that is wider than usual where they are not."""
    (strip,) = strips_of([*glyphs("가나"), *glyphs("다", 70.01 + gap)], spaced=spaced)
    assert text == strip.text


def test_blanks_that_stand_there_are_not_doubled():
    """However wide; the one that is put in is a third of a letter, or less where there is no room."""
    (strip,) = strips_of([*glyphs("가 "), *glyphs("나", 71)], spaced=True)
    put = joined([_strip("가"), _strip("나", left=80.0)])
    close = joined([_strip("가"), _strip("나", left=61.0)])

    assert "가 나" == strip.text == put.text == close.text
    assert (60.0, 60.0 + 10 / 3) == (put.glyphs[1].box.left, put.glyphs[1].box.right)
    assert 61.0 == close.glyphs[1].box.right
    assert "가 나" == joined([Strip(tuple(glyphs("가 "))), _strip("나", left=80.0)]).text


def test_strips_are_read_line_by_line():
    """From the top, each line from the left; what overlaps another stands on a line of its own."""
    strips = [
        _strip("다", left=200), _strip("가", left=50), _strip("나", left=120, top=104), _strip("라", left=50, top=120),
        _strip("마", left=52, top=105),
    ]  # fmt: skip
    assert [["가", "나", "다"], ["마"], ["라"]] == [[strip.text for strip in line] for line in lines_of(strips)]


def test_the_box_of_a_strip_holds_letters_that_are_set_lower():
    """As it holds those that are set higher."""
    strip = Strip((*glyphs("가"), *glyphs("나", 60, 104), *glyphs("다", 70, 98)))
    assert (50, 98, 80, 114) == strip.box


@pytest.mark.parametrize(
    ("left", "top", "size", "lines"),
    [
        (64.0, 100, 10, 1),
        (63.0, 100, 10, 2),
        (200.0, 104, 5, 1),
        (200.0, 107.5, 5, 2),
        (36.0, 100, 10, 1),
        (37.0, 100, 10, 2),
    ],
)
def test_strips_stand_on_one_line_where_they_are_level_and_beside_each_other(left, top, size, lines):
    """By half of the smaller one; six tenths of a letter may overlap."""
    found = lines_of([_strip("가나"), *strips_of(glyphs("다라", left, top, size=size), spaced=True)])
    assert lines == len(found)
