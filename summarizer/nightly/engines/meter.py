"""The layer between retries and the SDK: it records replies, keeps limits, and sends no request that was paid for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from summarizer.ask.answer import Call
from summarizer.ask.asker import Create
from summarizer.ask.transport.retries import reply_call
from summarizer.endpoint import Endpoint
from summarizer.errors import NightCapReached, PolicyBriefError
from summarizer.nightly.limits.budget import Budget, UsageCounter
from summarizer.nightly.limits.pace import Pace
from summarizer.nightly.report.spans import article_span, call_span, tell_call

from .base import PaidReply, Replies, request_key

__all__ = ["CurrentArticle", "Meter", "parse_completion"]


@dataclass(slots=True)
class CurrentArticle:
    """The article that a task works on; the wait for its first request is over before its time begins.

    `stopped` is the cap of the night that kept one of its requests from being sent; `counted` are the requests that
    were answered.
    """

    key: str
    stopped: NightCapReached | None = None
    counter: UsageCounter = field(default_factory=UsageCounter)
    turns: int = 1
    counted: set[str] = field(default_factory=set)

    def count_recorded(self, request: str, call: Call) -> None:
        """Count a reply from the ledger towards the article's caps, once; its night has paid for it."""
        if request not in self.counted:
            self.counted.add(request)
            self.counter.begin()
            self.counter.end(call)


_CURRENT: ContextVar[CurrentArticle] = ContextVar("current_article")


@dataclass(frozen=True, slots=True)
class Meter:
    """Wraps an SDK's `create`: pass `through` to an `Asker`, and ask within `article`."""

    endpoint: Endpoint
    replies: Replies
    pace: Pace
    budget: Budget

    @contextmanager
    def article(self, key: str) -> Iterator[CurrentArticle]:
        """Charge the requests in a block to an article."""
        current = CurrentArticle(key)
        token = _CURRENT.set(current)
        try:
            with article_span(key):
                yield current
        finally:
            _CURRENT.reset(token)

    def through(self, create: Create) -> Create:
        """Return a `create` that takes paid replies from the ledger, and records all others there."""

        async def metered(**request: Any) -> Any:  # noqa: ANN401 - the SDK's
            current, name = _CURRENT.get(), request_key(request)
            if body := await self.replies.recorded(current.key, name):
                reply = parse_completion(body)
                current.count_recorded(name, reply_call(reply, self.endpoint))
                return reply
            await self._await_turn(current)
            return await self._send(create, request, current, name)

        return metered

    async def _await_turn(self, current: CurrentArticle) -> None:
        self._check_caps(current)
        if current.turns:
            current.turns -= 1
            return
        await self.pace.turn()
        self._check_caps(current)

    def _check_caps(self, current: CurrentArticle) -> None:
        try:
            self.budget.check(current.counter)
        except NightCapReached as cap:
            current.stopped = cap
            raise

    async def _send(self, create: Create, request: dict[str, Any], current: CurrentArticle, name: str) -> Any:  # noqa: ANN401 - the SDK's
        counters = (self.budget.night, current.counter)
        for counter in counters:  # no wait since the caps were checked
            counter.begin()
        await self._enter(current.key, name, counters)
        try:
            with call_span(self.endpoint) as span:
                reply = await create(**request)
                call = reply_call(reply, self.endpoint)
                tell_call(span, call, model=getattr(reply, "model", None))
        except BaseException:
            for counter in counters:
                counter.end(None)
            with suppress(PolicyBriefError):  # the first error is the one to report
                await self.replies.fail(current.key, name)
            raise
        for counter in counters:
            counter.end(call)
        current.counted.add(name)
        await self._record(reply, call, current.key, name)
        return reply

    async def _enter(self, key: str, name: str, counters: Iterable[UsageCounter]) -> None:
        """Record a request in the ledger; if that fails, the request is neither sent nor counted."""
        try:
            await self.replies.begin(key, name)
        except BaseException:
            for counter in counters:
                counter.withdraw()
            raise

    async def _record(self, reply: Any, call: Call, key: str, name: str) -> None:  # noqa: ANN401 - the SDK's
        """Record a completion; a page in its place cannot be replayed, and is not recorded."""
        if not hasattr(reply, "choices"):
            await self.replies.fail(key, name)
            return
        self.pace.count((call.prompt_tokens or 0) + (call.completion_tokens or 0))
        await self.replies.record(
            PaidReply(
                request=name,
                key=key,
                body=reply.to_json(indent=None, warnings=False),
                prompt_tokens=call.prompt_tokens,
                cached_tokens=call.cached_tokens,
                completion_tokens=call.completion_tokens,
                cost=call.cost,
            )
        )


def parse_completion(body: str) -> Any:  # noqa: ANN401 - the SDK's
    """Return the SDK's object of a reply, as leniently as the SDK itself parses it."""
    from openai.types.chat import ChatCompletion

    return ChatCompletion.construct(None, **json.loads(body))
