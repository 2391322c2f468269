"""The words around an id fit what it stands for: on a day, in a year, within years, from the earlier to the later.

Of two figures in one sentence code cannot always tell which one the prose means; where its English gives it away, this
check says so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from policy_brief import PLACEHOLDER, AnyFigure, DateMention, Money, PolicyMeasure, Prose, Quantity, in_english
from policy_brief.claims import AnyClaim, prose
from summarizer.check.base import Check, Problem, flag
from summarizer.check.prose.written_out import cited_figures
from summarizer.find.scan import Scan

__all__ = ["WORDING", "is_duration"]

_ON_OR_IN = re.compile(r"\b(on|in) \{(D[0-9]+)\}", re.IGNORECASE)
_FROM_TO = re.compile(r"\bfrom \{([A-Z][0-9]+)\} to \{([A-Z][0-9]+)\}")
_TAKES_TIME = re.compile(r"\b(?:within|after|every) \{(N[0-9]+)\}(?! of)|\{(N[0-9]+)\} (?:ago|later)\b", re.IGNORECASE)
_SAID_ON = re.compile(r"\b(?:said|announced|told|unveiled|passed|signed|met|held|launched) (?:on|in) \{(D[0-9]+)\}")
_WILL = re.compile(
    r"\b(?:will|plans? to|is to|are to|aims? to)\b((?:(?!\b\w+ed\b|\b(?:that|wh(?:at|ich|o|om|ere|en))\b)[^.,;{}])*)"
    r" (?:in|by|on|from|until|before) \{(D[0-9]+)\}"
)
_DURATIONS = {"year", "month", "week", "day", "hour", "minute", "second", "decade", "quarter", "millisecond"}


def _inspect(claim: AnyClaim, scan: Scan) -> Iterator[Problem]:
    for field, text in prose(claim):
        for said in (*_times(text, scan), *_changes(text), *_twice(text, claim, scan)):
            yield flag(f"{field}: {said}")
    if isinstance(claim, PolicyMeasure):
        often = Counter(in_english(figure) for figure in claim.figures)
        yield from (flag(f"figures: '{each}' is listed twice") for each, count in often.items() if count > 1)


def is_duration(figure: Quantity) -> bool:
    """Tell whether a quantity is a length of time."""
    return figure.unit in _DURATIONS


def _times(text: Prose, scan: Scan) -> Iterator[str]:
    for found in _ON_OR_IN.finditer(text.template):
        date = text.figures[found[2]]
        if isinstance(date, DateMention) and not _fits(found[1].lower(), date):
            yield f"'{found[1].lower()} {in_english(date)}' is no English: another date is meant"
    for found in _TAKES_TIME.finditer(text.template):
        figure = text.figures[found[1] or found[2]]
        if isinstance(figure, Quantity) and not is_duration(figure):
            yield f"'{figure.text}' is no length of time"
    yield from _out_of_time(text, scan)


def _fits(preposition: str, date: DateMention) -> bool:
    if date.precision in ("range", "vague"):
        return True
    return (preposition == "on") == (date.precision == "day")


def _out_of_time(text: Prose, scan: Scan) -> Iterator[str]:
    """Give what was said after the article came out, and what is planned for a time before."""
    published = scan.article.published
    if published is None:
        return
    for found in _SAID_ON.finditer(text.template):
        date = text.figures[found[1]]
        if isinstance(date, DateMention) and date.date_min and date.date_min > published.date():
            yield f"'{in_english(date)}' is after the article, and what is told of it is past"
    for found in _WILL.finditer(text.template):
        date = text.figures[found[2]]
        if isinstance(date, DateMention) and date.date_max and date.date_max < published.date():
            yield f"'{in_english(date)}' is before the article, and what is told of it is to come"


def _changes(text: Prose) -> Iterator[str]:
    """Give the changes that the article does not tell in this order, or whose ends are of two kinds."""
    for found in _FROM_TO.finditer(text.template):
        old, new = text.figures[found[1]], text.figures[found[2]]
        if _kind(old) != _kind(new):
            yield f"from '{old.text}' to '{new.text}' is no change: they are not of one kind"
        elif old.sentence == new.sentence and old.start > new.start:
            yield f"the article names '{new.text}' first and '{old.text}' after it, not the other way"


def _kind(figure: AnyFigure) -> str:
    if isinstance(figure, Money):
        return figure.currency
    return figure.unit if isinstance(figure, Quantity) else "date"


def _twice(text: Prose, claim: AnyClaim, scan: Scan) -> Iterator[str]:
    """Give the figures that prose names more often than what it cites does: one of them is in another's place."""
    there = Counter(in_english(figure) for figure in cited_figures(claim, scan))
    printed = " ".join(evidence.quote for evidence in claim.evidence)
    said = [text.figures[id_] for id_ in PLACEHOLDER.findall(text.template)]
    often = Counter(map(in_english, said))
    words = {in_english(figure): figure.text for figure in said}
    for each, count in often.items():
        if count > max(there[each], printed.count(words[each]), 1):
            yield f"'{each}' stands in it twice"


WORDING = Check("wording", _inspect, version=2)
