"""Write the words of a date in English where its period is not enough: the 29th of last month, the end of 2027."""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile
from typing import Final

from policy_brief.english import day_ordinal, month_name

from .periods import Period
from .words import DateWords, Word, number_of_week, years_back

__all__ = ["in_english", "join_english"]

_YEARS: Final = {
    "올해": "this year", "올": "this year", "금년": "this year", "내년": "next year", "새해": "the new year",
    "내후년": "the year after next", "후년": "the year after next", "작년": "last year", "지난해": "last year",
    "재작년": "the year before last", "지지난해": "the year before last",
    "같은해": "the same year", "그해": "that year", "이듬해": "the following year",
    "다음해": "the following year", "전년": "the previous year",
}  # fmt: skip
_MONTHS: Final = {
    "지지난달": "the month before last",
    "지난달": "last month", "이번달": "this month", "이달": "this month", "금월": "this month", "당월": "this month",
    "다음달": "next month", "내달": "next month", "익월": "next month", "같은달": "the same month",
    "그달": "that month", "다다음달": "the month after next", "전월": "the previous month",
    "전달": "the previous month",
}  # fmt: skip
_DAYS: Final = {
    "오늘": "today", "어제": "yesterday", "그저께": "the day before yesterday", "그제": "the day before yesterday",
    "내일": "tomorrow", "모레": "the day after tomorrow", "글피": "three days later", "그끄저께": "three days ago",
    "그글피": "four days later", "이날": "that day",
    "같은날": "the same day", "전날": "the day before", "다음날": "the next day", "이튿날": "the next day",
    "전일": "the day before",
    "익일": "the next day",
}  # fmt: skip
_COUNTED: Final = {
    "하루": "one day", "이틀": "two days", "사흘": "three days", "나흘": "four days", "닷새": "five days",
    "엿새": "six days", "열흘": "ten days", "보름": "fifteen days",
}  # fmt: skip
_QUARTERS: Final = ("first", "second", "third", "fourth")
_ORDINALS: Final = ("last", *_QUARTERS, "fifth")
_SEASONS: Final = {"봄": "spring", "여": "summer", "가": "autumn", "겨": "winter"}
_WEEKDAYS: Final = {
    "월": "Monday", "화": "Tuesday", "수": "Wednesday", "목": "Thursday", "금": "Friday", "토": "Saturday",
    "일": "Sunday",
}  # fmt: skip
_LEADS: Final = {"지난": "last ", "직전": "last ", "이번": "this ", "다음": "next ", "내": "next "}
_FAR: Final = {"지지난": "before last", "다다음": "after next"}
_AHEAD: Final = frozenset({"오는", "다가오는", "돌아오는"})
_PARTS: Final = {"초": "early", "초순": "early", "상순": "early", "초반": "early", "중순": "mid", "중반": "mid"}
_DETERMINERS: Final = frozenset({"last", "this", "next", "that", "the", "same"})
_MONTH_KINDS: Final = frozenset({"month", "rel_month", "same_month", "month_before", "ym"})


def in_english(words: DateWords, period: Period | None) -> str | None:
    """Return the words of a date in English, or None if its period says everything."""
    if period is not None and period.precision != "vague" and words.kind != "decade":
        return None
    if words.is_range:
        return join_english(_said(words.pick(0), None), _said(words.pick(-1), None))
    return _said(words, period)


def join_english(first: str, last: str) -> str:
    """Join the ends of a stretch; what both end in is said once: the 11th to the 13th of last month."""
    begin, end = first.split(" "), last.split(" ")
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(begin[:0:-1], end[:0:-1], strict=False)))
    kept = begin[: len(begin) - shared]
    return f"{first if kept[-1] in _DETERMINERS else ' '.join(kept)} to {last}"


def _said(words: DateWords, period: Period | None) -> str:
    whole = _KINDS[words.kind](words, period)
    part = words.get("part", "month_week")
    if part is None:
        return whole
    return _week_of(part, whole) if part.kind == "month_week" else _part_of(part.text, whole, words.kind)


def _week_of(word: Word, whole: str) -> str:
    return f"the {_ORDINALS[number_of_week(word)]} week of {whole}"


def _part_of(part: str, whole: str, kind: str) -> str:
    """Return early March, the end of 2027, the middle of last month, the early 2030s."""
    name = _PARTS.get(part, "late" if kind in _MONTH_KINDS or kind == "decade" or part != "말" else "end")
    if name == "end":
        return f"the end of {whole}"
    if kind == "decade":
        return f"the {name}{'-' if name == 'mid' else ' '}{whole.removeprefix('the ')}"
    if name == "mid":
        return f"mid-{whole}" if whole[0].isupper() or whole[0].isdigit() else f"the middle of {whole}"
    return f"{name} {whole}" if not whole.startswith("the ") else f"{name} in {whole}"


def _year(words: DateWords, period: Period | None) -> str:
    """Return the year that the calendar gives or the words name; an empty string where neither does.

    A year in figures always has its place in the calendar.
    """
    if period is not None:
        return str(period.first.year)
    if words.get("fiscal"):
        return f"fiscal {words.number('fiscal')}"
    word = words.get("rel_year", "same_year")
    return _YEARS[_bare(word)] if word else ""


def _month(words: DateWords, period: Period | None) -> str:
    if period is not None:
        return f"{month_name(period.first.month)} {period.first.year}"
    named = words.get("rel_month", "same_month", "last_month", "month_before")
    if named:
        return _with_year(_named_month(named), words)
    return _with_year(_lead(words) + month_name(words.number("month")), words)


def _named_month(word: Word) -> str:
    return f"the same month {_years_back(word)}" if word.kind == "month_before" else _MONTHS[_bare(word)]


def _years_back(word: Word) -> str:
    """Return a year before for 지난해 같은 달, 2 years ago for 2년 전 같은 달."""
    number = years_back(word)
    if word.numbers:
        return f"{number} years ago" if number > 1 else "a year ago"
    return "two years before" if number > 1 else "a year before"


def _months_of_year(words: DateWords, _: Period | None) -> str:
    year, first, last = words.numbers("months")
    return f"{month_name(first)} to {month_name(last)} {year}"


def _with_year(name: str, words: DateWords) -> str:
    year = _year(words, None)
    return f"{name} {year}" if year else name


def _day(words: DateWords, _: Period | None) -> str:
    number = words.number("day")
    if words.get("month"):
        return _with_year(f"{number} {month_name(words.number('month'))}", words)
    named = words.get("rel_month", "same_month", "month_before")
    return f"the {day_ordinal(number)}" + (f" of {_named_month(named)}" if named else "")


def _month_and_day(words: DateWords, _: Period | None) -> str:
    month, day = words.numbers("md")
    return f"{day} {month_name(month)}"


def _quarter(words: DateWords, period: Period | None) -> str:
    return _of_year(f"the {_QUARTERS[words.number('quarter') - 1]} quarter", words, period)


def _half(words: DateWords, period: Period | None) -> str:
    number = "first" if words.text("half").startswith("상") else "second"
    return _of_year(f"the {number} half", words, period) + ("" if period or _year(words, None) else " of the year")


def _of_year(name: str, words: DateWords, period: Period | None) -> str:
    year = _year(words, period)
    return f"{name} of {year}" if year else name


def _season(words: DateWords, period: Period | None) -> str:
    name = _SEASONS[words.text("season")[0]]
    year = _year(words, period)
    return f"{name} {year}" if year else _lead(words) + name


def _year_part(words: DateWords, period: Period | None) -> str:
    year, part = _year(words, period), words.text("year_part")
    if part == "연내":
        return year or "this year"
    if part == "연말":
        return f"the end of {year or 'the year'}"
    return f"early {year}" if year else "the beginning of the year"


def _years_ago(words: DateWords, _: Period | None) -> str:
    return _years_back(words.words[-1])


def _decade(words: DateWords, period: Period | None) -> str:
    return f"the {int(_year(words, period)) // 10 * 10}s"


def _relative_quarter(words: DateWords, _: Period | None) -> str:
    return _LEADS[words.text("rel_quarter")[:2]] + "quarter"


def _counted(words: DateWords, _: Period | None) -> str:
    text = words.text("ago")
    return f"{_COUNTED[text[:-1]]} {'ago' if text.endswith('전') else 'later'}"


def _week(words: DateWords, _: Period | None) -> str:
    text = words.text("week")
    name, lead = "weekend" if text.endswith("말") else "week", text[: text.index("주")]
    return f"the {name} {_FAR[lead]}" if lead in _FAR else _LEADS[lead] + name


def _weekday(words: DateWords, _: Period | None) -> str:
    name = _WEEKDAYS[words.text("weekday")[0]]
    return f"{name} {_week(words, None)}" if words.get("week") else _lead(words) + name


def _lead(words: DateWords) -> str:
    lead = words.get("lead")
    if lead is None:
        return ""
    return "the coming " if lead.text in _AHEAD else _LEADS[lead.text]


def _bare(word: Word) -> str:
    return word.text.replace(" ", "")


_KINDS: Final[dict[str, Callable[[DateWords, Period | None], str]]] = {
    "year": _year,
    "rel_year": _year,
    "same_year": _year,
    "fiscal": _year,
    "years_ago": _years_ago,
    "decade": _decade,
    "month": _month,
    "rel_month": _month,
    "same_month": _month,
    "last_month": _month,
    "month_before": _month,
    "day_before": lambda words, _: f"the same day {_years_back(words.words[-1])}",
    "months": _months_of_year,
    "ym": _month,
    "md": _month_and_day,
    "day": _day,
    "rel_day": lambda words, _: _DAYS[words.text("rel_day")],
    "same_day": lambda words, _: _DAYS[words.text("same_day")],
    "ago": _counted,
    "quarter": _quarter,
    "rel_quarter": _relative_quarter,
    "last_quarter": lambda _, __: "the previous quarter",
    "half": _half,
    "season": _season,
    "year_part": _year_part,
    "week": _week,
    "weekday": _weekday,
}
