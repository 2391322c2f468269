"""The SDK's client without retries, with limits on the number of redirects and on the size of an answer."""

from __future__ import annotations

import functools
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from summarizer.endpoint import Endpoint
from summarizer.errors import AuthenticationFailed, SettingsError
from summarizer.tls import share_tls_context

if TYPE_CHECKING:
    import httpx2
    import openai

__all__ = ["MAX_ANSWER_BYTES", "REDIRECTS", "AnswerTooLarge", "make_http_client", "open_client"]

MAX_ANSWER_BYTES = 8 * 1024 * 1024
"""Limit of an answer in decoded bytes, a hundred times a long brief; files of batches may have more."""
MOST_REDIRECTS = 3
REDIRECTS: ContextVar[list[str] | None] = ContextVar("redirects", default=None)
"""The hosts to which the current task's request was redirected; None if nothing collects them."""
_CONNECT_SECONDS = 10.0


class AnswerTooLarge(Exception):
    """An answer is larger than the limit."""


def open_client(endpoint: Endpoint, http_client: httpx2.AsyncClient | None = None) -> openai.AsyncOpenAI:
    """Return a client that does not retry; only OpenAI needs a key.

    Raise `AuthenticationFailed` if a needed key is missing or has characters that no header can carry, and
    `SettingsError` for such a header.
    """
    if endpoint.api_key is None and endpoint.is_openai:
        raise AuthenticationFailed(
            f"No API key was given; {endpoint.place} expects one:"
            " set OPENAI_API_KEY, or OPENAI_BASE_URL to an endpoint that needs none."
        )
    if lost := _not_carried(endpoint.api_key or ""):
        raise AuthenticationFailed(
            f"The key for {endpoint.place} holds {lost}, which no key has; expected letters, digits and ASCII signs:"
            " copy the whole key again into OPENAI_API_KEY, or into second_reader_api_key if it is that one."
        )
    for name, value in endpoint.extra_headers.items():
        if lost := _not_carried(name + value):
            raise SettingsError(
                f"The header {name!r} in extra_headers holds {lost}, which no header carries; expected ASCII:"
                " correct it."
            )
    import httpx2
    import openai

    return openai.AsyncOpenAI(
        api_key=endpoint.api_key or "none",
        base_url=endpoint.url,
        max_retries=0,
        timeout=httpx2.Timeout(endpoint.request_timeout, connect=min(_CONNECT_SECONDS, endpoint.request_timeout)),
        http_client=http_client or make_http_client(),
        default_headers=dict(endpoint.extra_headers) or None,
        default_query=dict(endpoint.extra_query) or None,
    )


def _not_carried(text: str) -> str:
    """Return the first character that a header cannot carry, with its code point; '' if there is none."""
    return next((f"{letter!r} (U+{ord(letter):04X})" for letter in text if not " " <= letter <= "~"), "")


def make_http_client(*listeners: Callable[[httpx2.Response], Awaitable[None]]) -> httpx2.AsyncClient:
    """Return an HTTP client of the SDK's kind; `listeners` are called with each response before its body is read."""
    client: httpx2.AsyncClient = _client_class()(
        verify=share_tls_context(),
        max_redirects=MOST_REDIRECTS,
        event_hooks={"response": [_note_redirect, *listeners]},
    )
    return client


async def _note_redirect(response: httpx2.Response) -> None:
    heard = REDIRECTS.get()
    if heard is None or not response.has_redirect_location:
        return
    with suppress(ValueError):  # an invalid address: following it raises an error that says so
        heard.append(urlsplit(response.headers["location"]).hostname or response.url.host)


@functools.cache
def _client_class() -> Any:  # noqa: ANN401 - a class made once the SDK is needed
    import httpx2
    import openai

    class Client(openai.DefaultAsyncHttpxClient):
        async def send(
            self,
            request: httpx2.Request,
            *,
            stream: bool = False,
            **options: Any,  # noqa: ANN401 - the base's
        ) -> httpx2.Response:
            is_answer = not stream and request.url.path.endswith(_ANSWERS)
            response: httpx2.Response = await super().send(request, stream=stream or is_answer, **options)
            return await _read_whole(response) if is_answer else response

    async def _read_whole(response: httpx2.Response) -> httpx2.Response:
        """Return the response with its decoded content in place of the stream; raise `AnswerTooLarge`."""
        parts: list[bytes] = []
        try:
            async for part in response.aiter_bytes():
                parts.append(part)
                _refuse_more(parts)
        finally:
            await response.aclose()
        whole = httpx2.Response(
            response.status_code,
            headers=[pair for pair in response.headers.multi_items() if pair[0].lower() not in _OF_STREAM],
            content=b"".join(parts),
            request=response.request,
            extensions=response.extensions,
            history=response.history,
        )
        whole.elapsed = response.elapsed
        return whole

    return Client


_ANSWERS = "/chat/completions"
_OF_STREAM = {"content-encoding", "content-length", "transfer-encoding"}


def _refuse_more(parts: Sequence[bytes]) -> None:
    if sum(map(len, parts)) > MAX_ANSWER_BYTES:
        raise AnswerTooLarge(f"more than {MAX_ANSWER_BYTES:,} bytes")
