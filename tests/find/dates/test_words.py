"""Each word of a date is read as what it is, whatever letter it begins with."""

from __future__ import annotations

import re
from itertools import product
from re import _constants as op
from re import _parser

import pytest

from summarizer.find.dates.words import _BEGINNING, _BEGINNINGS, _PATTERNS, read_dates

LONG_ENOUGH = 4


def beginnings(pattern):
    """Return what the matches of a parsed pattern begin with, up to some letters; a class of letters is "?"."""
    begun = {""}
    for code, value in pattern:
        following = part_beginnings(code, value)
        begun = {before + after if len(before) < LONG_ENOUGH else before for before, after in product(begun, following)}
    return begun


def part_beginnings(code, value):
    """Return what one part of a pattern can stand for; assertions stand for nothing."""
    if code is op.LITERAL:
        return {chr(value)}
    if code is op.IN:
        return {chr(letter) if kind is op.LITERAL else "?" for kind, letter in value}
    if code is op.BRANCH:
        return set().union(*map(beginnings, value[1]))
    if code in (op.MAX_REPEAT, op.MIN_REPEAT):
        return beginnings(value[2]) | ({""} if value[0] == 0 else set())
    if code is op.SUBPATTERN:
        return beginnings(value[-1])
    return {""} if code in (op.ASSERT, op.ASSERT_NOT, op.AT) else {"?"}


@pytest.mark.parametrize("kind", _BEGINNINGS)
def test_every_word_begins_as_its_kind_is_looked_for(kind):
    """Neither the beginnings of a kind nor the glance that goes before them leave out a word of its pattern."""
    looked_for = tuple(word.replace("_", " ") for word in _BEGINNINGS[kind].split())
    glance = re.compile(_BEGINNING, re.VERBOSE | re.ASCII)
    for word in beginnings(_parser.parse(_PATTERNS[kind], re.VERBOSE | re.ASCII)):
        assert word.startswith(looked_for), word
        assert glance.match(word + " ") or glance.match(word + "해"), word


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("rel_year", "올해 금년 내년 후년 작년 지난해 재작년 새해"),
        ("same_year", "같은해 그해 이듬해 다음해 전년"),
        ("rel_month", "지난달 이달 다음달 내달 금월 당월 익월"),
        ("same_month", "같은달 그달"),
        ("rel_day", "오늘 어제 그제 내일 모레 글피"),
        ("same_day", "이날 같은날 전날 다음날"),
        ("ago", "하루전 이틀전 사흘전 나흘전 닷새전 엿새전 열흘전 보름전"),
        ("rel_quarter", "지난분기 이번분기 다음분기 직전분기"),
        ("half", "상반기 하반기"),
        ("year_part", "연말 연초"),
        ("week", "지난주 이번주 다음주 내주"),
    ],
)
def test_a_word_is_read_as_its_kind(kind, words):
    """A word that stands alone is a date of its kind."""
    for word in words.split():
        assert [kind] == [date.kind for date in read_dates(f"{word} 열렸다")], word


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("season", "2026년 봄에,2026년 여름에,2026년 가을에,2026년 겨울에"),
        ("part", "2026년 말에,2026년 초에,3월 중순에,3월 상순에,3월 하순에,3월 중반에,3월 초반에,3월 후반에"),
        ("weekday", "지난 월요일,이번주 화요일,다음주 수요일,오는 목요일,다가오는 금요일,돌아오는 토요일,이번 일요일"),
    ],
)
def test_a_word_that_leans_on_another_is_read_with_it(kind, words):
    """A season, a part or a weekday ends the date that places it."""
    for phrase in words.split(","):
        (date,) = read_dates(f"{phrase} 열렸다")
        assert kind == date.words[-1].kind, phrase


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("2025년 3월 4일에", ["2025년 3월 4일"]),
        ("2025년3월에", ["2025년3월"]),
        ("2025년, 3월에", ["2025년", "3월"]),
        ("2025년·3월에", ["2025년", "3월"]),
        ("2025년  3월에", ["2025년", "3월"]),
        ("3월 2025년에", ["3월", "2025년"]),
        ("지난 3월에", ["지난 3월"]),
    ],
)
def test_words_of_one_date_stand_beside_each_other(text, dates):
    """A blank or nothing parts them, and the larger comes first; a mark begins another date."""
    assert dates == [text[date.start : date.end] for date in read_dates(text)]
