"""Articles briefed on this machine, in one event loop."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterable
from contextlib import AsyncExitStack, aclosing
from typing import TYPE_CHECKING

from summarizer.ask.answer import calls_of
from summarizer.ask.asker import Asker
from summarizer.ask.transport.client import make_http_client
from summarizer.brief.one import Askers, brief_article
from summarizer.errors import PolicyBriefError, UnexpectedFault
from summarizer.nightly.limits.budget import Budget
from summarizer.nightly.limits.pace import Pace
from summarizer.settings import Settings

from .base import Job, Outcome, Replies
from .meter import Meter
from .window import concurrently

if TYPE_CHECKING:
    import httpx2
    from tenacity.wait import wait_base

__all__ = ["LocalEngine"]


class LocalEngine:
    """Briefs `settings.concurrency` articles at a time, at a given pace and within a given budget."""

    def __init__(
        self,
        settings: Settings,
        *,
        replies: Replies,
        pace: Pace,
        budget: Budget,
        wait: wait_base | None = None,
    ) -> None:
        seconds = budget.article_caps.seconds
        self._settings = settings.model_copy(update={"article_timeout": seconds}) if seconds else settings
        self._meter = Meter(settings.endpoint, replies, pace, budget)
        self._pace = pace
        self._wait = wait
        self._replies = replies
        self._budget = budget
        self._askers: Askers | None = None

    @property
    def learned(self) -> dict[str, object]:
        """Settings for what the endpoint was found to accept; empty before the first answer."""
        if self._askers is None:
            return {}
        writer = self._askers.writer
        return {"structured": writer.rung, "limit_name": writer.limit_name}

    async def run(self, jobs: AsyncIterable[Job]) -> AsyncGenerator[Outcome, None]:
        """Yield an outcome for each job as it finishes."""
        async with AsyncExitStack() as stack:
            stack.push_async_callback(self._close)
            paced = await stack.enter_async_context(aclosing(self._paced(jobs)))
            outcomes = concurrently(paced, self._brief, limit=self._settings.concurrency)
            async for outcome in await stack.enter_async_context(aclosing(outcomes)):
                yield outcome

    async def _paced(self, jobs: AsyncIterable[Job]) -> AsyncGenerator[Job, None]:
        """Wait for each article's first turn before its time begins; the first article opens the client."""
        async for job in jobs:
            if self._askers is None:
                self._askers = self._open_askers()
            await self._pace.turn()
            yield job

    async def _brief(self, job: Job) -> Outcome:
        if self._askers is None:
            raise RuntimeError("a job came before the client was opened")
        try:
            with self._meter.article(job.key) as current:
                document = await brief_article(job.article, askers=self._askers, settings=self._settings)
        except PolicyBriefError as error:
            return Outcome(key=job.key, error=error, calls=calls_of(error))
        except Exception as error:  # noqa: BLE001 - one article never stops the night
            return Outcome(key=job.key, error=UnexpectedFault.wrap(error))
        if current.stopped is not None:  # a stage was left out: the next night continues from the recorded replies
            return Outcome(key=job.key, error=current.stopped)
        return Outcome(key=job.key, document=document)

    def _open_askers(self) -> Askers:
        client = self._open_client()
        writer = Asker(self._settings.endpoint, http_client=client, wait=self._wait, through=self._meter.through)
        return Askers(writer, self._open_reader(writer))

    def _open_reader(self, writer: Asker) -> Asker | None:
        """Return the writer's own asker where the second reader is the same model at the same place."""
        endpoint = self._settings.reader_endpoint
        if not self._settings.second_reader:
            return None
        if endpoint == self._settings.endpoint:
            return writer
        meter = Meter(endpoint, self._replies, self._pace, self._budget)
        return Asker(endpoint, wait=self._wait, through=meter.through)

    def _open_client(self) -> httpx2.AsyncClient:
        """Return a client of the SDK's kind that reports the limits in reply headers to the pace."""

        async def note(response: httpx2.Response) -> None:
            self._pace.note_reply(response.status_code, response.headers)

        return make_http_client(note)

    async def _close(self) -> None:
        askers, self._askers = self._askers, None
        if askers is None:
            return
        await askers.writer.aclose()
        if askers.reader is not None and askers.reader is not askers.writer:
            await askers.reader.aclose()
