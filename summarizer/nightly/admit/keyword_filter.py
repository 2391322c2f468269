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
    """Keep articles that hold one of `keywords`, if there are any, and none of `exclude`."""

    keywords: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()

    @cached_property
    def fingerprint(self) -> str:
        """Hash of the terms: where it changes, what was filtered is looked at again."""
        return hashlib.sha256(json.dumps([self.keywords, self.exclude]).encode()).hexdigest()[:16]

    def reason_against(self, article: Article) -> str | None:
        """Say why an article is not kept, or None if it is."""
        if not (self.keywords or self.exclude):
            return None
        text = _folded("\n".join((article.headline or "", article.subhead or "", article.text)))
        if term := _first_in(self.exclude, text):
            return f"it holds {term!r}, which the filter excludes"
        if self.keywords and not _first_in(self.keywords, text):
            return f"it holds none of the filter's {len(self.keywords)} keywords"
        return None


def _first_in(terms: Iterable[str], text: str) -> str | None:
    return next((term for term in terms if _folded(term) in text), None)


def _folded(text: str) -> str:
    """Make width, composition and case alike, so that AI is found in ＡＩ."""
    return unicodedata.normalize("NFKC", text).casefold()
