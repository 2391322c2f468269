"""Words around quotations: verbs of saying, sources, occasions, as parts of patterns."""

from __future__ import annotations

from .words import bundled_tables

__all__ = ["any_of"]


def any_of(table: str) -> str:
    """Return a pattern that matches one of the words of a table; a space in it stays a space in verbose patterns."""
    words = bundled_tables("speech_words.toml")[table]
    return f"(?:{'|'.join(word.replace(' ', '[ ]') for word in words)})"
