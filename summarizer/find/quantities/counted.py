"""The result of the finders for native numerals, powers of ten, votes and lengths of time."""

from __future__ import annotations

from typing import NamedTuple

from summarizer.korean.numbers.numerals import Numeral

__all__ = ["Counted"]


class Counted(NamedTuple):
    """A count as printed, with the English unit of what it counts; offsets are the view's."""

    start: int
    end: int
    value: Numeral
    unit: str
