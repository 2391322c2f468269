"""The words behind a date bound it."""

import pytest

from summarizer.find.dates.bounds import read_bounds
from tests.find.dates.dated import dated


def _bounds(date, behind, *, is_day=False):
    return tuple(read_bounds(date + behind, 0, len(date), is_day=is_day))


@pytest.mark.parametrize(
    ("behind", "bound"),
    [
        ("까지 한다", "until"),
        (" 까지 한다", "until"),
        ("(잠정)까지", "until"),
        ("부터 한다", "from"),
        ("부로 한다", "from"),
        ("부로만", "exact"),
        ("이후 한다", "after"),
        (" 후에 한다", "after"),
        (" 뒤로 미룬다", "after"),
        ("이전에 한다", "before"),
        (" 전까지 한다", "before"),
        (" 전 거래일", "exact"),
        ("께 한다", "around"),
        ("께서는", "exact"),
        ("쯤 한다", "around"),
        ("경 한다", "around"),
        ("경영", "exact"),
        ("전후로", "around"),
        (" 중에 한다", "within"),
        (" 내로 한다", "within"),
        (" 안에", "within"),
        ("안에", "within"),
        ("이내에", "within"),
        ("에 한다", "exact"),
        ("", "exact"),
    ],
)
def test_a_date_is_bounded_by_what_follows(behind, bound):
    """A particle or noun right behind it; other words that begin alike bound nothing."""
    assert (bound, None, None) == _bounds("2027년", behind)


def test_a_day_has_no_inside():
    """중 and 안에 bound periods; 연내 is within the year by itself."""
    assert ("exact", None, None) == _bounds("3일", " 중에", is_day=True)
    assert ("until", None, None) == _bounds("3일", "까지", is_day=True)
    assert ("within", None, None) == _bounds("연내", "에")


@pytest.mark.parametrize(
    ("behind", "told"),
    [
        ("부터 3년간", ("from", 3, "year")),
        ("부터 앞으로 6개월 동안", ("from", 6, "month")),
        ("부터 두 달간", ("from", 2, "month")),
        ("부터 여섯 주 동안", ("from", 6, "week")),
        ("부터 십오 일에 걸쳐", ("from", 15, "day")),
        ("까지 최대 10년간", ("until", 10, "year")),
        ("부터 3년", ("from", None, None)),
        ("이후 3년간", ("after", None, None)),
    ],
)
def test_a_length_behind_a_bound_belongs_to_it(behind, told):
    """2026년부터 3년간 lasts three years; what follows 이후 is of its own."""
    assert told == _bounds("2026년", behind)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2027년까지 쓴다.", ["2027년 2027-01-01/2027-12-31 year until"]),
        ("2027년(예정)까지 쓴다.", ["2027년 2027-01-01/2027-12-31 year until"]),
        ("2027년부터 쓴다.", ["2027년 2027-01-01/2027-12-31 year from"]),
        ("2027년 1월 1일부로 쓴다.", ["2027년 1월 1일 2027-01-01 day from"]),
        ("2027년 이후 쓴다.", ["2027년 2027-01-01/2027-12-31 year after"]),
        ("2027년 이래 쓴다.", ["2027년 2027-01-01/2027-12-31 year after"]),
        ("2027년 3월 후에 쓴다.", ["2027년 3월 2027-03-01/2027-03-31 month after"]),
        ("2027년 3월 뒤로 쓴다.", ["2027년 3월 2027-03-01/2027-03-31 month after"]),
        ("2027년 이전 쓴다.", ["2027년 2027-01-01/2027-12-31 year before"]),
        ("2027년 3월 전에 쓴다.", ["2027년 3월 2027-03-01/2027-03-31 month before"]),
        ("2027년 3월 전까지 쓴다.", ["2027년 3월 2027-03-01/2027-03-31 month before"]),
        ("2027년 3월 전의 일이다.", ["2027년 3월 2027-03-01/2027-03-31 month before"]),
        ("이날 전 거래일보다 컸다.", ["이날 2025-02-20 day"]),
        ("2027년께 쓴다.", ["2027년 2027-01-01/2027-12-31 year around"]),
        ("2027년쯤 쓴다.", ["2027년 2027-01-01/2027-12-31 year around"]),
        ("2027년경 쓴다.", ["2027년 2027-01-01/2027-12-31 year around"]),
        ("2027년 경기가 좋다.", ["2027년 2027-01-01/2027-12-31 year"]),
        ("2027년 무렵 쓴다.", ["2027년 2027-01-01/2027-12-31 year around"]),
        ("2027년 전후 쓴다.", ["2027년 2027-01-01/2027-12-31 year around"]),
        ("2027년 상반기 중 쓴다.", ["2027년 상반기 2027-01-01/2027-06-30 half within"]),
        ("2027년 상반기 중으로 쓴다.", ["2027년 상반기 2027-01-01/2027-06-30 half within"]),
        ("2027년 상반기 내에 쓴다.", ["2027년 상반기 2027-01-01/2027-06-30 half within"]),
        ("2027년 안에 쓴다.", ["2027년 2027-01-01/2027-12-31 year within"]),
        ("2027년 안으로 쓴다.", ["2027년 2027-01-01/2027-12-31 year within"]),
        ("2027년 이내 쓴다.", ["2027년 2027-01-01/2027-12-31 year within"]),
        ("2027년 3월 5일 중 쓴다.", ["2027년 3월 5일 2027-03-05 day"]),
        ("연내 쓴다.", ["연내 2025-01-01/2025-12-31 year within"]),
        ("2027년부터 3년간 쓴다.", ["2027년 2027-01-01/2027-12-31 year from for 3 year"]),
        ("2027년부터 향후 3년간 쓴다.", ["2027년 2027-01-01/2027-12-31 year from for 3 year"]),
        ("2027년부터 약 3년 동안 쓴다.", ["2027년 2027-01-01/2027-12-31 year from for 3 year"]),
        ("2027년부터 최대 6개월간 쓴다.", ["2027년 2027-01-01/2027-12-31 year from for 6 month"]),
        ("2027년부터는 두 달간 쓴다.", ["2027년 2027-01-01/2027-12-31 year from for 2 month"]),
        ("2027년부터 한 달간 쓴다.", ["2027년 2027-01-01/2027-12-31 year from for 1 month"]),
        ("2027년부터 세 주간 쓴다.", ["2027년 2027-01-01/2027-12-31 year from for 3 week"]),
        ("2027년부터 네 달 동안 쓴다.", ["2027년 2027-01-01/2027-12-31 year from for 4 month"]),
        ("2027년부터 다섯 달에 걸쳐 쓴다.", ["2027년 2027-01-01/2027-12-31 year from for 5 month"]),
        ("2027년부터 여섯 달간 쓴다.", ["2027년 2027-01-01/2027-12-31 year from for 6 month"]),
        ("2027년부터 십이 개월간 쓴다.", ["2027년 2027-01-01/2027-12-31 year from for 12 month"]),
        ("2027년부터 90일간 쓴다.", ["2027년 2027-01-01/2027-12-31 year from for 90 day"]),
        ("2027년까지 3년간 쓴다.", ["2027년 2027-01-01/2027-12-31 year until for 3 year"]),
        ("2027년 이후 3년간 쓴다.", ["2027년 2027-01-01/2027-12-31 year after"]),
        ("2027년부터 3년 뒤 쓴다.", ["2027년 2027-01-01/2027-12-31 year from"]),
        ("2024년 3월 5일부터 7일까지 열었다.", ["2024년 3월 5일부터 7일까지 2024-03-05/2024-03-07 range"]),
    ],
)
def test_words_after_a_date_bound_it(text, expected):
    """With an aside and a length between; days are bounded by no 중, and other words bound nothing."""
    assert expected == dated(text)
