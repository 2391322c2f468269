"""The interface of sources: they list candidates, whose content is fetched when it is needed."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from summarizer.nightly.ledger import Entry, Sighting
from summarizer.readers.page import Page
from summarizer.text.surrogates import replace_surrogates

__all__ = ["ArticleSource", "Candidate", "Content"]

Content = Path | Page
"""What an article is read from: a file, or a fetched page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An article that a source lists, not read yet; `published` is aware, or None where the source does not say.

    `stamp` changes when its content may have changed. `fetch` raises `SourceError`; its argument says whether the
    article is known, in which case it returns None if the site reports no change. `remote` means that it sends a
    request to a site.
    """

    locator: str
    source: str
    stamp: str
    fetch: Callable[[bool], Awaitable[Content | None]] = field(repr=False)
    title: str | None = None
    published: dt.datetime | None = None
    remote: bool = False

    @property
    def sighting(self) -> Sighting:
        """The row data of the candidate for the ledger."""
        published = self.published.isoformat() if self.published else None
        title = self.title and replace_surrogates(self.title)
        return Sighting(locator=self.locator, source=self.source, stamp=self.stamp, title=title, published=published)


class ArticleSource(Protocol):
    """Lists articles; `name` is its name in the settings and the ledger."""

    name: str

    def candidates(self) -> AsyncIterator[Candidate]:
        """Yield the articles that are there now; raise `SourceError` if the source itself cannot be reached."""
        ...

    def size(self) -> int:
        """Return how many it lists, as far as that is known without a request to a site."""
        ...

    def resume(self, entry: Entry) -> Candidate:
        """Return a candidate for an article that an earlier night left pending, and that may no longer be listed."""
        ...
