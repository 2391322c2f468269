"""Fetch a page over http or https: from public addresses, within limits of size and time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from typing import TypeVar
from urllib.parse import urlsplit

import httpx2

from summarizer.defaults import MAX_BYTES
from summarizer.errors import AddressRefused, FetchError, HTTPStatus, NotHTML, SourceTooLarge

from .documents.kinds import PICTURES
from .page import Page, public_address, shown
from .web.addresses import NOTHING, Allowed, as_address
from .web.guard import Deadline, GuardedBackend, GuardedTransport, refuse_address
from .web.unpack import ACCEPTED, BadPacking, unpacker_of

__all__ = ["KINDS", "REDIRECTS", "SECONDS", "Moved", "Wish", "check_address", "fetch", "too_many_redirects", "visit"]

USER_AGENT = "policy-brief (reads single articles at a person's request)"
REDIRECTS = 5
SECONDS = 60.0
"""What one page may take, redirects, headers and drips included."""
_TIMEOUT = 20.0
_SERVER_FAULT = 500
_TOO_MANY = 429
_TEXT = ("text/", "application/xhtml", "application/xml")
_DOCUMENTS = (  # what servers declare for documents; many only declare bytes
    *("application/pdf", "application/zip", "application/msword", "application/vnd.openxmlformats", "message/rfc822"),
    *(
        "application/hwp",
        "application/x-hwp",
        "application/haansoft",
        "application/vnd.hancom",
        "application/octet-stream",
    ),
    *("application/x-msdownload", "application/download", "application/force-download", "application/unknown"),
)
KINDS = (*_TEXT, *_DOCUMENTS)
"""The beginnings of the content types of what is read."""
_CREDENTIALS = ("authorization", "proxy-authorization", "cookie")
_LONGEST_REASON = 60
_PORTS = {"http": 80, "https": 443}

Got = TypeVar("Got")


@dataclass(frozen=True, slots=True)
class Moved:
    """The new address of a page, with user name and password for its own origin."""

    url: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is fetched and how; `kinds` are the beginnings of the content types that are taken."""

    url: str = field(repr=False)
    max_bytes: int = MAX_BYTES
    headers: Mapping[str, str] | None = None
    kinds: tuple[str, ...] = KINDS
    allowed: Allowed = NOTHING
    seconds: float = SECONDS


def fetch(
    url: str,
    *,
    max_bytes: int = MAX_BYTES,
    client: httpx2.Client | None = None,
    headers: Mapping[str, str] | None = None,
    kinds: tuple[str, ...] = KINDS,
    allowed: Allowed = NOTHING,
    seconds: float = SECONDS,
) -> Page:
    """Fetch a page, following redirects; a client of the caller's is used unchanged and not closed.

    `headers` are added to the client's own. The connections of a caller's client are not checked, only addresses in
    URLs.

    Raises HTTPStatus, NotHTML, SourceTooLarge, AddressRefused, or FetchError for all else; `retryable` is true for
    temporary errors.
    """
    wish = Wish(url=url, max_bytes=max_bytes, headers=headers, kinds=kinds, allowed=allowed, seconds=seconds)
    deadline = Deadline(seconds)
    if client is not None:
        return _mapped(wish, lambda: _follow(client, wish, deadline, own=False))
    with _make_client(wish, deadline) as own:
        return _mapped(wish, lambda: _follow(own, wish, deadline, own=True))


def visit(wish: Wish) -> Page | Moved:
    """Fetch an address, or return where it has moved; raise as `fetch` does."""
    deadline = Deadline(wish.seconds)
    with _make_client(wish, deadline) as own:
        return _mapped(wish, lambda: _get(own, wish, wish.url, deadline, foreign=False))


def check_address(wish: Wish) -> None:
    """Raise FetchError if an address cannot be fetched from, as far as that is known without a request."""
    _mapped(wish, lambda: urlsplit(str(_judged(wish.url, wish.allowed))))


def too_many_redirects(url: str) -> FetchError:
    """Return the error for a page with too many redirects."""
    return _failed(url, f"redirects more than {REDIRECTS} times. Open it in a browser and save the page")


def _make_client(wish: Wish, deadline: Deadline) -> httpx2.Client:
    return httpx2.Client(
        headers={
            "User-Agent": USER_AGENT,
            "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5",
            "Accept-Encoding": ACCEPTED,
        },
        timeout=_TIMEOUT,
        transport=GuardedTransport(GuardedBackend(deadline, wish.allowed)),
        trust_env=False,
    )


def _mapped(wish: Wish, get: Callable[[], Got]) -> Got:
    """Run a fetch; every error in it becomes a `SourceError`."""
    url = wish.url
    try:
        return get()
    except AddressRefused as wrong:
        advice = "Where this is meant, allow the host or its range with fetch_allow"
        raise AddressRefused(f"{public_address(url)} is not fetched: {wrong}. {advice}.") from wrong
    except httpx2.TimeoutException as wrong:
        raise _failed(url, "did not answer in time. Try again later, or save the page", retryable=True) from wrong
    except (httpx2.UnsupportedProtocol, httpx2.InvalidURL) as wrong:
        raise _failed(url, "is, or leads to, no http(s) address. Give the page's own address") from wrong
    except httpx2.HTTPError as wrong:
        advice = f"cannot be fetched ({type(wrong).__name__}). Check the address and the connection, or save the page"
        raise _failed(url, advice, retryable=True) from wrong
    except BadPacking as wrong:
        raise _failed(url, f"sends what cannot be unpacked ({wrong}). Save the page in a browser") from wrong
    except (ValueError, OSError) as wrong:  # an address with impossible labels, for instance
        raise _failed(
            url, f"cannot be fetched ({type(wrong).__name__}). Check the address, or save the page"
        ) from wrong


def _follow(client: httpx2.Client, wish: Wish, deadline: Deadline, *, own: bool) -> Page:
    url = wish.url
    for _ in range(REDIRECTS + 1):
        foreign = not own and _origin(httpx2.URL(url)) != _origin(httpx2.URL(wish.url))
        got = _get(client, wish, url, deadline, foreign=foreign)
        if isinstance(got, Page):
            return got
        url = got.url
    raise too_many_redirects(wish.url)


def _get(client: httpx2.Client, wish: Wish, url: str, deadline: Deadline, *, foreign: bool) -> Page | Moved:
    """Ask for a page; a client's own credentials are not sent to a `foreign` origin."""
    address = _judged(url, wish.allowed)
    request = client.build_request("GET", address, headers=wish.headers)
    for name in _CREDENTIALS if foreign else ():
        request.headers.pop(name, None)
    auth = None if foreign else httpx2.USE_CLIENT_DEFAULT
    with closing(client.send(request, stream=True, follow_redirects=False, auth=auth)) as response:
        if response.has_redirect_location:
            return Moved(_target(address, response))
        _refuse(response, wish)
        return Page(
            content=_read(response, wish, deadline),
            url=public_address(str(address)),
            charset=response.charset_encoding,
            etag=response.headers.get("etag"),
            last_modified=response.headers.get("last-modified"),
        )


def _judged(url: str, allowed: Allowed) -> httpx2.URL:
    """Parse an address; raises `AddressRefused` or httpx's errors."""
    address = httpx2.URL(url)
    if address.scheme not in {"http", "https"} or not address.host:
        raise httpx2.UnsupportedProtocol(f"{address.scheme or 'no'} scheme")
    literal = as_address(address.host)
    if literal and not allowed.has_host(address.host):
        refuse_address(address.host, str(literal), allowed)
    return address


def _target(address: httpx2.URL, response: httpx2.Response) -> str:
    """Return where a redirect leads; user name and password are kept within their origin, and never taken from it.

    A target that is not an address, or of another scheme, is refused when it is fetched.
    """
    target = address.join(response.headers["location"])
    if _origin(target) == _origin(address):
        return str(target.copy_with(userinfo=address.userinfo))
    return str(target.copy_with(userinfo=b"")) if target.userinfo else str(target)


def _origin(url: httpx2.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port or _PORTS.get(url.scheme)


def _refuse(response: httpx2.Response, wish: Wish) -> None:
    url, max_bytes = wish.url, _limit(response, wish)
    status = response.status_code
    if not response.is_success:
        reason = shown(response.reason_phrase)[:_LONGEST_REASON]
        error = HTTPStatus(f"{public_address(url)} answered {status} {reason}. {_advice(status)}")
        error.status = status
        error.retryable = status >= _SERVER_FAULT or status == _TOO_MANY
        raise error
    kind = response.headers.get("content-type", "").lower()
    if kind and not kind.startswith(wish.kinds):
        sent = shown(kind.partition(";")[0])[:_LONGEST_REASON]
        what = f"{public_address(url)} sent {sent}, neither a web page nor a document"
        message = f"{what} that is read. Give the article's page, or its text in a file."
        raise NotHTML(message)
    length = response.headers.get("content-length", "")
    if length.isascii() and length.isdigit() and len(length) < _LONGEST_REASON and int(length) > max_bytes:
        raise _too_large(url, max_bytes)


def _limit(response: httpx2.Response, wish: Wish) -> int:
    """Return the size limit of an answer: a document may contain pictures."""
    kind = response.headers.get("content-type", "").lower()
    return wish.max_bytes * (PICTURES if kind.startswith(_DOCUMENTS) else 1)


def _read(response: httpx2.Response, wish: Wish, deadline: Deadline) -> bytes:
    """Read a body, unpacking at most the limit; a body that a caller's client has already read is only measured."""
    max_bytes = _limit(response, wish)
    if response.is_stream_consumed:
        content = response.content
        if len(content) > max_bytes:
            raise _too_large(wish.url, max_bytes)
        return content
    unpacker = unpacker_of(response.headers.get("content-encoding", ""))
    read = bytearray()
    for chunk in response.iter_raw():
        read += unpacker.feed(chunk, max_bytes - len(read))
        if len(read) > max_bytes:
            raise _too_large(wish.url, max_bytes)
        _refuse_late(wish, deadline)
    if not unpacker.complete:
        raise _failed(wish.url, "ended before its end. Try again later, or save the page", retryable=True)
    return bytes(read)


def _refuse_late(wish: Wish, deadline: Deadline) -> None:
    if deadline.is_over():
        raise _failed(wish.url, "sends too slowly. Try again later, or save the page", retryable=True)


def _advice(status: int) -> str:
    if status in {401, 403, 451}:
        return "The site does not let a program read it: save the page in a browser and give the file."
    if status in {404, 410}:
        return "Check the address: the article may have moved or been taken down."
    return "Try again later, or save the page in a browser and give the file."


def _failed(url: str, what: str, *, retryable: bool = False) -> FetchError:
    error = FetchError(f"{public_address(url)} {what}.")
    error.retryable = retryable
    return error


def _too_large(url: str, max_bytes: int) -> SourceTooLarge:
    return SourceTooLarge(
        f"{public_address(url)} sends more than {max_bytes:,} bytes. Give the article's text, or raise the limit."
    )
