"""A date without a year goes on in the year of the one before it, on original sentences."""

import datetime as dt

import pytest

from tests.cost import is_linear
from tests.find.dates.dated import dated

PUBLISHED = dt.date(2026, 3, 9)


def _last(text, published=PUBLISHED):
    """Return what the last date of a text means."""
    return dated(text, published)[-1].removeprefix(" ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("시는 내년 상반기 중 시험을 시작해 하반기에 넓힌다.", "하반기 2027-07-01/2027-12-31 half"),
        ("공장은 2028년 상반기 준공하고 하반기 가동한다.", "하반기 2028-07-01/2028-12-31 half"),
        ("도서관은 내년 1분기에 시범 운영하고 3분기에 문을 연다.", "3분기 2027-07-01/2027-09-30 quarter"),
        ("다리는 내년 초 착공해 연말 완공한다.", "연말 2027-12-01/2027-12-31 vague the end of 2027"),
        ("시는 내년 3월 1차, 9월 2차 점검을 한다.", "9월 2027-09-01/2027-09-30 month"),
        ("시는 내년 3월 착공, 9월 준공 일정을 내놨다.", "9월 2027-09-01/2027-09-30 month"),
        ("시는 내년 1월 공고하고 3월까지 접수해 5월 뽑는다.", "5월 2027-05-01/2027-05-31 month"),
        ("시는 내년 3월 업체를 뽑아 6월 협약을 맺고 9월 착수한다.", "9월 2027-09-01/2027-09-30 month"),
        ("시는 내년 4월 총회와 10월 토론회를 연다.", "10월 2027-10-01/2027-10-31 month"),
        ("시는 내년 1월 조례를 고치고 상반기에 조직을 늘린 뒤 7월 시작한다.", "7월 2027-07-01/2027-07-31 month"),
        ("시는 내년 3월 5일 협약을 맺고 6월 10일 착공한다.", "6월 10일 2027-06-10 day"),
        ("시는 내년 2월 1일부터 말일까지 받아 하반기 뽑는다.", "하반기 2027-07-01/2027-12-31 half"),
    ],
)
def test_the_next_step_of_a_plan_is_of_its_year(text, expected):
    """A half, quarter, month, day or year-end that comes later than the date before needs no year of its own."""
    assert expected == _last(text)


@pytest.mark.parametrize("step", ["뽑고 9월 시작한다", "뽑아 9월 시작할 예정이다", "뽑는다"])
def test_a_report_does_not_put_a_plan_in_the_past(step):
    """What was announced in the past is ahead all the same."""
    assert "5월 2027-05-01/2027-05-31 month" == dated(f"시는 내년 1월 공고해 5월 {step}고 9일 밝혔다.", PUBLISHED)[1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("회사는 지난해 상반기 적자였으나 하반기에 흑자를 냈다.", "하반기 2025-07-01/2025-12-31 half"),
        ("회사는 지난해 상반기 적자에서 하반기 흑자로 바뀌었다.", "하반기 2025-07-01/2025-12-31 half"),
        ("공사는 2024년 3분기 시작해 4분기 멈췄다.", "4분기 2024-10-01/2024-12-31 quarter"),
        ("작년 3월 첫 입찰이 깨졌고 6월 두 번째 입찰도 깨졌다.", "6월 2025-06-01/2025-06-30 month"),
        ("작년 4월 마치려던 조사는 11월로 밀렸다.", "11월 2025-11-01/2025-11-30 month"),
        ("작년 4월 마치려던 조사는 11월로 미뤄졌다.", "11월 2025-11-01/2025-11-30 month"),
        ("지난해 1분기 2%, 2분기 3%, 3분기 4% 늘었다.", "3분기 2025-07-01/2025-09-30 quarter"),
        ("시는 지난해 9월 초안을 낸 뒤 12월 심의를 거쳤다.", "12월 2025-12-01/2025-12-31 month"),
        ("시가 2025년 4월 맺은 협정을 6월 고쳤다.", "6월 2025-06-01/2025-06-30 month"),
        ("시는 지난해 초 알리고 연말 정했다.", "연말 2025-12-01/2025-12-31 vague the end of 2025"),
    ],
)
def test_a_past_verb_goes_with_a_past_year(text, expected):
    """What came later in a year that is over is told in the past."""
    assert expected == _last(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("시가 2025년 4월 맺은 협정을 6월 고친다.", "6월 2026-06-01/2026-06-30 month"),
        ("시가 2025년 4월 시작한 사업은 6월까지다.", "6월 2026-06-01/2026-06-30 month until"),
        ("작년 1월 낸 조례안이 2월 의회를 통과했다.", "2월 2026-02-01/2026-02-28 month"),
        ("시는 작년 3월 1차, 6월 2차 회의를 열었으며 9월 3차 회의를 연다.", "9월 2026-09-01/2026-09-30 month"),
        ("내년 3월 문을 열 센터의 설계를 6월 마친다.", "6월 2026-06-01/2026-06-30 month"),
        ("내년 1월 시행되는 조례는 11월 공청회를 거친다.", "11월 2026-11-01/2026-11-30 month"),
        ("내년 4월 총선은 12월 후보 등록으로 시작된다.", "12월 2026-12-01/2026-12-31 month"),
        ("내년 상반기 착공 계획은 10월 확정했다.", "10월 2026-10-01/2026-10-31 month"),
        ("내년 3월 시행을 위해 6월 의견을 듣는다.", "6월 2026-06-01/2026-06-30 month"),
        ("내년 3월까지 마쳐야 하므로 9월 착수한다.", "9월 2026-09-01/2026-09-30 month"),
        ("시는 내년 3월 연다고 밝혔고 도는 6월 연다고 했다.", "6월 2026-06-01/2026-06-30 month"),
        ('내년 1월에 할지에는 "12월에 정하겠다"고 했다.', "12월 2026-12-01/2026-12-31 month"),
        ("시는 내년 9월 착공하고 3월에 설명회를 연다.", "3월 2026-03-01/2026-03-31 month"),
        ("시는 내년 3월 착공하고 오는 6월 설명회를 연다.", "오는 6월 2026-06-01/2026-06-30 month"),
        ("시는 내년 3월 열고 다음 달 알린다.", "다음 달 2026-04-01/2026-04-30 month"),
        ("지난해 10월 위원회는 3월 조사를 마쳤다.", "3월 2026-03-01/2026-03-31 month"),
        ("시는 내년 2월 통과는 바라지만 연내는 어렵다고 본다.", "연내 2026-01-01/2026-12-31 year within"),
        ("시는 내년 3월 열고, 이 일은 " + "길고 긴 " * 20 + "6월 끝난다.", "6월 2026-06-01/2026-06-30 month"),
    ],
)
def test_what_does_not_go_on_is_near_publication(text, expected):
    """A date of another clause, of a noun's alone, before a plan, or at odds with the verb keeps to this year."""
    assert expected == _last(text)


def test_a_step_within_the_year_of_publication_stays_in_it():
    """Though December is nearer on the other side of the turn of the year."""
    assert "12월 2026-12-01/2026-12-31 month" == _last("시는 올해 1월 공고해 12월 뽑는다.", dt.date(2026, 1, 20))


def test_without_a_publication_day_a_later_month_goes_on():
    """Nothing then says that it is of another year."""
    assert "6월 2024-06-01/2024-06-30 month" == _last("시는 2024년 3월 열고 6월 닫았다.", None)


@pytest.mark.parametrize("piece", ["내년 3월 ", "내년 3월 1차, 9월 2차, ", "지난해 3월 열고 6월 닫고 "])
def test_many_steps_cost_linear_time(piece):
    """Each looks at what stands between it and the date before, and no further."""
    assert is_linear(dated, lambda count: piece * count, 3_000)
