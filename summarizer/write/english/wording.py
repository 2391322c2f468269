"""Words that every Markdown page of briefs shares."""

from __future__ import annotations

import re

from policy_brief import Money, Name, in_english
from summarizer.write.markup.escape import plain
from summarizer.write.markup.table import NOTHING, table

__all__ = [
    "ARTICLE_KINDS",
    "EDITORIAL",
    "KINDS",
    "NOTHING",
    "OPINION",
    "POSITIONS",
    "STATUSES",
    "TEXTS",
    "both",
    "converted",
    "position",
    "status",
    "table",
]

KINDS = {"investment_firm": "investment firm", "public_private": "public-private"}
ARTICLE_KINDS = {
    "news": "news report",
    "press_release": "press release",
    "disclosure": "regulatory filing",
    "interview": "interview",
    "opinion": "opinion",
    "correction": "correction notice",
    "statistics": "report on statistics",
}
TEXTS = {
    "news": "article",
    "press_release": "release",
    "disclosure": "filing",
    "interview": "interview",
    "opinion": "opinion piece",
    "correction": "notice",
    "statistics": "report",
    "other": "text",
}
"""What a text of each kind is called in a sentence."""
EDITORIAL = "editorial, the newspaper's own opinion"
OPINION = "opinion piece"
POSITIONS = {
    "signed": "signed",
    "not_signed": "did not sign",
    "joined_later": "joined later",
    "reversed_refusal": "withdrew its refusal, has not signed yet",
    "declined_to_say": "has not said",
    "considering": "considering",
    "supports_without_signing": "supports the aim without signing",
    "unclear": "unclear",
    "not_stated": "not stated",
}
STATUSES = {
    "considering": "under consideration",
    "under_consultation": "under consultation",
    "agreed_non_binding": "agreed without binding force",
    "under_way": "under way",
}
_WORD = re.compile(r"[a-z]+")
_STEM = 4
_NO = re.compile(r"\b(?:not|no|never|refus\w*|declin\w*)\b")
_IDLE = {"did", "has", "have", "the", "its", "yet", "was", "were"}


def both(name: Name) -> str:
    """Write a name in English, and in Korean where that differs."""
    return plain(name.english if name.english == name.korean else f"{name.english} ({name.korean})")


def converted(amount: Money, conversion: Money | None) -> str:
    """Write the source currency first, then the article's own conversion."""
    if conversion is None:
        return in_english(amount)
    return f"{in_english(amount)} ({in_english(conversion)}, the article's conversion)"


def status(value: str, words: str | None) -> str:
    """Return the article's words for a status, or ours where there are none."""
    return (words or "").strip() or STATUSES.get(value, value.replace("_", " "))


def position(value: str, words: str) -> str:
    """Return the article's words for a position, and ours behind them where they say something else."""
    ours = POSITIONS[value]
    words = words.strip()
    if not words:
        return ours
    return words if _say_the_same(words, ours) else f"{words} ({ours})"


def _say_the_same(words: str, ours: str) -> bool:
    denies = [bool(_NO.search(text.lower())) for text in (words, ours)]
    return _stems(ours) <= _stems(words) and denies[0] == denies[1]


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(text.lower()) if word not in _IDLE}
