"""Times as pages print them."""

from __future__ import annotations

import datetime as dt

from policy_brief.english import day_in_english

__all__ = ["moment"]


def moment(time: dt.datetime) -> str:
    """Write a time in KST; midnight sharp is a date without a time."""
    day = day_in_english(time)
    return day if (time.hour, time.minute) == (0, 0) else f"{day}, {time:%H:%M} KST"
