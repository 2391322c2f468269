"""Regular expressions that are compiled when they are first used.

A class of Hangul such as `[가-힣]` takes a quarter of a millisecond to compile, and there are some four hundred
patterns, of which an article needs half: compiled at import they would be most of what a scan of one page costs.
"""

from __future__ import annotations

import re
from typing import Any, Final, cast

__all__ = ["compile_lazily"]

_METHODS: Final = ("finditer", "findall", "fullmatch", "match", "search", "split", "sub", "subn")


def compile_lazily(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` returns, compiled at its first use; an error in the pattern is raised there."""
    return cast("re.Pattern[str]", _LazyPattern(source, flags))


class _LazyPattern:
    """A pattern that becomes a compiled one: once there, its methods are those of `re`, and cost no more."""

    def __init__(self, source: str, flags: int) -> None:
        self._given = (source, flags)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the compiled pattern has
        """Compile, and keep the methods; Python comes here only for what is not kept yet."""
        compiled = re.compile(*self._given)
        vars(self).update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)
