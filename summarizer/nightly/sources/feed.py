"""Articles that an RSS or Atom feed links to."""

from __future__ import annotations

import calendar
import datetime as dt
import hashlib
from collections.abc import AsyncIterator
from functools import partial
from typing import Any
from urllib.parse import urljoin

from summarizer.errors import FetchError, SettingsError, SourceError
from summarizer.nightly.config import FeedSource
from summarizer.nightly.ledger import Entry
from summarizer.readers.page import public_address
from summarizer.text.article import KST

from .base import Candidate
from .politeness import PoliteFetcher
from .urls import fetch_page

__all__ = ["Feed"]


class Feed:
    """The pages behind a feed's entries; an entry's stamp changes with what the feed says of it."""

    def __init__(self, config: FeedSource, fetcher: PoliteFetcher) -> None:
        self.name = config.name
        self._url = config.url
        self._fetcher = fetcher

    async def candidates(self) -> AsyncIterator[Candidate]:
        """Fetch the feed and list its entries, in its order."""
        page = await self._fetcher.fetch_feed(self._url)
        if page is None:
            raise FetchError(f"{public_address(self._url)} sent nothing.")
        parsed = _parse(page.content, page.charset)
        if not parsed.version:
            raise SourceError(
                f"{public_address(self._url)} is not an RSS or Atom feed. Look for the feed's own address on the site."
            )
        for entry in parsed.entries:
            url = urljoin(page.url, entry.get("link") or "")
            if entry.get("link") and url.startswith(("http://", "https://")):
                yield self._make_candidate(url, _make_stamp(entry), _clean(entry.get("title")), _read_time(entry))

    def size(self) -> int:
        """Return 0: the size is unknown before the feed is fetched."""
        return 0

    def resume(self, entry: Entry) -> Candidate:
        """Return the candidate of an article that may have left the feed."""
        published = dt.datetime.fromisoformat(entry.published) if entry.published else None
        return self._make_candidate(entry.locator, entry.stamp, entry.title, published)

    def _make_candidate(self, url: str, stamp: str, title: str | None, published: dt.datetime | None) -> Candidate:
        return Candidate(
            locator=url,
            source=self.name,
            stamp=stamp,
            title=title,
            published=published,
            fetch=partial(fetch_page, self._fetcher, url),
            remote=True,
        )


def _parse(content: bytes, charset: str | None) -> Any:  # noqa: ANN401 - feedparser has no types
    try:
        import feedparser
    except ImportError as error:
        raise SettingsError("Feeds need feedparser: pip install 'policy-brief[nightly]'.") from error

    headers = {"content-type": f"application/xml; charset={charset}"} if charset else {}
    return feedparser.parse(content, response_headers=headers)


def _make_stamp(entry: Any) -> str:  # noqa: ANN401 - as above
    """Hash what changes when an outlet corrects an article: its title and its times."""
    told = [str(_get_own(entry, name) or "") for name in ("title", "published", "updated")]
    return hashlib.sha256("\0".join(told).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _get_own(entry: Any, name: str) -> Any:  # noqa: ANN401 - as above
    """Return a value of the entry itself: feedparser's own `get` replaces a missing time by another, with a warning."""
    return dict.get(entry, name)


def _clean(value: object) -> str | None:
    return " ".join(str(value).split()) or None if value else None


def _read_time(entry: Any) -> dt.datetime | None:  # noqa: ANN401 - as above
    """Return an entry's time, which feedparser gives in UTC."""
    parts = _get_own(entry, "published_parsed") or _get_own(entry, "updated_parsed")
    try:
        return dt.datetime.fromtimestamp(calendar.timegm(parts), KST) if parts else None
    except (OverflowError, ValueError, OSError):
        return None
