"""Places in a brief that links lead to, and the links to its sentences.

A marker is a raised number, `[⁴]`, as a footnote has it; its target is defined once, at the end of the page, so that
the Markdown source is readable too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

__all__ = ["CHECKED", "ITSELF", "definitions", "heading_anchor", "marker", "numbers_in", "raised", "sentence_anchor"]

CHECKED = "Checked"
"""The heading above what was checked; `heading_anchor` gives its place."""
ITSELF = "itself"
"""The place of what a text says of itself."""

_SHORTEST_RUN = 3
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED = {raised: chr(digit) for digit, raised in _RAISED.items()}
_LINKED = re.compile(r"\[([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})\](?:⁻\[([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})\])?")
_NO_ANCHOR = re.compile(r"[^\w\- ]")


def sentence_anchor(number: int) -> str:
    """Name the place of a sentence among the evidence of a brief."""
    return f"s{number}"


def heading_anchor(title: str) -> str:
    """Return the place that GitHub and Pandoc give to a heading."""
    return _NO_ANCHOR.sub("", title.lower()).replace(" ", "-")


def marker(numbers: Iterable[int]) -> str:
    """Return the marker of sentences in their order, '[⁴], [⁷]', or an empty string.

    Three or more in a row are given by the first and the last: '[⁴], [⁶]⁻[⁹]'. Some programs take two without a comma
    between them for one link.
    """
    return ", ".join(_linked(list(run)) for _, run in _runs(sorted(set(numbers))))


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, Iterator[int]]]:
    """Group numbers that follow one another."""
    places = dict(zip(numbers, range(len(numbers)), strict=True))
    return groupby(numbers, key=lambda number: number - places[number])


def _linked(run: Sequence[int]) -> str:
    if len(run) < _SHORTEST_RUN:
        return ", ".join(map(_link, run))
    return f"{_link(run[0])}⁻{_link(run[-1])}"


def _link(number: int) -> str:
    return f"[{raised(number)}]"


def raised(number: int) -> str:
    """Return a number in raised digits: '⁴²'."""
    return str(number).translate(_RAISED)


def numbers_in(markdown: str) -> Iterator[int]:
    """Yield the numbers that markers in a page name, those between the first and the last of a run too."""
    for found in _LINKED.finditer(markdown):
        first, last = (int((digits or found[1]).translate(_LOWERED)) for digits in found.groups())
        yield from range(first, last + 1)


def definitions(numbers: Iterable[int]) -> Iterator[str]:
    """Say where the numbers of markers lead."""
    return (f"{_link(number)}: #{sentence_anchor(number)}" for number in sorted(numbers))
