"""Tests of dates in English, on original sentences, against an article of Wednesday, 4 March 2026, or none."""

import datetime as dt

import pytest

from policy_brief import date_in_english, date_with_bound_in_english
from summarizer.find.dates.english import join_english
from summarizer.find.dates.mentions import find_dates
from summarizer.find.passage import Passage
from summarizer.text.article import KST, Article

PUBLISHED = dt.datetime(2026, 3, 4, 11, 30, tzinfo=KST)


def english(text, published=None):
    return [date_in_english(date) for date in find_dates(Passage.of(Article.from_text(text, published=published)))]


def bounded(text):
    found = find_dates(Passage.of(Article.from_text(text, published=PUBLISHED)))
    return [date_with_bound_in_english(date) for date in found]


@pytest.mark.parametrize(
    ("open_", "placed", "text"),
    [
        ("this year", "2026", "올해"),
        ("next year", "2027", "내년"),
        ("the year before last", "2024", "재작년"),
        ("this year", "2026", "연내"),
        ("the 27th of last month", "27 February 2026", "지난달 27일"),
        ("the 12th", "12 March 2026", "오는 12일"),
        ("12 May", "12 May 2026", "5월 12일"),
        ("12 May next year", "12 May 2027", "내년 5월 12일"),
        ("last October", "October 2025", "지난 10월"),
        ("March next year", "March 2027", "내년 3월"),
        ("next month", "April 2026", "다음 달"),
        ("the first half of the year", "the first half of 2026", "상반기"),
        ("the first half of next year", "the first half of 2027", "내년 상반기"),
        ("the third quarter", "the third quarter of 2026", "3분기"),
        ("next quarter", "the second quarter of 2026", "다음 분기"),
        ("late this month", "late March 2026", "이달 말"),
        ("the middle of next month", "mid-April 2026", "다음 달 중순"),
        ("early next year", "early 2027", "내년 초"),
        ("the end of next year", "the end of 2027", "내년 말"),
        ("the end of the year", "the end of 2026", "연말"),
        ("the beginning of the year", "early 2026", "연초"),
        ("mid-2027", "mid-2027", "2027년 중반"),
        ("the 2030s", "the 2030s", "2030년대"),
        ("the early 2030s", "the early 2030s", "2030년대 초"),
        ("the mid-2030s", "the mid-2030s", "2030년대 중반"),
        ("the late 2030s", "the late 2030s", "2030년대 말"),
        ("late in the third quarter", "late in the third quarter of 2026", "3분기 후반"),
        ("late in the first half of the year", "late in the first half of 2026", "상반기 후반"),
        ("spring this year", "spring 2026", "올봄"),
        ("last winter", "winter 2025", "지난겨울"),
        ("last week", "23 February to 1 March 2026", "지난주"),
        ("Tuesday next week", "10 March 2026", "다음 주 화요일"),
        ("the coming Friday", "6 March 2026", "오는 금요일"),
        ("yesterday", "3 March 2026", "어제"),
        ("three days later", "7 March 2026", "글피"),
        ("three days ago", "1 March 2026", "사흘 전"),
        ("3 years ago", "2023", "3년 전"),
        ("that day", "4 March 2026", "이날"),
        ("the 28th to the 3rd", "28 February to 3 March 2026", "28일부터 3일까지"),
        ("the 11th to the 13th of last month", "11 to 13 February 2026", "지난달 11~13일"),
        ("March to May", "March to May 2026", "3~5월"),
        ("October 2025 to last month", "October 2025 to February 2026", "2025년 10월부터 지난달까지"),
        ("December last year to March this year", "December 2025 to March 2026", "지난해 12월부터 올해 3월까지"),
        ("late January to early February", "late January to early February 2026", "1월 말~2월 초"),
    ],
)
def test_every_date_has_plain_english(open_, placed, text):
    """A date is English with and without a publication day, never Korean, and never a remark on its resolution."""
    assert ([open_], [placed]) == (
        english(f"달력에는 {text} 회의가 적혔다."),
        english(f"달력에는 {text} 회의가 적혔다.", PUBLISHED),
    )


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("by 2027", "2027년까지 짓는다."),
        ("by the end of 2027", "2027년 말까지 짓는다."),
        ("by April 2026", "다음 달까지 짓는다."),
        ("from September 2026", "9월부터 시행한다."),
        ("from 1 March 2026", "이달 1일부로 시행한다."),
        ("after the third quarter of 2026", "3분기 이후 시행한다."),
        ("before 12 May 2026", "5월 12일 이전에 시행한다."),
        ("12 May 2026", "5월 12일 전 거래일보다 올랐다."),
        ("around 2030", "2030년께 끝난다."),
        ("within 2026", "연내 발표한다."),
        ("within 2026", "올해 안에 발표한다."),
        ("within the first half of 2026", "상반기 중 발표한다."),
        ("within September 2026", "9월 중 발표한다."),
        ("three years from 2026", "2026년부터 3년간 투입한다."),
        ("five years from 2026", "올해부터 향후 5년간 투입한다."),
        ("three years from 2026", "2026년부터 3년 동안 투입한다."),
        ("three years to 2028", "2028년까지 3년간 투입한다."),
        ("2025 to 2027", "2025~2027년 투입한다."),
        ("2026 to 2028", "2026년부터 2028년까지 투입한다."),
        ("2027", "2027년 투입한다."),
        ("12 May 2026", "5월 12일 중앙홀에서 열린다."),
        ("September 2026", "9월 중소기업을 뽑는다."),
    ],
)
def test_bounds_and_lengths_live_on_dates(expected, text):
    """The words after a date bound it; 3년간 after 부터 or 까지 gives the period its length."""
    assert expected == bounded(text)[-1]


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("27 February 2026", "도는 27일 기금을 마련하는 구상을 내놓으면서 일부를 떼어 두기로 했다."),
        ("27 March 2026", "도는 27일 열리는 회의에 간다."),
    ],
)
def test_a_verb_with_an_object_may_qualify_another_noun(expected, text):
    """마련하는 after its object says nothing of when 구상 was put forward; 열리는 right after the day does."""
    assert [expected] == bounded(text)


RELATIVE = """
금년=this year=2026|새해=the new year=2026|후년=the year after next=2028|내후년=the year after next=2028
작년=last year=2025|지난해=last year=2025|지지난해=the year before last=2024|지지난달=the month before last=January 2026
지난달=last month=February 2026|이번 달=this month=March 2026|이달=this month=March 2026|금월=this month=March 2026
당월=this month=March 2026|내달=next month=April 2026|익월=next month=April 2026|다다음 달=the month after next=May 2026
오늘=today=4 March 2026|그저께=the day before yesterday=2 March 2026|그제=the day before yesterday=2 March 2026
그끄저께=three days ago=1 March 2026|내일=tomorrow=5 March 2026|모레=the day after tomorrow=6 March 2026
그글피=four days later=8 March 2026|같은 날=the same day=4 March 2026|전날=the day before=3 March 2026
전일=the day before=3 March 2026|다음 날=the next day=5 March 2026|이튿날=the next day=5 March 2026
익일=the next day=5 March 2026|하루 전=one day ago=3 March 2026|이틀 전=two days ago=2 March 2026
나흘 전=four days ago=28 February 2026|닷새 전=five days ago=27 February 2026|엿새 전=six days ago=26 February 2026
열흘 전=ten days ago=22 February 2026|보름 전=fifteen days ago=17 February 2026
이번 분기=this quarter=the first quarter of 2026
직전 분기=last quarter=the fourth quarter of 2025|지난 분기=last quarter=the fourth quarter of 2025
이번 주=this week=2 to 8 March 2026|다음 주=next week=9 to 15 March 2026
지지난주=the week before last=16 to 22 February 2026
""".strip().replace("\n", "|")


@pytest.mark.parametrize("entry", RELATIVE.split("|"))
def test_every_relative_word_counts_from_publication(entry):
    """And has its own English where there is none."""
    text, open_, placed = entry.split("=")
    assert ([open_], [placed]) == (
        english(f"달력에는 {text} 회의가 적혔다."),
        english(f"달력에는 {text} 회의가 적혔다.", PUBLISHED),
    )


@pytest.mark.parametrize(
    ("first", "last", "joined"),
    [
        ("March 2027", "May 2027", "March to May 2027"),
        ("the 11th of last month", "the 13th of last month", "the 11th to the 13th of last month"),
        ("last month", "this month", "last month to this month"),
        ("last year", "next year", "last year to next year"),
        ("March", "May", "March to May"),
    ],
)
def test_what_both_ends_of_a_stretch_end_in_is_said_once(first, last, joined):
    """But not a word that needs what follows it."""
    assert joined == join_english(first, last)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("1 to 31 March 2026", "3월 1일부터 31일까지 연다."),
        ("January to December 2026", "2026년 1월 1일부터 12월 31일까지 연다."),
        ("2026 to 2027", "2026년 1월부터 2027년 12월까지 연다."),
        ("March to April 2026", "3월 1일부터 4월 30일까지 연다."),
    ],
)
def test_a_stretch_of_whole_months_names_no_part_twice(expected, text):
    """A month is told by its days, a year by its months."""
    assert expected == bounded(text)[-1]
