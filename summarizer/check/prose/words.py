"""Patterns of English words, made from readable lists."""

from __future__ import annotations

import re

__all__ = ["english_words"]


def english_words(listed: str, *, besides: str = "") -> re.Pattern[str]:
    """Return a pattern of the words of a list with commas; `~` stands for any ending: 'withdr~, call~ off'.

    `besides` is one more alternative, itself a pattern.
    """
    words = (re.escape(" ".join(word.split())) for word in listed.split(",") if word.strip())
    pattern = rf"\b(?:{'|'.join(words)})\b".replace(r"\~", "[a-z]*")
    return re.compile(f"{pattern}|{besides}" if besides else pattern, re.IGNORECASE)
