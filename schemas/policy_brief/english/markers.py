"""The markers of sentences in prose: `[3]`, `[3, 4]` and `[3-5]`."""

from __future__ import annotations

import re

__all__ = ["HAS_MARKER", "MARKERS", "cited", "cited_in", "plain_markers", "without_markers"]

MARKERS = re.compile(r"(?<!\s)\s*(?:\[[0-9]{1,4}\])+")
"""One or more markers of sentences, and the space before them."""
HAS_MARKER = re.compile(r"\[([0-9]{1,4})\]")
_LISTED = re.compile(r"\[([0-9]{1,4}(?:\s?[-–,;]\s?[0-9]{1,4})+)\]")
_PARTED = re.compile(r"(?<=[0-9])\],? \[(?=[0-9])")
_LONGEST_RANGE = 9


def cited_in(written: str) -> tuple[int, ...]:
    """Return the numbers of the sentences that the markers in a model's prose name, each once; [3-5] names three."""
    return cited(plain_markers(written))


def without_markers(written: str) -> str:
    """Return a model's prose without its markers."""
    return MARKERS.sub("", plain_markers(written)).strip()


def plain_markers(template: str) -> str:
    """Write `[3, 4]`, `[3] [4]` and `[3-5]` as `[3][4]` and `[3][4][5]`."""
    template = _PARTED.sub("][", template)
    return _LISTED.sub(lambda found: "".join(f"[{number}]" for number in _numbers(found[1])), template)


def cited(template: str) -> tuple[int, ...]:
    """Return the numbers of plain markers, each once."""
    return tuple(dict.fromkeys(int(number) for number in HAS_MARKER.findall(template)))


def _numbers(listed: str) -> list[int]:
    numbers: list[int] = []
    for part in re.split(r"[,;]", listed):
        first, *last = (int(digits) for digits in re.findall(r"[0-9]+", part))
        numbers += range(first, min(last[0], first + _LONGEST_RANGE) + 1) if last else [first]
    return numbers
