"""The month of a magazine's issue, which may be all that it prints of its day: 2028년 3·4월호; or the day as well."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from summarizer.text.patterns import compile_lazily
from summarizer.text.view import View

__all__ = ["issue_day_in", "issue_in"]

_ISSUE = compile_lazily(  # 2028년 3·4월호, 2027. 6월 호, 2027년 11~12월호
    r"""
    (?<!\d) (?P<year>(?:19|20)\d\d) \s?[년.]\s?
    (?P<first>1[0-2]|0?[1-9])
    (?: \s?월? \s?[·ㆍ・,~/-]\s? (?P<last>1[0-2]|0?[1-9]) )?
    \s?월\s?호
    """,
    re.VERBOSE,
    cues="호",
)
_DAY = compile_lazily(  # 2027년 12월호(12월 13일 발행)
    r"""
    (?<!\d) (?P<year>(?:19|20)\d\d) 년 \s? (?P<issue>\d{1,2}) 월 \s? 호 [^\d]{0,6}
    (?P<month>\d{1,2}) 월 \s? (?P<day>\d{1,2}) 일 \s? (?:발행|발간|출간|펴냄)
    """,
    re.VERBOSE,
    cues="호",
)
_DECEMBER = 12
_HALF_A_YEAR = 6


def issue_in(lines: Iterable[str]) -> str | None:
    """Return the month of the first issue that lines name, '2028-03', or its first and last, '2028-03/2028-04'.

    An issue of December and January goes into the next year.
    """
    found = next((found for line in lines if (found := _ISSUE.search(View.of(line).text))), None)
    if found is None:
        return None
    year, first, last = int(found["year"]), int(found["first"]), int(found["last"] or found["first"])
    if last == first:
        return f"{year}-{first:02d}"
    until = year if last > first else year + 1
    return f"{year}-{first:02d}/{until}-{last:02d}" if last > first or first == _DECEMBER else None


def issue_day_in(words: str) -> dt.date | None:
    """Return the day on which an issue came out, whose year is that of the issue; None where words print none."""
    found = _DAY.search(words)
    if found is None:
        return None
    year, issue, month, day = (int(found[name]) for name in ("year", "issue", "month", "day"))
    try:
        return dt.date(year + _years_on(month - issue), month, day)
    except ValueError:
        return None


def _years_on(months: int) -> int:
    """Return by how many years the day of an issue is off its own: January's may come out in December, or reverse."""
    return -1 if months > _HALF_A_YEAR else 1 if -months > _HALF_A_YEAR else 0
