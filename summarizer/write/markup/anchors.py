"""Places in a brief that links lead to, and the links to its sentences.

A marker reads `[[4]]`; the target of its number is defined once, at the end of the page, so that the Markdown source is
readable too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

__all__ = ["CHECKED", "ITSELF", "definitions", "heading_anchor", "marker", "numbers_in", "sentence_anchor"]

CHECKED = "Checked"
"""The heading above what was checked; `heading_anchor` gives its place."""
ITSELF = "itself"
"""The place of what a text says of itself."""

_SHORTEST_RUN = 3
_LINKED = re.compile(r"(?<!\\)\[([0-9]{1,4})\](?:–\[([0-9]{1,4})\])?")
_NO_ANCHOR = re.compile(r"[^\w\- ]")


def sentence_anchor(number: int) -> str:
    """Name the place of a sentence among the evidence of a brief."""
    return f"s{number}"


def heading_anchor(title: str) -> str:
    """Return the place that GitHub and Pandoc give to a heading."""
    return _NO_ANCHOR.sub("", title.lower()).replace(" ", "-")


def marker(numbers: Iterable[int]) -> str:
    """Return one marker of sentences in their order, '[[4], [6], [7]]', or an empty string.

    Three or more in a row are given by the first and the last: '[[4], [6]–[9]]'.
    """
    links = ", ".join(_linked(list(run)) for _, run in _runs(sorted(set(numbers))))
    return f"[{links}]" if links else ""


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, Iterator[int]]]:
    """Group numbers that follow one another."""
    places = dict(zip(numbers, range(len(numbers)), strict=True))
    return groupby(numbers, key=lambda number: number - places[number])


def _linked(run: Sequence[int]) -> str:
    if len(run) < _SHORTEST_RUN:
        return ", ".join(f"[{number}]" for number in run)
    return f"[{run[0]}]–[{run[-1]}]"


def numbers_in(markdown: str) -> Iterator[int]:
    """Yield the numbers that markers in a page name, those between the first and the last of a run too."""
    for found in _LINKED.finditer(markdown):
        yield from range(int(found[1]), int(found[2] or found[1]) + 1)


def definitions(numbers: Iterable[int]) -> Iterator[str]:
    """Say where the numbers of markers lead."""
    return (f"[{number}]: #{sentence_anchor(number)}" for number in sorted(numbers))
