"""Figures of a sentence with the nouns beside them."""

import pytest

from summarizer.check import Reading
from summarizer.check.prose.listed import Noun, figures_beside, nouns_said
from tests.check.made import brief_of, found_scan

LISTED = found_scan(
    "상위 모델은 미국 16개, 중국 11개였다. 시비 30억 원과 국비 18억 원(약 100만달러)을 쓴다. "
    "360명은 박사후연구자, 240명은 신진연구자이다. 착공은 내년 3월, 첫 출하는 2028년 1분기다. "
    "5~9명 기업은 19.8%, 30~49명은 44.7%였다. 3월에 착공, 5월까지 준공한다. 집은 20채다."
)


def beside(number):
    """Return each figure of a sentence with the words beside it and the nouns that they hold."""
    reading = Reading(LISTED)
    return [
        (one.figure.text, one.words, [noun.korean or "table" for noun in one.nouns])
        for one in figures_beside(number, brief_of(LISTED), reading)
    ]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, []),
        (1, [("16개", "상위 모델은 미국", [("미국",)]), ("11개", "중국", [("중국",)])]),
        (2, [("30억 원", "시비", ["table"]), ("18억 원", "국비", ["table"])]),
        (3, [("360명", "박사후연구자", ["table"]), ("240명", "신진연구자이다", ["table"])]),
        (4, [("내년 3월", "착공은", ["table"]), ("2028년 1분기", "첫 출하는", ["table"])]),
        (5, [("19.8%", "기업은", [("N5",)]), ("44.7%", "", [("N7",)])]),
        (6, [("3월", "착공", ["table"]), ("5월", "준공한다", ["table"])]),
        (7, []),
        (8, []),
    ],
)
def test_a_figure_stands_beside_its_noun(number, expected):
    """Before it, or behind; conversions are passed over, and a figure may be the noun of another."""
    assert expected == beside(number)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chinese models", [(0, "Chinese", "country", ("중국", "中"))]),
        ("South Korean firms", [(0, "South Korean", "country", ("한국", "국내"))]),
        ("Korea and the city", [(0, "Korea", "country", ("한국", "국내")), (14, "city", None, ())]),
        ("Korea Development Bank", [(0, "Korea Development Bank", "organisation", ("한국산업은행", "산업은행"))]),
        (
            "Korea Communications Commission",
            [(0, "Korea Communications Commission", "organisation", ("방송통신위원회", "방통위"))],
        ),
        (
            "national funds and the city",
            [(0, "national funds", None, ()), (23, "city", None, ()), (0, "national", None, ())],
        ),
        ("post-docs", [(0, "post-doc", None, ())]),
        ("Korea's houses", [(0, "Korea", "country", ("한국", "국내"))]),
    ],
)
def test_nouns_of_prose_are_found_with_their_places(text, expected):
    """Names, the home country, and nouns of the table."""
    assert expected == [
        (start, words, noun.kind, noun.korean[:2])
        for start, words, noun in nouns_said(text, brief_of(LISTED), Reading(LISTED))
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((None, 1, ()), (None, 1, ()), True),
        ((None, 1, ()), (None, 2, ()), False),
        ((None, -2, ("N1",)), (None, -2, ("N1",)), True),
        ((None, -2, ("N1",)), (None, -2, ("N2",)), False),
        ((None, -2, ("N1",)), (None, 1, ()), False),
        (("country", -1, ("미국",)), ("country", -1, ("미국",)), True),
        (("country", -1, ("미국",)), ("country", -1, ("중국", "미국")), True),
        (("country", -1, ("미국",)), ("country", -1, ("중국",)), False),
        (("organisation", -1, ("누리전자",)), ("organisation", -1, ("누리전자서비스",)), True),
        (("country", -1, ("미국",)), (None, -1, ()), False),
    ],
)
def test_nouns_are_the_same_by_kind_and_word(one, other, expected):
    """Those of the table by number, names by form, figures by id."""
    assert expected == Noun(*one).is_same(Noun(*other))


def test_a_bracket_before_a_figure_is_none_of_its_words():
    """What stands before the bracket is."""
    scan = found_scan("국비(30억 원)를 쓴다.")
    found = figures_beside(1, brief_of(scan), Reading(scan))
    assert [("30억 원", "국비", 1)] == [(one.figure.text, one.words, len(one.nouns)) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("미국은 3월, 중국은 5월에 온다.", [("3월", "미국은"), ("5월", "중국은")]),
        ("미국이 약 3월, 중국이 5월에 온다.", [("3월", "미국이 약"), ("5월", "중국이")]),
        ("미국 3월, 중국 5월에 온다.", []),
        ("미국 3곳, 중국 5곳이 온다.", [("3곳", "미국"), ("5곳", "중국")]),
    ],
)
def test_a_date_stands_beside_a_topic_alone(text, expected):
    """Whatever else stands before it may be of another thing; a number counts what it follows."""
    scan = found_scan(text)
    reading = Reading(scan)

    assert expected == [(one.figure.text, one.words) for one in figures_beside(1, brief_of(scan), reading)]
