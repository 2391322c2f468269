"""Columns, rows, tables and furniture of pages, by the places of letters and lines."""

import pytest

from summarizer.readers.documents.pdf.columns import columns_of
from summarizer.readers.documents.pdf.furniture import without_furniture
from summarizer.readers.documents.pdf.glyphs import Rule
from summarizer.readers.documents.pdf.grid import grids_of
from summarizer.readers.documents.pdf.rows import parted_rows
from summarizer.readers.documents.pdf.strips import joined, lines_of, strips_of
from tests.readers.documents.pdf.page import column, glyphs

FIRST = "가온시는 내년부터 인공지능 실증 사업에 백이십억원을 쓴다고 밝혔다. 예산은 국비와 시비로 마련한다."
SECOND = "사업을 맡을 기업은 다음 달까지 뽑으며 심사는 두 차례로 나눠 한다. 결과는 누리집에 올린다."


def _strips(letters):
    return strips_of(letters, spaced=True)


def _texts(columns):
    return [" ".join(joined(line).text for line in lines_of(one.strips)) for one in columns]


@pytest.mark.parametrize("shift", [0.0, 5.0, 8.0])
def test_two_columns_are_read_one_after_the_other(shift):
    """The left column is read before the right, whether or not their lines stand on one level."""
    letters = column(FIRST, 50, 100, 150) + column(SECOND, 220, 100 + shift, 150)

    assert [FIRST, SECOND] == _texts(columns_of(_strips(letters)))


def test_the_order_in_which_columns_were_set_does_not_matter():
    """Columns are read from left to right even where the right one was set first."""
    letters = column(SECOND, 220, 100, 150) + column(FIRST, 50, 100, 150)

    assert [FIRST, SECOND] == _texts(columns_of(_strips(letters)))


def test_three_columns_below_a_headline():
    """A headline across all columns is read before them, and what stands across below them after."""
    title, end = (
        "가온시가 인공지능 실증 사업을 크게 늘린다는 긴 제목이 여러 단에 걸친다",
        "여러 단에 걸친 맺음말이 기사의 맨 끝에 이르러 아주 길게 이어진다고 한다",
    )
    letters = [
        *glyphs(title, 50, 60),
        *(column(FIRST, 50, 100, 120) + column(SECOND, 190, 100, 120) + column(FIRST, 330, 100, 120)),
        *glyphs(end, 50, 400),
    ]

    assert [title, FIRST, SECOND, FIRST, end] == _texts(columns_of(_strips(letters)))


@pytest.mark.parametrize("columns", [3, 4, 6])
def test_the_cells_of_a_table_are_no_columns(columns):
    """Short cells that stand below each other are rows, not columns."""
    words = ("구분", "예산 합계", "인력", "실증 지역", "백억원", "열 명", "교육", "십억원", "두 명")
    rows = [tuple(words[(at + 2 * column_at) % len(words)] for column_at in range(columns)) for at in range(5)]
    letters = [
        glyph
        for at, row in enumerate(rows)
        for column_at, cell in enumerate(row)
        for glyph in glyphs(cell, 50 + 90 * column_at, 100 + 16 * at)
    ]
    strips = _strips(letters)
    [(is_table, found)] = list(parted_rows(lines_of(strips)))

    assert 1 == len(list(columns_of(strips)))
    assert is_table
    assert rows == [tuple(strip.text for strip in line) for line in found]


def test_stretched_lines_are_columns_too():
    """Two columns whose lines are stretched so far that their words stand apart are still two."""
    letters = []
    for left, text in ((50, f"{FIRST} {FIRST}"), (280, f"{SECOND} {SECOND}")):
        for at in range(4):
            place = left
            for word in text.split()[4 * at : 4 * at + 4]:
                letters += glyphs(word, place, 100 + 16 * at)
                place = letters[-1].box.right + 12

    assert 2 == len(list(columns_of(_strips(letters))))


def test_text_without_wide_gaps_is_no_table():
    """Lines of running text stay text."""
    assert [False] == [is_table for is_table, _ in parted_rows(lines_of(_strips(column(FIRST, 50, 100, 150))))]


def test_blanks_that_are_not_set_are_gaps():
    """Where no blanks are set, a gap is one, in stretched lines too."""
    for stretch in (0.0, 1.5):
        [strip] = strips_of(glyphs("실증 사업 예산", blanks=False, stretch=stretch), spaced=False)

        assert "실증 사업 예산" == strip.text


def test_small_gaps_are_no_blanks_where_blanks_are_set():
    """The room that a program leaves between digits and Hangul is not a blank."""
    letters = glyphs("3", 50) + glyphs("년간 실증", 57.2)

    assert ["3년간 실증"] == [strip.text for strip in _strips(letters)]


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


def test_running_heads_and_page_numbers_are_left_out():
    """What stands at the edge of each page is furniture; the first page keeps its head, which may be a masthead."""
    pages = [
        (
            _strips(
                [
                    *glyphs("나래혁신부 보도자료", 50, 20),
                    *glyphs(f"본문 {number}", 50, 400),
                    *glyphs(f"- {number} -", 280, 780),
                ]
            ),
            842,
        )
        for number in (1, 2, 3)
    ]

    assert [["나래혁신부 보도자료", "본문 1"], ["본문 2"], ["본문 3"]] == [
        [strip.text for strip in page] for page in without_furniture(pages)
    ]


def test_a_number_inside_the_page_is_text():
    """A line of digits amid a page is not a page number."""
    page = (_strips(glyphs("2028", 50, 400)), 842)

    assert [["2028"]] == [[strip.text for strip in one] for one in without_furniture([page])]
