"""The day that a text speaks of, on original sentences of Wednesday, 19 August 2026."""

import datetime as dt

import pytest

from tests.cost import is_linear
from tests.find.dates.dated import dated

PUBLISHED = dt.date(2026, 8, 19)


def _day(text, published=PUBLISHED):
    """Return the last day of a text."""
    return dated(text, published)[-1].split(" 2026-")[-1][:5]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("시는 전날 안을 냈다. 의회는 이날 회의를 열었다.", "08-19"),
        ("어제 나온 자료다. 이날 의원 열 명이 나섰다.", "08-19"),
        ("사흘 전 나온 자료다. 이날 의원 열 명이 나섰다.", "08-19"),
        ("17일 값은 전날보다 내렸다. 시는 이날 답했다.", "08-17"),
        ("전날 말이 돌았다. 시는 답했다. 값은 전날보다 올랐다.", "08-18"),
        ("시는 18일 안을 냈고 전날 설명회를 열었다. 이날 시장도 왔다.", "08-18"),
        ("시는 17일과 18일 행사를 열었다. 이날 시장도 왔다.", "08-18"),
    ],
)
def test_the_day_before_leaves_the_day_spoken_of(text, expected):
    """이날 is the day that 전날 or 어제 counts from."""
    assert expected == _day(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("접수는 다음 달 1일부터 15일까지다. 값은 이날 올랐다.", "08-19"),
        ("의견은 7월 1일부터 30일까지 받았다. 시는 이날 답했다.", "08-19"),
        ("시는 18일 모였다. 접수는 21일부터 25일까지다. 시는 이날 답했다.", "08-18"),
        ("시는 10월 30일까지 짓는다. 이날 의회를 통과한 안은 하나다.", "08-19"),
        ("토론회는 20일 열린다. 시는 이날 자료를 냈다.", "08-19"),
        ("시는 18일 모였다. 토론회는 25일 열린다. 시는 이날 자료를 냈다.", "08-18"),
        ("토론회는 20일 열린다. 이날 시장도 나온다.", "08-20"),
        ("시는 오는 24일 다시 열며 이날 행사를 한다.", "08-24"),
        ("지난 20일 열었다. 이날 시장도 왔다.", "08-20"),
        ("17일 자료에 따르면 시는 지난 12일 낸 안을 이날 고쳤다.", "08-17"),
        ("18일 열었다. 14일 낸 자료다. 다른 말이다. 또 말이다. 이날 시장도 왔다.", "08-18"),
        ("지난달 20일 낸 자료다. 다른 말이다. 또 말이다. 이날 시장도 왔다.", "08-19"),
        ("20일 연다. 다른 말이다. 또 말이다. 이날 시장도 왔다.", "08-19"),
    ],
)
def test_this_day_is_a_single_day_that_the_verb_fits(text, expected):
    """No range and no deadline, none ahead that a past verb is told of, and the latest one near publication."""
    assert expected == _day(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("시는 12일 안을 냈다. 전날에는 회의를 열었다.", "08-11"),
        ("시는 8월 2일 안을 냈다. 더불어 전날 공개된 차를 넘겼다.", "08-01"),
        ("시는 7월 2일 안을 냈다. 전날 시장이 답했다.", "08-18"),
        ("시는 지난달 25일 안을 냈다. 전날 시장이 답했다.", "08-18"),
        ("시는 지난달 25일 안을 냈다. 그 전날 시장이 답했다.", "07-24"),
        ("시는 8월 2일 안을 냈다. 값은 전날보다 올랐다.", "08-18"),
        ("시는 지난 2일 안을 냈다. 이튿날 의회가 답했다.", "08-03"),
        ("시는 지난 2일 안을 냈고 전날 설명회를 열었다.", "08-01"),
    ],
)
def test_the_days_around_count_from_the_one_just_named(text, expected):
    """전날 of a day that 지난달 or 지난 places, or that is long over, is the day before publication."""
    assert expected == _day(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("시는 회의 다음 날인 14일 답했다.", ["다음 날 2026-08-14 day", "14일 2026-08-14 day"]),
        ("시는 회의 하루 전인 1일 답했다.", ["하루 전 2026-08-01 day", "1일 2026-08-01 day"]),
        ("시는 모레인 22일 모인다.", ["모레 2026-08-22 day", "22일 2026-08-22 day"]),
        ("시는 회의 다음 날인 7월 8일 답했다.", ["다음 날 2026-07-08 day", "7월 8일 2026-07-08 day"]),
    ],
)
def test_a_day_with_its_number_behind_it_is_that_day(text, expected):
    """다음 날인 14일 is the 14th, whichever day is spoken of."""
    assert expected == dated(text, PUBLISHED)


def test_without_a_publication_day_the_day_before_counts_from_the_one_named():
    """Nothing else is known."""
    assert "전날 2026-08-11 day" == dated("시는 2026년 8월 12일 안을 냈다. 전날에는 회의를 열었다.", None)[-1]


@pytest.mark.parametrize("piece", ["이날 ", "12일 이날 전날 "])
def test_many_days_cost_linear_time(piece):
    """Each asks for the last one only."""
    assert is_linear(dated, lambda count: piece * count, 3_000)
