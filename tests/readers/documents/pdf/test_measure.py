"""How wide columns are set, and how their lines end."""

from __future__ import annotations

import pytest

from summarizer.readers.documents.pdf.measure import Lines, Measure
from summarizer.readers.documents.pdf.strips import Strip
from tests.readers.documents.pdf.page import PITCH, glyphs


def _lines(*texts, left=50.0, **more):
    strips = [Strip(tuple(glyphs(text, left, 100 + at * PITCH))) for at, text in enumerate(texts)]
    return Lines(tuple(strips), **more)


def _measure(**more):
    return Measure({(): 150.0}, 10.0, **more)


def test_a_column_ends_where_its_widest_line_or_its_kind_does():
    """A frame ends at its own side; lines in other type count for themselves."""
    flow = _lines("가" * 5, "가" * 8)
    first = flow.lines[0]
    large = Strip(tuple(glyphs("가" * 9, size=16)))

    assert 150.0 == _measure().edge(flow, first)
    assert 130.0 == Measure({}, 10.0).edge(flow, first)
    assert 140.0 == _measure().edge(Lines(flow.lines, edge=140.0), first)
    assert 130.0 == _measure().edge(Lines(flow.lines, edge=120.0), first)
    assert 194.0 == _measure().edge(Lines((*flow.lines, large)), large)


@pytest.mark.parametrize(("length", "full"), [(8, True), (7, False)])
def test_a_line_is_full_where_the_next_word_has_no_room(length, full):
    """With the blank before it."""
    flow = _lines("가" * length, "나나 다")
    assert full is _measure().is_full(flow, *flow.lines)
    assert [full] == [bool(list(_measure().full(flow)))]


def test_a_line_that_is_centred_has_its_room_on_both_sides():
    """As much to its left as to its right."""
    wide, centred = _lines("가" * 10).lines[0], Strip(tuple(glyphs("가" * 8, 60, 116)))
    below = Strip(tuple(glyphs("나 다", 50, 132)))
    flow = Lines((wide, centred, below))

    assert not _measure().is_full(flow, centred, below)
    assert _measure().is_full(flow, wide, centred)


@pytest.mark.parametrize(("justified", "stretch", "room"), [(False, 1.0, False), (True, 1.0, True), (True, 1.3, False)])
def test_a_line_had_room_where_its_letters_leave_it(justified, stretch, room):
    """A line that is stretched to the edge is measured by its letters."""
    first = Strip(tuple(glyphs("가" * 8, stretch=2.8)))
    flow = Lines((first, _lines("나").lines[0]))
    assert room is _measure(justified=justified, stretch=stretch).has_room(flow, *flow.lines)


def test_a_document_is_measured_by_the_type_of_most_of_its_text():
    """Its columns by their places; the last lines of paragraphs tell how it is spaced."""
    title = Strip(tuple(glyphs("가" * 9, size=16)))
    flow = _lines("가나다라 마바사아 자차카", "타파하 가나다라", "마바사아 자차카타 파하", "가나다", left=50)
    measure = Measure.of([Lines((title,)), flow])

    assert (10.0, {(): max(line.box.right for line in flow.lines)}) == (measure.size, measure.edges)
    assert 1.0 == measure.stretch
    assert not measure.told
    assert 0.0 == Measure.of([]).size


@pytest.mark.parametrize(("blanks", "told"), [(0, False), (1, True), (3, True), (4, False)])
def test_blanks_at_the_ends_of_some_lines_tell(blanks, told):
    """Of none, or of nearly all, they do not."""
    texts = [("가" * 10) + (" " if at < blanks else "") for at in range(5)]
    assert told is Measure.of([_lines(*texts)]).told


def test_a_document_is_justified_where_its_full_lines_end_at_the_edge():
    """Most of them."""
    assert Measure.of([_lines(*["가" * 10] * 5)]).justified
    assert not Measure.of([_lines(*["가" * 10, "가" * 9] * 3)]).justified


@pytest.mark.parametrize(("stretch", "full"), [(1.0, False), (1.5, True)])
def test_the_next_word_is_as_wide_as_text_is_stretched(stretch, full):
    """A narrower one has room."""
    flow = _lines("가" * 7, "나나 다")
    assert full is _measure(stretch=stretch).is_full(flow, *flow.lines)


def test_text_is_stretched_as_the_last_lines_of_paragraphs_are():
    """Full ones are stretched to the edge, and tell nothing."""
    lines = []
    for at in range(24):
        last = at % 2
        letters = glyphs("가" * 5 if last else "나 " + "가" * 14, 50, 100 + at * PITCH, stretch=1.0 if last else 0.0)
        lines.append(Strip(tuple(letters)))
    assert 1.08 == round(Measure.of([Lines(tuple(lines))]).stretch, 2)


@pytest.mark.parametrize(("stretch", "room"), [(1.0, True), (1.5, False)])
def test_a_syllable_is_as_wide_as_text_is_stretched(stretch, room):
    """A narrower one would have fitted on the line."""
    flow = _lines("가" * 8, "나나나 다")
    assert room is _measure(stretch=stretch).has_room(flow, *flow.lines)


def test_a_line_that_is_only_indented_is_not_centred():
    """The room to its left is no room of its own."""
    wide, indented = _lines("가" * 10).lines[0], Strip(tuple(glyphs("가" * 8, 68, 116)))
    below = Strip(tuple(glyphs("나나 다", 50, 132)))

    assert _measure().is_full(Lines((wide, indented, below)), indented, below)


def test_without_lines_no_blank_is_told():
    """Nor is any set."""
    assert (False, True, 1.0) == ((empty := Measure.of([])).told, empty.by_words, empty.stretch)


@pytest.mark.parametrize(("short", "stretch"), [(2, 1.0), (3, 1.2)])
def test_three_last_lines_tell_how_text_is_spaced(short, stretch):
    """Fewer may be anything."""
    strips = [Strip(tuple(glyphs("가가 " * 8, 50, 100, stretch=2)))]
    for at in range(short):
        strips += [Strip(tuple(glyphs("가" * 5, 50, 116 + 32 * at, stretch=2.5)))]
        strips += [Strip(tuple(glyphs("가가 " * 8, 50, 132 + 32 * at, stretch=2)))]
    assert stretch == pytest.approx(Measure.of([Lines(tuple(strips))]).stretch)
