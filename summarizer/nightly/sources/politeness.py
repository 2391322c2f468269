"""Fetch from sites as robots.txt allows, with a pause between requests, and without fetching unchanged pages again."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from summarizer.errors import AddressRefused, FetchError, HTTPStatus, SettingsError
from summarizer.nightly.config import Politeness
from summarizer.nightly.ledger import Pages, Validators
from summarizer.readers.fetch import (
    KINDS,
    REDIRECTS,
    SECONDS,
    Moved,
    Wish,
    check_address,
    fetch,
    too_many_redirects,
    visit,
)
from summarizer.readers.page import Page, public_address
from summarizer.readers.web.addresses import NOTHING, Allowed

if TYPE_CHECKING:
    from protego import Protego

__all__ = ["Forbidden", "PoliteFetcher"]

_LONGEST_DELAY = 60.0
_UNCHANGED = 304
_CLIENT_FAULT, _SERVER_FAULT, _TOO_MANY = 400, 500, 429
_ROBOTS_BYTES = 512_000
_ANYTHING = ("",)


class Forbidden(FetchError):
    """The site's robots.txt disallows programs."""


@dataclass(slots=True)
class _Host:
    """What is known of a host; its lock makes requests follow each other."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    rules: Protego | None = None
    asked: bool = False
    delay: float = 0.0
    last: float = float("-inf")


class PoliteFetcher:
    """Fetch pages and feeds; one request to a host at a time, and each host at its own pace."""

    def __init__(
        self,
        config: Politeness,
        pages: Pages,
        *,
        max_bytes: int,
        allowed: Allowed = NOTHING,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._config = config
        self._pages = pages
        self._max_bytes = max_bytes
        self._allowed = allowed
        self._clock = clock
        self._sleep = sleep
        self._hosts: dict[str, _Host] = {}

    async def fetch_page(self, url: str, *, known: bool) -> Page | None:
        """Fetch a page; None where it is `known` and its site says that it is unchanged. Raises `FetchError`."""
        return await self._request(url, kinds=KINDS, validators=self._pages.validators(url) if known else None)

    async def fetch_feed(self, url: str) -> Page | None:
        """Fetch a feed, of whatever content type; raises `FetchError`."""
        return await self._request(url, kinds=_ANYTHING, validators=None)

    async def _request(self, url: str, *, kinds: tuple[str, ...], validators: Validators | None) -> Page | None:
        """Fetch an address, and where it leads, each as the rules and at the pace of its own site."""
        at, left = url, SECONDS
        for _ in range(REDIRECTS + 1):
            wish = self._wish(at, kinds, validators, left)
            got, took = await self._visit(wish, known=validators is not None)
            if not isinstance(got, Moved):
                self._keep(url, got)
                return got
            at, left = got.url, max(left - took, 0.0)
        raise too_many_redirects(url)

    async def _visit(self, wish: Wish, *, known: bool) -> tuple[Page | Moved | None, float]:
        """Ask one site for one address; also return how many seconds that took, without the pause before."""
        check_address(wish)
        host = self._hosts.setdefault(_origin(wish.url), _Host())
        async with host.lock:
            await self._check_robots(host, wish.url)
            await self._pause(host)
            begun = self._clock()
            try:
                got = await asyncio.to_thread(visit, wish)
            except HTTPStatus as error:
                if error.status != _UNCHANGED or not known:
                    raise
                return None, 0.0
            finally:
                host.last = self._clock()
            return got, host.last - begun

    def _wish(self, url: str, kinds: tuple[str, ...], validators: Validators | None, seconds: float) -> Wish:
        headers = {"User-Agent": self._config.user_agent, **_make_conditions(validators)}
        return Wish(
            url=url, max_bytes=self._max_bytes, headers=headers, kinds=kinds, allowed=self._allowed, seconds=seconds
        )

    def _keep(self, url: str, page: Page | None) -> None:
        """Save what a site gave to check whether its page has changed."""
        if page and (page.etag or page.last_modified):
            self._pages.keep(url, Validators(page.etag, page.last_modified))

    async def _check_robots(self, host: _Host, url: str) -> None:
        """Read robots.txt once a night for each host, and follow it."""
        if not self._config.robots:
            host.delay = self._config.delay
            return
        if not host.asked:
            host.rules = await self._fetch_robots(host, url)
            host.asked = True
            asked_for = host.rules.crawl_delay(self._config.user_agent) if host.rules else None
            host.delay = max(self._config.delay, min(float(asked_for or 0), _LONGEST_DELAY))
        if host.rules is not None and not host.rules.can_fetch(url, self._config.user_agent):
            raise Forbidden(
                f"{public_address(url)}: the site's robots.txt forbids this program to fetch it."
                " Save the page in a browser, or ask the site for permission."
            )

    async def _fetch_robots(self, host: _Host, url: str) -> Protego | None:
        """Return a site's rules, or None where it has none; raises `FetchError` where they cannot be read."""
        try:
            page = await asyncio.to_thread(self._get_robots, f"{_origin(url)}/robots.txt")
        except HTTPStatus as error:
            if _CLIENT_FAULT <= error.status < _SERVER_FAULT and error.status != _TOO_MANY:
                return None
            raise _robots_error(url, error) from error
        except AddressRefused:
            raise
        except FetchError as error:
            raise _robots_error(url, error) from error
        finally:
            host.last = self._clock()
        return _parse_robots(page.content.decode("utf-8", "replace"))

    def _get_robots(self, url: str) -> Page:
        headers = {"User-Agent": self._config.user_agent}
        return fetch(url, max_bytes=_ROBOTS_BYTES, headers=headers, kinds=_ANYTHING, allowed=self._allowed)

    async def _pause(self, host: _Host) -> None:
        wait = host.last + host.delay - self._clock()
        if wait > 0:
            await self._sleep(wait)


def _origin(url: str) -> str:
    """Return an address's scheme and host; raises `FetchError` where it has none."""
    try:
        parts = urlsplit(url)
    except ValueError as wrong:
        raise FetchError(f"{public_address(url)} is not an http(s) address ({wrong}). Correct or remove it.") from wrong
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}".lower()


def _make_conditions(validators: Validators | None) -> dict[str, str]:
    if validators is None:
        return {}
    pairs = {"If-None-Match": validators.etag, "If-Modified-Since": validators.last_modified}
    return {name: value for name, value in pairs.items() if value}


def _robots_error(url: str, error: FetchError) -> FetchError:
    told = FetchError(
        f"{public_address(url)}: the site's robots.txt cannot be read ({error}), so it is unknown whether the"
        " page may be fetched."
    )
    told.retryable = True
    return told


def _parse_robots(text: str) -> Protego:
    try:
        from protego import Protego
    except ImportError as error:
        raise SettingsError("Fetching from sites needs protego: pip install 'policy-brief[nightly]'.") from error

    return Protego.parse(text)
