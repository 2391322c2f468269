"""Articles briefed on this machine, in one event loop."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterable
from contextlib import AsyncExitStack, aclosing
from typing import TYPE_CHECKING

from summarizer.ask.answer import Call
from summarizer.ask.asker import Asker
from summarizer.brief.one import brief_article
from summarizer.errors import PolicyBriefError, UnexpectedFault
from summarizer.nightly.limits.budget import Allowance
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
    """Brief `settings.concurrency` articles at a time, at the pace and within the allowance given."""

    def __init__(
        self,
        settings: Settings,
        *,
        replies: Replies,
        pace: Pace,
        allowance: Allowance,
        wait: wait_base | None = None,
    ) -> None:
        seconds = allowance.article_caps.seconds
        self._settings = settings.model_copy(update={"article_timeout": seconds}) if seconds else settings
        self._meter = Meter(settings.endpoint, replies, pace, allowance)
        self._pace = pace
        self._wait = wait
        self._asker: Asker | None = None

    async def run(self, jobs: AsyncIterable[Job]) -> AsyncGenerator[Outcome, None]:
        """Yield an outcome for each job as it finishes."""
        async with AsyncExitStack() as stack:
            stack.push_async_callback(self._close)
            paced = await stack.enter_async_context(aclosing(self._paced(jobs)))
            outcomes = concurrently(paced, self._brief, limit=self._settings.concurrency)
            async for outcome in await stack.enter_async_context(aclosing(outcomes)):
                yield outcome

    async def _paced(self, jobs: AsyncIterable[Job]) -> AsyncGenerator[Job, None]:
        """Wait for each article's first turn before its time begins; the endpoint's client is made for the first."""
        async for job in jobs:
            if self._asker is None:
                self._asker = Asker(
                    self._settings.endpoint, http_client=self._client(), wait=self._wait, through=self._meter.through
                )
            await self._pace.turn()
            yield job

    async def _brief(self, job: Job) -> Outcome:
        if self._asker is None:
            raise RuntimeError("a job came before the endpoint's client was made")
        try:
            with self._meter.article(job.key):
                document = await brief_article(job.article, asker=self._asker, settings=self._settings)
        except PolicyBriefError as error:
            return Outcome(key=job.key, error=error, calls=_calls(error))
        except Exception as error:  # noqa: BLE001 - one article never stops the night
            fault = UnexpectedFault(
                f"policy-brief itself failed on this article ({type(error).__name__}: {error}). Report it."
            )
            fault.__cause__ = error
            return Outcome(key=job.key, error=fault)
        return Outcome(key=job.key, document=document)

    def _client(self) -> httpx2.AsyncClient:
        """Make the SDK's own kind of client, whose replies tell the pace what the endpoint has left."""
        import openai  # noqa: PLC0415 - slow to import: a night without work does without it

        async def heed(response: httpx2.Response) -> None:
            self._pace.heed(response.status_code, response.headers)

        return openai.DefaultAsyncHttpxClient(event_hooks={"response": [heed]})

    async def _close(self) -> None:
        asker, self._asker = self._asker, None
        if asker is not None:
            await asker.aclose()


def _calls(error: PolicyBriefError) -> tuple[Call, ...]:
    return tuple(call for call in error.calls if isinstance(call, Call))
