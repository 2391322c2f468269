"""Find many names in a text, letter by letter: a pattern of a thousand names takes longer to compile than to use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final

from summarizer.korean.words import BODY_END
from summarizer.text.patterns import compile_lazily, one_of

__all__ = ["NameTrie"]

_Node = dict[str, "_Node"]
_END: Final = ""  # the key that marks the end of a name
_AFTER = compile_lazily(BODY_END)


class NameTrie:
    """Names by their letters; a space in a name may be missing in the text."""

    def __init__(self, names: Iterable[str]) -> None:
        self._root: _Node = {}
        for name in names:
            node = self._root
            for letter in name:
                node = node.setdefault(letter, {})
            node[_END] = {}

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Return where names stand as whole words, the longest first, none overlapping; particles may follow."""
        reached = 0
        for first in self._first.finditer(text):
            start = first.start()
            if start < reached:
                continue
            end = next((end for end in self._ends(text, start) if _AFTER.match(text, end)), None)
            if end is not None:
                reached = end
                yield start, end

    @cached_property
    def _first(self) -> re.Pattern[str]:
        """What a name begins with, two letters of most, where no letter or digit stands before it or is joined on."""
        alone = one_of("".join(letter for letter, node in self._root.items() if _END in node))
        second = one_of("".join({letter for node in self._root.values() for letter in (*node, *node.get(" ", ()))}))
        begins = rf"(?:(?={second})|(?<={alone}))"
        return re.compile(rf"{one_of(''.join(self._root))}{begins}(?<![가-힣A-Za-z0-9].)(?<![A-Za-z0-9][.@&-].)")

    def _ends(self, text: str, start: int) -> list[int]:
        """Return where names that begin at `start` end, the longest first."""
        ends: list[int] = []
        reached: list[tuple[_Node, int]] = [(self._root, start)]
        for node, at in reached:
            if _END in node:
                ends.append(at)
            if following := node.get(text[at : at + 1]) if at < len(text) else None:
                reached.append((following, at + 1))
            if at > start and (unspaced := node.get(" ")):
                reached.append((unspaced, at))
        return sorted(ends, reverse=True)
