"""Times as pages print them."""

from __future__ import annotations

import datetime as dt

from policy_brief.english import day_in_english, month_name

__all__ = ["issue_in_english", "moment"]


def moment(time: dt.datetime) -> str:
    """Write a time in KST; midnight sharp is a date without a time."""
    day = day_in_english(time)
    return day if (time.hour, time.minute) == (0, 0) else f"{day}, {time:%H:%M} KST"


def issue_in_english(issue: str) -> str:
    """Write the month of an issue, or its first and last: 'March 2028', 'March/April 2028'."""
    months = [(int(month[:4]), month_name(int(month[5:]))) for month in issue.split("/")]
    years = {year for year, _ in months}
    if len(years) > 1:
        return "/".join(f"{month} {year}" for year, month in months)
    return f"{'/'.join(month for _, month in months)} {months[0][0]}"
