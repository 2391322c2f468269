"""Words around quotations: verbs of saying, sources, occasions, as parts of patterns."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache

from .words import bundled_text

__all__ = ["any_of"]


def any_of(table: str) -> str:
    """Return a pattern that matches one of the words of a table; a space in it stays a space in verbose patterns."""
    return f"(?:{'|'.join(word.replace(' ', '[ ]') for word in _tables()[table])})"


@cache
def _tables() -> Mapping[str, list[str]]:
    tables: Mapping[str, list[str]] = tomllib.loads(bundled_text("speech_words.toml"))
    return tables
