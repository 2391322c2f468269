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
_SHOWN = 40


def refuse_second(lines: Sequence[Line]) -> None:
    """Refuse lines among which a second article begins, with prose on both sides.

    A second dateline with a reporter tells it, or a second time of publication.
    """
    rest = prose_counts(lines)
    dated = [at for at, line in enumerate(lines) if line.lead and line.lead.place and line.lead.bylines]
    timed = [at for at, line in enumerate(lines) if line.kind == "time" and _is_published(line)]
    _refuse_between(lines, rest, dated, 1)
    _refuse_between(lines, rest, timed, _SOME)


def _is_published(line: Line) -> bool:
    return pick(stamps_in(line.text), "published", "embargo", "distributed") is not None


def _refuse_between(lines: Sequence[Line], rest: Sequence[int], heads: Sequence[int], least: int) -> None:
    for first, second in pairwise(heads):
        amid = rest[first] - rest[second] >= least and rest[second] >= least
        if amid and lines[first].text != lines[second].text:
            words = lines[second].text[:_SHOWN]
            message = (
                f"The source contains more than one article: the head of a second one is {words!r}. "
                "Save each article in a separate file."
            )
            raise SeveralArticles(message)
