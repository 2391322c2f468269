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
_SHARE = 0.2
"""Share of the prose that a second article has at least; less is what a page says below its own."""
_SHOWN = 40


def refuse_second(lines: Sequence[Line]) -> None:
    """Refuse lines among which a second article begins, with prose on both sides.

    A second dateline with a reporter tells it, or a second time of publication; one right below a notice of copyright
    is the article's own, as wires print it, and so is one with next to nothing of the prose below it.
    """
    rest = prose_counts(lines)
    dated = [at for at, line in enumerate(lines) if line.lead and line.lead.place and line.lead.bylines]
    timed = [at for at, line in enumerate(lines) if line.kind == "time" and _is_published(line)]
    timed = [at for at in timed if not (at and lines[at - 1].kind == "copyright")]
    _refuse_between(lines, rest, dated, 1)
    _refuse_between(lines, rest, timed, _SOME)


def _is_published(line: Line) -> bool:
    return pick(stamps_in(line.text), "published", "embargo", "distributed") is not None


def _refuse_between(lines: Sequence[Line], rest: Sequence[int], heads: Sequence[int], least: int) -> None:
    for first, second in pairwise(heads):
        amid = rest[first] - rest[second] >= least and rest[second] >= max(least, _SHARE * rest[0])
        if amid and lines[first].text != lines[second].text:
            words = lines[second].text[:_SHOWN]
            message = (
                f"The source contains more than one article: the head of a second one is {words!r}. "
                "Save each article in a separate file."
            )
            raise SeveralArticles(message)
