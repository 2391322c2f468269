"""Stretches of the calendar and their parts."""

import datetime as dt

import pytest

from summarizer.find.dates import periods


@pytest.mark.parametrize(
    ("made", "first", "last", "precision"),
    [
        (lambda: periods.single_day(2024, 2, 29), "2024-02-29", "2024-02-29", "day"),
        (lambda: periods.month(2024, 2), "2024-02-01", "2024-02-29", "month"),
        (lambda: periods.month(2024, 13), "2025-01-01", "2025-01-31", "month"),
        (lambda: periods.month(2024, 0), "2023-12-01", "2023-12-31", "month"),
        (lambda: periods.month(2024, 12), "2024-12-01", "2024-12-31", "month"),
        (lambda: periods.quarter(2024, 1), "2024-01-01", "2024-03-31", "quarter"),
        (lambda: periods.quarter(2024, 4), "2024-10-01", "2024-12-31", "quarter"),
        (lambda: periods.half(2024, 1), "2024-01-01", "2024-06-30", "half"),
        (lambda: periods.half(2024, 2), "2024-07-01", "2024-12-31", "half"),
        (lambda: periods.season(2024, 1), "2024-03-01", "2024-05-31", "vague"),
        (lambda: periods.season(2024, 4), "2024-12-01", "2025-02-28", "vague"),
        (lambda: periods.year(2024), "2024-01-01", "2024-12-31", "year"),
        (lambda: periods.decade(2020), "2020-01-01", "2029-12-31", "range"),
        (lambda: periods.week(dt.date(2024, 2, 29)), "2024-02-26", "2024-03-03", "range"),
        (lambda: periods.week(dt.date(2024, 3, 3)), "2024-02-26", "2024-03-03", "range"),
        (lambda: periods.weekend(dt.date(2024, 2, 26)), "2024-03-02", "2024-03-03", "range"),
        (lambda: periods.part_of(periods.month(2024, 2), "early"), "2024-02-01", "2024-02-10", "vague"),
        (lambda: periods.part_of(periods.month(2024, 2), "mid"), "2024-02-11", "2024-02-20", "vague"),
        (lambda: periods.part_of(periods.month(2024, 2), "late"), "2024-02-21", "2024-02-29", "vague"),
        (lambda: periods.part_of(periods.year(2024), "early"), "2024-01-01", "2024-03-31", "vague"),
        (lambda: periods.part_of(periods.year(2024), "mid"), "2024-04-01", "2024-09-30", "vague"),
        (lambda: periods.part_of(periods.year(2024), "late"), "2024-12-01", "2024-12-31", "vague"),
        (lambda: periods.part_of(periods.half(2024, 2), "early"), "2024-07-01", "2024-07-31", "vague"),
        (lambda: periods.part_of(periods.half(2024, 2), "late"), "2024-11-01", "2024-12-31", "vague"),
        (lambda: periods.part_of(periods.quarter(2024, 1), "early"), "2024-01-01", "2024-01-31", "vague"),
        (lambda: periods.part_of(periods.decade(2020), "early"), "2020-01-01", "2022-06-30", "vague"),
        (lambda: periods.part_of(periods.decade(2020), "late"), "2027-07-01", "2029-12-31", "vague"),
    ],
)
def test_a_period_runs_from_its_first_day_to_its_last(made, first, last, precision):
    """Months run into the years around, winter into the next one, and the late part of a year is its December."""
    found = made()
    assert (first, last, precision) == (str(found.first), str(found.last), found.precision)


def test_a_stretch_goes_forward():
    """It holds both ends; two periods the wrong way round make none, nor does one that ends before the other does."""
    march, april = periods.month(2024, 3), periods.month(2024, 4)

    assert ("2024-03-01", "2024-04-30") == tuple(map(str, periods.stretch(march, april)[:2]))
    assert march[:2] == periods.stretch(march, march)[:2]
    assert periods.stretch(april, march) is None


def test_a_day_that_no_calendar_has_is_refused():
    """30 February is a ValueError."""
    with pytest.raises(ValueError, match="day"):
        periods.single_day(2024, 2, 30)


@pytest.mark.parametrize(
    ("month", "number", "first", "last"),
    [
        ((2026, 6), 1, "2026-06-01", "2026-06-07"),
        ((2026, 5), 1, "2026-05-01", "2026-05-10"),
        ((2026, 5), 2, "2026-05-11", "2026-05-17"),
        ((2026, 7), 1, "2026-07-01", "2026-07-05"),
        ((2026, 7), 5, "2026-07-27", "2026-07-31"),
        ((2026, 6), 5, "2026-06-22", "2026-06-30"),
        ((2026, 6), 0, "2026-06-22", "2026-06-30"),
        ((2026, 7), 0, "2026-07-27", "2026-07-31"),
        ((2024, 2), 0, "2024-02-26", "2024-02-29"),
    ],
)
def test_a_week_of_a_month_stays_in_it(month, number, first, last):
    """It is counted by Thursdays; the first and the last one hold the days that are left."""
    found = periods.week_of_month(periods.month(*month), number)
    assert (first, last, "vague") == (str(found.first), str(found.last), found.precision)
