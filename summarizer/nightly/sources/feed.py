"""Articles that an RSS or Atom feed links to."""

from __future__ import annotations

import asyncio
import calendar
import datetime as dt
import hashlib
from collections.abc import AsyncIterator
from functools import partial
from typing import Any, NoReturn

from summarizer.errors import FetchError, SettingsError, SourceError
from summarizer.nightly.config import FeedSource
from summarizer.nightly.ledger import Entry
from summarizer.readers.page import public_address
from summarizer.text.article import KST
from summarizer.text.surrogates import replace_surrogates

from .base import Candidate
from .politeness import PoliteFetcher
from .urls import fetch_page, join_address

__all__ = ["Feed"]

_LONGEST_PLACE = 500  # characters shown of an invalid address


class Feed:
    """The pages behind a feed's entries; an entry's stamp changes with what the feed says of it."""

    def __init__(self, config: FeedSource, fetcher: PoliteFetcher) -> None:
        self.name = config.name
        self._url = config.url
        self._fetcher = fetcher

    async def candidates(self) -> AsyncIterator[Candidate]:
        """Fetch the feed and list its entries, in its order."""
        page = await self._fetcher.fetch_feed(self._url)
        if page is None or not page.content.strip():
            raise _empty_feed(self._url)
        parsed = await asyncio.to_thread(_parse, page.content, page.charset, self._url)
        if not parsed.version:
            raise SourceError(
                f"{public_address(self._url)} is not an RSS or Atom feed. Look for the feed's own address on the site."
            )
        for entry in parsed.entries:
            link = _clean(entry.get("link"))
            if link and (candidate := self._read_entry(page.url, link, entry)):
                yield candidate

    def size(self) -> int:
        """Return 0: the size is unknown before the feed is fetched."""
        return 0

    def resume(self, entry: Entry) -> Candidate:
        """Return the candidate of an article that may have left the feed."""
        published = dt.datetime.fromisoformat(entry.published) if entry.published else None
        return self._make_candidate(entry.locator, entry.stamp, entry.title, published)

    def _read_entry(self, base: str, link: str, entry: Any) -> Candidate | None:  # noqa: ANN401 - as below
        """Return the candidate of an entry, which fails with a reason where its link is not an address at all."""
        stamp, title, published = _make_stamp(entry), _clean(entry.get("title")), _read_time(entry)
        try:
            url = join_address(base, link)
            return self._make_candidate(url, stamp, title, published) if url else None
        except SourceError as error:
            return Candidate(
                locator=link[:_LONGEST_PLACE],
                source=self.name,
                stamp=stamp,
                title=title,
                published=published,
                fetch=partial(_refuse, error),
            )

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


def _parse(content: bytes, charset: str | None, url: str) -> Any:  # noqa: ANN401 - feedparser has no types
    """Parse a feed; raise `SourceError` if feedparser fails on it."""
    try:
        import feedparser
    except ImportError as error:
        raise SettingsError("Feeds need feedparser: pip install 'policy-brief[nightly]'.") from error

    headers = {"content-type": f"application/xml; charset={charset}"} if charset else {}
    try:
        return feedparser.parse(content, response_headers=headers)
    except Exception as error:
        raise SourceError(
            f"{public_address(url)} sent a damaged feed ({type(error).__name__}). Tell the site."
        ) from error


def _make_stamp(entry: Any) -> str:  # noqa: ANN401 - as above
    """Return the hash of what changes when an outlet corrects an article: its title and its times."""
    told = [str(_get_own(entry, name) or "") for name in ("title", "published", "updated")]
    return hashlib.sha256("\0".join(told).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _get_own(entry: Any, name: str) -> Any:  # noqa: ANN401 - as above
    """Return a value of the entry itself: feedparser's own `get` replaces a missing time by another, with a warning."""
    return dict.get(entry, name)


def _clean(value: object) -> str | None:
    return " ".join(replace_surrogates(str(value)).split()) or None if value else None


def _empty_feed(url: str) -> FetchError:
    error = FetchError(f"{public_address(url)} sent an empty feed. Try again later, or correct 'url' of the source.")
    error.retryable = True
    return error


async def _refuse(error: SourceError, known: bool) -> NoReturn:  # noqa: ARG001, FBT001 - the signature of `Candidate.fetch`
    raise error


def _read_time(entry: Any) -> dt.datetime | None:  # noqa: ANN401 - as above
    """Return an entry's time, which feedparser gives in UTC."""
    parts = _get_own(entry, "published_parsed") or _get_own(entry, "updated_parsed")
    try:
        return dt.datetime.fromtimestamp(calendar.timegm(parts), KST) if parts else None
    except (OverflowError, ValueError, OSError):
        return None
