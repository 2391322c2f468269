"""Find many names in a text, by their first letters; a pattern of a thousand takes longer to compile than to use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from summarizer.korean.words import BODY_END
from summarizer.text.patterns import compile_lazily, one_of

__all__ = ["NameIndex"]

_AFTER = compile_lazily(BODY_END)
_HEAD, _KEY = 2, 3
_REACH = 2 * _KEY


class NameIndex:
    """Names by their first letters; a space in a name may be missing in the text."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_key: dict[str, list[str]] = {}
        self._heads: set[str] = set()
        for name in dict.fromkeys(names):
            unspaced = name.replace(" ", "")
            self._by_key.setdefault(unspaced[:_KEY], []).append(name)
            self._heads |= {name[:_HEAD], unspaced[:_HEAD]}

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Return where names stand as whole words, the longest first, none overlapping; particles may follow."""
        reached = 0
        for start, ends in self.starts(text):
            end = next((end for end in ends if _AFTER.match(text, end)), None) if start >= reached else None
            if end is not None:
                reached = end
                yield start, end

    def starts(self, text: str) -> Iterator[tuple[int, list[int]]]:
        """Return where names begin as words do, and where each of those may end, the longest first."""
        for first in self._first.finditer(text):
            start = first.start()
            if text[start : start + _HEAD] in self._heads or text[start] in self._heads:
                yield start, self._ends(text, start)

    @cached_property
    def _first(self) -> re.Pattern[str]:
        """What a name begins with, two letters of most, where no letter or digit stands before it or is joined on."""
        alone = one_of("".join(head for head in self._heads if len(head) == 1))
        first, second = (one_of("".join({head[at:][:1] for head in self._heads})) for at in range(_HEAD))
        return re.compile(rf"{first}(?:(?={second})|(?<={alone}))(?<![가-힣A-Za-z0-9].)(?<![A-Za-z0-9][.@&-].)")

    def _ends(self, text: str, start: int) -> list[int]:
        """Return where names that begin at `start` end, the longest first."""
        unspaced, known = text[start : start + _REACH].replace(" ", "")[:_KEY], self._by_key.get
        names = (*known(unspaced, ()), *known(unspaced[:2], ()), *known(unspaced[:1], ()))
        return sorted({_end(name, text, start) for name in names} - {0}, reverse=True) if names else []


def _end(name: str, text: str, start: int) -> int:
    """Return where a name that begins at `start` ends, spaces of it missing or not, and 0 where it does not stand."""
    if text.startswith(name, start):
        return start + len(name)
    if " " not in name:
        return 0
    for part in name.split(" "):
        start += text.startswith(" ", start)
        if not text.startswith(part, start):
            return 0
        start += len(part)
    return start
