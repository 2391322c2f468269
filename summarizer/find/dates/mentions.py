"""Find dates, and resolve them against the publication day as Korean newsrooms write them.

A bare day is the latest such day up to publication (20일 in an article of the 1st is last month's), a bare month or
quarter is this year's unless the turn of the year is nearer. A range is one mention; a list (11·13·19일) is one
mention a date. What needs a date that the article does not give stays unresolved.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from policy_brief import DateMention
from policy_brief.english import period_in_english
from summarizer.find.passage import Passage
from summarizer.text.patterns import compile_lazily

from . import periods
from .bounds import DateBounds, read_bounds
from .calendar import expected_precision, resolve, resolve_before
from .context import Context, Unresolved
from .english import in_english, join_english
from .periods import Period, Precision
from .spoken import Spoken
from .steps import goes_on
from .tense import read_tense
from .words import DateWords, Joint, read_dates

__all__ = ["find_dates"]

_ASIDE = r"(?:\([^()\n]{1,14}\))?"
_JOINT = compile_lazily(rf"{_ASIDE}(?:부터|까지|에서|과|와|및|또는|그리고|에[ ]이어|[ ,·~-])+")
_RANGE_JOINT = compile_lazily(r"부터|에서|[~-]")
_RANGE = compile_lazily(rf"{_ASIDE}[ ]?(?:(?P<needs_end>부터|에서)|[~-])[ ]?")
_RANGE_END = compile_lazily(rf"{_ASIDE}(?:(?P<until>까지)|[ ]?(?:사이|간(?![가-힣])))")
_RULES = compile_lazily(  # 2015년 감사원은 1월, 2027년 설 연휴 첫날인 2월: the year also holds for the month
    r"[ ][가-힣A-Za-z]{1,12}[은는이가][ ]|(?:[ ][가-힣]{1,8}){0,3}[ ][가-힣]{1,8}인[ ]"
)
_RULE_ENDS = ("은 ", "는 ", "이 ", "가 ", "인 ")
"""What `_RULES` ends in."""
_EVERY_YEAR = compile_lazily(
    r"(?:매년|해마다|매해|격년(?:으로|제로)?)[ ]"
    r"(?:[0-9]{1,2}월(?:[ ]?[0-9]{1,2}일)?(?:과|,|·|부터|에서|[~-])?[ ]?){0,3}$",
    cues=("매년", "해마다", "매해", "격년"),
)
"""What makes a month or day one of each year: 매년 3월과 9월, 매년 3월 5일부터 5월 8일까지."""
_NEAR = 24
_COMPARED = "전년"
_CALLED = "인 "  # 글피인 7일
_NAMES_YEAR = ("year", "rel_year", "same_year", "ymd", "ym")
_COUNTED_BY = ("month", "quarter")
_COUNTING_BACK = ("last_month", "last_quarter", "month_before")
_OF_FISCAL_YEARS = ("quarter", "half")
_FISCAL = ("회계연도 ", "회계 연도 ")
_FROM_SPOKEN = ("same_day", "day_before")
_NAMES_MONTH = frozenset({"day", "ymd", "md", "rel_day", "same_day"})


class _Date(NamedTuple):
    """A date in the view; no period where it is unresolved."""

    words: DateWords
    start: int
    end: int
    sentence: int
    precision: Precision
    period: Period | None = None
    names_year: bool = False
    english: str | None = None
    """The words in English, where the period does not say them."""

    @property
    def in_english(self) -> str:
        """The date in English, by its words or its period."""
        if self.english is None and self.period:
            return period_in_english(self.period.first, self.period.last, self.period.precision)
        return self.english or ""


def find_dates(passage: Passage) -> tuple[DateMention, ...]:
    """Find dates in a passage, ids D1 and on; offsets are the article's.

    Without a publication day, relative dates have `resolved=False` and neither `date_min` nor `date_max`.
    """
    mentions: list[DateMention] = []
    for date in _join_ranges(passage.view.text, _dates(passage)):
        place = passage.place(date.start, date.end)
        if place is None:
            continue
        bounds = _bounds(passage.view.text, date)
        mentions.append(
            DateMention(
                id=f"D{len(mentions) + 1}",
                date_min=date.period.first if date.period else None,
                date_max=date.period.last if date.period else None,
                precision=date.precision,
                resolved=date.period is not None,
                english=date.english,
                bound=bounds.bound,
                length=bounds.length,
                length_unit=bounds.length_unit,
                **place,
            )
        )
    return tuple(mentions)


def _bounds(text: str, date: _Date) -> DateBounds:
    if date.precision == "range" and text.endswith("까지", date.start, date.end):
        return DateBounds()
    return read_bounds(text, date.start, date.end, is_day=date.precision == "day")


def _dates(passage: Passage) -> Iterator[_Date]:
    """Return every date of the body, lists one by one; what the calendar does not have is left out."""
    trail = _Trail(passage.view.text, passage.published, passage.told_on)
    for listed in read_dates(passage.view.text):
        sentence = passage.sentence_at(passage.view.source_span(listed.start, listed.end)[0])
        if sentence is None:
            continue
        trail.published = passage.written_on(sentence)
        for words in listed.singles():
            date = _date(words, trail.context(words, sentence), sentence)
            if date is not None:
                trail.follow(date)
                yield date


def _date(words: DateWords, context: Context, sentence: int) -> _Date | None:
    try:
        period = None if _comes_every_year(words, context.text) else resolve(words, context)
    except Unresolved:
        period = None
    except (ValueError, OverflowError):
        return None
    english = in_english(words, period)
    if period is None:
        return _Date(words, words.start, words.end, sentence, expected_precision(words), english=english)
    names_year = words.get(*_NAMES_YEAR) is not None or context.carries_year
    return _Date(words, words.start, words.end, sentence, period.precision, period, names_year, english)


def _comes_every_year(words: DateWords, text: str) -> bool:
    """Return whether a day or month without a year is one of each year: 매년 6월 말까지, 해마다 9월 1일."""
    return words.get(*_NAMES_YEAR) is None and bool(_EVERY_YEAR.search(text[max(0, words.start - _NEAR) : words.start]))


@dataclass(slots=True)
class _Trail:
    """The dates so far, as far as later dates depend on them."""

    text: str
    published: dt.date | None
    told_on: dt.date | None
    last: _Date | None = None
    year: int | None = None
    compared: int | None = None
    month: Period | None = None
    counted: Period | None = None
    named_month: _Date | None = None
    day: _Date | None = None
    fiscal_sentence: int = 0
    spoken: Spoken = field(default_factory=Spoken)

    def context(self, words: DateWords, sentence: int) -> Context:
        """Return the context that earlier dates give to this one."""
        last, kind = self.last if self.last and self.last.period else None, words.kind
        joint = _joint(self.text, last, words) if last else None
        rules = last and last.precision == "year" and words.get("month") and self._rules(last.end, words.start)
        return Context(
            text=self.text,
            published=self.published,
            told_on=self.told_on,
            day=self._spoken_day(words, sentence) if kind in _FROM_SPOKEN else self._last_day(),
            month=self.month,
            month_here=self._month_here(sentence),
            year=self.year,
            compared=self.counted,
            year_here=self.compared if last and last.sentence == sentence else None,
            joint=joint,
            carries_year=bool(last and last.names_year and (joint or rules or self._goes_on(last, words, sentence))),
            carries_month=bool(last and _holds_day(last) and (joint or self._is_ahead(last, words, sentence))),
            is_fiscal=kind in _OF_FISCAL_YEARS and self._is_fiscal(words, sentence),
            anchor=self._anchor(words),
        )

    def _is_fiscal(self, words: DateWords, sentence: int) -> bool:
        """Return whether a quarter or half without a year belongs to the fiscal year that its sentence names."""
        if words.get(*_NAMES_YEAR):
            return False
        return self.fiscal_sentence == sentence or self.text.endswith(_FISCAL, 0, words.start)

    def _month_here(self, sentence: int) -> Period | None:
        """Return the last month that the sentence names, if it does."""
        return self.named_month.period if self.named_month and self.named_month.sentence == sentence else None

    def _rules(self, start: int, end: int) -> bool:
        """Return whether the year also holds for a month after these words; most begin with a particle."""
        apart = self.text.startswith(" ", start) and self.text.endswith(_RULE_ENDS, start, end)
        return apart and _RULES.fullmatch(self.text, start, end) is not None

    def _goes_on(self, last: _Date, words: DateWords, sentence: int) -> bool:
        """Return whether a date continues from the last one: 내년 1월 공고하고 4월에 뽑는다 is all next year."""
        if last.period is None or last.sentence != sentence:
            return False
        return goes_on(self.text, last.period, last.end, words, self.published)

    def _is_ahead(self, last: _Date, words: DateWords, sentence: int) -> bool:
        """Return whether the last date of the sentence is ahead, in a later month or on an earlier day of this one.

        2월 6일이 토요일이어서 8일은 쉰다; 납입일은 27일, 상장일은 30일이다.
        """
        if self.published is None or last.period is None or last.sentence != sentence:
            return False
        first = last.period.first
        if (first.year, first.month) == (self.published.year, self.published.month):
            later = first > self.published and words.kind == "day" and words.number("day") > first.day
        else:
            later = first > self.published
        return later and read_tense(self.text, words.end) != "past"

    def _anchor(self, words: DateWords) -> dt.date | None:
        last = self.last
        if last is None or last.period is None or last.precision != "day":
            return None
        return last.period.first if self.text[last.end : words.start] == _CALLED else None

    def follow(self, date: _Date) -> None:
        """Remember a date."""
        self.last = date
        if date.words.get("fiscal"):
            self.fiscal_sentence = date.sentence
        if date.period is None:
            return
        first, last = date.period.first, date.period.last
        self.year = first.year
        if not date.words.get("same_year") or date.words.text("same_year") != _COMPARED:
            self.compared = first.year  # 전년말, then 전년: both count from the year before them
        if (first.year, first.month) == (last.year, last.month):
            self.month = periods.month(last.year, last.month)
        if date.precision == "month" and date.words.kind not in _COUNTING_BACK:
            self.named_month = date
        if date.precision in _COUNTED_BY and date.words.kind not in _COUNTING_BACK and self._is_over(last):
            self.counted = date.period
        if date.precision == "day" and self.text[date.start - 1 : date.start] != "(":
            self.day = date
            self.spoken.follow(self.text, date.words, last, sentence=date.sentence, published=self.published)

    def _is_over(self, day: dt.date) -> bool:
        """Return whether figures can be given for a period that ends on that day."""
        return self.published is None or (day.year, day.month) <= (self.published.year, self.published.month)

    def _spoken_day(self, words: DateWords, sentence: int) -> dt.date | None:
        """Return the day that 이날 and 전날 count from."""
        return self.spoken.day(self.text, words, sentence=sentence, published=self.published)

    def _last_day(self) -> dt.date | None:
        return self.day.period.last if self.day and self.day.period else None


def _joint(text: str, before: _Date, words: DateWords) -> Joint | None:
    between = _JOINT.fullmatch(text, before.end, words.start)
    if between is None:
        return None
    return "range" if _RANGE_JOINT.search(between[0]) else "list"


def _holds_day(date: _Date) -> bool:
    return date.words.kind in _NAMES_MONTH or date.words.get("part", "month_week") is not None


def _join_ranges(text: str, dates: Iterator[_Date]) -> Iterator[_Date]:
    """Make one date of 9일부터 11일까지 and of 2027년~2030년."""
    held: _Date | None = None
    for date in dates:
        joined = _joined(text, held, date) if held else None
        if held and not joined:
            yield held
        held = joined or date
    if held:
        yield held


def _joined(text: str, first: _Date, last: _Date) -> _Date | None:
    mark = _RANGE.fullmatch(text, first.end, last.start)
    if mark is None or "range" in {first.precision, last.precision}:
        return None
    end = _RANGE_END.match(text, last.end)
    if mark["needs_end"] and end is None:
        return None
    until = end.end() if end and end["until"] else last.end
    if first.period is None or last.period is None:
        said = join_english(first.in_english, last.in_english)
        return first._replace(end=until, precision="range", period=None, english=said)
    period = periods.stretch(resolve_before(first.words, last.period.first, first.period), last.period)
    if period is None:
        return None
    unlike = first.precision == "year" != last.precision and first.names_year  # 2024 to September 2026
    vague = "vague" in {first.precision, last.precision} or unlike
    words = join_english(first.in_english, last.in_english) if vague else None  # late April to early May
    return first._replace(end=until, precision="range", period=period, english=words)
