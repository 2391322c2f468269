"""Pages by their addresses."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator, Iterator
from functools import partial
from urllib.parse import urljoin, urlsplit

from summarizer.errors import SourceError, SourceNotFound
from summarizer.nightly.config import UrlSource
from summarizer.nightly.ledger import Entry
from summarizer.readers.page import Page
from summarizer.text.article import KST
from summarizer.text.surrogates import replace_surrogates

from .base import Candidate
from .politeness import PoliteFetcher

__all__ = ["UrlList", "fetch_page", "join_address"]

_SHOWN = 100


class UrlList:
    """The addresses of the settings and of a file. With `refresh`, each is fetched again once a day."""

    def __init__(self, config: UrlSource, fetcher: PoliteFetcher) -> None:
        self.name = config.name
        self._config = config
        self._fetcher = fetcher
        self._stamp = f"{dt.datetime.now(KST):%Y-%m-%d}" if config.refresh else ""

    async def candidates(self) -> AsyncIterator[Candidate]:
        """List the addresses, in their order."""
        for url in (*self._config.urls, *self._read_list()):
            yield self._make_candidate(replace_surrogates(url), None)

    def size(self) -> int:
        """Count the addresses; an invalid list raises its error when it is listed."""
        try:
            return len(self._config.urls) + sum(1 for _ in self._read_list())
        except SourceError:
            return 0

    def resume(self, entry: Entry) -> Candidate:
        """Return the candidate of an address."""
        return self._make_candidate(entry.locator, entry.title)

    def _make_candidate(self, url: str, title: str | None) -> Candidate:
        fetch = partial(fetch_page, self._fetcher, url)
        return Candidate(locator=url, source=self.name, stamp=self._stamp, title=title, fetch=fetch, remote=True)

    def _read_list(self) -> Iterator[str]:
        path = self._config.file
        if path is None:
            return
        try:
            lines = path.read_text(encoding="utf-8-sig").splitlines()
        except OSError as error:
            raise SourceNotFound(
                f"The list {path} cannot be read ({error.strerror}). Correct 'file' of source {self.name!r}."
            ) from error
        except UnicodeDecodeError as error:
            raise SourceError(f"The list {path} is not UTF-8 text. Save it as such.") from error
        for number, line in enumerate(lines, 1):
            url = line.partition(" #")[0].strip()
            if not url or url.startswith("#"):
                continue
            if not url.startswith(("http://", "https://")):
                raise SourceError(
                    f"Line {number} of {path} is not an http(s) address: {url[:60]!r}. Correct or remove it."
                )
            yield url


def join_address(base: str, link: str) -> str | None:
    """Return the http(s) address that a link leads to, or None for another scheme; raises `SourceError` for no URL."""
    try:
        url = urljoin(base, link)
        parts = urlsplit(url)
        port = parts.port
    except ValueError as wrong:
        raise SourceError(f"{link[:_SHOWN]!r} is not an address ({wrong}). Tell the site, or leave it out.") from wrong
    if parts.scheme not in {"http", "https"}:
        return None
    if not parts.hostname or port == 0:
        raise SourceError(f"{link[:_SHOWN]!r} is not an http(s) address. Tell the site, or leave it out.")
    return url


async def fetch_page(fetcher: PoliteFetcher, url: str, known: bool) -> Page | None:  # noqa: FBT001 - the signature of `Candidate.fetch`
    """Fetch the page of a candidate."""
    return await fetcher.fetch_page(url, known=known)
