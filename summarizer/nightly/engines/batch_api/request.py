"""The next request of a brief, worked out without sending it: its stages run on the replies that are recorded."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import tenacity

from policy_brief import Stage
from summarizer.ask.asker import Asker, Create
from summarizer.ask.transport.retries import reply_call
from summarizer.brief.one import Askers, brief_article
from summarizer.nightly.config import ArticleCaps
from summarizer.nightly.engines.base import Job, Replies, request_key
from summarizer.nightly.engines.meter import CurrentArticle, parse_completion
from summarizer.settings import Settings

if TYPE_CHECKING:
    import httpx2

    from summarizer.endpoint import Endpoint

__all__ = ["NextRequest", "RequestFinder"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NextRequest:
    """A request whose reply is missing; `round` counts the requests of its brief from 1, `body` is what is sent."""

    stage: Stage
    round: int
    body: Mapping[str, Any] = field(repr=False)

    @property
    def key(self) -> str:
        """The name of the request in the ledger."""
        return request_key(self.body)

    @property
    def model(self) -> str:
        """The model that is asked; a batch takes one."""
        return str(self.body["model"])


class _ReplyMissing(BaseException):
    """A stage asked something that no recorded reply answers; no code on the way catches it as a failure."""

    def __init__(self, request: dict[str, Any], endpoint: Endpoint) -> None:
        super().__init__("a reply is not recorded")
        self.request = request
        self.endpoint = endpoint


class RequestFinder:
    """Finds the next request of articles; an article that has reached one of its own caps has none."""

    def __init__(self, settings: Settings, replies: Replies, caps: ArticleCaps) -> None:
        self._settings = settings
        self._replies = replies
        self._caps = caps
        self._client: httpx2.AsyncClient | None = None

    async def find(self, job: Job) -> NextRequest | None:
        """Return the next request of a job that a batch can carry, or None if the live engine must continue.

        The live engine continues if no reply is missing, if the request goes to another endpoint or has another form
        than the one before it, which an engine learns for all articles, or if something is wrong with the article.
        """
        replay = _Replay(job.key, self._replies)
        with contextlib.suppress(Exception):
            try:
                await brief_article(
                    job.article, askers=self._open_askers(replay), settings=self._settings, on_stage=replay.begin
                )
            except _ReplyMissing as missing:
                return self._next(replay, missing)
        return None

    def _next(self, replay: _Replay, missing: _ReplyMissing) -> NextRequest | None:
        elsewhere = not _is_same_place(missing.endpoint, self._settings.endpoint)
        other_form = replay.forms and _name_form(missing.request) not in replay.forms
        if elsewhere or other_form or replay.current.counter.reached(self._caps):
            return None
        return NextRequest(stage=replay.stage, round=len(replay.current.counted) + 1, body=missing.request)

    def _open_askers(self, replay: _Replay) -> Askers:
        """Return askers for one article, like those of a live engine that has sent nothing yet."""
        endpoint, reading = self._settings.endpoint, self._settings.reader_endpoint
        writer = self._open_asker(endpoint, replay)
        if not self._settings.second_reader:
            return Askers(writer, None)
        return Askers(writer, writer if reading == endpoint else self._open_asker(reading, replay))

    def _open_asker(self, endpoint: Endpoint, replay: _Replay) -> Asker:
        through = replay.through(endpoint)
        return Asker(endpoint, http_client=self._share_client(), wait=tenacity.wait_none(), through=through)

    def _share_client(self) -> httpx2.AsyncClient:
        """Return the client that all askers share, so that none opens its own; it sends nothing."""
        import httpx2

        if self._client is None:
            self._client = httpx2.AsyncClient(transport=httpx2.AsyncBaseTransport())
        return self._client


class _Replay:
    """The recorded replies of one article, in place of its endpoints."""

    def __init__(self, key: str, replies: Replies) -> None:
        self._replies = replies
        self.current = CurrentArticle(key)
        self.stage: Stage = "write"
        self.forms: set[str] = set()

    def begin(self, stage: Stage) -> None:
        """Note the stage that sends the following requests."""
        self.stage = stage

    def through(self, endpoint: Endpoint) -> Callable[[Create], Create]:
        """Return what stands in for the requests to an endpoint."""

        async def answer(**request: Any) -> Any:  # noqa: ANN401 - the SDK's
            name = request_key(request)
            body = await self._replies.recorded(self.current.key, name)
            if body is None:
                raise _ReplyMissing(request, endpoint)
            self.forms.add(_name_form(request))
            reply = parse_completion(body)
            self.current.count_recorded(name, reply_call(reply, endpoint))
            return reply

        return lambda _create: answer


def _is_same_place(endpoint: Endpoint, other: Endpoint) -> bool:
    return (endpoint.url, endpoint.api_key) == (other.url, other.api_key)


def _name_form(request: Mapping[str, Any]) -> str:
    return "tools" if "tools" in request else str(request.get("response_format", {}).get("type"))
