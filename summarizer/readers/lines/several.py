"""Refuse a source that contains more than one article."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from summarizer.errors import SeveralArticles

from .body_lines import prose_counts
from .origin.times import pick, stamps_in
from .parts import Line

__all__ = ["refuse_second"]

_SOME = 2
_SHARE, _HALF = 0.2, 0.5
"""Share of the prose that a second article has at least; less is what a page says below its own."""
_SHOWN = 40


def refuse_second(lines: Sequence[Line]) -> None:
    """Refuse lines among which a second article begins, with prose on both sides.

    A second dateline with a reporter tells it, or a second time of publication. A time with less than a fifth of the
    prose below it, or half of that right below a notice of copyright, as wires print their own, begins none.
    """
    rest = prose_counts(lines)
    dated = [at for at, line in enumerate(lines) if line.lead and line.lead.place and line.lead.bylines]
    timed = [at for at, line in enumerate(lines) if line.kind == "time" and _is_published(line)]
    timed = [at for at in timed if not _is_own(lines, at, rest)]
    _refuse_between(lines, rest, dated, 1)
    _refuse_between(lines, rest, timed, max(_SOME, _SHARE * rest[0]))


def _is_own(lines: Sequence[Line], at: int, rest: Sequence[int]) -> bool:
    """Return whether a time is that of the notice of copyright above it, with less below than an article has."""
    return at > 0 and lines[at - 1].kind == "copyright" and rest[at] < _HALF * rest[0]


def _is_published(line: Line) -> bool:
    return pick(stamps_in(line.text), "published", "embargo", "distributed") is not None


def _refuse_between(lines: Sequence[Line], rest: Sequence[int], heads: Sequence[int], least: float) -> None:
    for first, second in pairwise(heads):
        amid = rest[first] - rest[second] >= min(least, _SOME) and rest[second] >= least
        if amid and lines[first].text != lines[second].text:
            words = lines[second].text[:_SHOWN]
            message = (
                f"The source contains more than one article: the head of a second one is {words!r}. "
                "Save each article in a separate file."
            )
            raise SeveralArticles(message)
