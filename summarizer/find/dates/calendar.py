"""Place the words of a date in the calendar: what they name, what publication day and earlier dates supply."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from . import periods
from .periods import Period, Precision
from .tense import read_tense
from .words import DateWords, Joint, Word

__all__ = ["Context", "Unresolved", "expected_precision", "resolve", "resolve_before"]

_YEARS_OFF = {
    "올해": 0, "올": 0, "금년": 0, "내년": 1, "내후년": 2, "후년": 2, "작년": -1, "지난해": -1, "재작년": -2,
}  # fmt: skip
_SAME_YEAR = {"같은해": 0, "그해": 0, "이듬해": 1, "다음해": 1, "전년": -1}
_OF_ITS_SENTENCE = frozenset({"다음해", "전년"})
_MONTHS_OFF = {"지난달": -1, "이번달": 0, "이달": 0, "금월": 0, "당월": 0, "다음달": 1, "내달": 1, "익월": 1}
_DAYS_OFF = {"오늘": 0, "어제": -1, "그저께": -2, "그제": -2, "내일": 1, "모레": 2, "글피": 3}
_SAME_DAY = {"이날": 0, "같은날": 0, "전날": -1, "다음날": 1, "이튿날": 1}
_COUNTED = {"하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "열흘": 10, "보름": 15}
_QUARTERS_OFF = {"지난": -1, "직전": -1, "이번": 0, "다음": 1}
_WEEKS_OFF = {"지난": -1, "이번": 0, "다음": 1, "내주": 1}
_PARTS = {"말": "late", "하순": "late", "후반": "late", "중순": "mid", "중반": "mid"}  # every other part is early
_SEASONS = "봄여가겨"
_WEEKDAYS = "월화수목금토일"
_PAST, _FUTURE = -1, 1
_SINCE = Word("lead", "지난", 0, 0, ())
_FLOATING = frozenset({"month", "day", "md", "quarter", "half", "part"})
_LEADS = {"지난": _PAST, "오는": _FUTURE, "다가오는": _FUTURE, "돌아오는": _FUTURE}
_TURN_OF_YEAR = 10  # so many months off, the other year is meant: 12월 in February, 1월 in November
_NEW_YEAR_AHEAD = 7  # from this month on 새해 is the next year
_CENTURY_TURN = 50  # '49년 is 2049, '50년 is 1950
_DECADE_TURN = 30  # 20년대 are the 2020s, 30년대 the 1930s
_MONTHS_TO_LOOK = 4  # every day number comes within so many months
_JUST_NOW = 3  # days; one so near is meant though the verb looks ahead: 4일 출시한다고 밝혔다
_STRETCHES = ("까지", "부터")


class Unresolved(Exception):
    """The words need a date that the article does not give."""


class Context(NamedTuple):
    """What a date is read against: the publication day, and the dates before it."""

    text: str
    published: dt.date | None
    day: dt.date | None = None
    """What 이날 means."""
    month: Period | None = None
    year: int | None = None
    year_here: int | None = None
    """Year of the last date of the same sentence."""
    joint: Joint | None = None
    """How the words between tie this date to the one before, if they do."""
    carries_year: bool = False
    carries_month: bool = False
    anchor: dt.date | None = None
    """The day that this one is called by: the 글피 of 글피인 7일."""


def resolve(words: DateWords, context: Context) -> Period:
    """Return the period that the words mean.

    Unresolved if it hangs on a date that the context lacks; ValueError or OverflowError if the calendar has no such
    date.
    """
    if words.is_range:
        found = periods.stretch(resolve(words.pick(0), context), resolve(words.pick(-1), context))
        if found is None:
            raise ValueError(words)
        return found
    whole = _RESOLVERS[words.kind](words, context)
    part = words.get("part")
    return periods.part_of(whole, _PARTS.get(part.text, "early")) if part else whole


def resolve_before(words: DateWords, until: dt.date, period: Period) -> Period:
    """Read a date without a year (28일~11월 2일, 10월~내년 2월) as the latest up to `until`; leave others as read."""
    if any(word.kind not in _FLOATING for word in words.words):
        return period
    try:
        return resolve(words._replace(words=(_SINCE, *words.words)), Context("", until))
    except (ValueError, OverflowError):  # 2.29일~2025년
        return period


def expected_precision(words: DateWords) -> Precision:
    """Return how exact unresolved words are."""
    if words.is_range:
        return "range"
    if words.get("part") or words.words[-1].text == "전년":
        return "vague"
    return _PRECISIONS.get(words.kind, "day")


def _latest_day(day: int, until: dt.date) -> Period:
    """Return the latest day of that number up to `until`."""
    for back in range(_MONTHS_TO_LOOK):
        month = periods.month(until.year, until.month - back)
        if day <= month.last.day and month.first.replace(day=day) <= until:
            return _day_of(month, day)
    raise ValueError(day)


def _earliest_day(day: int, since: dt.date) -> Period:
    for ahead in range(_MONTHS_TO_LOOK):
        month = periods.month(since.year, since.month + ahead)
        if day <= month.last.day and month.first.replace(day=day) >= since:
            return _day_of(month, day)
    raise ValueError(day)


def _published(context: Context) -> dt.date:
    if context.published is None:
        raise Unresolved
    return context.published


def _lead(words: DateWords) -> int | None:
    lead = words.get("lead")
    return _LEADS.get(lead.text) if lead else None


def _full_year(year: int) -> int:
    if year >= 100:  # noqa: PLR2004 - three digits and more are whole
        return year
    return year + (2000 if year < _CENTURY_TURN else 1900)


# Years, and what stands in one


def _stated_year(words: DateWords, context: Context) -> int | None:
    word = words.get("year", "rel_year", "same_year")
    if word is None:
        return None
    if word.kind == "year":
        return _full_year(word.numbers[0].value)
    name = words.text(word.kind)
    return _relative_year(name, context) if word.kind == "rel_year" else _same_year(name, context)


def _relative_year(name: str, context: Context) -> int:
    published = _published(context)
    if name == "새해":
        return published.year + (published.month >= _NEW_YEAR_AHEAD)
    return published.year + _YEARS_OFF[name]


def _same_year(name: str, context: Context) -> int:
    """Count 같은 해 from the last date; 전년 and 다음 해 only from one in their own sentence."""
    year = context.year_here if name in _OF_ITS_SENTENCE else context.year
    if year is None:
        raise Unresolved
    return year + _SAME_YEAR[name]


def _years_ago(words: DateWords, context: Context) -> Period:
    return periods.year(_published(context).year - words.number("years_ago"))


def _year(words: DateWords, context: Context) -> Period:
    year = _stated_year(words, context)
    if year is None:
        raise Unresolved
    return periods.year(year)


def _in_year(words: DateWords, context: Context, build: periods.Builder) -> Period:
    """Place a month, quarter, half or season in the year that the words, the date before or publication give."""
    year = _stated_year(words, context)
    if year is not None:
        return build(year)
    if context.carries_year and context.year is not None:
        return _after_last(build, context.year, context)
    return _nearest(build, _published(context), _lead(words))


def _after_last(build: periods.Builder, year: int, context: Context) -> Period:
    """Carry the year of 2009년 12월부터 1월까지 on, into the next one where it turns."""
    found = build(year)
    turned = context.month is not None and found.last < context.month.first
    return build(year + 1) if turned and context.joint == "range" else found


def _nearest(build: periods.Builder, published: dt.date, lead: int | None) -> Period:
    """Choose this year, the last or the next: 지난 looks back, 오는 ahead, a bare month stays within reach."""
    fits: Callable[[Period], bool] = {
        _PAST: lambda found: found.first <= published,
        _FUTURE: lambda found: found.last >= published,
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


def _month(words: DateWords, context: Context) -> Period:
    number = words.number("month")
    return _in_year(words, context, lambda year: periods.month(year, number))


def _quarter(words: DateWords, context: Context) -> Period:
    number = words.number("quarter")
    return _in_year(words, context, lambda year: periods.quarter(year, number))


def _half(words: DateWords, context: Context) -> Period:
    number = 1 if words.text("half").startswith("상") else 2
    return _in_year(words, context, lambda year: periods.half(year, number))


def _season(words: DateWords, context: Context) -> Period:
    number = _SEASONS.index(words.text("season")[0]) + 1
    return _in_year(words, context, lambda year: periods.season(year, number))


def _year_part(words: DateWords, context: Context) -> Period:
    part = {"연말": "late", "연초": "early"}.get(words.text("year_part"))
    return _in_year(
        words, context, lambda year: periods.part_of(periods.year(year), part) if part else periods.year(year)
    )


def _decade(words: DateWords, _: Context) -> Period:
    year = words.number("decade")
    return periods.decade(year if year >= 100 else year + (1900 if year >= _DECADE_TURN else 2000))  # noqa: PLR2004


# Months and quarters counted from another


def _relative_month(words: DateWords, context: Context) -> Period:
    published = _published(context)
    return periods.month(published.year, published.month + _MONTHS_OFF[words.text("rel_month")])


def _same_month(_: DateWords, context: Context) -> Period:
    if context.month is None:
        raise Unresolved
    return context.month


def _year_and_month(words: DateWords, _: Context) -> Period:
    year, month = words.numbers("ym")
    return periods.month(_full_year(year), month)


def _relative_quarter(words: DateWords, context: Context) -> Period:
    published = _published(context)
    off = _QUARTERS_OFF[words.text("rel_quarter").removesuffix("분기")]
    return periods.quarter(published.year, (published.month + 2) // 3 + off)


# Days


def _numbered_day(words: DateWords, context: Context) -> Period:
    number = words.number("day")
    if words.get("month"):
        month = words.number("month")
        return _in_year(words, context, lambda year: periods.single_day(year, month, number))
    if named := words.get("rel_month", "same_month"):
        return _day_of(_RESOLVERS[named.kind](words, context), number)
    if context.carries_month and context.month and not words.get("lead"):
        return _day_after_last(number, context.month, context)
    return _bare_day(words, number, context)


def _day_after_last(number: int, month: Period, context: Context) -> Period:
    """Carry the month of 9월 28일부터 3일까지 on, into the next one where it turns."""
    turned = context.joint == "range" and context.day is not None and number < context.day.day
    return _day_of(periods.month(month.first.year, month.first.month + turned), number)


def _bare_day(words: DateWords, number: int, context: Context) -> Period:
    """Place a day without a month: by 지난 or 오는, by the day that it is called by, or as the tense allows."""
    if context.anchor:
        return _nearest_day(number, context.anchor)
    published, lead = _published(context), _lead(words)
    if lead is not None:
        return _earliest_day(number, published) if lead == _FUTURE else _past_day(number, published)
    latest = _latest_day(number, published)
    if published - latest.first <= dt.timedelta(days=_JUST_NOW):
        return latest
    tense = read_tense(context.text, words.end)
    if tense == "ahead":
        return _earliest_day(number, published)
    if tense is None and context.text.startswith(_STRETCHES, words.end):
        return _nearest_day(number, published)
    return latest


def _past_day(number: int, published: dt.date) -> Period:
    """Return the latest day, but tomorrow where that is last month's: 지난 5일 in a release sent out on the 4th."""
    latest = _latest_day(number, published)
    tomorrow = published + dt.timedelta(days=1)
    ahead = tomorrow.day == number and latest.first.month != tomorrow.month == published.month
    return Period(tomorrow, tomorrow, "day") if ahead else latest


def _nearest_day(number: int, day: dt.date) -> Period:
    return min(_latest_day(number, day), _earliest_day(number, day), key=lambda found: abs(found.first - day))


def _day_of(month: Period, number: int) -> Period:
    return periods.single_day(month.first.year, month.first.month, number)


def _full_date(words: DateWords, _: Context) -> Period:
    year, month, day = words.numbers("ymd")
    return periods.single_day(_full_year(year), month, day)


def _month_and_day(words: DateWords, context: Context) -> Period:
    month, day = words.numbers("md")
    return _in_year(words, context, lambda year: periods.single_day(year, month, day))


def _relative_day(words: DateWords, context: Context) -> Period:
    return _days_from(_published(context), _DAYS_OFF[words.text("rel_day")])


def _same_day(words: DateWords, context: Context) -> Period:
    return _days_from(context.day or _published(context), _SAME_DAY[words.text("same_day")])


def _counted_days(words: DateWords, context: Context) -> Period:
    text = words.text("ago")
    return _days_from(_published(context), _COUNTED[text[:-1]] * (_PAST if text.endswith("전") else _FUTURE))


def _week(words: DateWords, context: Context) -> Period:
    text = words.text("week")
    day = _published(context) + dt.timedelta(weeks=_WEEKS_OFF[text[:2]])
    return periods.weekend(day) if text.endswith("말") else periods.week(day)


def _weekday(words: DateWords, context: Context) -> Period:
    number = _WEEKDAYS.index(words.text("weekday")[0])
    if words.get("week"):
        return _days_from(_week(words, context).first, number)
    published = _published(context)
    if _lead(words) == _PAST:
        return _days_from(published, -((published.weekday() - number) % 7 or 7))
    return _days_from(published, (number - published.weekday()) % 7 or 7)


def _days_from(day: dt.date, days: int) -> Period:
    found = day + dt.timedelta(days=days)
    return Period(found, found, "day")


_RESOLVERS: dict[str, Callable[[DateWords, Context], Period]] = {
    "ymd": _full_date,
    "ym": _year_and_month,
    "md": _month_and_day,
    "decade": _decade,
    "year": _year,
    "rel_year": _year,
    "same_year": _year,
    "month": _month,
    "rel_month": _relative_month,
    "same_month": _same_month,
    "day": _numbered_day,
    "rel_day": _relative_day,
    "same_day": _same_day,
    "ago": _counted_days,
    "years_ago": _years_ago,
    "quarter": _quarter,
    "rel_quarter": _relative_quarter,
    "half": _half,
    "season": _season,
    "year_part": _year_part,
    "week": _week,
    "weekday": _weekday,
}
_PRECISIONS: dict[str, Precision] = {
    **dict.fromkeys(["year", "rel_year", "same_year", "years_ago"], "year"),
    **dict.fromkeys(["season", "year_part"], "vague"),
    **dict.fromkeys(["month", "rel_month", "same_month"], "month"),
    **dict.fromkeys(["quarter", "rel_quarter"], "quarter"),
    "half": "half",
    "week": "range",
}
