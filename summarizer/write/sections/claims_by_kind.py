"""The other tables of a brief: corrections, models, denials, dates."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from policy_brief import DateMention, Event, PolicyBrief, in_english
from policy_brief.english import capitalised
from summarizer.write.english.prose import ProseWriter
from summarizer.write.markup.table import claim_table

from .told import untold

__all__ = [
    "DATES",
    "correction_lines",
    "date_lines",
    "denial_lines",
    "has_dates",
]

DATES = "Dates ahead"
"""The heading above steps and deadlines."""
_FEWEST_DATES = 2
_SURE = re.compile(r"(?:decided|scheduled|set|fixed|due|required|announced|confirmed)", re.IGNORECASE)
"""Stages that a list of days ahead need not name."""
_ENDS = re.compile(
    r"\b(?:deadline|target|open|ongoing|valid|(?:end|clos|expir|last|run)(?:s|es|e|ing)?)\b(?! phase)",
    re.IGNORECASE,
)
"""Words of an event that ends on its day."""
_WORD = re.compile(r"[a-z]+")
_UNSURE = re.compile(r"\b(?:not|no|if|unless|only|un[a-z]+)\b", re.IGNORECASE)
"""A stage with one of these says more than the same words in an event do."""
_INTENDED = re.compile(r"\b(?:targets?|goals?|deadline|plans?|aims?)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_ENDING = re.compile(r"(?:ing|ed|es|s|e)$")
_REPORTED, _HOLDS = "Reported before", "What holds"
_SAID_OF_DENIAL = {"Claimed by": "claimed by {}", "Denied by": "denied by {}"}


def correction_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write what is corrected beside what is right: a reader may have seen the wrong figure elsewhere."""
    rows = [
        (writer.cell(row.was), writer.cell(row.now), writer.reference(f"corrections[{at}]", row))
        for at, row in enumerate(brief.corrections)
    ]
    if len(rows) == 1:
        was, now, reference = rows[0]
        told = f"- **{_REPORTED}:** {_sentence(was)} **{_HOLDS}:** {_sentence(now)} {reference}"
        yield from ("## Corrections", "", told, "")
    elif rows:
        yield from ("## Corrections", "", *claim_table((_REPORTED, _HOLDS, "Ref."), rows))


def _sentence(cell: str) -> str:
    """Return the words of a cell with a capital at their beginning and a period at their end."""
    return f"{capitalised(cell).removesuffix('.')}."


def denial_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write what was claimed, and who denies it, unless the prose of the page does."""
    shown = [(at, brief.denials[at]) for at in untold(brief, "denials", writer)]
    rows = [
        (
            writer.cell(row.claimed),
            writer.cell(row.claimed_by),
            writer.cell(row.denied_by),
            writer.cell(row.state),
            writer.reference(f"denials[{at}]", row),
        )
        for at, row in shown
    ]
    if rows:
        header = ("Claimed", "Claimed by", "Denied by", "Note", "Ref.")
        yield from ("## Denials", "", *claim_table(header, rows, _SAID_OF_DENIAL))


def has_dates(brief: PolicyBrief, writer: ProseWriter) -> bool:
    """Return whether there are enough dates for a list: two, or one that is not in the prose."""
    return len(brief.dates) >= _FEWEST_DATES or bool(untold(brief, "dates", writer))


def date_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write dated events in the order of time, those without a known day last."""
    if not has_dates(brief, writer):
        return
    ordered = sorted(enumerate(brief.dates), key=lambda row: _place_in_time(row[1].date))
    yield from (f"## {DATES}", "", *(_date(f"dates[{at}]", row, writer) for at, row in ordered), "")


def _place_in_time(date: DateMention) -> tuple[dt.date, dt.date]:
    """Return by what a date is put in order: its last day, but of a stretch between two days its first.

    A stretch of whole years begins, as a year alone does, behind what has a month in its first year. Of a date without
    known days, such as a fiscal year, the year that it names counts.
    """
    last = date.date_max or _end_of_year(date)
    first = date.date_min if date.precision == "range" else None
    if first and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        first = first.replace(month=12, day=31)
    return (first or last, last)


def _end_of_year(date: DateMention) -> dt.date:
    year = _YEAR.search(in_english(date))
    return dt.date(int(year[0]), 12, 31) if year else dt.date.max


def _date(path: str, row: Event, writer: ProseWriter) -> str:
    """Write a date as a line, with how sure it is unless that is plain: '- **May 2027:** opening (target) [[4]]'."""
    stage = row.status_words or ""
    is_plain = not stage or _SURE.fullmatch(stage) or _says(row.event.text, stage)
    event = writer.cell(row.event) if is_plain else f"{writer.cell(row.event)} ({writer.text(stage)})"
    return f"- **{_day(row, writer)}:** {capitalised(event)} {writer.reference(path, row)}"


def _day(row: Event, writer: ProseWriter) -> str:
    """Write the day of an event, with 'By' where it may come sooner and does not say so itself."""
    day = writer.figure(row.date)
    if row.date.bound == "within" and row.date.precision == "year":
        return f"By the end of {day}"  # 연내
    is_by = row.date.bound == "until" and row.date.precision != "range" and not day.startswith(("by ", "until "))
    return f"By {day}" if is_by and not _ENDS.search(row.event.text) else capitalised(day.removeprefix("the "))


def _says(event: str, stage: str) -> bool:
    """Return whether an event says all words of its stage, if with another ending: '(target)' where it 'targets'.

    A target, a goal or a deadline says that it is planned.
    """
    words = _stems(stage)
    if stage.casefold() == "planned" and _INTENDED.search(event):
        return True
    return bool(words) and not _UNSURE.search(stage) and words <= _stems(event)


def _stems(text: str) -> set[str]:
    return {_ENDING.sub("", word) for word in _WORD.findall(text.casefold())}
