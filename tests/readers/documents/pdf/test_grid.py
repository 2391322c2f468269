"""Drawn lines make cells."""

import pytest

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


def _boxes(rules, letters=None):
    return [tuple(grid.box) for grid in grids_of(rules, letters or glyphs("글", 10, 10))]


@pytest.mark.parametrize(
    ("xs", "ys", "found"),
    [((0, 100), (0, 20), 1), ((0,), (0, 20), 0), ((0, 100), (0,), 0), ((0, 100), (0, 1), 0), ((0, 1), (0, 20), 0)],
)
def test_a_table_has_two_lines_across_and_two_sides(xs, ys, found):
    """Lines that lie on each other are one."""
    rules = [Rule(upright=False, at=y, start=xs[0], end=xs[-1]) for y in ys]
    rules += [Rule(upright=True, at=x, start=ys[0], end=ys[-1]) for x in xs]
    assert found == len(grids_of(rules, glyphs("글", 0, 0)))


def test_lines_that_touch_are_one_and_lines_that_meet_are_of_one_table():
    """Pieces of a line are put together; what stands apart is another table."""
    broken = [rule for rule in _rules((0, 100), (0, 20)) if rule.upright or rule.at]
    broken += [Rule(upright=False, at=0, start=0, end=50), Rule(upright=False, at=0.5, start=50.5, end=100)]
    two = [*_rules((0, 100), (0, 20)), *_rules((200, 300), (0, 20))]

    assert [(0, 0, 100, 20)] == _boxes(broken)
    assert {(0, 0, 100, 20), (200, 0, 300, 20)} == set(_boxes(two, [*glyphs("글", 10, 10), *glyphs("글", 210, 10)]))


def test_tables_are_told_from_the_top():
    """Whatever order their lines were drawn in."""
    rules = [*_rules((0, 100), (50, 70)), *_rules((0, 100), (0, 20))]
    assert [0, 50] == [box[1] for box in _boxes(rules, [*glyphs("글", 10, 10), *glyphs("글", 10, 60)])]


def test_a_table_within_another_is_part_of_it():
    """A frame of one cell around text is told as one."""
    outer, inner = _rules((0, 100, 200), (0, 100, 200)), _rules((10, 30, 50), (10, 30, 50))
    [grid] = grids_of([*outer, *inner], glyphs("글", 15, 15))
    [frame] = grids_of(_rules((0, 100), (0, 20)), glyphs("글", 10, 10))

    assert ((0, 0, 200, 200), False) == (tuple(grid.box), grid.is_frame)
    assert (True, (0, 100)) == (frame.is_frame, frame.edges)


@pytest.mark.parametrize(("length", "cells"), [(60, 2), (59, 1)])
def test_a_line_parts_cells_where_most_of_it_is_drawn(length, cells):
    """Six tenths."""
    rules = [*_rules((0, 200), (0, 100)), Rule(upright=True, at=100, start=0, end=length)]
    [grid] = grids_of(rules, glyphs("글", 10, 10))
    assert cells == sum(map(len, grid.rows))


def test_cells_that_span_rows_and_columns_are_told_once():
    """In the row in which they begin, from the left."""
    rules = [
        *_rules((0, 300), (0, 60)),
        Rule(upright=True, at=100, start=0, end=60),
        Rule(upright=True, at=200, start=20, end=60),
        Rule(upright=False, at=20, start=100, end=300),
        Rule(upright=False, at=40, start=200, end=300),
    ]
    [grid] = grids_of(rules, glyphs("글", 10, 10))

    assert [
        [(0, 0, 100, 60), (100, 0, 300, 20)],
        [(100, 20, 200, 60), (200, 20, 300, 40)],
        [(200, 40, 300, 60)],
    ] == [[tuple(box) for box in row] for row in grid.rows]


def test_of_very_many_lines_the_longest_are_looked_at():
    """A pattern of short strokes is no table."""
    short = [Rule(upright=False, at=400.0 + at, start=0, end=7) for at in range(600)]
    assert [(0, 0, 100, 20)] == _boxes([*short, *_rules((0, 100), (0, 20))])


def test_a_table_far_to_the_right_within_another_is_part_of_it():
    """The larger one is that with more room."""
    outer, inner = _rules((0, 50, 100), (0, 100)), _rules((80, 88, 95), (5, 95))
    assert [(0, 0, 100, 100)] == _boxes([*outer, *inner], [*glyphs("글", 10, 10), *glyphs("글", 82, 10)])


def test_letters_on_a_double_line_make_no_table():
    """It has no room in it."""
    rules = [Rule(upright=False, at=y, start=0, end=100) for y in (0, 1)]
    rules += [Rule(upright=True, at=x, start=0, end=1) for x in (0, 100)]
    assert [] == grids_of(rules, glyphs("글", 10, -5))


@pytest.mark.parametrize("upright", [True, False])
def test_one_line_makes_no_table(upright):
    """Beside text or below it."""
    assert [] == grids_of([Rule(upright=upright, at=10, start=0, end=100)], glyphs("글", 10, 10))


def test_a_table_far_down_within_another_is_part_of_it():
    """However far from the top, the larger one has more room."""
    outer, inner = _rules((0, 50, 100), (0, 50, 100)), _rules((5, 30, 95), (80, 88, 95))
    assert [(0, 0, 100, 100)] == _boxes([*outer, *inner], [*glyphs("글", 10, 10), *glyphs("글", 20, 82)])


@pytest.mark.parametrize(("gap", "cells"), [(0, 2), (0.5, 2), (9, 1)])
def test_the_pieces_of_a_line_part_cells_together(gap, cells):
    """None of them does alone."""
    rules = [*_rules((0, 200), (0, 100)), Rule(upright=True, at=100, start=0, end=50)]
    [grid] = grids_of([*rules, Rule(upright=True, at=100, start=50 + gap, end=100)], glyphs("글", 10, 10))
    assert cells == sum(map(len, grid.rows))


@pytest.mark.parametrize(("gap", "found"), [(0, 1), (3, 1), (3.5, 0)])
@pytest.mark.parametrize("upright", [True, False])
def test_lines_meet_where_three_points_part_them(gap, found, upright):
    """Short of a side or of the lines across; farther apart they make no table."""
    near, far = (gap, 100 - gap), (0, 100)
    rules = [
        Rule(upright=True, at=x, start=(near if upright else far)[0], end=(near if upright else far)[1]) for x in far
    ]
    rules += [
        Rule(upright=False, at=y, start=(far if upright else near)[0], end=(far if upright else near)[1]) for y in far
    ]
    assert found == len(grids_of(rules, glyphs("글", 50, 50)))


@pytest.mark.parametrize(("apart", "cells"), [(3, 1), (4, 2)])
def test_lines_side_by_side_are_one_edge(apart, cells):
    """Up to three points."""
    rules = [*_rules((0, 200), (0, 100)), Rule(upright=True, at=apart, start=0, end=100)]
    [grid] = grids_of(rules, glyphs("글", 50, 50))
    assert cells == sum(map(len, grid.rows))


@pytest.mark.parametrize(("apart", "cells"), [(0, 2), (3, 2)])
def test_a_line_that_is_a_little_off_parts_cells_too(apart, cells):
    """Most of it is drawn beside the edge of another row's."""
    rules = [
        *_rules((0, 200), (0, 50, 100)),
        Rule(upright=True, at=100, start=0, end=50),
        Rule(upright=True, at=100 + apart, start=50, end=100),
    ]
    [grid] = grids_of(rules, [*glyphs("글", 50, 10), *glyphs("글", 50, 60)])
    assert [cells, cells] == [len(row) for row in grid.rows]
