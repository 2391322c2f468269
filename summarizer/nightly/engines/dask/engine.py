"""Articles briefed by Dask's workers, on this machine or on many.

A worker runs the local engine on chunks of articles. This side holds the ledger: it sends along what is paid for
already, and what workers paid for comes back with each chunk and is recorded here, by the one writer. Keys are those of
the local engine, so a night may go on with another engine than it began with.

- **A worker dies.** Dask gives its chunks to another, which asks again what the dead one had not brought back: at most
  the articles that it had in hand. A chunk is one article unless the settings say otherwise; larger chunks cost less
  traffic and lose more.
- **An article that kills.** A chunk whose workers died too often is taken apart, and each article is tried with nothing
  else at work, so that the blame is certain. One that kills alone fails with `WorkerDied`; the others are briefed. How
  often is too often is the scheduler's `allowed-failures`: one death on workers that are started here, three by default
  elsewhere.
- **Caps.** What a chunk may take is lent to it beforehand (`dask_leases`, which says how far a cap may be exceeded). An
  article that its loan does not suffice for is sent again, with what it has paid for. A night's cap that is reached
  leaves articles pending.
- **Rate.** Limits are divided by the number of workers, the largest ever seen this night.
- **Stopping.** When the runner closes the engine, workers are told to give up what they have; what they had paid for is
  recorded if it comes back within seconds. Chunks that are finished are released, for Dask would pay for them again.
- **The key** comes from a worker's environment (`POLICY_BRIEF_API_KEY`, `OPENAI_API_KEY`). Only if a worker has none,
  it travels with the settings: use a `tls://` scheduler then. A glossary file travels too.

Workers that join later take part, but the window of chunks is sized when the night begins.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, aclosing, asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Protocol

from distributed.scheduler import KilledWorker

from summarizer.errors import ClusterFault, NightCapReached, PolicyBriefError, UnexpectedFault, WorkerDied
from summarizer.nightly.config import DaskSettings, NightCaps, Rate
from summarizer.nightly.engines.base import Job, Outcome, Replies
from summarizer.nightly.engines.window import concurrently
from summarizer.nightly.limits.budget import Allowance, Tally
from summarizer.settings import Settings

from .budget import Leases
from .cluster import Crew, Work, assemble
from .isolation import Gate
from .worker import Chunk, Returned, brief_chunk

__all__ = ["DaskEngine", "KeptReplies", "dask_engine"]

_LINGER = 0.2  # seconds that an article waits for others to fill its chunk


class KeptReplies(Replies, Protocol):
    """Replies that can be sent to where they are needed."""

    async def kept(self, key: str) -> Mapping[str, str]:
        """Give the bodies of all replies about an article that were paid for and not used up, by request."""
        ...


@dataclass(kw_only=True)
class DaskEngine:
    """Brief on a crew, which is assembled when the first article comes; `aclose` lets it go.

    `work` is what workers do with a chunk: tests give one that dies.
    """

    settings: Settings
    options: DaskSettings
    replies: KeptReplies
    allowance: Allowance
    rate: Rate = field(default_factory=Rate)
    work: Work = brief_chunk
    _stack: AsyncExitStack = field(default_factory=AsyncExitStack)
    _crew: Crew | None = None
    _runs: int = 0

    async def run(self, jobs: AsyncIterable[Job]) -> AsyncGenerator[Outcome, None]:
        """Yield an outcome for each job as its chunk comes back; raises `ClusterFault` when nobody works any more."""
        async with aclosing(_chunks(jobs, self.options.chunk)) as chunks:
            first = await anext(chunks, None)
            if first is None:
                return
            crew = await self._assembled()
            self._runs += 1
            shift = _Shift(self, crew, self._runs, Leases(self.allowance, slots=crew.slots))
            results = concurrently(_led_by(first, chunks), shift.brief, limit=crew.slots)
            async with aclosing(results):
                async for outcomes in results:
                    for outcome in outcomes:
                        yield outcome

    async def aclose(self) -> None:
        """Let the workers go, and end those that were started for the night."""
        self._crew = None
        await self._stack.aclose()

    async def _assembled(self) -> Crew:
        if self._crew is None:
            self._crew = await self._stack.enter_async_context(
                assemble(self.settings, self.options, article_caps=self.allowance.article_caps, rate=self.rate)
            )
        return self._crew


@asynccontextmanager
async def dask_engine(
    settings: Settings, options: DaskSettings, *, replies: KeptReplies, allowance: Allowance, rate: Rate
) -> AsyncIterator[DaskEngine]:
    """Make an engine, and let its workers go after it."""
    engine = DaskEngine(settings=settings, options=options, replies=replies, allowance=allowance, rate=rate)
    try:
        yield engine
    finally:
        await engine.aclose()


@dataclass(frozen=True)
class _Shift:
    """One run of an engine on its crew."""

    engine: DaskEngine
    crew: Crew
    run: int
    leases: Leases
    gate: Gate = field(default_factory=Gate)

    async def brief(self, jobs: Sequence[Job]) -> list[Outcome]:
        """Brief a chunk, article by article if its workers died too often."""
        outcomes: dict[str, Outcome] = {}
        try:
            async with self.gate.together():
                await self._within_caps(jobs, outcomes)
        except KilledWorker:
            for job in jobs:
                if job.key not in outcomes:
                    await self._suspect(job, outcomes)
        return [*outcomes.values()]

    async def _suspect(self, job: Job, outcomes: dict[str, Outcome]) -> None:
        async with self.gate.alone():
            try:
                await self._within_caps([job], outcomes)
            except KilledWorker as error:
                died = WorkerDied(
                    f"Each of {error.allowed_failures + 1} workers died when this article was all that it worked on;"
                    " expected a brief. The worker's log tells why: too little memory, most often."
                )
                died.__cause__ = error
                outcomes[job.key] = Outcome(key=job.key, error=died)

    async def _within_caps(self, jobs: Sequence[Job], outcomes: dict[str, Outcome]) -> None:
        """Send articles out until each has an outcome, or the night's caps are reached."""
        waiting = list(jobs)
        while waiting:
            lease = await self.leases.take()
            if lease is None:
                outcomes |= {job.key: Outcome(key=job.key, error=self._why_not()) for job in waiting}
                return
            many = lease.calls or len(waiting)
            now, waiting = waiting[:many], waiting[many:]
            for outcome in await self._on_lease(now, lease):
                if isinstance(outcome.error, NightCapReached):  # the chunk's loan, not the night's caps
                    await self._record(outcome)
                    waiting += [job for job in now if job.key == outcome.key]
                else:
                    outcomes[outcome.key] = outcome

    async def _on_lease(self, jobs: Sequence[Job], lease: NightCaps) -> list[Outcome]:
        used: Tally | None = None
        try:
            returned = await self._send(jobs, lease)
            used = returned.used
            return _with_replies(returned)
        except (KilledWorker, ClusterFault):
            raise
        except PolicyBriefError as error:
            return [Outcome(key=job.key, error=error) for job in jobs]
        except Exception as error:  # noqa: BLE001 - one chunk never stops the night
            return [Outcome(key=job.key, error=_fault(error)) for job in jobs]
        finally:
            await self.leases.give_back(lease, used)

    async def _send(self, jobs: Sequence[Job], lease: NightCaps) -> Returned:
        paid = {
            (job.key, request): body
            for job in jobs
            for request, body in (await self.engine.replies.kept(job.key)).items()
        }
        chunk = Chunk(run=self.run, jobs=tuple(jobs), paid=paid, lease=lease, workers=self.crew.workers)
        working = asyncio.ensure_future(self.crew.work(self.engine.work, chunk))
        try:
            return await asyncio.shield(working)
        except asyncio.CancelledError:
            if stopped := await self.crew.stop(self.run, working):
                for reply in stopped.replies:
                    await self.engine.replies.record(reply)
                self.leases.count(stopped.used)
            raise

    async def _record(self, outcome: Outcome) -> None:
        for reply in outcome.replies:
            await self.engine.replies.record(reply)

    def _why_not(self) -> NightCapReached:
        cap = self.engine.allowance.night_reached() or "requests, tokens or money"
        return NightCapReached(f"The night's cap of {cap} is reached; the article stays pending.")


def _with_replies(returned: Returned) -> list[Outcome]:
    return [
        replace(outcome, replies=tuple(reply for reply in returned.replies if reply.key == outcome.key))
        for outcome in returned.outcomes
    ]


def _fault(error: Exception) -> UnexpectedFault:
    fault = UnexpectedFault(f"A Dask worker failed on this article ({type(error).__name__}: {error}). Report it.")
    fault.__cause__ = error
    return fault


async def _led_by(first: list[Job], rest: AsyncIterator[list[Job]]) -> AsyncGenerator[list[Job], None]:
    yield first
    async for chunk in rest:
        yield chunk


async def _chunks(jobs: AsyncIterable[Job], size: int) -> AsyncGenerator[list[Job], None]:
    """Gather jobs to chunks; one that nobody joins for a while goes as it is."""
    source = aiter(jobs)
    pull: asyncio.Task[Job] | None = None
    chunk: list[Job] = []
    try:
        while True:
            pull = pull or asyncio.ensure_future(_next(source))
            done, _ = await asyncio.wait({pull}, timeout=_LINGER if chunk else None)
            if done:
                task, pull = pull, None
                chunk.append(task.result())
            if len(chunk) == size or not done:
                whole, chunk = chunk, []
                yield whole
    except StopAsyncIteration:
        if chunk:
            yield chunk
    finally:
        if pull is not None:
            pull.cancel()
            await asyncio.gather(pull, return_exceptions=True)


async def _next(source: AsyncIterator[Job]) -> Job:
    return await anext(source)
