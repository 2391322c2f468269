"""Places in a brief that links lead to, and the links to its sentences.

A marker reads `[[4]]`; what its number leads to is defined once, at the end of the page, so that the text reads well
before it is rendered, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

__all__ = ["ITSELF", "definitions", "heading_anchor", "marker", "sentence_anchor"]

ITSELF = "itself"
"""The place of what a text says of itself."""

_MOST = 3
_NO_ANCHOR = re.compile(r"[^\w\- ]")


def sentence_anchor(number: int) -> str:
    """Name the place of a sentence among the evidence of a brief."""
    return f"s{number}"


def heading_anchor(title: str) -> str:
    """Return the place that GitHub and Pandoc give to a heading."""
    return _NO_ANCHOR.sub("", title.lower()).replace(" ", "-")


def marker(numbers: Iterable[int]) -> str:
    """Return one marker of sentences, '[[4], [6]–[9]]', or an empty string; at most three stand in it."""
    runs = [f"[{run[0]}]–[{run[-1]}]" if len(run) > 1 else f"[{run[0]}]" for run in _runs(list(dict.fromkeys(numbers)))]
    more = " …" if len(runs) > _MOST else ""
    return f"[{', '.join(runs[:_MOST])}{more}]" if runs else ""


def definitions(numbers: Iterable[int]) -> Iterator[str]:
    """Say where the numbers of markers lead."""
    return (f"[{number}]: #{sentence_anchor(number)}" for number in sorted(numbers))


def _runs(numbers: Sequence[int]) -> list[list[int]]:
    """Put three or more numbers that follow each other together; others stay alone."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return [part for run in runs for part in ([run] if len(run) >= _MOST else [[number] for number in run])]
