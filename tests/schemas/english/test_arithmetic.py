"""Arithmetic with two figures: what is worked out, how it reads, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from policy_brief import DateMention, Money, Quantity
from policy_brief.english.arithmetic import work_out

_PLACE = {"text": "x", "start": 0, "end": 1, "sentence": 1}


def _money(value: int, currency: str = "KRW", **more: Any) -> Money:
    values = {"id": "M1", "value_min": value, "value_max": value, "currency": currency, "bound": "exact", **more}
    return Money.model_validate({"approx": False, **_PLACE, **values})


def _count(value: str, unit: str = "item", **more: Any) -> Quantity:
    values = {"id": "N1", "value_min": value, "value_max": value, "unit": unit, "bound": "exact", **more}
    return Quantity.model_validate({"approx": False, **_PLACE, **values})


_DAY = DateMention.model_validate(
    {"id": "D1", "date_min": "2026-01-01", "date_max": "2026-01-01", "precision": "day", "resolved": True, **_PLACE}
)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ((_count("58"), "/", _count("146")), "about 40 percent"),
        ((_count("1"), "/", _count("4")), "25 percent"),
        ((_count("3"), "/", _count("70")), "about 4.3 percent"),
        ((_money(10**9), "/", _money(2 * 10**9)), "50 percent"),
        ((_count("163"), "/", _count("71")), "about 2.3 times"),
        ((_money(3 * 10**9), "/", _money(10**9)), "3 times"),
        ((_money(14_800_000_000), "-", _money(9_200_000_000)), "5.6 billion won"),
        ((_money(10**9), "+", _money(500_000_000, approx=True)), "about 1.5 billion won"),
        ((_count("34", "percent"), "+", _count("20", "percent")), "54 percent"),
        ((_count("78.2", "percent"), "-", _count("71.4", "percent")), "6.8 percentage points"),
        ((_count("2", "percent"), "-", _count("1", "percent")), "1 percentage point"),
        ((_count("80", "project"), "-", _count("20", "case")), "60 projects"),
        ((_count("80", "item"), "+", _count("20", "case")), "100"),
        ((_count("820", "robot"), "-", _count("137", "robot")), "683 robots"),
        ((_count("4"), "/", _count("4")), "100 percent"),
        ((_count("10"), "/", _count("100")), "10 percent"),
        ((_count("999"), "/", _count("10000")), "about 10 percent"),
        ((_count("99"), "/", _count("1000")), "9.9 percent"),
        ((_count("105"), "/", _count("1000")), "about 10 percent"),
        ((_count("15"), "/", _count("10")), "1.5 times"),
        ((_count("126"), "/", _count("10")), "about 13 times"),
        ((_count("5", "robot"), "/", _count("10", "person")), "50 percent"),
        ((_count("20", "case"), "+", _count("80", "project")), "100 projects"),
        ((_count("20", "case"), "+", _count("80", "case")), "100 cases"),
        ((_count("20", "case"), "+", _count("80", "unit")), "100 cases"),
        ((_count("5", "robot", approx=True), "-", _count("3", "robot")), "about 2 robots"),
        ((_count("5", "robot", nearly=True), "-", _count("3", "robot")), "2 robots"),
        ((_count("54", "percent"), "+", _count("1", "percent")), "55 percent"),
    ],
)
def test_what_two_plain_figures_give_is_written_and_marked(asked: tuple[Any, str, Any], expected: str) -> None:
    """A share, a multiple, a sum or a difference reads like a figure, and says whose it is."""
    assert f"{expected} (our arithmetic)" == work_out(*asked)


@pytest.mark.parametrize(
    "asked",
    [
        (_money(10**9), "/", _money(2 * 10**9, "USD")),
        (_money(10**9), "+", _money(10**9, "USD")),
        (_money(10**9), "+", _count("3")),
        (_count("4", value_max=None, bound="lower"), "/", _count("8")),
        (_count("4", value_min="2", bound="range"), "+", _count("8")),
        (_count("5"), "/", _count("4")),
        (_count("4"), "-", _count("4")),
        (_count("4"), "-", _count("5")),
        (_count("4", "robot"), "+", _count("4", "person")),
        (_count("3", "ordinal"), "-", _count("1", "ordinal")),
        (_count("0"), "/", _count("8")),
        (_count("8"), "/", _count("0")),
        (_count("1499"), "/", _count("1000")),
        (_count("20", "phase"), "+", _count("80", "item")),
        (_count("3"), "+", _money(10**9)),
        (_count("4"), "/", _count("8", value_max=None, bound="lower")),
        (_count("2", "times"), "+", _count("1", "times")),
        (_count("2", "to 1"), "+", _count("1", "to 1")),
        (_count("2", "year old"), "-", _count("1", "year old")),
        (_DAY, "/", _count("8")),
        (_count("8"), "-", _DAY),
    ],
)
def test_figures_that_give_nothing_together_are_refused(asked: tuple[Any, str, Any]) -> None:
    """Other currencies and units, bounds, days, near-equal multiples and negative differences give nothing."""
    assert "" == work_out(*asked)


def _dated(first: str, last: str | None = None, precision: str = "day", **more: Any) -> DateMention:
    days = {"date_min": first, "date_max": last or first, "precision": precision, "resolved": True}
    return DateMention.model_validate({"id": "D1", **days, **_PLACE, **more})


@pytest.mark.parametrize(
    ("date", "duration", "expected"),
    [
        (_dated("2026-06-15"), _count("30", "day"), "15 July 2026"),
        (_dated("2026-06-15"), _count("3", "week"), "6 July 2026"),
        (_dated("2026-08-31"), _count("6", "month"), "28 February 2027"),
        (_dated("2026-12-01"), _count("1", "month"), "1 January 2027"),
        (_dated("2026-01-22"), _count("1", "year", value_max=None, bound="lower"), "22 January 2027 at the earliest"),
        (_dated("2026-06-15"), _count("90", "day", value_min=None, bound="upper"), "13 September 2026 at the latest"),
        (_dated("2026-07-01", "2026-07-31", "month"), _count("2", "year"), "July 2028"),
        (_dated("2026-07-01", "2026-07-31", "month"), _count("30", "day"), ""),
        (_dated("2026-01-01", "2026-12-31", "year"), _count("2", "year"), "2028"),
        (_dated("2028-01-01", "2028-06-30", "half"), _count("2", "year"), "the first half of 2030"),
        (_dated("2028-10-01", "2028-12-31", "quarter"), _count("1", "year"), "the fourth quarter of 2029"),
        (_dated("2028-01-01", "2028-06-30", "half"), _count("6", "month"), ""),
        (_dated("2028-01-01", "2030-12-31", "range"), _count("2", "year"), ""),
        (_dated("2026-06-15", resolved=False), _count("30", "day"), ""),
        (_dated("2026-06-15"), _count("30", "day", value_max="60", bound="range"), ""),
        (_dated("2026-06-15"), _count("30", "day", approx=True), ""),
        (_dated("2026-06-15"), _count("1.5", "month"), ""),
        (_dated("2026-06-15"), _count("9999", "year"), ""),
        (_dated("2026-06-15"), _count("30", "project"), ""),
    ],
)
def test_a_day_and_a_duration_give_the_day_so_much_later(date: DateMention, duration: Quantity, expected: str) -> None:
    """With the bound of the duration; what is vague, or no time, gives nothing."""
    assert work_out(date, "+", duration) == (f"{expected} (our arithmetic)" if expected else "")
    assert work_out(date, "-", duration) == ""
    assert work_out(duration, "+", date) == ""
