"""Each word of a date is read as what it is, whatever letter it begins with."""

from __future__ import annotations

import pytest

from summarizer.find.dates.words import read_dates


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
