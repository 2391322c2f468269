"""Fetch a page over http or https, within limits of size and time."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import NamedTuple

import httpx2

from summarizer.errors import FetchError, HTTPStatus, NotHTML, SourceTooLarge
from summarizer.settings import MAX_BYTES

from .documents.kinds import PICTURES
from .page import Page, public_address

__all__ = ["KINDS", "fetch", "public_address"]

USER_AGENT = "policy-brief (reads single articles at a person's request)"
_TIMEOUT = 20.0
_DEADLINE = 60.0
_REDIRECTS = 5
_SERVER_FAULT = 500
_TOO_MANY = 429
_TEXT = ("text/", "application/xhtml", "application/xml")
_DOCUMENTS = (  # what servers say of documents; many say only that they are bytes
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


def fetch(
    url: str,
    *,
    max_bytes: int = MAX_BYTES,
    client: httpx2.Client | None = None,
    headers: Mapping[str, str] | None = None,
    kinds: tuple[str, ...] = KINDS,
) -> Page:
    """Get a page; a client of the caller's is used as it is and left open.

    `headers` are sent besides the client's own; `kinds` are the beginnings of the content types that are taken.

    Raises HTTPStatus, NotHTML, SourceTooLarge, or FetchError for all else; `retryable` tells passing faults.
    """
    if client is not None:
        return _mapped(client, _Wish(url, max_bytes, headers, kinds))
    usual = {"User-Agent": USER_AGENT, "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5"}
    with httpx2.Client(headers=usual, timeout=_TIMEOUT, max_redirects=_REDIRECTS) as own:
        return _mapped(own, _Wish(url, max_bytes, headers, kinds))


class _Wish(NamedTuple):
    url: str
    max_bytes: int
    headers: Mapping[str, str] | None
    kinds: tuple[str, ...]


def _mapped(client: httpx2.Client, wish: _Wish) -> Page:
    url = wish.url
    try:
        return _get(client, wish)
    except httpx2.TimeoutException as wrong:
        raise _failed(url, "did not answer in time. Try again later, or save the page", retryable=True) from wrong
    except httpx2.TooManyRedirects as wrong:
        raise _failed(url, f"redirects more than {_REDIRECTS} times. Open it in a browser and save the page") from wrong
    except (httpx2.UnsupportedProtocol, httpx2.InvalidURL) as wrong:
        raise _failed(url, "is, or leads to, no http(s) address. Give the page's own address") from wrong
    except httpx2.HTTPError as wrong:
        advice = f"cannot be fetched ({type(wrong).__name__}). Check the address and the connection, or save the page"
        raise _failed(url, advice, retryable=True) from wrong


def _get(client: httpx2.Client, wish: _Wish) -> Page:
    with client.stream("GET", wish.url, headers=wish.headers, follow_redirects=True) as response:
        _refuse(response, wish)
        return Page(
            content=_read(response, wish.url, _limit(response, wish)),
            url=public_address(str(response.url)),
            charset=response.charset_encoding,
            etag=response.headers.get("etag"),
            last_modified=response.headers.get("last-modified"),
        )


def _refuse(response: httpx2.Response, wish: _Wish) -> None:
    url, max_bytes = wish.url, _limit(response, wish)
    status = response.status_code
    if not response.is_success:
        message = f"{public_address(url)} answered {status} {response.reason_phrase}. {_advice(status)}"
        error = HTTPStatus(message)
        error.status = status
        error.retryable = status >= _SERVER_FAULT or status == _TOO_MANY
        raise error
    kind = response.headers.get("content-type", "").lower()
    if kind and not kind.startswith(wish.kinds):
        what = f"{public_address(url)} sent {kind.partition(';')[0]}, neither a web page nor a document"
        message = f"{what} that is read. Give the article's page, or its text in a file."
        raise NotHTML(message)
    if response.headers.get("content-length", "").isdecimal() and int(response.headers["content-length"]) > max_bytes:
        raise _too_large(url, max_bytes)


def _limit(response: httpx2.Response, wish: _Wish) -> int:
    """Return how large an answer may be: a document may have pictures in it."""
    kind = response.headers.get("content-type", "").lower()
    return wish.max_bytes * (PICTURES if kind.startswith(_DOCUMENTS) else 1)


def _read(response: httpx2.Response, url: str, max_bytes: int) -> bytes:
    content = bytearray()
    end = time.monotonic() + _DEADLINE
    for chunk in response.iter_bytes():
        content += chunk
        if len(content) > max_bytes:
            raise _too_large(url, max_bytes)
        if time.monotonic() > end:
            raise _failed(url, "sends too slowly. Try again later, or save the page", retryable=True)
    return bytes(content)


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
