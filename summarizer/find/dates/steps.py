"""Whether a month, quarter or half without a year goes on in the year of the date before it in its sentence."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from summarizer.text.patterns import compile_lazily

from .calendar import resolve
from .context import Context, Unresolved
from .periods import Period
from .tense import Tense, is_put_off, read_tense
from .words import DateWords

__all__ = ["goes_on"]

_REACH: Final = 100
_STEPS: Final = frozenset({"month", "day", "quarter", "half", "year_part"})
_YEARS: Final = ("year", "rel_year", "same_year", "ym", "rel_month", "same_month", "lead")
_APART = compile_lazily(
    r"""
    [.!?][ \n] | [\n"“”]  # another sentence or voice
    | 앞두고|앞서|목표|에[ ]대비|위[해한]|겨냥|맞춰|예고  # 내년 1월 시행을 앞두고 11월에
    | 려고|려면|[해어아여쳐려겨워]야[ ]|[ ]전에|기[ ]전
    """,
    re.VERBOSE,
)
"""What does not go on: somebody else's words, and what the next step comes before."""
_REPORTED = compile_lazily(r"[다라]고[ ]\w{1,4}[혔했렸][고으다지]")
"""What is back at the time of the report: 내년 1월 연다고 밝혔고 5월에는."""
_ITEM = compile_lazily(
    r"""
    (?:까지|에는|에|부터)?[ ](?:[\w%]{1,10}[ ]){0,2}
    [\w%]{0,9}[\w%](?<![은는이가을를고며서해])[,·][ ]?
    """,
    re.VERBOSE,
)
"""What stands between items of a list, which share what is said behind the last: 내년 3월 1차, 9월 2차 평가를 한다."""
_QUALIFIES = compile_lazily(
    r"""
    (?:\w[된한린난낸긴친은]|[ ][연낸쓴판]|려던|하던|되던|[하되리지르치오가나여받맞열]는|[할될열릴])[ ]
    (?!뒤|후|다음|예정|계획|방침|것|수[ ]|데|바)\w
    | ^(?:[ ]\w{1,10}){1,4}(?<=[은는])[ ]$  # 내년 4월 총선은
    """,
    re.VERBOSE,
)
"""What makes the date before one of a noun's alone: 지난해 1월 발의된 법안은, 내년 3월 문을 열 센터의."""
_DONE_FIRST = compile_lazily(r"[^.!?\n]{0,40}?[된한린친낸난은긴][ ](?:뒤|후|다음)(?!\w)")
"""What is done at a date before something else, which tells no tense: 상반기에 조직을 늘린 뒤."""


def goes_on(text: str, before: Period, end: int, words: DateWords, published: dt.date | None) -> bool:
    """Return whether a date without a year is of the year of `before`, which ends at `end` of the same sentence.

    It is when it comes later in that year, and what is said of it fits: 지난해 3월 열고 6월 닫았다, but not 지난해 3월
    열고 6월 닫는다; 내년 1월 공고해 5월 뽑는다, but not 내년 1월 시행을 앞두고 5월 알린다.
    """
    if words.kind not in _STEPS or words.get(*_YEARS) or words.start - end > _REACH or not _is_within_year(before):
        return False
    if words.kind == "day" and not words.get("month"):
        return False
    between = text[end : words.start]
    found = _in_year(words, text, before.first.year)
    if found is None or found.precision == "year" or found.last <= before.last or _APART.search(between):
        return False
    if _ITEM.fullmatch(between):
        return True
    return published is None or _fits(text, between, found, words, published)


def _is_within_year(period: Period) -> bool:
    """Return whether a period lies within one year."""
    return period.precision != "year" and period.first.year == period.last.year


def _in_year(words: DateWords, text: str, year: int) -> Period | None:
    try:
        return resolve(words, Context(text, None, year=year, carries_year=True))
    except (Unresolved, ValueError, OverflowError):
        return None


def _fits(text: str, between: str, found: Period, words: DateWords, published: dt.date) -> bool:
    """Return whether what is said of a date fits it in the year before: plans for one ahead, a past verb for one over.

    Where the date before belongs to a noun, a plan is this year's, and a past verb where this year had such a date.
    """
    tense = _tense(text, words.end)
    if found.first > published:
        return tense != "past" and not _QUALIFIES.search(between) and not _REPORTED.search(between)
    if found.first.year == published.year:
        return True
    if tense == "ahead" or not _QUALIFIES.search(between):
        return tense != "ahead"
    this_year = _in_year(words, text, published.year)
    return tense == "past" and (this_year is None or this_year.first > published)


def _tense(text: str, end: int) -> Tense | None:
    """Return the tense of what is said of a date; 11월로 미뤄졌다 is past."""
    if _DONE_FIRST.match(text, end):
        return None
    return read_tense(text, end + 1 if is_put_off(text, end) else end, first=True)
