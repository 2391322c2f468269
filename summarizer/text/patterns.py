"""Regular expressions that are compiled when they are first used.

A class of Hangul such as `[가-힣]` takes a quarter of a millisecond to compile, and there are some four hundred
patterns, of which an article needs a quarter: compiled at import, they would take most of the time of a scan of one
page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, cast

__all__ = ["compile_lazily", "find_whole", "one_of", "skip_to"]

_METHODS: Final = ("finditer", "findall", "fullmatch", "match", "search", "split", "sub", "subn")


def compile_lazily(source: str, flags: int = 0, *, cues: Sequence[str] = ()) -> re.Pattern[str]:
    """Return what `re.compile` returns, compiled at its first use; an error in the pattern is raised there.

    Every match must contain one of `cues`, strings or the characters of one string; a text without them is not
    searched. Cues are looked for in the whole text, even for a match at one place, so that they suit patterns that are
    applied to a word, to a line, or once to a text.
    """
    return cast("re.Pattern[str]", _LazyPattern(source, flags, cues))


def one_of(letters: str) -> str:
    """Return a pattern of one of these letters, which matches nothing where there are none."""
    return f"[{re.escape(letters)}]" if letters else r"(?!)."


def skip_to(letters: str, pattern: str) -> str:
    """Return a pattern that finds the same as `pattern`, which begins with one of `letters`, as its group `whole`.

    The engine skips at full speed to the next of a set of characters only where the set stands first; before a
    lookbehind, it tries the whole pattern at each character. What is found takes one character: see `find_whole`.
    """
    return rf"{one_of(letters)}(?<=(?=(?P<whole>{pattern})).)"


def find_whole(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Return the matches of a pattern that `skip_to` made, as `finditer` does: in order, none overlapping."""
    reached = 0
    for found in pattern.finditer(text):
        if found.start() >= reached:
            reached = found.end("whole")
            yield found


class _LazyPattern:
    """A pattern that becomes a compiled one: once there, its methods are those of `re`, and cost no more."""

    def __init__(self, source: str, flags: int, cues: Sequence[str]) -> None:
        self._given = (source, flags)
        self.pattern = source
        self.cues = cues

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the compiled pattern has
        """Return an attribute of the compiled pattern; Python comes here only for what is not kept yet."""
        return getattr(self._compile(), name)

    def search(self, text: str, *bounds: int) -> re.Match[str] | None:
        return None if self._lacks_cues(text) else self._compile().search(text, *bounds)

    def match(self, text: str, *bounds: int) -> re.Match[str] | None:
        return None if self._lacks_cues(text) else self._compile().match(text, *bounds)

    def fullmatch(self, text: str, *bounds: int) -> re.Match[str] | None:
        return None if self._lacks_cues(text) else self._compile().fullmatch(text, *bounds)

    def finditer(self, text: str, *bounds: int) -> Iterator[re.Match[str]]:
        return iter(()) if self._lacks_cues(text) else self._compile().finditer(text, *bounds)

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        return text if self._lacks_cues(text) else self._compile().sub(replacement, text, count)

    def _lacks_cues(self, text: str) -> bool:
        for cue in self.cues:  # asked for every line, and thrice as fast as a generator
            if cue in text:
                return False
        return bool(self.cues)

    def _compile(self) -> re.Pattern[str]:
        compiled = re.compile(*self._given)
        vars(self).update({method: getattr(compiled, method) for method in _METHODS})
        return compiled
