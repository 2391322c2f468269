"""Counts in running text, as newspapers write them."""

from __future__ import annotations

import re

from policy_brief import Quantity
from policy_brief.english.numbers import number_in_words

__all__ = ["count_in_words"]

_SMALL = re.compile(
    r"""(?P<bound>(?:[a-z]+[ ]){0,2})  # at least
    (?P<digit>[1-9])(?=[ ][a-z]|$)  # 6 countries, or a 6 whose noun stands behind its id
    (?![ ](?:to|thousand|million|billion|trillion)\b)""",
    re.VERBOSE,
)
_MEASURED = re.compile(
    r"(?:metre|hertz|watt|watt hour|byte|bit|flops|operations per second|point|degree|gram|tonne|litre|hectare|barrel"
    r"|inch|pyeong|pixel|percent)$"
)
"""Ends of units that stand behind digits, however small the number."""


def count_in_words(count: Quantity, written: str) -> str:
    """Return a count as it is written, below ten in words: 'at least six countries'; measures keep their digit."""
    found = _SMALL.match(written)
    if not found or _MEASURED.search(count.unit):
        return written
    return f"{found['bound']}{number_in_words(int(found['digit']))}{written[found.end() :]}"
