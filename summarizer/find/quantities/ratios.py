"""Find ratios to one: 경쟁률은 4.3대 1."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from summarizer.text.patterns import compile_lazily

if TYPE_CHECKING:
    import re

__all__ = ["TO_ONE", "Ratio", "find_ratios"]

TO_ONE = "to 1"
"""The unit of a ratio: 4.3대 1 is 4.3 to 1."""

_RATIO = compile_lazily(
    r"([0-9](?<![0-9.,:/-].)[0-9,]{0,8}(?:\.[0-9]{1,3})?) ?대 ?1(?![0-9.,]{0,8}[0-9])(?![년월일위차호조억만])"
)
_TO_ONE = compile_lazily(r"대 ?1")
"""What ratios hold; few texts do, and the engine finds it at full speed."""
_CUE = compile_lazily(r"경쟁|배율|비율|배수|환율|교환비|합병비|감자|액면")
_SCORE = compile_lazily(r"(?:로|의)? ?(?:이[겼기긴]|승|패|꺾|제압|앞[서섰]|비[겼기긴]|역전|동점|진 |졌)")
_REACH = 40


class Ratio(NamedTuple):
    """A ratio as printed: how many stand against one."""

    start: int
    end: int
    value: Decimal


def find_ratios(text: str) -> Iterator[Ratio]:
    """Return the ratios to one in order; scores of games (2대 1로 이겼다) are left out."""
    for found in _RATIO.finditer(text) if _TO_ONE.search(text) else ():
        if _is_ratio(text, found):
            yield Ratio(found.start(), found.end(), Decimal(found[1].replace(",", "")))


def _is_ratio(text: str, found: re.Match[str]) -> bool:
    if "." in found[1]:
        return True
    before = text[max(0, found.start() - _REACH) : found.start()].rpartition(". ")[2]
    after = text[found.end() : found.end() + _REACH].partition(". ")[0]
    said = _CUE.search(before) or _CUE.search(after)
    return found[1] != "1" and bool(said) and not _SCORE.match(text, found.end())
