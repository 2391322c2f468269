"""Figures of a Korean sentence with the noun or name right before each: 시비 30억 원과 국비 18억 원."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple

from policy_brief import AnyFigure, DateMention, Money, PolicyBrief, Quantity
from summarizer.check.reading import Reading

from .known_names import NameKind, printed_names, said_names
from .short_forms import is_abbreviation

__all__ = ["Beside", "Noun", "figures_beside", "nouns_said"]

_BREAKS = re.compile(
    r"[,;:(“\"‘'「]|[.?!][ ]|(?<=[고며])[ ]|지만[ ]|으나[ ]|가운데|"
    r"^(?:[을를은는이가의에와과로도]|으로|에서|까지|이다|이고)?(?:[ ]|$)"
)
_UP_TO = r"(?P<words>[^,;()]{2,40}?)(?=,|\.|고\s|며\s|지만|다가|;|$)"
_BEHIND = re.compile(rf"(?:여|가량)?(?:은|는|이)\s{_UP_TO}")
_BEHIND_DATE = re.compile(rf"(?:에|까지|부터|중)?\s{_UP_TO}")
_TOPIC = re.compile(r"(?:은|는|이|가)[ ]?(?:약 )?$")
_OF_FIGURE = re.compile(r"(?:[ ]?(?:기업|이상|미만|사업장|직원|가구))?(?:은|는|이|가)[ ](?:약 |각각 )?")
_LONGEST = 40
_OF_ANOTHER = -2
"""Number of a noun that is another figure, by id."""


class Noun(NamedTuple):
    """What a figure counts: a noun of the table by its number, or a name by its Korean forms."""

    kind: NameKind | None
    number: int
    korean: tuple[str, ...]

    def is_same(self, other: Noun) -> bool:
        """Return whether two nouns mean the same."""
        if self.number == other.number == _OF_ANOTHER:
            return self.korean == other.korean
        if self.kind is None or other.kind is None:
            return self.kind == other.kind and self.number == other.number
        return any(is_abbreviation(one, two) for one in self.korean for two in other.korean)


class Beside(NamedTuple):
    """A figure, the words right before it, and the nouns of these words."""

    figure: AnyFigure
    words: str
    nouns: tuple[Noun, ...]


def figures_beside(number: int, brief: PolicyBrief, reading: Reading) -> tuple[Beside, ...]:
    """Return the figures of a sentence with a known noun or name right before or after them: 360명은 박사후연구자.

    A figure of another kind may be such a noun: 5~9명 기업은 19.8%. Conversions are skipped.
    """
    line, evidence = reading.lines.get(number, ""), reading.scan.evidence(number)
    offset, at = evidence.start if evidence else 0, 0
    found: list[Beside] = []
    names = printed_names(number, brief, reading)
    figures = [one for one in reading.figures([number]) if not (isinstance(one, Money) and one.conversion_of)]
    before: AnyFigure | None = None
    for figure in figures:
        start, end = figure.start - offset, figure.end - offset
        stop = min((one.start - offset for one in figures if one.start > figure.start), default=len(line))
        places = [_before(line, at, start, figure), _behind(line, end, stop, figure)]
        ahead = tuple(_figure_before(before, figure, line, offset))
        for first, last in places:
            words = line[first:last].strip(" (\n")
            own = (Noun(name.kind, -1, (name.korean,)) for name in names if first <= name.start and name.end <= last)
            nouns = (*own, *_nouns_of_table(words), *ahead)
            if nouns:
                found.append(Beside(figure, words, nouns))
                break
        at, before = end, figure
    return tuple(found)


def _figure_before(before: AnyFigure | None, figure: AnyFigure, line: str, offset: int) -> Iterator[Noun]:
    """Yield the figure of another kind right before a figure, if the figure is said of it: 30~49명은 44.7%."""
    if not isinstance(before, Quantity) or not isinstance(figure, Quantity) or before.unit == figure.unit:
        return
    if _OF_FIGURE.fullmatch(line, before.end - offset, figure.start - offset):
        yield Noun(None, _OF_ANOTHER, (before.id,))


def _before(line: str, at: int, start: int, figure: AnyFigure) -> tuple[int, int]:
    """Return where the words before a figure stand, from the last figure or break on; for a date, with a topic."""
    begin = max(at, start - _LONGEST)
    last = start - 1 if line[start - 1 : start] == "(" else start
    breaks = [found.end() for found in _BREAKS.finditer(line[begin:last])]
    begin += max(breaks, default=0)
    is_topic = _TOPIC.search(line[begin:last])
    return (begin, last) if is_topic or not isinstance(figure, DateMention) else (start, start)


def _behind(line: str, end: int, stop: int, figure: AnyFigure) -> tuple[int, int]:
    pattern = _BEHIND_DATE if isinstance(figure, DateMention) else _BEHIND
    found = pattern.match(line, end, stop)
    return found.span("words") if found else (end, end)


@lru_cache(maxsize=4096)
def _nouns_of_table(words: str) -> tuple[Noun, ...]:
    return tuple(Noun(None, number, ()) for number, (korean, _) in enumerate(_table()) if korean.search(words))


def nouns_said(text: str, brief: PolicyBrief, reading: Reading) -> Iterator[tuple[int, str, Noun]]:
    """Yield the nouns of the table and the names that English prose says, each with its place and words."""
    for name in said_names(text, brief, reading):
        yield name.start, name.text, Noun(name.kind, -1, name.korean)
    for found in re.finditer(r"\b(?:South )?Korean?\b(?! (?:Communications|Development))", text):
        yield found.start(), found[0], Noun("country", -1, ("한국", "국내", "우리나라"))
    for number, (_, english) in enumerate(_table()):
        yield from ((found.start(), found[0], Noun(None, number, ())) for found in english.finditer(text))


@cache
def _table() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    text = resources.files("summarizer.check.prose").joinpath("paired_words.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(text)["noun"]
    return tuple((re.compile(row["korean"]), re.compile(row["english"], re.IGNORECASE)) for row in rows)
