"""Whether a page tells a row already: one fact stands in one place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

from policy_brief import Claim, PolicyBrief
from policy_brief.claims import figures, sentence_numbers, worth
from summarizer.write.english.prose import ProseWriter

__all__ = ["untold"]

_MOST, _HALF = Fraction(2, 3), Fraction(1, 2)
_IN_BRIEF = frozenset({"dates", "denials"})
_OF_A_ROW = ("amount", "capacity", "date")
"""Fields of rows whose figure has to be told whatever else is."""


def untold(brief: PolicyBrief, name: str, writer: ProseWriter) -> tuple[int, ...]:
    """Return which claims of a list the page has to show: those in dispute, and those that its prose does not tell.

    Prose are headline, bottom line, argument, key points, the writer's tables, positions, and who says what. It tells
    a claim if it rests on two thirds of its sentences and says as many of its figures, half of a date or a denial,
    and the sum or day that the row is about; a measure, if it rests on any of its sentences.
    """
    told = _touched(brief) if name == "policy_measures" else _told(brief, _HALF if name in _IN_BRIEF else _MOST)
    rows = enumerate(getattr(brief, name))
    return tuple(at for at, claim in rows if writer.dispute(f"{name}[{at}]") or not told(claim))


def _touched(brief: PolicyBrief) -> Callable[[Claim], bool]:
    cited = {number for claim in _prose(brief) for number in sentence_numbers(claim)}
    return lambda claim: not cited.isdisjoint(sentence_numbers(claim))


def _told(brief: PolicyBrief, least: Fraction) -> Callable[[Claim], bool]:
    prose = list(_prose(brief))
    cited = {number for claim in prose for number in sentence_numbers(claim)}
    said = {worth(figure) for claim in prose for figure in figures(claim)}

    def is_told(claim: Claim) -> bool:
        numbers, values = set(sentence_numbers(claim)), {worth(figure) for figure in figures(claim)}
        own = {worth(figure) for name in _OF_A_ROW if (figure := getattr(claim, name, None))}
        is_carried = len(numbers & cited) >= least * len(numbers) and len(values & said) >= least * len(values)
        return is_carried and said.issuperset(own)

    return is_told


def _prose(brief: PolicyBrief) -> Iterator[Claim]:
    points = (brief.headline, brief.bottom_line, brief.argument, *brief.key_points)
    yield from (point for point in points if point)
    yield from (*brief.corrections, *brief.table_rows, *brief.stances, *brief.speakers)
