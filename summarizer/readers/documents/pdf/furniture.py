"""What a PDF repeats on its pages: running heads, feet and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from .strips import Strip

__all__ = ["without_furniture"]

_NUMBER = re.compile(
    r"[-–—‐·\s]*(?:p\.?\s?|page\s?)?\d{1,4}(?:\s?(?:/|of|-)\s?\d{1,4})?(?:\s?쪽|\s?페이지)?[-–—‐·\s]*", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
_ZONE = 0.12
"""The share of a page, above and below, in which its furniture stands."""
_SHARE = 0.5
_FEWEST = 2


def without_furniture(pages: Sequence[tuple[Sequence[Strip], float]]) -> list[list[Strip]]:
    """Return the strips of pages, given with their heights, without their furniture.

    The first page keeps a running head once: it may be the masthead of a release.
    """
    keys = [{_key(strip, height) for strip in strips if _place(strip, height)} for strips, height in pages]
    counts = Counter(key for page in keys for key in page)
    least = max(_FEWEST, _SHARE * len(pages))
    repeated = {key for key, count in counts.items() if count >= least}
    kept: list[list[Strip]] = []
    for number, (strips, height) in enumerate(pages):
        kept.append([strip for strip in strips if not _is_furniture(strip, height, repeated, first=number == 0)])
    return kept


def _is_furniture(strip: Strip, height: float, repeated: set[tuple[str, str]], *, first: bool) -> bool:
    place = _place(strip, height)
    if not place:
        return False
    if _NUMBER.fullmatch(strip.text.strip()):
        return True
    return _key(strip, height) in repeated and not (first and place == "top")


def _place(strip: Strip, height: float) -> str:
    if strip.box.bottom < height * _ZONE:
        return "top"
    return "foot" if strip.box.top > height * (1 - _ZONE) else ""


def _key(strip: Strip, height: float) -> tuple[str, str]:
    return _place(strip, height), _DIGITS.sub("#", "".join(strip.text.split()))
