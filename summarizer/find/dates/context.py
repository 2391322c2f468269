"""What a date is read against: the publication day, the dates before it, and where 지난 and 오는 look."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from .periods import Period
from .words import DateWords, Joint

__all__ = ["FUTURE", "PAST", "Context", "Unresolved", "lead_of", "published_day", "told_around"]

PAST, FUTURE = -1, 1
_LEADS = {"지난": PAST, "오는": FUTURE, "다가오는": FUTURE, "돌아오는": FUTURE}


class Unresolved(Exception):
    """The words depend on a date that the article does not give."""


class Context(NamedTuple):
    """What a date is read against: the publication day, and the dates before it."""

    text: str
    published: dt.date | None
    told_on: dt.date | None = None
    """The day of publication, or the first of the issue: it tells the year where `published` is not known."""
    day: dt.date | None = None
    """What 이날 and 전날 count from; for other dates the last day, which a range goes on from."""
    month: Period | None = None
    month_here: Period | None = None
    """The last month that the same sentence names, which 지난해 같은 달 counts from."""
    year: int | None = None
    compared: Period | None = None
    """The last month or quarter that figures are given for, which 전월 and 전분기 count from."""
    year_here: int | None = None
    """Year of the last date of the same sentence."""
    joint: Joint | None = None
    """How the words between tie this date to the one before, if they do."""
    carries_year: bool = False
    carries_month: bool = False
    is_fiscal: bool = False
    """Whether a quarter or half is one of a fiscal year."""
    anchor: dt.date | None = None
    """The day that this one is called by: the 글피 of 글피인 7일."""


def published_day(context: Context) -> dt.date:
    """Return the publication day; raise `Unresolved` without one."""
    if context.published is None:
        raise Unresolved
    return context.published


def told_around(context: Context) -> dt.date:
    """Return the publication day, or the day of the change that a note is about, or the first day of the issue.

    Raise `Unresolved` if there is none of them.
    """
    day = context.published or context.told_on
    if day is None:
        raise Unresolved
    return day


def lead_of(words: DateWords) -> int | None:
    """Return which way 지난 or 오는 before a date points, or None."""
    lead = words.get("lead")
    return _LEADS.get(lead.text) if lead else None
