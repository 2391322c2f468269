"""Lines to paragraphs, and what stood where a line ended."""

import pytest

from summarizer.readers.documents.pdf.joints import Joints
from summarizer.readers.documents.pdf.measure import Lines, Measure
from summarizer.readers.documents.pdf.paragraphs import _low, _step, paragraphs_of
from summarizer.readers.documents.pdf.strips import joined, lines_of, strips_of
from tests.readers.documents.pdf.page import PITCH, column, glyphs

TEXT = (
    "가온시는 내년부터 인공지능 실증 사업에 백이십억원을 쓴다고 밝혔다. 예산은 국비와 시비로 마련하며 "
    "사업을 맡을 기업은 다음 달까지 공모로 뽑는다. "
    "심사는 두 차례로 나눠 진행하고 결과는 누리집에 올린다고 시는 설명했다."
)
NEXT = "시의회는 예산안을 다음 주에 심의하며 일부 의원은 사업 기간을 줄여야 한다고 주장했다."


def _lines(letters, **more):
    return Lines(tuple(joined(line) for line in lines_of(strips_of(letters, spaced=True))), **more)


def _paragraphs(*flows):
    measure = Measure.of(flows)
    joints = Joints.of((line for flow in flows for line in flow.lines), measure)
    return [line.text for line in paragraphs_of(flows, measure, joints)]


@pytest.mark.parametrize("room", [150, 173, 220])
def test_lines_that_end_at_blanks_are_joined_with_them(room):
    """Where lines end at blanks alone, as their free room shows, a blank stands at each."""
    flow = _lines(column(TEXT, 50, 100, room))

    assert Measure.of([flow]).by_words
    assert [TEXT] == _paragraphs(flow)


def test_lines_that_end_anywhere_are_told_from_those():
    """Where no line has room for a syllable more, lines end inside words too."""
    assert not Measure.of([_lines(column(TEXT * 3, 50, 100, 173, words=False))]).by_words


def test_a_short_line_ends_a_paragraph():
    """A line that the next word would have fitted on is the last of its paragraph."""
    first = column(TEXT, 50, 100, 220)
    below = max(glyph.box.top for glyph in first) + PITCH

    assert [TEXT, NEXT] == _paragraphs(_lines([*first, *column(NEXT, 50, below, 220)]))


def test_a_paragraph_goes_on_in_the_next_column():
    """A paragraph that a column or a page cuts is one."""
    flow = _lines(column(TEXT, 50, 100, 220))
    flows = [Lines(flow.lines[:3], place=(1,)), Lines(flow.lines[3:], place=(1,))]

    assert [TEXT] == _paragraphs(*flows)


def test_notes_at_the_foot_part_no_paragraph():
    """A paragraph goes on over the notes at the foot of its page, which stand behind it."""
    note = "1) 이 금액은 국비와 시비를 더한 것이다."
    flow = _lines(column(TEXT, 50, 100, 220))
    foot = _lines(glyphs(note, 50, 700, size=8))
    flows = [Lines((*flow.lines[:3], *foot.lines)), Lines(flow.lines[3:])]

    assert [TEXT, note] == _paragraphs(*flows)


def test_bullets_begin_paragraphs():
    """A bullet begins a paragraph even below a full line."""
    first, second = f"□ {TEXT[:37]}", "○ 예산은 국비와 시비로 마련한다."
    flow = _lines([*glyphs(first, 50, 100), *glyphs(second, 50, 116)])

    assert [first, second] == _paragraphs(flow)


def test_a_dashed_subhead_stands_alone():
    """A subhead between dashes is a paragraph, though it fills its line."""
    head = "- 내년부터 세 해 동안 백이십억원 투입, 다음 달 공모 -"
    flow = _lines([*glyphs(head, 50, 100), *column(TEXT, 50, 120, 300)])

    assert [head, TEXT] == _paragraphs(flow)


def test_other_type_begins_a_paragraph():
    """A line in larger type is not a part of the paragraph below it."""
    head = "가온시 인공지능 실증 사업에 백이십억원"
    flow = _lines([*glyphs(head, 50, 60, size=16), *column(TEXT, 50, 100, 300)])

    assert [head, TEXT] == _paragraphs(flow)


class _Line:
    def __init__(self, text, *, blank=False):
        self.text = text
        self.ends_blank = blank


@pytest.mark.parametrize(
    ("expected", "told"),
    [
        (" ", {"by_words": True}),
        ("", {"by_words": False}),
        ("", {"by_words": False, "told": True}),
    ],
)
def test_how_lines_end_decides(expected, told):
    """Where lines end at blanks a blank stood; elsewhere what the words say, or nothing where blanks are set."""
    joints = Joints.of([], Measure({}, 10.0, **told))

    assert expected == joints.between(_Line("계산소를 확정"), _Line("했다고 밝혔다"))


def test_a_blank_that_is_set_at_a_line_end_is_one():
    """A blank that stands in the document decides."""
    joints = Joints.of([], Measure({}, 10.0, by_words=False))

    assert " " == joints.between(_Line("계산", blank=True), _Line("소를 짓는다"))


def test_a_latin_word_with_a_hyphen_is_one():
    """A hyphen at a line end inside a Latin word stays, without a blank."""
    joints = Joints.of([], Measure({}, 10.0))

    assert "" == joints.between(_Line("state-"), _Line("of-the-art 모델"))


@pytest.mark.parametrize(
    ("steps", "pitch"), [([1.6, 3.0, 1.5, 1.6, 1.7], 1.6), ([3.0, 1.6], 1.6), ([], 0.0), ([*range(1, 9)], 3)]
)
def test_the_pitch_of_lines_is_the_lower_quartile(steps, pitch):
    """Gaps between paragraphs are larger and fewer, wherever they stand."""
    assert pitch == _low(steps)


def _set(*lines):
    """Return a column of lines, each with its text, how far below the last it stands, and where it begins."""
    letters, top = [], 100.0
    for text, pitches, left in lines:
        top += PITCH * pitches
        letters += glyphs(text, left, top)
    return _lines(letters)


WHOLE, STOPPED = "가" * 21, "가" * 20 + "."


@pytest.mark.parametrize(
    ("above", "pitches", "left", "paragraphs"),
    [
        (STOPPED, 1.0, 50, 1),
        (STOPPED, 1.2, 50, 1),
        (STOPPED, 1.3, 50, 2),
        (WHOLE, 1.3, 50, 1),
        (WHOLE, 1.5, 50, 2),
        (STOPPED, 1.0, 60, 2),
        (STOPPED, 1.0, 54, 1),
        (WHOLE, 1.0, 60, 1),
        ("□ " + "가" * 19 + ".", 1.0, 60, 1),
    ],
)
def test_a_line_begins_a_paragraph_by_its_place(above, pitches, left, paragraphs):
    """Below a stop by a looser step or an indent, elsewhere by a wide step; below a bullet text is indented."""
    flow = _set((WHOLE, 1, 50), (WHOLE, 1, 50), (above, 1, 50), ("나" * 20, pitches, left), ("다" * 20, 1, 50))
    assert (paragraphs == 2) is any(line.startswith("나") for line in _paragraphs(flow))


def test_a_step_is_measured_by_the_larger_type():
    """From foot to foot."""
    above, line = (_lines(glyphs("가", 50, top, size=size)).lines[0] for top, size in ((100, 10), (120, 20)))
    assert 1.5 == _step(above, line)
    assert -1.5 == _step(line, above)


def test_blank_lines_of_a_column_hide_nothing_below():
    """Nor does a column in small type alone."""
    flow = _lines(
        [*glyphs(TEXT[:20], 50, 100), *glyphs("  ", 50, 100 + PITCH), *glyphs(NEXT[:20], 50, 100 + 3 * PITCH)]
    )
    small = _lines(glyphs(NEXT[:18], 50, 400, size=5.0))
    assert f"{TEXT[:20]} {NEXT[:20]} {NEXT[:18]}" == " ".join(_paragraphs(flow, small))
