"""Tests of dates, on original sentences, against an article of Thursday, 20 February 2025."""

import datetime as dt
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_brief import date_in_english
from policy_brief.cleaning.unseen import strip_unseen
from summarizer.find.dates.mentions import find_dates
from summarizer.find.passage import Passage
from summarizer.text.article import KST, Article
from tests.cost import is_linear
from tests.find.dates.dated import dated

PUBLISHED = dt.date(2025, 2, 20)


def dates(text, published=PUBLISHED):
    time_ = dt.datetime.combine(published, dt.time(11, 30), KST) if published else None
    return find_dates(Passage.of(Article.from_text(text, published=time_)))


def days(text, published=PUBLISHED):
    return [(str(date.date_min), str(date.date_max)) for date in dates(text, published)]


@pytest.mark.parametrize(
    ("first", "last", "precision", "text"),
    [
        ("2025-02-20", "2025-02-20", "day", "2025년 2월 20일"),
        ("2025-01-01", "2025-12-31", "year", "2025년"),
        ("2024-02-01", "2024-02-29", "month", "2024년 2월"),
        ("2025-02-18", "2025-02-18", "day", "2월 18일"),
        ("2024-12-30", "2024-12-30", "day", "12월 30일"),
        ("2025-02-20", "2025-02-20", "day", "20일"),
        ("2025-01-21", "2025-01-21", "day", "21일"),
        ("2025-02-25", "2025-02-25", "day", "오는 25일"),
        ("2025-03-03", "2025-03-03", "day", "오는 3일"),
        ("2025-02-03", "2025-02-03", "day", "지난 3일"),
        ("2025-01-31", "2025-01-31", "day", "지난 31일"),
        ("2025-01-01", "2025-01-31", "month", "지난달"),
        ("2024-12-01", "2024-12-31", "month", "지지난달"),
        ("2025-04-01", "2025-04-30", "month", "다다음 달"),
        ("2023-01-01", "2023-12-31", "year", "지지난해"),
        ("2025-02-03", "2025-02-09", "range", "지지난주"),
        ("2025-03-03", "2025-03-03", "day", "다다음 주 월요일"),
        ("2025-02-17", "2025-02-17", "day", "그끄저께"),
        ("2025-02-24", "2025-02-24", "day", "그글피"),
        ("2024-12-31", "2024-12-31", "day", "24.12.31."),
        ("2025-03-02", "2025-03-02", "day", "25.3.2."),
        ("2024-07-01", "2025-06-30", "range", "24.7.1.~25.6.30."),
        ("2025-03-01", "2025-12-31", "range", "2025.3.~12."),
        ("2025-03-01", "2025-12-31", "range", "'25. 3. ~ 12."),
        ("2025-03-02", "2025-04-04", "range", "2025.3.2.~4.4."),
        ("2025-05-02", "2025-05-09", "range", "5. 2.~5. 9."),
        ("2025-01-30", "2025-01-30", "day", "지난달 30일"),
        ("2025-02-01", "2025-02-28", "month", "이달"),
        ("2025-02-21", "2025-02-28", "vague", "이달 말"),
        ("2025-03-03", "2025-03-03", "day", "내달 3일"),
        ("2025-03-01", "2025-03-31", "month", "다음 달"),
        ("2025-03-05", "2025-03-05", "day", "다음 달 5일"),
        ("2025-01-01", "2025-12-31", "year", "올해"),
        ("2025-01-01", "2025-12-31", "year", "금년"),
        ("2025-01-01", "2025-06-30", "half", "올 상반기"),
        ("2025-07-01", "2025-12-31", "half", "올 하반기"),
        ("2025-07-01", "2025-09-30", "quarter", "올 3분기"),
        ("2025-01-01", "2025-03-31", "vague", "올 초"),
        ("2025-06-01", "2025-08-31", "vague", "올여름"),
        ("2024-12-01", "2025-02-28", "vague", "지난겨울"),
        ("2026-01-01", "2026-12-31", "year", "내년"),
        ("2026-03-01", "2026-03-31", "month", "내년 3월"),
        ("2026-01-01", "2026-06-30", "half", "내년 상반기"),
        ("2027-01-01", "2027-12-31", "year", "내후년"),
        ("2024-01-01", "2024-12-31", "year", "작년"),
        ("2024-01-01", "2024-09-30", "range", "작년 1∼9월"),
        ("2024-01-01", "2024-12-31", "year", "지난해"),
        ("2024-12-01", "2024-12-31", "vague", "지난해 말"),
        ("2024-10-01", "2024-12-31", "quarter", "지난해 4분기"),
        ("2023-01-01", "2023-12-31", "year", "재작년"),
        ("2025-03-01", "2025-03-31", "month", "오는 3월"),
        ("2026-01-01", "2026-01-31", "month", "오는 1월"),
        ("2025-01-01", "2025-01-31", "month", "지난 1월"),
        ("2024-10-01", "2024-10-31", "month", "지난 10월"),
        ("2027-01-01", "2027-12-31", "year", "오는 2027년"),
        ("2018-01-01", "2018-12-31", "year", "지난 2018년"),
        ("2027-01-01", "2030-12-31", "range", "2027년부터 2030년까지"),
        ("2025-01-01", "2027-12-31", "range", "2025∼2027년"),
        ("2025-01-01", "2027-12-31", "range", "2025~27년"),
        ("2025-01-01", "2027-12-31", "range", "'25∼'27년"),
        ("2018-07-01", "2022-12-31", "range", "‘18.7∼‘22년"),
        ("2026-03-04", "2026-03-04", "day", "'26.3.4.(수)"),
        ("2025-02-26", "2025-02-26", "day", "2. 26.(수)"),
        ("2025-02-26", "2025-02-26", "day", "2월26일(수)"),
        ("2026-07-22", "2026-07-22", "day", "2026. 7. 22."),
        ("2025-02-20", "2025-02-20", "day", "2025.02.20"),
        ("2025-02-20", "2025-02-20", "day", "2025-02-20"),
        ("2025-01-01", "2025-12-31", "year", "'25년"),
        ("2025-12-01", "2025-12-31", "month", "25년 12월"),
        ("2025-01-01", "2025-03-31", "quarter", "1분기"),
        ("2025-04-01", "2025-06-30", "quarter", "2분기"),
        ("2024-10-01", "2024-12-31", "quarter", "4분기"),
        ("2024-10-01", "2024-12-31", "quarter", "직전 분기"),
        ("2025-01-01", "2025-06-30", "half", "상반기"),
        ("2025-07-01", "2025-12-31", "half", "하반기"),
        ("2025-01-01", "2025-12-31", "year", "연내"),
        ("2025-12-01", "2025-12-31", "vague", "연말"),
        ("2025-01-01", "2025-03-31", "vague", "연초"),
        ("2025-02-20", "2025-02-20", "day", "이날"),
        ("2025-02-19", "2025-02-19", "day", "전날"),
        ("2025-02-21", "2025-02-21", "day", "다음 날"),
        ("2025-02-18", "2025-02-18", "day", "이틀 전"),
        ("2025-02-23", "2025-02-23", "day", "사흘 뒤"),
        ("2025-02-19", "2025-02-19", "day", "어제"),
        ("2025-02-20", "2025-02-20", "day", "오늘"),
        ("2025-02-21", "2025-02-21", "day", "내일"),
        ("2025-02-17", "2025-02-23", "range", "이번 주"),
        ("2025-02-24", "2025-03-02", "range", "다음 주"),
        ("2025-02-10", "2025-02-16", "range", "지난주"),
        ("2025-02-22", "2025-02-23", "range", "이번 주말"),
        ("2025-02-28", "2025-02-28", "day", "다음 주 금요일"),
        ("2025-02-19", "2025-02-19", "day", "지난 수요일"),
        ("2025-03-01", "2025-05-31", "range", "3∼5월"),
        ("2025-02-09", "2025-02-11", "range", "9일부터 11일까지"),
        ("2025-02-28", "2025-03-02", "range", "28일∼3월 2일"),
        ("2024-10-21", "2025-01-31", "range", "10월 말부터 지난달까지"),
        ("2009-12-01", "2010-01-31", "range", "2009년 12월부터 1월까지"),
        ("2019-12-01", "2019-12-31", "vague", "2019년 말"),
        ("2027-12-01", "2027-12-31", "vague", "2027년 말"),
        ("2024-01-01", "2024-12-31", "year", "1년 전"),
        ("2022-01-01", "2022-12-31", "year", "3년 전"),
        ("2025-02-13", "2025-02-13", "day", "지난주 목요일"),
        ("2030-01-01", "2030-12-31", "year", "오는 2030년"),
        ("2023-01-01", "2025-12-31", "range", "'23~'25년"),
        ("2025-02-11", "2025-02-20", "vague", "이달 중순"),
        ("2025-02-20", "2025-02-20", "day", "2025.2.20"),
        ("2024-12-03", "2024-12-03", "day", "2024년 12월 3일"),
        ("2028-06-21", "2028-06-30", "vague", "2028년 6월 말"),
        ("2026-01-01", "2026-03-31", "vague", "내년 초"),
        ("2024-03-11", "2024-03-20", "vague", "2024년 3월 중순"),
        ("2000-01-01", "2009-12-31", "range", "2000년대"),
        ("1990-01-01", "1999-12-31", "range", "90년대"),
        ("1990-01-01", "1992-06-30", "vague", "1990년대 초"),
        ("2025-01-01", "2025-12-31", "year", "새해"),
    ],
)  # fmt: skip
def test_a_form_resolves_as_newsrooms_mean_it(first, last, precision, text):
    """Each form is one mention with its words, its first and last day and its precision."""
    found = dates(f"달력에는 {text} 회의가 적혔다.")
    assert [(text, first, last, precision, True)] == [
        (date.text, str(date.date_min), str(date.date_max), date.precision, date.resolved) for date in found
    ]


@pytest.mark.parametrize(
    "text",
    [
        "창립 25주년을 맞았다",
        "3년간 5년 이내에 60일 이내로 마친다",
        "GPT-4.5와 버전 3.11.2를 쓴다",
        "전화는 02-2025-0220이다",
        "제3조와 3대 1의 비율",
        "3.5일이 걸린다",
        "주 5일 일한다",
        "하루 8시간, 매월 20일 낸다",
        "최대 20일 쉰다",
        "30일을 연장하고 10일을 더 준다",
        "기한 30일을 넘기지 않는다",
        "10년 전보다 늘었다",
        "시행 1년 전 시범 운영한다",
        "시행 1년 뒤 따진다",
        "징역 1년 6월을 받았다",
        "2분기 연속 늘었다",
        "2025년형 모델과 1990년생 직원",
        "내일배움카드를 오늘날 쓴다",
        "이 달러와 다음 달리기",
        "이번 주가는 다음 주제다",
        "3월드컵과 20일선",
        "2월 30일은 없다",
        "지난 5년간 11월물이 올랐다",
        "1일 평균 100명이 온다",
        "10일의 영창 처분을 받았다",
        "버전 24.10.2. 을 냈다",
        "Ubuntu 24.04.1. 판이다",
        "소식을 전달 받았다",
        "전일제 근무를 한다",
        "코스피 1,999년물",
    ],
)
def test_durations_and_other_numbers_are_no_dates(text):
    """Durations, versions, phone numbers, recurring and impossible days give no mention."""
    assert () == dates(f"{text}.")


@pytest.mark.parametrize(
    ("expected", "published", "text"),
    [
        ("2025-02-20", dt.date(2025, 3, 1), "정부는 20일 안을 냈다."),
        ("2024-12-31", dt.date(2025, 3, 1), "지난 12월 31일 안을 냈다."),
        ("2025-01-05", dt.date(2024, 12, 10), "1월 5일 안을 낸다."),
        ("2024-12-31", dt.date(2025, 1, 3), "31일 안을 냈다."),
        ("2025-01-31", dt.date(2025, 3, 5), "31일 안을 냈다."),
        ("2025-02-26", PUBLISHED, "26일 공청회가 열린다."),
        ("2025-01-26", PUBLISHED, "26일 설명회를 열었고 공고는 오늘 시작한다."),
        ("2025-03-31", PUBLISHED, "31일 접수가 시작한다."),
        ("2025-01-27", PUBLISHED, "27일 접수가 마감됐다."),
        ("2024-02-29", PUBLISHED, "지난 2월 29일 안을 냈다."),
        ("2026-01-01", dt.date(2025, 12, 20), "새해에는 다르다."),
        ("2025-02-25", PUBLISHED, "25일까지 시험을 모두 끝낼 것으로 보인다."),
        ("2025-02-25", PUBLISHED, "25일 열기로 했다."),
        ("2025-02-20", PUBLISHED, '대변인은 "내일(20일) 만난다"고 말했다.'),
        ("2025-02-25", PUBLISHED, "25일 강한 바람으로 인한 해일이 일 수 있다고 예측했다."),
        ("2025-02-25", PUBLISHED, "지금부터 25일까지 번개를 동반한 비가 내릴 것으로 보인다."),
        ("2025-02-25", PUBLISHED, "답을 25일까지 달라고 요구했다."),
        ("2025-02-25", PUBLISHED, "채택은 25일로 미뤄진 상태다."),
        ("2025-02-10", PUBLISHED, "10일까지 접수를 마친 시는 결과를 냈다."),
        ("2025-03-10", PUBLISHED, "10일까지 신청을 받는다."),
        ("2025-02-10", PUBLISHED, "10일 나온 보고서를 다음 달 심의한다."),
        ("2025-03-05", PUBLISHED, "5일 열리는 회의에 간다."),
        ("2025-02-18", PUBLISHED, "한빛시는 18일 센터를 연다고 밝혔다."),
        ("2025-02-06", PUBLISHED, "한빛시는 6일 센터를 다음 달 연다고 밝혔다."),
        ("2025-02-06", PUBLISHED, "한빛시는 6일 센터를 내년 초 열 예정이라고 말했다."),
        ("2025-02-06", PUBLISHED, "한빛시는 6일 센터가 9월에 문을 열 것으로 예상한다고 밝혔다."),
        ("2025-03-06", PUBLISHED, "한빛시는 6일 하반기 계획을 발표한다고 밝혔다."),
        ("2025-03-06", PUBLISHED, "한빛시는 6일부터 다음 달 9일까지 접수를 받는다고 밝혔다."),
        ("2025-03-06", PUBLISHED, "심의는 6일과 4월 9일 열린다고 밝혔다."),
        ("2025-03-06", PUBLISHED, "한빛시는 6일 다음 달 일정을 발표한다."),
        ("2025-03-03", PUBLISHED, "접수 기간: 3일까지"),
        ("2025-03-05", dt.date(2025, 3, 4), "한빛시는 지난 5일 센터를 열었다."),
        ("2025-02-06", dt.date(2025, 3, 4), "한빛시는 지난 6일 센터를 열었다."),
        ("2025-04-01", dt.date(2025, 4, 30), "한빛시는 지난 1일 센터를 열었다."),
        ("2025-02-25", PUBLISHED, '시는 25일 "지난해 늦었다"며 연다.'),
    ],
)
def test_the_nearest_sensible_day_is_meant(expected, published, text):
    """Days and months without a year lean towards the publication day, bare days backwards."""
    assert expected == days(text, published)[0][0]


def test_commas_list_days_before_the_last_names_the_unit():
    """24, 25, 31일 is three days; one that the month before does not have is of another."""
    found = dates("24, 25, 31일 열렸다.")
    assert ["24", "25", "31일"] == [date.text for date in found]
    assert ["2025-01-24", "2025-01-25", "2025-01-31"] == [str(date.date_min) for date in found]
    assert ["2025-03-24", "2025-03-31"] == [first for first, _ in days("24, 31일 열린다.", dt.date(2025, 3, 10))]


def test_a_list_is_one_mention_a_date():
    """The year and the month carry on through a list; the first date keeps the shared words."""
    found = dates("2010년 2월 26일과 3월 11·13·19일에 만났다.")
    assert ["2010년 2월 26일", "3월 11", "13", "19일"] == [date.text for date in found]
    assert ["2010-02-26", "2010-03-11", "2010-03-13", "2010-03-19"] == [str(date.date_min) for date in found]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (["2024-07-01", "2024-10-01"], "지난해 3분기와 4분기에 올랐다."),
        (["2015-01-01", "2015-03-01"], "2015년 위원회는 3월 조사를 마쳤다."),
        (["2027-01-01", "2027-02-06", "2027-02-08"], "2027년 설 연휴 첫날인 2월 6일이 토요일이라 8일은 쉰다."),
        (["2025-04-10", "2025-02-19"], "4월 10일 문을 연다고 19일 밝혔다."),
        (["2015-01-01", "2025-03-10"], "2015년 문을 연 센터가 3월 10일 옮긴다."),
        (["2025-02-23", "2025-02-23"], "비는 글피인 23일 그친다."),
        (["2025-02-22", "2025-02-22"], "비는 글피인 22일 그친다."),
        (["2023-05-10", "2023-01-01"], "2023년 5월 10일 세웠다. 같은 해 안에 끝났다."),
        (["2023-05-10", "2024-01-01"], "2023년 5월 10일 세웠다. 이듬해 끝났다."),
        (["2023-05-10", "2023-05-01"], "2023년 5월 10일 세웠다. 같은 달 끝났다."),
        (["2023-05-10", "2023-05-10"], "2023년 5월 10일 세웠다. 이날 모두 모였다."),
        (["2025-02-18", "2025-02-17"], "위원회는 18일 답했다. 전날 나온 물음이다."),
        (["2023-05-10", "2025-02-20"], "2023년 5월 10일 세웠다. 일은 많았다. 이날 모두 모였다."),
        (["2024-01-01", "2023-01-01"], "2024년 매출은 전년보다 늘었다."),
        (["2024-05-10", "2025-02-19"], "2024년 5월 10일 세웠다. 전날 장관이 답했다."),
        (["2025-01-01", "2024-12-01"], "1월 물가는 전월보다 올랐다."),
        (["2024-10-01", "2025-02-20", "2024-09-01"], "10월 수출은 3% 늘었다. 시는 20일 전달 대비 늘었다고 밝혔다."),
        (["2024-10-01", "2024-07-01"], "4분기 매출은 전분기보다 줄었다."),
        (["2025-10-01"], "10월 축제는 준비를 마쳤다."),
        (["2024-01-01", "2023-01-01", "2023-01-01"], "2024년 매출은 전년보다 늘었고 이익은 전년만 못했다."),
    ],
)
def test_later_dates_lean_on_earlier_ones(expected, text):
    """같은 해, 이날 and their kin count from the date before; an old day is the scene of the next sentence only."""
    assert expected == [first for first, _ in days(text)]


@pytest.mark.parametrize("text", ["20일", "지난달", "올해", "내년 3월", "이날", "2월 20일", "상반기", "20일∼21일"])
def test_without_a_publication_day_relative_dates_stay_open(text):
    """What needs the publication day is found but not resolved."""
    (found,) = dates(f"회의는 {text} 열렸다.", None)
    assert (text, False, None, None) == (found.text, found.resolved, found.date_min, found.date_max)


def test_without_a_publication_day_full_dates_are_resolved():
    """A full date needs nothing else, and days after it may count from it."""
    assert ["2024-03-05", "2024-03-05"] == [first for first, _ in days("2024년 3월 5일 열렸다. 이날 끝났다.", None)]


def test_a_day_with_its_number_behind_it_stays_open_without_a_publication_day():
    """내일(18일) is the 18th nearest to publication, whichever day is spoken of; which, is unknown without that."""
    found = dates("내일(18일) 문을 연다.", None)[0]
    assert ("내일", False) == (found.text, found.resolved)
    assert ("2025-02-18", "2025-02-18") == days("내일(18일) 문을 연다.")[0]


def test_a_stretch_of_which_one_end_is_open_stays_open():
    """Of '9일부터 2030년까지' without a publication day the words are known, and no day."""
    (found,) = dates("9일부터 2030년까지 시행한다.", None)
    assert ("range", False, "the 9th to 2030") == (found.precision, found.resolved, found.english)


def test_a_comparison_with_the_year_before_stays_open():
    """전년 is vague where its sentence names no year."""
    (found,) = dates("매출은 전년 대비 늘었다.")
    assert ("vague", False) == (found.precision, found.resolved)


@pytest.mark.parametrize(
    ("english", "text"),
    [("the previous month", "물가는 전월 대비 올랐다."), ("the previous quarter", "매출이 전분기보다 줄었다.")],
)
def test_a_comparison_without_a_month_before_it_stays_open(english, text):
    """전월 counts from the month that figures are given for, never from publication; its words are kept."""
    (found,) = dates(text)
    assert (None, english) == (found.date_min, found.english)


def test_a_change_of_date_is_two_dates():
    """A에서 B로 moves a date; only A에서 B까지 is a stretch."""
    assert ["2031년", "2029년"] == [date.text for date in dates("완공을 2031년에서 2029년으로 앞당긴다.")]


def test_numbers_and_sentences_follow_the_text():
    """Ids count from D1, and each mention knows its sentence."""
    assert [("D1", 1), ("D2", 2)] == [(d.id, d.sentence) for d in dates("19일 왔다.\n20일 갔다.")]


@pytest.mark.parametrize("text", ["7.20일~2025년", "2.29일~2025년"])
def test_a_day_in_dots_may_begin_a_stretch(text):
    """A month and day without a year is read as before the end of its stretch, where the calendar has it."""
    assert "2025-12-31" == days(text, dt.date(2000, 1, 1))[-1][1]


_WORDS = (
    "2025년 2월 20일 20 11·13 지난 오는 달 해 올 내년 말 초 분기 상반기 하반기 ~ ∼ 부터 까지 '26. 7. (수) "
    "이날 전년 같은 , . 년 월 일 주 １２월 연말"
)
_PIECES = st.lists(st.sampled_from([*_WORDS.split(), " ", "\n"]), max_size=25).map("".join)


@settings(max_examples=250)
@given(_PIECES | st.text(max_size=60).map(strip_unseen), st.none() | st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31)))
def test_every_mention_is_a_true_span(text, published):
    """No text breaks the finder; spans are true, in order, apart, and first days precede last ones."""
    end = 0
    for date in dates(text, published):
        assert date.text == text[date.start : date.end]
        assert end <= date.start < date.end
        assert date.resolved == (date.date_min is not None)
        assert date.date_min is None or date.date_min <= date.date_max
        end = date.end


@pytest.mark.parametrize("text", ["2025년 2월 20일", "올해 3분기", "3~5월", "지난달 30일", "'26.3.4."])
def test_width_and_composition_do_not_matter(text):
    """Full-width digits and decomposed Hangul give the same days."""
    wide = text.translate({code: code + 0xFEE0 for code in range(ord("0"), ord("9") + 1)})
    assert days(text) == days(wide) == days(unicodedata.normalize("NFD", text))


@pytest.mark.parametrize(
    ("hostile", "size"),
    [
        (lambda count: "1" * count, 50_000),
        (lambda count: "1~" * count, 30_000),
        (lambda count: "2025년 " * count, 5_000),
        (lambda count: "지난 " * count, 30_000),
        (lambda count: "1·" * count + "일", 20_000),
    ],
)
def test_hostile_repetition_costs_linear_time(hostile, size):
    """Long runs of digits, marks and words do not blow up."""
    assert is_linear(dates, hostile, size)


def test_the_next_year_of_no_year_is_unknown():
    """다음 해 counts from a year in its own sentence, and is unresolved without one."""
    assert [("None", "None")] == days("어기면 다음 해 평가에서 깎는다.")
    assert [("2021-01-01", "2021-12-31"), ("2022-01-01", "2022-12-31")] == days("2021년 짓고 다음 해 열었다.")


def test_a_bare_day_later_than_the_first_is_of_the_month_before():
    """20일 in an article of the 1st is last month's."""
    assert [("2025-02-20", "2025-02-20")] == days("회의는 20일 열렸다.", dt.date(2025, 3, 1))


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("2025-03-06", "[수정] 6일 오전 8시 10분: 예산을 바로잡았습니다."),
        ("2025-03-06", "※ 6일 오전 표의 숫자를 고쳤습니다."),
        ("2025-03-06", "기사 수정: 6일 오전 8시 10분"),
        ("2025-03-05", "<수정 이력> 5일 처음 실은 글이다."),
        ("2025-02-06", "한빛시는 6일 나온 자료에 따라 예산을 수정했습니다."),
        ("2025-02-06", "※ 6일 나온 자료에 따랐습니다."),
    ],
)
def test_a_note_of_a_change_is_read_against_the_time_of_the_change(expected, text):
    """The day in such a line is not last month's, though the article came out a day before; other lines keep theirs."""
    published, updated = (dt.datetime(2025, 3, day, 9, 0, tzinfo=KST) for day in (5, 6))
    for around in (f"한빛시가 센터를 연다.\n{text}", f"{text}\n한빛시가 센터를 연다."):
        article = Article.from_text(around, published=published, updated=updated)
        assert [expected] == [str(date.date_min) for date in find_dates(Passage.of(article))][:1]


def test_this_day_is_no_day_to_come():
    """이날 goes back to the day of the news, not to a planned one that stands between."""
    text = (
        "시는 19일 설명회를 열었다. 시는 이달 24일 재개하겠다는 말을 거뒀다. 차는 멈춰 있다. 노조는 이날 집회를 열었다."
    )

    assert "2025-02-19" == days(text)[-1][0]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (["2026-01-21", "2026-04-01", "2026-06-01"], "사업은 내년 1월 말 공고해 4월에 뽑고, 6월부터 지원한다."),
        (["2026-03-01", "2026-05-01"], "시는 2026년 3월 공모를 시작해 5월에 선정한다."),
        (["2024-03-01", "2024-05-01"], "시는 지난해 3월 공모를 마치고 5월에 문을 열었다."),
        (["2026-01-01", "2025-04-01", "2025-05-01"], "내년 1월 시행을 앞두고 4월에 공청회를 열고 5월 확정한다."),
        (["2026-09-01", "2025-03-01"], "내년 9월 착공하고 3월에 설명회를 연다."),
        (["2026-01-01", "2025-03-01"], "사업은 내년 1월 공고한다. 설명회는 3월에 연다."),
    ],
)
def test_the_steps_of_a_plan_stay_in_its_year(expected, text):
    """A later month that the next step of a sentence names is of the same year; what leads up to it is not."""
    assert expected == [first for first, _ in days(text)]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (["by the end of June"], "보고서는 매년 6월 말까지 낸다."),
        (["1 September"], "해마다 9월 1일 회의를 연다."),
        (["March", "September"], "전시회는 매년 3월과 9월에 연다."),
        (["the first half of the year"], "점검은 매년 상반기에 한다."),
        (["September 2025"], "매년 열리는 회의는 올해 9월 열린다."),
    ],
)
def test_a_month_of_every_year_is_of_no_one_year(expected, text):
    """What comes every year has no day of this one: it reads without a year."""
    found = find_dates(Passage.of(Article.from_text(text, published=dt.datetime(2025, 2, 20, 9, tzinfo=KST))))

    assert expected == [str(date) for date in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("매년 3월 3일부터 5월 5일까지 연다.", ["3월 3일부터 5월 5일까지 ? range 3 March to 5 May"]),
        ("매년 3월부터 5월까지 연다.", ["3월부터 5월까지 ? range March to May"]),
        ("해마다 10월 10일~11월 15일 연다.", ["10월 10일~11월 15일 ? range 10 October to 15 November"]),
        ("매년 3월 5일과 9월 8일 연다.", ["3월 5일 ? day 5 March", "9월 8일 ? day 8 September"]),
        ("매년 3월 5일 열고 9월 8일 닫는다.", ["3월 5일 ? day 5 March", "9월 8일 2025-09-08 day"]),
    ],
)
def test_a_stretch_of_each_year_is_of_none(text, expected):
    """Its end has no year either, nor has the next of a list; what another verb tells may be of this one."""
    assert expected == dated(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3월부터 5월까지 중에 연다.", ["3월부터 5월까지 2025-03-01/2025-05-31 range"]),
        ("3~5월 중에 연다.", ["3~5월 2025-03-01/2025-05-31 range within"]),
        ("3월 중에 연다.", ["3월 2025-03-01/2025-03-31 month within"]),
    ],
)
def test_a_stretch_that_ends_in_its_own_bound_has_no_other(text, expected):
    """Until May says all of it."""
    assert expected == dated(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "4월 말과 30일에 연다.",
            ["4월 말 2025-04-21/2025-04-30 vague late April 2025", "30일 2025-04-30 day"],
        ),
        (
            "4월 초, 8일에 연다.",
            ["4월 초 2025-04-01/2025-04-10 vague early April 2025", "8일 2025-04-08 day"],
        ),
        ("4월에 정하고, 8일에 연다.", ["4월 2025-04-01/2025-04-30 month", "8일 2025-03-08 day"]),
        (
            "내년 1월 공고하고 4월에 뽑는다.",
            ["내년 1월 2026-01-01/2026-01-31 month", "4월 2026-04-01/2026-04-30 month"],
        ),
        (
            "내년 1월 공고하고 오는 4월에 뽑는다.",
            ["내년 1월 2026-01-01/2026-01-31 month", "오는 4월 2025-04-01/2025-04-30 month"],
        ),
        (
            "내년 1월 공고하고 지난 4월에 뽑았다.",
            ["내년 1월 2026-01-01/2026-01-31 month", "지난 4월 2024-04-01/2024-04-30 month"],
        ),
    ],
)
def test_a_date_leans_on_the_one_before_as_far_as_it_says_nothing_itself(text, expected):
    """A day on the month of its list, though only a part of it was named; a month that is coming on no year."""
    assert expected == dated(text)


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("2022년부터 올해 1월까지 43건을 맺었다.", "2022 to January 2025"),
        ("2022년부터 2026년까지 짓는다.", "2022 to 2026"),
        ("지난해 3월부터 올해 1월까지 팔았다.", "March 2024 to January 2025"),
    ],
)
def test_a_range_is_no_more_exact_than_its_ends(text, english):
    """A year that a month closes stays a year: not from January."""
    (found,) = dates(text)

    assert english == date_in_english(found)
