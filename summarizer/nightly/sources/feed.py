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
from .politeness import Politely
from .urls import fetch_page

__all__ = ["Feed"]


class Feed:
    """The pages behind a feed's entries; an entry's stamp is what the feed says of it, so that a change is noticed."""

    def __init__(self, config: FeedSource, visits: Politely) -> None:
        self.name = config.name
        self._url = config.url
        self._visits = visits

    async def candidates(self) -> AsyncIterator[Candidate]:
        """Fetch the feed and list its entries, in its order."""
        page = await self._visits.feed(self._url)
        if page is None:
            raise FetchError(f"{public_address(self._url)} sent nothing.")
        parsed = _parsed(page.content, page.charset)
        if not parsed.version:
            raise SourceError(
                f"{public_address(self._url)} is no RSS or Atom feed. Look for the feed's own address on the site."
            )
        for entry in parsed.entries:
            url = urljoin(page.url, entry.get("link") or "")
            if entry.get("link") and url.startswith(("http://", "https://")):
                yield self._candidate(url, _stamp(entry), _text(entry.get("title")), _published(entry))

    def size(self) -> int:
        """Know nothing before the feed is fetched."""
        return 0

    def again(self, entry: Entry) -> Candidate:
        """Take an article up again that may have left the feed."""
        published = dt.datetime.fromisoformat(entry.published) if entry.published else None
        return self._candidate(entry.locator, entry.stamp, entry.title, published)

    def _candidate(self, url: str, stamp: str, title: str | None, published: dt.datetime | None) -> Candidate:
        return Candidate(
            locator=url,
            source=self.name,
            stamp=stamp,
            title=title,
            published=published,
            fetch=partial(fetch_page, self._visits, url),
            remote=True,
        )


def _parsed(content: bytes, charset: str | None) -> Any:  # noqa: ANN401 - feedparser has no types
    try:
        import feedparser  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise SettingsError("Feeds need feedparser: pip install 'policy-brief[nightly]'.") from error

    headers = {"content-type": f"application/xml; charset={charset}"} if charset else {}
    return feedparser.parse(content, response_headers=headers)


def _stamp(entry: Any) -> str:  # noqa: ANN401 - as above
    """Hash what changes when an outlet corrects an article: its title, and when it was updated."""
    told = [str(_own(entry, name) or "") for name in ("title", "published", "updated")]
    return hashlib.sha256("\0".join(told).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _own(entry: Any, name: str) -> Any:  # noqa: ANN401 - as above
    """Read what an entry itself says: feedparser's own `get` lets one time stand in for another, and warns of it."""
    return dict.get(entry, name)


def _text(value: object) -> str | None:
    return " ".join(str(value).split()) or None if value else None


def _published(entry: Any) -> dt.datetime | None:  # noqa: ANN401 - as above
    """Read an entry's time, which feedparser gives in UTC."""
    parts = _own(entry, "published_parsed") or _own(entry, "updated_parsed")
    try:
        return dt.datetime.fromtimestamp(calendar.timegm(parts), KST) if parts else None
    except (OverflowError, ValueError, OSError):
        return None
