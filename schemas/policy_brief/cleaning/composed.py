"""Hangul whose letters stand one by one, as macOS writes names and some programs texts, put together."""

from __future__ import annotations

import unicodedata

from .unseen import strip_unseen

__all__ = ["composed", "seen"]


def composed(text: str) -> str:
    """Return a text in NFC; nearly all are, and stay the same object."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def seen(text: str) -> str:
    """Return what a reader sees of a text: without what is not seen, which may part letters, and composed."""
    return composed(strip_unseen(text))
