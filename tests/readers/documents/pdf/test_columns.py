"""Columns of a page are read one after the other, by the places of their lines."""

import pytest

from summarizer.readers.documents.pdf.columns import columns_of
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
