"""The words behind a date bound it."""

import pytest

from summarizer.find.dates.bounds import read_bounds


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
