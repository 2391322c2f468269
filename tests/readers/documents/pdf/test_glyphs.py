"""The drawn lines of a page."""

import ctypes

import pypdfium2 as pdfium
import pytest
from pypdfium2 import raw

from summarizer.readers.documents.pdf.glyphs import Box, _Turn, read_leaf
from summarizer.readers.documents.pdf.glyphs import _rules as _rules_of


def _rules(*, width, height, fill, stroke, origin=(0, 0)):
    document = pdfium.PdfDocument.new()
    page = document.new_page(200, 300)
    page.set_mediabox(origin[0], origin[1], 200 + origin[0], 300 + origin[1])
    box = raw.FPDFPageObj_CreateNewRect(50, 100, width, height)
    raw.FPDFPath_SetDrawMode(box, raw.FPDF_FILLMODE_WINDING if fill else raw.FPDF_FILLMODE_NONE, stroke)
    raw.FPDFPage_InsertObject(page.raw, box)
    raw.FPDFPage_GenerateContent(page.raw)
    found = read_leaf(page).rules
    page.close()
    document.close()
    return [(rule.upright, round(rule.at), round(rule.start), round(rule.end)) for rule in found]


@pytest.mark.parametrize("fill", [False, True])
def test_the_strokes_of_a_box_are_its_four_sides(fill):
    """Measured from the top left corner of the page."""
    sides = {(False, 200, 50, 150), (False, 140, 50, 150), (True, 50, 140, 200), (True, 150, 140, 200)}
    assert sides == set(_rules(width=100, height=60, fill=fill, stroke=True))


def test_a_box_that_is_only_filled_is_no_line_unless_it_is_as_thin():
    """A shaded cell has no sides."""
    assert [] == _rules(width=100, height=60, fill=True, stroke=False)
    assert [(False, 200, 50, 150)] == _rules(width=100, height=1, fill=True, stroke=False)
    assert [(True, 50, 140, 200)] == _rules(width=1, height=60, fill=True, stroke=False)


def test_a_page_may_begin_anywhere():
    """Places are measured from its own corner."""
    sides = {(False, 220, 40, 140), (False, 160, 40, 140), (True, 40, 160, 220), (True, 140, 160, 220)}
    assert sides == set(_rules(width=100, height=60, fill=False, stroke=True, origin=(10, 20)))
    assert [(False, 220, 40, 140)] == _rules(width=100, height=1, fill=True, stroke=False, origin=(10, 20))


@pytest.mark.parametrize("turned", [(1, 0, 0, 1), (0, 1, -1, 0), (-1, 0, 0, -1), (0, -1, 1, 0)])
def test_text_that_runs_any_way_is_read_from_left_to_right(turned):
    """By the turn of most of its letters."""
    document = pdfium.PdfDocument.new()
    page = document.new_page(200, 300)
    text = raw.FPDFPageObj_NewTextObj(document.raw, b"Helvetica", 12)
    raw.FPDFText_SetText(text, ctypes.cast((ctypes.c_ushort * 4)(*b"abc", 0), raw.FPDF_WIDESTRING))
    raw.FPDFPageObj_Transform(text, *turned, 100, 150)
    raw.FPDFPage_InsertObject(page.raw, text)
    raw.FPDFPage_GenerateContent(page.raw)
    leaf = read_leaf(page)
    page.close()
    document.close()

    first, second, third = leaf.glyphs
    assert ("abc", 12) == ("".join(glyph.text for glyph in leaf.glyphs), round(first.size))
    assert first.box.left < second.box.left < third.box.left
    assert round(first.box.bottom) == round(third.box.bottom)
    assert ((300, 200) if turned[0] == 0 else (200, 300)) == (leaf.width, leaf.height)


def test_a_box_has_a_middle_and_holds_what_lies_in_it():
    """Its sides are within; the smallest box around two has the outer sides of both."""
    box, other = Box(10, 20, 30, 60), Box(0, 30, 20, 70)

    assert (20, 40) == box.middle
    points = [(10, 20), (30, 60), (9, 40), (31, 40), (20, 19), (20, 61)]
    assert [True, True, False, False, False, False] == [box.holds(point) for point in points]
    assert Box(0, 20, 30, 70) == box.with_(other) == other.with_(box)


@pytest.mark.parametrize(
    ("quarter", "box"),
    [(0, (10, 140, 30, 180)), (1, (20, 10, 60, 30)), (2, (70, 20, 90, 60)), (3, (140, 70, 180, 90))],
)
def test_a_turned_page_is_read_from_left_to_right(quarter, box):
    """Whether its text runs upwards, upside down or downwards."""
    assert Box(*box) == _Turn(quarter, 100, 200).apply(10, 20, 30, 60) == _Turn(quarter, 100, 200).apply(30, 60, 10, 20)


@pytest.mark.parametrize(
    ("wide", "high", "upright"),
    [(6, 3, False), (5.9, 3, None), (6, 3.1, None), (3, 6, True), (3, 5.9, None), (3.1, 6, None), (100, 0, False)],
)
def test_a_thin_box_is_a_line_along_its_middle(wide, high, upright):
    """Three points thin at most, and six long at least."""
    found = list(_rules_of(Box(10, 20, 10 + wide, 20 + high)))
    assert ([] if upright is None else [upright]) == [rule.upright for rule in found]
    if found:
        middle = (20 + high / 2, 10, 10 + wide) if not upright else (10 + wide / 2, 20, 20 + high)
        assert middle == (found[0].at, found[0].start, found[0].end)
