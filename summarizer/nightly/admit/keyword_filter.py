"""The keyword filter: which articles are briefed, and why others are not."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from summarizer.text.article import Article

__all__ = ["KeywordFilter"]


@dataclass(frozen=True)
class KeywordFilter:
    """Keep articles that contain one of `keywords`, if there are any, and none of `exclude`."""

    keywords: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()

    @cached_property
    def fingerprint(self) -> str:
        """Hash of the terms; when it changes, filtered articles are checked again."""
        return hashlib.sha256(json.dumps([self.keywords, self.exclude]).encode()).hexdigest()[:16]

    def reason_against(self, article: Article) -> str | None:
        """Return why an article is not kept, or None if it is."""
        if not (self.keywords or self.exclude):
            return None
        text = _fold("\n".join((article.headline or "", article.subhead or "", article.text)))
        if term := _find_first(self.exclude, text):
            return f"it contains {term!r}, which the filter excludes"
        if self.keywords and not _find_first(self.keywords, text):
            return f"it contains none of the filter's {len(self.keywords)} keywords"
        return None


def _find_first(terms: Iterable[str], text: str) -> str | None:
    return next((term for term in terms if _fold(term) in text), None)


def _fold(text: str) -> str:
    """Return text with width, composition and case removed, so that AI is found in ＡＩ."""
    return unicodedata.normalize("NFKC", text).casefold()
