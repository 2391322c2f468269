"""A month or day without a year is over where its verb is past, on original sentences of 19 February 2026."""

import datetime as dt
import re

import pytest

from summarizer.find.dates.happened import has_happened, is_due
from tests.cost import is_linear
from tests.find.dates.dated import dated

PUBLISHED = dt.date(2026, 2, 19)


def _years(text, published=PUBLISHED):
    """Return the years in which the dates of a text begin."""
    return [int(found[1]) for one in dated(text, published) if (found := re.search(r" (\d{4})-", one))]


@pytest.mark.parametrize(
    "text",
    [
        "11월 펴낸 안내서에 따르면 센터는 서른 곳이다.",
        "12월 공개된 자료가 이를 처음 다뤘다.",
        "9월 출범한 위원회가 결과를 냈다.",
        "9월에 끝난 사업이다.",
        "9월 문을 연 센터가 있다.",
        "9월 의회를 통과한 조례가 있다.",
        "10월 감사에서 지적받은 시가 답했다.",
        "10월 감사에서 지적받은 뒤 고쳤다.",
        "감사가 열린 10월에는 말이 많았다.",
        "시는 9월부터 석 달간 조사를 벌였다.",
        "시는 9월에 설명회를 열었다.",
        "10월에는 예산이 늘었다.",
        "시는 10월부터 12월까지 조사했다.",
        "10월 화재 이후 시가 바뀌었다.",
        "12월 3일 비상계엄 이후 심사가 늦어졌다.",
        "10월 회의 당시 시장은 반대했다.",
        "11월 의회 통과 이후 시는 일을 시작했다.",
        "11월 10일 열린 회의다.",
        "3분기 출시한 제품이 팔린다.",
        "하반기 도입된 제도가 있다.",
        "연말 공개된 자료를 고친다.",
        "3월 초 개막한 박람회가 있었다.",
    ],
)
def test_what_is_told_in_the_past_is_over(text):
    """A past verb or participle next to the date, a first past verb behind 에 or 부터, and what befell."""
    assert {2025} == set(_years(text))


@pytest.mark.parametrize(
    "text",
    [
        "10월 축제는 준비를 마쳤다.",
        "6월 지방선거에 나선 후보가 말했다.",
        "6월 선거를 준비해 온 후보가 물러났다.",
        "6월 3일 지방선거 이후 취임한다.",
        "9월부터 시행을 예고했다.",
        "7월부터 강화된 기준을 쓴다.",
        "12월 완공을 목표로 착공했다.",
        "9월에 열릴 회의 준비를 시작했다.",
        "9월에 치를 선거를 도왔다.",
        "7월에 넓히되 때를 정하지 않았다.",
        "7월에 넓히되 돈을 늘렸다.",
        "6월에 예정된 회의를 취소했다.",
        "10월 발표한 뒤 손질한다.",
        "6월에 지원금을 준다는 안을 내놨다.",
        "변론은 6월 18일에 열린다.",
        "결과는 9월에 나온다.",
        "12월 시행되는 조례가 있다.",
        "12월 시행된다.",
        "10월 산불 조심 기간이다.",
        "12월에 개최할 회의다.",
        "12월 열리는 회의다.",
    ],
)
def test_what_is_not_told_to_be_over_is_ahead(text):
    """The verb of another noun, a decision, a plan, or something done first says nothing of the date."""
    assert {2026} == set(_years(text))


def test_what_is_over_has_begun_by_publication():
    """A month of this year that has come is not the last year's."""
    assert [2026] == _years("2월에 출범한 위원회다.", dt.date(2026, 11, 19))
    assert [2026] == _years("2월 출범한 위원회다.")


@pytest.mark.parametrize("text", ["시는 2월 20일 회의를 열었다.", "시는 2월 18일 심의를 거쳐 안을 낼 예정이다."])
def test_a_day_within_a_week_of_publication_keeps_its_year(text):
    """A release may be dated a day too early or too late."""
    assert [2026] == _years(text)


def test_a_range_that_is_over_keeps_both_ends():
    """Its first month is before its last one, whatever the year of publication has of them."""
    assert ["2~5월 2025-02-01/2025-05-31 range"] == dated("시는 2~5월 조사한 자료를 냈다.", PUBLISHED)


@pytest.mark.parametrize(
    ("clause", "due"), [("12월| 시행되는 법", True), ("12월|에 개최한다", True), ("12월| 시행된 법", False)]
)
def test_the_next_verb_says_what_is_due(clause, due):
    """It looks ahead by itself; has_happened never says so too."""
    text = clause.replace("|", "")
    assert due == is_due(text, clause.index("|"))
    assert not (due and has_happened(text, 0, clause.index("|")))


@pytest.mark.parametrize("piece", ["9월에 ", "9월 가 나 ", "9월부터 가를 나를 "])
def test_many_months_cost_linear_time(piece):
    """Each looks only so far behind itself."""
    assert is_linear(dated, lambda count: piece * count, 3_000)
