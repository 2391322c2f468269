"""Days that folders are named for."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from summarizer.nightly.days import day_of


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2026-03-04", dt.date(2026, 3, 4)),
        ("2026-02-30", None),
        ("2026-3-4", None),
        ("2026-03-04-old", None),
        ("briefs", None),
    ],
)
def test_only_a_day_is_a_day(name, day):
    """A folder that is not named for a day of the calendar has none."""
    assert day == day_of(Path("out") / name)
