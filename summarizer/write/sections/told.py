"""Whether a page already has the content of a row: one fact stands in one place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction

from policy_brief import Claim, DateMention, Mention, Money, PolicyBrief, PolicyMeasure, Quantity
from policy_brief.claims import figures, sentence_numbers, worth
from summarizer.write.english.prose import ProseWriter

__all__ = ["untold", "untold_measures"]

_MOST, _HALF, _THIRD = Fraction(2, 3), Fraction(1, 2), Fraction(1, 3)
_STEM = 5
_WORD = re.compile(r"[a-z]{4,}")
_COUNTED = frozenset({"GPU", "item", "sheet", "unit"})
"""Units of what is counted: the same number of them is the same figure, as a table has it without its noun."""
_OF_A_ROW = ("amount", "capacity", "date")
"""Fields of rows whose figure has to be told whatever else is."""


def untold(brief: PolicyBrief, name: str, writer: ProseWriter) -> tuple[int, ...]:
    """Return which claims of a list the page has to show: those in dispute, and those that its prose does not cover.

    Prose means headline, bottom line, argument, key points, the writer's tables, positions, corrections and speakers.
    It covers a claim if it cites half of its sentences and gives half of its figures, with the amount or day that the
    row is about. For denials, the dated events count too.
    """
    days = brief.dates if name == "denials" else ()
    prose = [claim for claim in (*_prose(brief), *days) if claim not in getattr(brief, name)]
    told = _told(prose)
    rows = enumerate(getattr(brief, name))
    return tuple(at for at, claim in rows if writer.dispute(f"{name}[{at}]") or not told(claim))


def untold_measures(brief: PolicyBrief, writer: ProseWriter) -> tuple[int, ...]:
    """Return which measures the page has to show: those that neither its prose nor its other rows cover.

    A measure is covered if other claims cite half of its sentences, give half of its figures, and, in claims that share
    a sentence with it, use a third of its words. With two thirds of its words, its dates need not be given.
    """
    others = [*_prose(brief), *brief.investments, *brief.denials, *brief.dates]
    told, said = _told(others), _worths(others)

    def is_told(row: PolicyMeasure) -> bool:
        share = _said_of(others, row)
        lacks_only_days = all(isinstance(figure, DateMention) or _worth(figure) in said for figure in figures(row))
        return (share >= _THIRD and told(row)) or (lacks_only_days and share >= _MOST)

    rows = enumerate(brief.policy_measures)
    return tuple(at for at, row in rows if writer.dispute(f"policy_measures[{at}]") or not is_told(row))


def _said_of(others: Sequence[Claim], row: PolicyMeasure) -> Fraction:
    """Return the share of a measure's words that claims with a sentence in common use."""
    numbers = set(sentence_numbers(row))
    beside = [claim for claim in others if not numbers.isdisjoint(sentence_numbers(claim))]
    said = {stem for claim in beside for text in claim.texts() for stem in _stems(text.text)}
    own = _stems(row.measure.text)
    return Fraction(len(own & said), len(own)) if own else _THIRD


def _stems(text: str) -> set[str]:
    """Return the stems of the words of a text that are long enough to carry meaning."""
    return {word[:_STEM] for word in _WORD.findall(text.casefold())}


def _told(prose: Sequence[Claim]) -> Callable[[Claim], bool]:
    cited = {number for claim in prose for number in sentence_numbers(claim)}
    said = _worths(prose)

    def is_told(claim: Claim) -> bool:
        numbers, values = set(sentence_numbers(claim)), _worths([claim])
        own = {_worth(figure) for name in _OF_A_ROW if (figure := getattr(claim, name, None))}
        is_carried = len(numbers & cited) >= _HALF * len(numbers) and len(values & said) >= _HALF * len(values)
        return is_carried and said.issuperset(own)

    return is_told


def _worths(told: Iterable[Claim]) -> set[tuple[object, ...]]:
    return {_worth(figure) for claim in told for figure in figures(claim)}


def _worth(figure: Mention) -> tuple[object, ...]:
    """Return the value of a figure, without its bound and the name of what it counts: 'up to 3 percent' gives 3."""
    if isinstance(figure, DateMention) or not isinstance(figure, Money | Quantity):
        return worth(figure)
    named = figure.currency if isinstance(figure, Money) else "item" if figure.unit in _COUNTED else figure.unit
    ends = (figure.value_min, figure.value_max)
    return (*sorted({end for end in ends if end is not None}), named)


def _prose(brief: PolicyBrief) -> Iterator[Claim]:
    points = (brief.headline, brief.bottom_line, brief.argument, *brief.key_points)
    yield from (point for point in points if point)
    yield from (*brief.corrections, *brief.table_rows, *brief.stances, *brief.speakers)
