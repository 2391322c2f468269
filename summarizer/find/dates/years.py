"""Which year the words of a date mean, and which year a month, quarter or season without one belongs to."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from summarizer.text.patterns import compile_lazily

from . import periods
from .context import FUTURE, PAST, Context, Unresolved, lead_of, told_around
from .happened import has_happened, is_due
from .periods import Period
from .tense import is_planned, read_tense
from .words import DateWords

__all__ = ["full_year", "in_year", "stated_year"]

_YEARS_OFF = {
    "올해": 0, "올": 0, "금년": 0, "내년": 1, "내후년": 2, "후년": 2, "작년": -1, "지난해": -1, "재작년": -2,
    "지지난해": -2,
}  # fmt: skip
_SAME_YEAR = {"같은해": 0, "그해": 0, "이듬해": 1, "다음해": 1, "전년": -1}
_OF_ITS_SENTENCE = frozenset({"다음해", "전년"})
_TURN_OF_YEAR = 10  # months; at this distance the other year is meant: 12월 in February, 1월 in November
_NEW_YEAR_AHEAD = 7  # from this month on 새해 is the next year
_NEWS = dt.timedelta(days=7)
_CENTURY_TURN = 50  # '49년 is 2049, '50년 is 1950
_FIGURES = compile_lazily(  # 10월 수출은, 3분기 연결 기준 매출이, 9월 소비자물가는
    r"""(?:[ ][가-힣]{1,6}){0,3}?[ ][가-힣]{0,5}
    (?:수출|수출액|수입|수입액|매출|매출액|물가|물가지수|생산|판매|판매량|소비|취업자|고용률|실업률|영업이익|순이익|실적
    |영업손실|적자|흑자|수지|출하량|거래량|거래액|성장률|수주|수주액|이용자)[은는이가도][ ]""",
    re.VERBOSE,
)


def full_year(year: int) -> int:
    """Return a year of two digits with its century."""
    if year >= 100:  # noqa: PLR2004 - three digits and more are whole
        return year
    return year + (2000 if year < _CENTURY_TURN else 1900)


def stated_year(words: DateWords, context: Context) -> int | None:
    """Return the year that the words name, or None."""
    word = words.get("year", "rel_year", "same_year")
    if word is None:
        return None
    if word.kind == "year":
        return full_year(word.numbers[0].value)
    name = words.text(word.kind)
    return _relative_year(name, context) if word.kind == "rel_year" else _same_year(name, context)


def _relative_year(name: str, context: Context) -> int:
    published = told_around(context)
    if name == "새해":
        return published.year + (published.month >= _NEW_YEAR_AHEAD)
    return published.year + _YEARS_OFF[name]


def _same_year(name: str, context: Context) -> int:
    """Count 같은 해 from the last date; 전년 and 다음 해 only from one in their own sentence."""
    year = context.year_here if name in _OF_ITS_SENTENCE else context.year
    if year is None:
        raise Unresolved
    return year + _SAME_YEAR[name]


def in_year(words: DateWords, context: Context, build: periods.Builder) -> Period:
    """Place a month, quarter, half or season in the year that the words, the date before or publication give."""
    year = stated_year(words, context)
    if year is not None:
        return build(year)
    if context.carries_year and context.year is not None:
        return _after_last(build, context.year, context)
    published = told_around(context)
    lead = lead_of(words)
    if lead is None and not _is_news(build, published):
        lead = _told_by_verb(words, context.text)
    return _nearest(build, published, lead)


def _is_news(build: periods.Builder, published: dt.date) -> bool:
    """Return whether this year has such a day within a week of publication; no verb then moves it to another year."""
    found = _existing(build, published.year)
    return found is not None and found.precision == "day" and abs(found.first - published) <= _NEWS


def _told_by_verb(words: DateWords, text: str) -> int | None:
    """Return PAST or FUTURE by what is said of a date without 지난 or 오는, or None if that decides nothing."""
    if _gives_figures(words, text):
        return PAST
    if is_planned(text, words.end) or is_due(text, words.end):
        return FUTURE
    return PAST if has_happened(text, words.start, words.end) else None


def _gives_figures(words: DateWords, text: str) -> bool:
    """Return whether figures of a month or quarter are given, so that it is over: 10월 수출은 3% 늘었다."""
    return bool(_FIGURES.match(text, words.end)) and read_tense(text, words.end) == "past"


def _after_last(build: periods.Builder, year: int, context: Context) -> Period:
    """Return the year of 2009년 12월부터 1월까지, or the next one if the month is smaller."""
    found = build(year)
    turned = context.month is not None and found.last < context.month.first
    return build(year + 1) if turned and context.joint == "range" else found


def _nearest(build: periods.Builder, published: dt.date, lead: int | None) -> Period:
    """Choose this year, the last or the next: 지난 is past, 오는 is ahead, a bare month is the nearest in reach."""
    fits: Callable[[Period], bool] = {
        PAST: lambda found: found.first <= published,
        FUTURE: lambda found: found.last >= published,
    }.get(lead or 0, lambda found: _within_reach(found, published))
    for offset in (0, -1, 1):
        found = _existing(build, published.year + offset)
        if found and fits(found):
            return found
    raise ValueError(published)


def _existing(build: periods.Builder, year: int) -> Period | None:
    try:
        return build(year)
    except (ValueError, OverflowError):
        return None


def _within_reach(found: Period, published: dt.date) -> bool:
    if found.precision not in {"day", "month", "quarter"}:
        return found.first.year == published.year
    far = found.last if found.first > published else found.first
    return abs((far.year - published.year) * 12 + far.month - published.month) < _TURN_OF_YEAR
