"""Each word of a date is read as what it is, whatever letter it begins with."""

from __future__ import annotations

import re
from itertools import product
from re import _constants as op
from re import _parser

import pytest

from summarizer.find.assemble import find
from summarizer.find.dates.words import _BEGINNING, _BEGINNINGS, _PATTERNS, read_dates
from summarizer.text.article import Article
from tests.find.dates.dated import dated

LONG_ENOUGH = 5


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
        assert any(glance.match(f"해{word}{after}", 1) for after in " 해"), word


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("버전 3.4가 나왔다.", []),
        ("버전은 3.4.5다.", []),
        ("제3.4.5호다.", []),
        ("2025년형 차다.", []),
        ("2025년산 쌀이다.", []),
        ("2025년생이다.", []),
        ("2025년식 차다.", []),
        ("2025년 동안 썼다.", []),
        ("2025년 만에 썼다.", []),
        ("2025년 역사다.", []),
        ("금고 12년 말이다.", []),
        ("12년 3월 열었다.", ["12년 3월 2012-03-01/2012-03-31 month"]),
        ("12년도 예산이다.", ["12년 2012-01-01/2012-12-31 year"]),
        ("12년 상반기 열었다.", ["12년 상반기 2012-01-01/2012-06-30 half"]),
        ("12년 1분기 열었다.", ["12년 1분기 2012-01-01/2012-03-31 quarter"]),
        ("3월급이다.", []),
        ("3월세다.", []),
        ("3월평균이다.", []),
        ("제3월이다.", []),
        ("천3월이다.", []),
        ("5일간 썼다.", []),
        ("5일 이내 썼다.", []),
        ("5일 이상 썼다.", []),
        ("5일 만에 썼다.", []),
        ("5일째 썼다.", []),
        ("5일 내에 썼다.", []),
        ("5일 뒤 썼다.", []),
        ("5일 넘게 썼다.", []),
        ("5일 연속 썼다.", []),
        ("5일가량 썼다.", []),
        ("5일씩 썼다.", []),
        ("5일 안에 썼다.", []),
        ("5일 안팎 썼다.", []),
        ("5일짜리다.", []),
        ("5일의 휴가다.", []),
        ("5일 전 썼다.", []),
        ("5일 후에 썼다.", []),
        ("5일 24시간 썼다.", []),
        ("5일 근무다.", []),
        ("5일 연휴다.", []),
        ("5일을 연장했다.", []),
        ("5일을 넘겼다.", []),
        ("최대 5일 썼다.", []),
        ("최소 5일 썼다.", []),
        ("약 5일 썼다.", []),
        ("총 5일 썼다.", []),
        ("평균 5일 썼다.", []),
        ("매월 5일 썼다.", []),
        ("주 5일 썼다.", []),
        ("휴가 5일 썼다.", []),
        ("천5일 썼다.", []),
        ("하루 1일 평균 썼다.", []),
        ("1일 최대 썼다.", []),
        ("24, 25, 26일 열었다.", ["24 2025-01-24 day", "25 2025-01-25 day", "26일 2025-01-26 day"]),
        ("35일 열었다.", []),
        ("0일 열었다.", []),
        ("1분기 연속 늘었다.", []),
        ("1분기 만에 늘었다.", []),
        ("1분기마다 는다.", []),
        ("1분기별로 는다.", []),
        ("5분기 늘었다.", []),
        ("올해째다.", ["올해 2025-01-01/2025-12-31 year"]),
        ("올 들어 늘었다.", ["올 2025-01-01/2025-12-31 year"]),
        ("올 초 열었다.", ["올 초 2025-01-01/2025-03-31 vague early 2025"]),
        ("올림픽이다.", []),
        ("그해 열었다.", ["그해 ? year that year"]),
        ("새해 열었다.", ["새해 2025-01-01/2025-12-31 year"]),
        ("오늘날 쓴다.", []),
        ("내일모레 연다.", []),
        ("봄철 연다.", []),
        ("봄바람이 분다.", []),
        ("가을 연다.", []),
        ("지난 가을 열었다.", ["지난 가을 2024-09-01/2024-11-30 vague autumn 2024"]),
        ("토요일 연다.", []),
        ("지난 열었다.", []),
        ("연말정산이다.", []),
        ("시행 3년 전 열었다.", []),
        ("약 3년 전 열었다.", ["3년 전 2022-01-01/2022-12-31 year"]),
        ("3년 전 대비 늘었다.", []),
        ("3년 전부터 썼다.", ["3년 전 2022-01-01/2022-12-31 year from"]),
        ("1~3분기 늘었다.", ["1~3분기 2025-01-01/2025-09-30 range"]),
        ("지난 1분기 늘었다.", ["지난 1분기 2025-01-01/2025-03-31 quarter"]),
        ("달달한 맛이다.", []),
        ("이달러를 썼다.", []),
        ("전달했다.", []),
        ("전월 대비 늘었다.", ["전월 ? month the previous month"]),
        ("전달 대비 늘었다.", ["전달 ? month the previous month"]),
        (
            "2024년 12월 늘어 전월 대비 컸다.",
            ["2024년 12월 2024-12-01/2024-12-31 month", "전월 2024-11-01/2024-11-30 month"],
        ),
        (
            "2024년 12월 늘어 전달보다 컸다.",
            ["2024년 12월 2024-12-01/2024-12-31 month", "전달 2024-11-01/2024-11-30 month"],
        ),
        (
            "2024년 12월 늘어 전월에 비해 컸다.",
            ["2024년 12월 2024-12-01/2024-12-31 month", "전월 2024-11-01/2024-11-30 month"],
        ),
        (
            "2024년 12월 늘어 전월에비해 컸다.",
            ["2024년 12월 2024-12-01/2024-12-31 month", "전월 2024-11-01/2024-11-30 month"],
        ),
        (
            "2024년 12월 늘어 전월과 비슷했다.",
            ["2024년 12월 2024-12-01/2024-12-31 month", "전월 2024-11-01/2024-11-30 month"],
        ),
        (
            "2024년 4분기 늘어 전 분기 대비 컸다.",
            ["2024년 4분기 2024-10-01/2024-12-31 quarter", "전 분기 2024-07-01/2024-09-30 quarter"],
        ),
        (
            "2024년 4분기 늘어 전분기에 견줘 컸다.",
            ["2024년 4분기 2024-10-01/2024-12-31 quarter", "전분기 2024-07-01/2024-09-30 quarter"],
        ),
    ],
)
def test_what_only_looks_like_a_date_is_none(text, expected):
    """Versions, lengths, models, terms of prison and days of work."""
    assert expected == dated(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024.3.5 열었다.", ["2024.3.5 2024-03-05 day"]),
        ("2024. 3. 5 열었다.", ["2024. 3. 5 2024-03-05 day"]),
        ("2024.3.5일 열었다.", ["2024.3.5일 2024-03-05 day"]),
        ("2024-3-5 열었다.", ["2024-3-5 2024-03-05 day"]),
        ("2024/3/5 열었다.", ["2024/3/5 2024-03-05 day"]),
        ("'24.3.5 열었다.", ["'24.3.5 2024-03-05 day"]),
        ("‘24.3.5. 열었다.", ["‘24.3.5. 2024-03-05 day"]),
        ("24. 3. 5.(화) 열었다.", ["24. 3. 5.(화) 2024-03-05 day"]),
        ("24.3.5 열었다.", []),
        ("24.3.5.까지 썼다.", ["24.3.5. 2024-03-05 day until"]),
        ("24.3.5 기준이다.", ["24.3.5 2024-03-05 day"]),
        ("2024.13.5 열었다.", []),
        ("2024.3.5.7이다.", []),
        ("2024.3월 열었다.", ["2024.3월 2024-03-01/2024-03-31 month"]),
        ("2024. 3월 열었다.", ["2024. 3월 2024-03-01/2024-03-31 month"]),
        ("'24.3월 열었다.", ["'24.3월 2024-03-01/2024-03-31 month"]),
        ("'24.3. 열었다.", ["'24.3. 2024-03-01/2024-03-31 month"]),
        ("2024.3. 열었다.", ["2024.3. 2024-03-01/2024-03-31 month"]),
        ("2024.3 열었다.", []),
        ("'24.3~5월 열었다.", ["'24.3~5월 2024-03-01/2024-05-31 range"]),
        ("2024.3~5. 열었다.", ["2024.3~5. 2024-03-01/2024-05-31 range"]),
        ("3.5.(화) 연다.", ["3.5.(화) 2025-03-05 day"]),
        ("3/5(화) 연다.", ["3/5(화) 2025-03-05 day"]),
        ("3.15일 연다.", ["3.15일 2025-03-15 day"]),
        ("3.5일 썼다.", []),
        ("(3.5.) 열었다.", ["3.5. 2025-03-05 day"]),
        ("(~3.5.) 열었다.", ["3.5. 2025-03-05 day"]),
        ("3.5.~4.6. 연다.", ["3.5.~4.6. 2025-03-05/2025-04-06 range"]),
        ("2024.3.5.~4.6. 열었다.", ["2024.3.5.~4.6. 2024-03-05/2024-04-06 range"]),
        ("3월 5일(화) 연다.", ["3월 5일(화) 2025-03-05 day"]),
        ("3월 5일 (화) 연다.", ["3월 5일 (화) 2025-03-05 day"]),
        ("5일(화) 열었다.", ["5일(화) 2025-02-05 day"]),
        ("2024년3월5일 열었다.", ["2024년3월5일 2024-03-05 day"]),
        ("2024~26년 연다.", ["2024~26년 2024-01-01/2026-12-31 range"]),
        ("2024·2026년 연다.", ["2024 2024-01-01/2024-12-31 year", "2026년 2026-01-01/2026-12-31 year"]),
        ("'24년 열었다.", ["'24년 2024-01-01/2024-12-31 year"]),
        ("’24~’26년 연다.", ["’24~’26년 2024-01-01/2026-12-31 range"]),
        ("1390년 열었다.", []),
        ("1400년 열었다.", ["1400년 1400-01-01/1400-12-31 year"]),
        ("2199년 열었다.", ["2199년 2199-01-01/2199-12-31 year"]),
        ("2200년 열었다.", []),
    ],
)
def test_each_mark_between_numbers_is_read(text, expected):
    """Dots, dashes, slashes, apostrophes and weekdays."""
    assert expected == dated(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("길을 연다고 밝혔다.2026년 3월 5일 시행된다.", "2026년 3월 5일"),
        ("정부는 준비한다.2024년 12월 통과됐다.", "2024년 12월"),
        ("늘어날 전망이다.5일 중앙회가 밝혔다.", "5일"),
        ("공사는 1.5일 걸린다.", None),
        ("판은 1.25.3.4까지 나왔다.", None),
    ],
)
def test_a_date_may_follow_a_stop_without_a_blank(text, found):
    """Only a digit before a stop makes what stands behind it a decimal."""
    assert ([found] if found else []) == [date.text for date in find(Article.from_text(text)).dates]
