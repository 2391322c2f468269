"""The tables of a document as lines, and the runs of its paragraphs put together."""

import pytest

from summarizer.readers.documents.gather import Gathered, with_gaps
from summarizer.readers.documents.grids import Cell, lines_of_table
from summarizer.readers.documents.printed import PrintedLine

PROSE = "가온시는 내년에 센터를 연다고 4일 밝혔다."


def _cell(*texts, **more):
    return Cell(tuple(PrintedLine(text) for text in texts), **more)


def _lines(*rows):
    return [(line.mark, line.text) for line in lines_of_table(rows)]


DATA = [[_cell("시"), _cell("3억원")], [_cell("군"), _cell("2억원")]]


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        (
            [[_cell("구분"), _cell("예산")], *DATA],
            [("table_header", "구분 | 예산"), ("row", "시 | 3억원"), ("row", "군 | 2억원")],
        ),
        (DATA, [("row", "시 | 3억원"), ("row", "군 | 2억원")]),
        (
            [[_cell("시", header=True), _cell("2026", header=True)], [_cell("군"), _cell("도")]],
            [("table_header", "시 | 2026"), ("row", "군 | 도")],
        ),
        ([[_cell("시", header=True), _cell("2026", header=True)]], [("row", "시 | 2026")]),
        (
            [[_cell("시", header=True), _cell("3억원")], [_cell("군"), _cell("도")]],
            [("row", "시 | 3억원"), ("row", "군 | 도")],
        ),
        (
            [[_cell("시"), _cell(), _cell("3억원")], [_cell()], [_cell("군"), _cell("둘", "셋")]],
            [("row", "시 | 3억원"), ("row", "군 | 둘 셋")],
        ),
        ([[_cell("하나")], [_cell("둘")]], [(None, "하나"), (None, "둘")]),
        ([[_cell("시"), _cell("3억원")], [_cell(PROSE)]], [(None, "시"), (None, "3억원"), (None, PROSE)]),
        ([[_cell("시"), _cell("3억원", nests=True)]], [(None, "시"), (None, "3억원")]),
        ([[_cell("시"), _cell("가" * 301)]], [(None, "시"), (None, "가" * 301)]),
        ([[_cell("시"), _cell("가" * 300)], *DATA], None),
    ],
)
def test_a_row_of_data_is_a_line_and_a_layout_is_what_it_holds(rows, lines):
    """Headers are told, or stand above figures; one column, prose across, nested tables and long cells lay out."""
    found = _lines(*rows)
    assert (lines or [("table_header", f"시 | {'가' * 300}"), ("row", "시 | 3억원"), ("row", "군 | 2억원")]) == found


@pytest.mark.parametrize("rows", [DATA, [[_cell("하나", "둘")], [_cell("셋")]]])
def test_room_is_left_above_a_table_alone(rows):
    """Its first line is apart from what stands before it."""
    first, *others = [line.apart for line in lines_of_table(rows)]
    assert first
    assert not any(others)


def test_the_runs_of_a_paragraph_are_one_line_in_its_most_common_size():
    """Line ends inside a run are blanks; the bullet stands once, before the first line."""
    gathered = Gathered(bullet="○ ")
    for text, size in (("가온시는\n내년에 ", 10.0), (None, 30.0), ("센터를 연다", 12.0), ("고 밝혔다.", 10.0)):
        gathered.add(text, size)

    assert [PrintedLine("○ 가온시는 내년에 센터를 연다고 밝혔다.", size=10.0)] == list(gathered.flush())
    assert [] == list(gathered.flush())
    gathered.add("둘", 9.0)
    assert [PrintedLine("둘", size=9.0)] == list(gathered.flush())


def test_a_line_end_that_was_set_parts_lines():
    """Where the lines are no text broken at a width."""
    gathered = Gathered()
    for text in ("하나", "둘"):
        gathered.add(text)
        gathered.end_line()

    assert ["하나", "둘"] == [line.text for line in gathered.flush()]
    gathered.add("  ")
    assert [] == list(gathered.flush())


def test_an_empty_paragraph_leaves_a_gap():
    """The first line below it is apart, the others are not."""
    one, two, three = (PrintedLine(text) for text in ("하나", "둘", "셋"))
    assert [False, True, False, False] == [line.apart for line in with_gaps([[one], [], [two, three], [one]])]
