"""Ask a model for a validated answer, through four layers, each of which handles its own kind of failure.

1. `asyncio.timeout` ends a question that takes too long as a whole, such as a reply that arrives byte by byte. 2.
instructor asks again after an invalid answer, and after nothing else (`conversation`). 3. The transport sends again
after a transient error, and after nothing else (`transport.retries`). 4. The SDK's client sends once.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from pydantic import BaseModel

from summarizer.endpoint import Endpoint, LimitName, Rung, Structured
from summarizer.errors import (
    ArticleTooLong,
    BadRequest,
    CassetteError,
    DeadlineExceeded,
    PolicyBriefError,
    QuotaExhausted,
    SettingRefused,
)

from .answer import Answer, Call, Kind
from .conversation import Conversation, FormIgnored, Question
from .message import ChatMessage
from .transport.client import open_client
from .transport.retries import Transport
from .ways import Way, ladder, limit_name, other_limit_name
from .whole import Create, whole_replies

if TYPE_CHECKING:
    import httpx2
    import openai
    from tenacity.wait import wait_base

__all__ = ["Answer", "Asker", "Call", "ChatMessage", "Create", "Endpoint", "Structured", "open_client"]

T = TypeVar("T", bound=BaseModel)

_SHOWN = 200  # characters of what an endpoint said to the best form

logging.getLogger("instructor").addHandler(logging.NullHandler())  # it logs invalid answers as errors


class Asker:
    """Ask one endpoint, for as many articles as needed and concurrently; an async context manager.

    `client` is a client of the user's own: it is asked through a copy that does not retry, and is not closed.
    `http_client` replaces the SDK's own and is closed with the asker; `create` answers in place of the SDK. `wait`
    replaces the wait between transport retries: tests pass `tenacity.wait_none()`. `through` wraps the function that
    sends one request, within the retries, for example to keep replies or to limit the rate. With `ways`, only those are
    tried.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        *,
        client: openai.AsyncOpenAI | None = None,
        http_client: httpx2.AsyncClient | None = None,
        create: Create | None = None,
        wait: wait_base | None = None,
        through: Callable[[Create], Create] | None = None,
        ways: Sequence[Way] | None = None,
    ) -> None:
        self._endpoint = endpoint
        self._create = create
        self._given = client
        self._http_client = http_client
        self._wait = wait
        self._through = through
        self._client: openai.AsyncOpenAI | None = None
        self._ways = tuple(ways) if ways else ladder(endpoint.structured)
        self._settled = endpoint.structured is not None or endpoint.is_openai or ways is not None
        self._limit: LimitName = limit_name(endpoint)
        self._limit_is_known = False
        self._exhausted: QuotaExhausted | None = None

    @property
    def limit_name(self) -> LimitName:
        """The name of the parameter that limits an answer's tokens, as far as it is known."""
        return self._limit

    @property
    def rung(self) -> Rung:
        """The way in which the next question is asked first, as a value of the setting `structured`."""
        return self._ways[0].rung

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close the connections; asking again opens new ones."""
        client, self._client = self._client, None
        if self._given is not None:
            return
        if client is not None:
            await client.close()
        elif self._http_client is not None:
            await self._http_client.aclose()

    async def ask(
        self,
        messages: Sequence[ChatMessage],
        answer_type: type[T],
        *,
        schema: dict[str, Any],
        context: Mapping[str, Any],
        reask: Callable[[Sequence[str]], str],
        kind: Kind = "ask",
        within: float | None = None,
    ) -> Answer[T]:
        """Return the answer to `messages`, an `answer_type` validated with `context`; message texts are sent unchanged.

        `within` limits the seconds for this question; without it, the time limit of an article holds.

        `schema` is the strict JSON Schema that the model sees; `reask` writes the message that names the problems of an
        invalid answer. Raise `ProviderError`, `AnswerError` or `DeadlineExceeded`, whose `calls` are the requests that
        were made. Where an invalid answer came before the error, its draft is returned instead, with the error as its
        `failure`.
        """
        if self._exhausted is not None:
            raise QuotaExhausted(str(self._exhausted)) from self._exhausted
        question = Question(messages, answer_type, schema, context, reask, kind)
        calls: list[Call] = []
        held: list[Conversation[T]] = []
        try:
            return await self._within_deadline(question, calls, held, within)
        except PolicyBriefError as error:
            error.calls = tuple(calls)
            if isinstance(error, QuotaExhausted):
                self._exhausted = error
            left = None if isinstance(error, CassetteError) else _find_draft(held, error, calls)
            if left is None:
                raise
            return left

    async def _within_deadline(
        self, question: Question[T], calls: list[Call], held: list[Conversation[T]], within: float | None
    ) -> Answer[T]:
        seconds = self._endpoint.article_timeout if within is None else within
        deadline = asyncio.timeout(seconds)
        try:
            async with deadline:
                return await self._descend(question, calls, held)
        except TimeoutError as exc:
            if not deadline.expired():
                raise
            raise DeadlineExceeded(
                f"{self._endpoint.place} had not finished this article after {seconds:g} s (requests: {len(calls)});"
                " expected less: allow more time per article, or use a faster model."
            ) from exc

    async def _descend(self, question: Question[T], calls: list[Call], held: list[Conversation[T]]) -> Answer[T]:
        """Ask in the best way that the endpoint takes, and remember it for the next question."""
        ways: tuple[Way, ...] = self._ways
        refused: tuple[BadRequest, ...] = ()
        transport = self._transport()
        while True:
            taken: list[Way] = []
            conversation = self._open_conversation(question, ways, transport, calls, taken)
            try:
                held.append(conversation)
                return await conversation.run()
            except BadRequest as error:
                refused = (*refused, error)
                if taken or not self._swap_limit(error):
                    ways = self._next_ways(ways, refused, taken)
            except FormIgnored:  # an endpoint that ignores the whole form ignores it with patterns and without
                ways = tuple(other for other in ways[1:] if other.structured != ways[0].structured)

    def _open_conversation(
        self, question: Question[T], ways: tuple[Way, ...], transport: Transport, calls: list[Call], taken: list[Way]
    ) -> Conversation[T]:
        def remember() -> None:
            taken.append(ways[0])
            self._ways, self._settled = ways, True

        return Conversation(
            question,
            ways[0],
            endpoint=self._endpoint,
            transport=transport,
            calls=calls,
            settled=self._settled,
            limit=self._limit,
            on_taken=remember,
        )

    def _swap_limit(self, error: BadRequest) -> bool:
        """Switch to the other name of the token limit if the endpoint asks for it; return whether it did."""
        other = other_limit_name(error.words, self._limit)
        if self._endpoint.max_output_tokens is None or other is None or self._limit_is_known:
            return False
        self._limit, self._limit_is_known = other, True
        return True

    def _next_ways(self, ways: tuple[Way, ...], refused: Sequence[BadRequest], taken: Sequence[Way]) -> tuple[Way, ...]:
        """Return the ways after a refused one; raise the endpoint's error where no other way can help."""
        error = refused[-1]
        if not taken and len(ways) > 1 and not isinstance(error, ArticleTooLong | SettingRefused):
            return ways[1:]
        first = refused[0].words
        if not first or first == error.words:
            raise error
        told = type(error)(f"{error} The best form was refused with: {self._endpoint.redact(first)[:_SHOWN]}")
        told.words = error.words
        raise told from error.__cause__

    def _transport(self) -> Transport:
        create = whole_replies(self._create or self._open().chat.completions.create)
        return Transport(self._through(create) if self._through else create, self._endpoint, wait=self._wait)

    def _open(self) -> openai.AsyncOpenAI:
        if self._client is None:
            self._client = self._copy_given() if self._given else open_client(self._endpoint, self._http_client)
        return self._client

    def _copy_given(self) -> openai.AsyncOpenAI:
        """Return a copy of the user's client that sends once, over the same connections."""
        client = cast("openai.AsyncOpenAI", self._given)
        endpoint = self._endpoint
        return client.with_options(
            max_retries=0,
            default_headers=dict(endpoint.extra_headers) or None,
            default_query=dict(endpoint.extra_query) or None,
        )


def _find_draft(held: Sequence[Conversation[T]], error: PolicyBriefError, calls: Sequence[Call]) -> Answer[T] | None:
    """Return the last draft of these conversations, or None."""
    left = (conversation.answer_left(error, calls) for conversation in reversed(held))
    return next((answer for answer in left if answer is not None), None)
