"""Whether a page tells a row already: one fact stands in one place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

from policy_brief import Claim, DateMention, Mention, Money, PolicyBrief, Quantity
from policy_brief.claims import figures, sentence_numbers
from summarizer.write.english.prose import ProseWriter

__all__ = ["untold"]

_IN_BRIEF = frozenset({"dates", "denials"})


def untold(brief: PolicyBrief, name: str, writer: ProseWriter) -> tuple[int, ...]:
    """Return which claims of a list the page has to show: those in dispute, and those that its prose does not tell.

    Prose are headline, bottom line, argument, key points, the writer's own tables, positions, and those who speak; it
    tells a claim if it says all its figures and rests on its sentences: of a date or a denial, on half of them.
    """
    told = _told(brief, Fraction(1, 2) if name in _IN_BRIEF else Fraction(1))
    rows = enumerate(getattr(brief, name))
    return tuple(at for at, claim in rows if writer.dispute(f"{name}[{at}]") or not told(claim))


def _told(brief: PolicyBrief, least: Fraction) -> Callable[[Claim], bool]:
    prose = list(_prose(brief))
    cited = {number for claim in prose for number in sentence_numbers(claim)}
    said = {_value(figure) for claim in prose for figure in figures(claim)}

    def is_told(claim: Claim) -> bool:
        numbers = set(sentence_numbers(claim))
        is_carried = len(numbers & cited) >= least * len(numbers)
        return is_carried and said.issuperset(_value(figure) for figure in figures(claim))

    return is_told


def _prose(brief: PolicyBrief) -> Iterator[Claim]:
    points = (brief.headline, brief.bottom_line, brief.argument, *brief.key_points)
    yield from (point for point in points if point)
    yield from (*brief.corrections, *brief.table_rows, *brief.stances, *brief.speakers)


def _value(figure: Mention) -> tuple[object, ...]:
    """Return what a figure is worth: another mention of the same sum says it, too."""
    match figure:
        case Money():
            return (figure.value_min, figure.value_max, figure.currency, figure.bound)
        case Quantity():
            return (figure.value_min, figure.value_max, figure.unit, figure.bound)
        case DateMention():
            return (figure.date_min, figure.date_max, figure.english)
        case _:
            return (figure.id,)
