"""Drawn lines make cells."""

from summarizer.readers.documents.pdf.glyphs import Box, Rule
from summarizer.readers.documents.pdf.grid import grids_of
from summarizer.readers.documents.pdf.read import _cell
from tests.readers.documents.pdf.page import glyphs


def _rules(xs, ys):
    across = [Rule(upright=False, at=y, start=xs[0], end=xs[-1]) for y in ys]
    return [*across, *(Rule(upright=True, at=x, start=ys[0], end=ys[-1]) for x in xs)]


def test_a_drawn_table_has_its_cells_by_row():
    """Drawn lines make cells; where one is missing, two cells are one, in the row where it begins."""
    rules = [
        rule for rule in _rules((0, 100, 200), (0, 20, 40)) if rule != Rule(upright=False, at=20, start=0, end=200)
    ]
    rules.append(Rule(upright=False, at=20, start=100, end=200))
    [grid] = grids_of(rules, glyphs("글", 10, 10))

    assert [2, 1] == [len(row) for row in grid.rows]
    assert (0, 0, 100, 40) == tuple(grid.rows[0][0])


def test_a_table_that_is_open_at_its_sides():
    """Offices leave out the outer lines: the ends of the others are the sides."""
    rules = [rule for rule in _rules((0, 100, 200), (0, 20, 40)) if not (rule.upright and rule.at != 100)]
    [grid] = grids_of(rules, glyphs("글", 10, 10))

    assert [2, 2] == [len(row) for row in grid.rows]


def test_the_frame_of_a_page_is_no_table():
    """A frame around a table is left out, and lines without letters are none."""
    rules = [*_rules((0, 500), (0, 700)), *_rules((50, 100, 200), (50, 70, 90))]

    assert [(50, 50, 200, 90)] == [tuple(grid.box) for grid in grids_of(rules, glyphs("글", 60, 55))]
    assert [] == grids_of(_rules((0, 100), (0, 20)), glyphs("글", 400, 400))


def test_the_room_of_a_cell_ends_as_far_from_its_side_as_it_begins():
    """Letters that begin four points inside a cell have room up to four points from its right side; none, up to it."""
    box = Box(50, 90, 150, 130)

    assert 146 == _cell(glyphs("실증 사업", 54, 100), box, spaced=True).edge
    assert 150 == _cell([], box, spaced=True).edge
