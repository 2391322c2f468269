"""Find the dates that words mean: from the words, the publication day and earlier dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from summarizer.text.patterns import compile_lazily

from . import periods
from .appointed import is_appointed
from .context import FUTURE, PAST, Context, Unresolved, lead_of, published_day, told_around
from .periods import Period, Precision
from .tense import read_tense
from .words import DateWords, Word, number_of_week, years_back
from .years import full_year, in_year, stated_year

__all__ = ["expected_precision", "resolve", "resolve_before"]

_MONTHS_OFF = {
    "지지난달": -2, "지난달": -1, "이번달": 0, "이달": 0, "금월": 0, "당월": 0, "다음달": 1, "내달": 1, "익월": 1,
    "다다음달": 2,
}  # fmt: skip
_DAYS_OFF = {
    "오늘": 0, "어제": -1, "그저께": -2, "그제": -2, "그끄저께": -3, "내일": 1, "모레": 2, "글피": 3, "그글피": 4,
}  # fmt: skip
_SAME_DAY = {"이날": 0, "같은날": 0, "전날": -1, "전일": -1, "다음날": 1, "이튿날": 1, "익일": 1}
_COUNTED = {"하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "열흘": 10, "보름": 15}
_QUARTERS_OFF = {"지난": -1, "직전": -1, "이번": 0, "다음": 1}
_WEEKS_OFF = {"지지난": -2, "지난": -1, "이번": 0, "다음": 1, "내": 1, "다다음": 2}
_PARTS = {"말": "late", "하순": "late", "후반": "late", "중순": "mid", "중반": "mid"}  # all others mean early
_SEASONS = "봄여가겨"
_WEEKDAYS = "월화수목금토일"
_SINCE = Word("lead", "지난", 0, 0, ())
_FLOATING = frozenset({"month", "day", "md", "quarter", "half", "part", "month_week"})
_DECADE_TURN = 30  # 20년대 are the 2020s, 30년대 the 1930s
_MONTHS_TO_LOOK = 4  # months within which every day number occurs
_JUST_NOW = 3  # days; a day this near is meant though the verb looks ahead: 4일 출시한다고 밝혔다
_STRETCHES = ("까지", "부터")
_DAY_BEHIND = compile_lazily(r"\(([0-9]{1,2})일\)|인[ ](?:([0-9]{1,2})월[ ]?)?([0-9]{1,2})일")
"""The day that 내일(5일) or 다음 날인 9월 5일 is: groups for the day, the month and the day."""


def resolve(words: DateWords, context: Context) -> Period:
    """Return the period that the words mean.

    Raise Unresolved if the context lacks a date that the words depend on, and for a fiscal year, which may begin in any
    month. Raise ValueError or OverflowError if the calendar has no such date.
    """
    if context.is_fiscal or words.get("fiscal"):
        raise Unresolved
    if words.is_range:
        return _from_first_to_last(words, context)
    whole = _RESOLVERS[words.kind](words, context)
    part = words.get("part", "month_week")
    if part is None:
        return whole
    if part.kind == "month_week":
        return periods.week_of_month(whole, number_of_week(part))
    return periods.part_of(whole, _PARTS.get(part.text, "early"))


def _from_first_to_last(words: DateWords, context: Context) -> Period:
    first, last = (resolve(words.pick(at), context) for at in (0, -1))
    if last.first < first.first:
        first = resolve_before(words.pick(0), last.first, first)
    found = periods.stretch(first, last)
    if found is None:
        raise ValueError(words)
    return found


def resolve_before(words: DateWords, until: dt.date, period: Period) -> Period:
    """Read a date without a year (28일~11월 2일, 10월~내년 2월) as the latest up to `until`; leave others as read."""
    if any(word.kind not in _FLOATING for word in words.words):
        return period
    try:
        return resolve(words._replace(words=(_SINCE, *words.words)), Context("", until))
    except (ValueError, OverflowError):  # 2.29일~2025년
        return period


def expected_precision(words: DateWords) -> Precision:
    """Return the precision of words that cannot be resolved."""
    if words.is_range:
        return "range"
    if words.get("part", "month_week") or words.words[-1].text == "전년":
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


def _years_ago(words: DateWords, context: Context) -> Period:
    return periods.year(told_around(context).year - words.number("years_ago"))


def _year(words: DateWords, context: Context) -> Period:
    year = stated_year(words, context)
    if year is None:
        raise Unresolved
    return periods.year(year)


def _month(words: DateWords, context: Context) -> Period:
    number = words.number("month")
    return in_year(words, context, lambda year: periods.month(year, number))


def _quarter(words: DateWords, context: Context) -> Period:
    number = words.number("quarter")
    return in_year(words, context, lambda year: periods.quarter(year, number))


def _half(words: DateWords, context: Context) -> Period:
    number = 1 if words.text("half").startswith("상") else 2
    return in_year(words, context, lambda year: periods.half(year, number))


def _season(words: DateWords, context: Context) -> Period:
    number = _SEASONS.index(words.text("season")[0]) + 1
    return in_year(words, context, lambda year: periods.season(year, number))


def _year_part(words: DateWords, context: Context) -> Period:
    part = {"연말": "late", "연초": "early"}.get(words.text("year_part"))
    return in_year(
        words, context, lambda year: periods.part_of(periods.year(year), part) if part else periods.year(year)
    )


def _decade(words: DateWords, _: Context) -> Period:
    year = words.number("decade")
    return periods.decade(year if year >= 100 else year + (1900 if year >= _DECADE_TURN else 2000))  # noqa: PLR2004


# Months and quarters counted from another


def _relative_month(words: DateWords, context: Context) -> Period:
    published = published_day(context)
    return periods.month(published.year, published.month + _MONTHS_OFF[words.text("rel_month")])


def _same_month(words: DateWords, context: Context) -> Period:
    year = stated_year(words, context)
    if year is not None:
        return periods.month(year, _figures_month(context).first.month)
    if context.month is None:
        raise Unresolved
    return context.month


def _month_before(words: DateWords, context: Context) -> Period:
    """Count 지난해 같은 달 from the month that figures are given for, even if that month is in last year."""
    base = _figures_month(context).first
    return periods.month(base.year - years_back(words.words[0]), base.month)


def _figures_month(context: Context) -> Period:
    """Return the last month named in the sentence, or else the last one that figures are given for."""
    found = context.month_here or context.compared
    if found is None or found.precision != "month":
        raise Unresolved
    return found


def _day_before(words: DateWords, context: Context) -> Period:
    base = context.day or published_day(context)
    try:
        return periods.single_day(base.year - years_back(words.words[0]), base.month, base.day)
    except ValueError:
        raise Unresolved from None  # no 29 February


def _last_month(_: DateWords, context: Context) -> Period:
    """Count 전월 from the month that the figures before it are given for, never from publication."""
    if context.compared is None or context.compared.precision != "month":
        raise Unresolved
    return periods.month(context.compared.first.year, context.compared.first.month - 1)


def _last_quarter(_: DateWords, context: Context) -> Period:
    if context.compared is None or context.compared.precision != "quarter":
        raise Unresolved
    return periods.quarter(context.compared.first.year, (context.compared.first.month + 2) // 3 - 1)


def _months_of_year(words: DateWords, _: Context) -> Period:
    year, first, last = words.numbers("months")
    months = (periods.month(full_year(year), number) for number in (first, last))
    found = periods.stretch(*months)
    if found is None:
        raise ValueError(words)
    return found


def _year_and_month(words: DateWords, _: Context) -> Period:
    year, month = words.numbers("ym")
    return periods.month(full_year(year), month)


def _relative_quarter(words: DateWords, context: Context) -> Period:
    published = published_day(context)
    off = _QUARTERS_OFF[words.text("rel_quarter").removesuffix("분기")]
    return periods.quarter(published.year, (published.month + 2) // 3 + off)


# Days


def _numbered_day(words: DateWords, context: Context) -> Period:
    number = words.number("day")
    if words.get("month"):
        month = words.number("month")
        return in_year(words, context, lambda year: periods.single_day(year, month, number))
    if named := words.get("rel_month", "same_month", "month_before"):
        return _day_of(_RESOLVERS[named.kind](words, context), number)
    if context.carries_month and context.month and not words.get("lead") and number <= context.month.last.day:
        return _day_after_last(number, context.month, context)
    return _bare_day(words, number, context)


def _day_after_last(number: int, month: Period, context: Context) -> Period:
    """Return the day in the month of 9월 28일부터 3일까지, or in the next month if the day is smaller."""
    turned = context.joint == "range" and context.day is not None and number < context.day.day
    return _day_of(periods.month(month.first.year, month.first.month + turned), number)


def _bare_day(words: DateWords, number: int, context: Context) -> Period:
    """Resolve a day without a month: by 지난 or 오는, by another name of the day, or by the tense."""
    if context.anchor:
        return _nearest_day(number, context.anchor)
    published, lead = published_day(context), lead_of(words)
    if lead is not None:
        return _earliest_day(number, published) if lead == FUTURE else _past_day(number, published)
    latest = _latest_day(number, published)
    if published - latest.first <= dt.timedelta(days=_JUST_NOW):
        return latest
    tense = read_tense(context.text, words.end)
    if tense == "ahead" or (tense is None and is_appointed(context.text, words.start, words.end)):
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
    return periods.single_day(full_year(year), month, day)


def _month_and_day(words: DateWords, context: Context) -> Period:
    month, day = words.numbers("md")
    return in_year(words, context, lambda year: periods.single_day(year, month, day))


def _relative_day(words: DateWords, context: Context) -> Period:
    """Count from publication, or from the day number in brackets where one is printed: a quotation's 내일(5일)."""
    found = _days_from(published_day(context), _DAYS_OFF[words.text("rel_day")])
    return _printed_day(words, context, published_day(context)) or found


def _same_day(words: DateWords, context: Context) -> Period:
    day = context.day or published_day(context)
    return _printed_day(words, context, day) or _days_from(day, _SAME_DAY[words.text("same_day")])


def _counted_days(words: DateWords, context: Context) -> Period:
    text, published = words.text("ago"), published_day(context)
    days = _COUNTED[text[:-1]] * (PAST if text.endswith("전") else FUTURE)
    return _printed_day(words, context) or _days_from(published, days)


def _printed_day(words: DateWords, context: Context, near: dt.date | None = None) -> Period | None:
    """Return the day whose number is printed right behind, or None; it is near another, or as its verb has it."""
    printed = _DAY_BEHIND.match(context.text, words.end)
    if printed is None:
        return None
    number, month = int(printed[1] or printed[3]), printed[2]
    if month:
        return in_year(words, context, lambda year: periods.single_day(year, int(month), number))
    return _nearest_day(number, near) if near else _bare_day(words, number, context)


def _week(words: DateWords, context: Context) -> Period:
    text = words.text("week")
    day = published_day(context) + dt.timedelta(weeks=_WEEKS_OFF[text[: text.index("주")]])
    return periods.weekend(day) if text.endswith("말") else periods.week(day)


def _weekday(words: DateWords, context: Context) -> Period:
    number = _WEEKDAYS.index(words.text("weekday")[0])
    if words.get("week"):
        return _days_from(_week(words, context).first, number)
    published = published_day(context)
    if lead_of(words) == PAST:
        return _days_from(published, -((published.weekday() - number) % 7 or 7))
    return _days_from(published, (number - published.weekday()) % 7 or 7)


def _days_from(day: dt.date, days: int) -> Period:
    found = day + dt.timedelta(days=days)
    return Period(found, found, "day")


_RESOLVERS: dict[str, Callable[[DateWords, Context], Period]] = {
    "ymd": _full_date,
    "months": _months_of_year,
    "ym": _year_and_month,
    "md": _month_and_day,
    "decade": _decade,
    "year": _year,
    "rel_year": _year,
    "same_year": _year,
    "month": _month,
    "rel_month": _relative_month,
    "last_month": _last_month,
    "same_month": _same_month,
    "month_before": _month_before,
    "day_before": _day_before,
    "day": _numbered_day,
    "rel_day": _relative_day,
    "same_day": _same_day,
    "ago": _counted_days,
    "years_ago": _years_ago,
    "quarter": _quarter,
    "rel_quarter": _relative_quarter,
    "last_quarter": _last_quarter,
    "half": _half,
    "season": _season,
    "year_part": _year_part,
    "week": _week,
    "weekday": _weekday,
}
_PRECISIONS: dict[str, Precision] = {
    **dict.fromkeys(["year", "rel_year", "same_year", "fiscal", "years_ago"], "year"),
    **dict.fromkeys(["season", "year_part"], "vague"),
    **dict.fromkeys(["month", "rel_month", "last_month", "same_month", "month_before"], "month"),
    **dict.fromkeys(["quarter", "rel_quarter", "last_quarter"], "quarter"),
    "half": "half",
    "week": "range",
}
