"""A day that is set for something to come is ahead, on original sentences of Tuesday, 2 June 2026."""

import datetime as dt

import pytest

from tests.cost import is_linear
from tests.find.dates.dated import dated

PUBLISHED = dt.date(2026, 6, 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("투표는 3일 오전 6시부터 오후 6시까지다.", ["3일 2026-06-03 day"]),
        ("결과 발표는 5일이다.", ["5일 2026-06-05 day"]),
        ("마감이 25일이다.", ["25일 2026-06-25 day"]),
        ("시행일은 25일입니다.", ["25일 2026-06-25 day"]),
        ("접수 마감은 10일 오후 6시다.", ["10일 2026-06-10 day"]),
        ("토론회는 20일 오후 2시 시청이다.", ["20일 2026-06-20 day"]),
        ("설명회는 25일, 26일 이틀간이다.", ["25일 2026-06-25 day", "26일 2026-06-26 day"]),
        ("면접은 12일, 발표는 20일이다.", ["12일 2026-06-12 day", "20일 2026-06-20 day"]),
        ("납입일은 27일이며 상장일은 30일이다.", ["27일 2026-06-27 day", "30일 2026-06-30 day"]),
        ("첫 재판은 15일로 잡혔다.", ["15일 2026-06-15 day"]),
        ("첫 재판은 15일로 예정돼 있다.", ["15일 2026-06-15 day"]),
    ],
)
def test_what_is_set_for_a_day_is_to_come(text, expected):
    """The nominal predicate of an event says that its day is ahead."""
    assert expected == dated(text, PUBLISHED)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("두 번째 회의는 25일이었다.", "25일 2026-05-25 day"),
        ("회의가 끝난 것은 25일이다.", "25일 2026-05-25 day"),
        ("당시 마감은 25일이다.", "25일 2026-05-25 day"),
        ("사고는 25일이다.", "25일 2026-05-25 day"),
        ("회의 25일이다.", "25일 2026-05-25 day"),
        ("마감은 31일이다.", "31일 2026-05-31 day"),
        ("회의는 25일 열렸다.", "25일 2026-05-25 day"),
        ("마감은 25일.", "25일 2026-05-25 day"),
    ],
)
def test_what_is_over_or_no_event_looks_back(text, expected):
    """A past predicate, a day just over, and what nobody sets a day for."""
    assert [expected] == dated(text, PUBLISHED)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("시는 오는 10일 연다고 30일 밝혔다.", "30일 2026-05-30 day"),
        ("시는 오는 10일 열고 1일 알린다.", "1일 2026-06-01 day"),
        ("시는 지난달 30일 열고 31일 알린다.", "31일 2026-05-31 day"),
    ],
)
def test_only_a_later_day_of_this_month_follows_one_ahead(text, expected):
    """A day that was told in the past, or comes before the one ahead, is read by itself."""
    assert expected == dated(text, PUBLISHED)[-1]


@pytest.mark.parametrize("piece", ["마감은 25일 ", "회의는 25일, "])
def test_many_days_cost_linear_time(piece):
    """Each looks only so far around itself."""
    assert is_linear(dated, lambda count: piece * count, 3_000)
