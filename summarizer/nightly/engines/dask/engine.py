"""Articles briefed by Dask's workers, on this machine or on many.

A worker runs the local engine on chunks of articles. The ledger stays on this machine: recorded replies are sent along
with a chunk, and new replies return with the chunk and are recorded here, by the only writer. Keys are those of the
local engine, so a night may continue with another engine than it began with.

- **A worker dies.** Dask gives its chunks to another, which repeats the requests whose replies were not returned: at
  most those of the articles in progress. A chunk is one article unless the settings say otherwise; larger chunks cost
  less traffic and lose more.
- **An article kills its worker.** A chunk whose workers died too often is split, and each article is tried alone, while
  nothing else runs, so that the cause is certain. An article that kills a worker alone fails with `WorkerDied`; the
  others are briefed. The limit is the scheduler's `allowed-failures`: one death on workers that are started here,
  three by default elsewhere.
- **Caps.** A chunk gets its share of the night's caps beforehand (`budget`, which says how far a cap may be exceeded).
  An article that needs more than its share is sent again, with its recorded replies. A cap of the night that is
  reached leaves articles pending.
- **Rate.** Limits are divided by the number of workers, the largest seen this night.
- **Stopping.** When the runner closes the engine, workers are told to cancel their chunks; paid replies are recorded if
  they arrive within seconds. Finished chunks are released, because Dask would run them again when the worker that
  has their result dies.
- **The key** comes from a worker's environment (`POLICY_BRIEF_API_KEY`, `OPENAI_API_KEY`). It is sent with the settings
  only if a worker has none: use a `tls://` scheduler then. A glossary file is sent too.

Workers that join later take part, but the number of chunks at a time is set when the night begins.
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
from summarizer.nightly.limits.budget import Budget, UsageCounter
from summarizer.nightly.limits.caps import night_cap_error
from summarizer.settings import Settings

from .budget import BudgetShares
from .cluster import Cluster, Work, open_cluster
from .isolation import IsolationLock
from .worker import Chunk, Returned, brief_chunk

__all__ = ["DaskEngine", "KeptReplies", "open_dask_engine"]

_FILL_SECONDS = 0.2  # how long an article waits for others to fill its chunk


class KeptReplies(Replies, Protocol):
    """Replies that can be sent to a worker."""

    async def kept(self, key: str) -> Mapping[str, str]:
        """Return the bodies of all replies about an article that were paid for and not used up, by request."""
        ...


@dataclass(kw_only=True)
class DaskEngine:
    """Briefs articles on a cluster, which is opened for the first article; `aclose` closes it.

    `work` is the function that workers run on a chunk; tests pass one that dies.
    """

    settings: Settings
    options: DaskSettings
    replies: KeptReplies
    budget: Budget
    rate: Rate = field(default_factory=Rate)
    work: Work = brief_chunk
    _stack: AsyncExitStack = field(default_factory=AsyncExitStack)
    _cluster: Cluster | None = None
    _runs: int = 0

    async def run(self, jobs: AsyncIterable[Job]) -> AsyncGenerator[Outcome, None]:
        """Yield an outcome for each job as its chunk comes back; raises `ClusterFault` when no worker is left."""
        async with aclosing(_group(jobs, self.options.chunk)) as chunks:
            first = await anext(chunks, None)
            if first is None:
                return
            cluster = await self._open_cluster()
            self._runs += 1
            engine_run = _EngineRun(self, cluster, self._runs, BudgetShares(self.budget, slots=cluster.slots))
            results = concurrently(_prepend(first, chunks), engine_run.brief, limit=cluster.slots)
            async with aclosing(results):
                async for outcomes in results:
                    for outcome in outcomes:
                        yield outcome

    async def aclose(self) -> None:
        """Disconnect from the workers, and end those that were started for the night."""
        self._cluster = None
        await self._stack.aclose()

    async def _open_cluster(self) -> Cluster:
        if self._cluster is None:
            self._cluster = await self._stack.enter_async_context(
                open_cluster(self.settings, self.options, article_caps=self.budget.article_caps, rate=self.rate)
            )
        return self._cluster


@asynccontextmanager
async def open_dask_engine(
    settings: Settings, options: DaskSettings, *, replies: KeptReplies, budget: Budget, rate: Rate
) -> AsyncIterator[DaskEngine]:
    """Open an engine, and close its cluster after it."""
    engine = DaskEngine(settings=settings, options=options, replies=replies, budget=budget, rate=rate)
    try:
        yield engine
    finally:
        await engine.aclose()


@dataclass(frozen=True)
class _EngineRun:
    """One run of an engine on its cluster."""

    engine: DaskEngine
    cluster: Cluster
    run: int
    shares: BudgetShares
    lock: IsolationLock = field(default_factory=IsolationLock)

    async def brief(self, jobs: Sequence[Job]) -> list[Outcome]:
        """Brief a chunk, article by article if its workers died too often."""
        outcomes: dict[str, Outcome] = {}
        try:
            async with self.lock.share():
                await self._within_caps(jobs, outcomes)
        except KilledWorker:
            for job in jobs:
                if job.key not in outcomes:
                    await self._brief_alone(job, outcomes)
        return [*outcomes.values()]

    async def _brief_alone(self, job: Job, outcomes: dict[str, Outcome]) -> None:
        async with self.lock.hold_alone():
            try:
                await self._within_caps([job], outcomes)
            except KilledWorker as error:
                died = WorkerDied(
                    f"Each of {error.allowed_failures + 1} workers died when this article was all that it worked on;"
                    " expected a brief. The worker's log says why; most often there is too little memory."
                )
                died.__cause__ = error
                outcomes[job.key] = Outcome(key=job.key, error=died)

    async def _within_caps(self, jobs: Sequence[Job], outcomes: dict[str, Outcome]) -> None:
        """Send articles out until each has an outcome or the night's caps are reached."""
        waiting = list(jobs)
        while waiting:
            share = await self.shares.take()
            if share is None:
                outcomes |= {job.key: Outcome(key=job.key, error=self._explain_cap()) for job in waiting}
                return
            size = share.calls or len(waiting)
            now, waiting = waiting[:size], waiting[size:]
            for outcome in await self._brief_share(now, share):
                if isinstance(outcome.error, NightCapReached):  # the chunk's share is used up, not the night's caps
                    await self._record(outcome)
                    waiting += [job for job in now if job.key == outcome.key]
                else:
                    outcomes[outcome.key] = outcome

    async def _brief_share(self, jobs: Sequence[Job], share: NightCaps) -> list[Outcome]:
        used: UsageCounter | None = None
        try:
            returned = await self._send(jobs, share)
            used = returned.used
            return _attach_replies(returned)
        except (KilledWorker, ClusterFault):
            raise
        except PolicyBriefError as error:
            return [Outcome(key=job.key, error=error) for job in jobs]
        except Exception as error:  # noqa: BLE001 - one chunk never stops the night
            fault = UnexpectedFault.wrap(error, "A Dask worker failed on this article")
            return [Outcome(key=job.key, error=fault) for job in jobs]
        finally:
            await self.shares.give_back(share, used)

    async def _send(self, jobs: Sequence[Job], share: NightCaps) -> Returned:
        paid = {
            (job.key, request): body
            for job in jobs
            for request, body in (await self.engine.replies.kept(job.key)).items()
        }
        chunk = Chunk(run=self.run, jobs=tuple(jobs), paid=paid, share=share, workers=self.cluster.workers)
        working = asyncio.ensure_future(self.cluster.run_chunk(self.engine.work, chunk))
        try:
            return await asyncio.shield(working)
        except asyncio.CancelledError:
            if stopped := await self.cluster.stop(self.run, working):
                for reply in stopped.replies:
                    await self.engine.replies.record(reply)
                self.shares.count(stopped.used)
            raise

    async def _record(self, outcome: Outcome) -> None:
        for reply in outcome.replies:
            await self.engine.replies.record(reply)

    def _explain_cap(self) -> NightCapReached:
        return night_cap_error(self.engine.budget.night_reached() or "requests, tokens or money")


def _attach_replies(returned: Returned) -> list[Outcome]:
    return [
        replace(outcome, replies=tuple(reply for reply in returned.replies if reply.key == outcome.key))
        for outcome in returned.outcomes
    ]


async def _prepend(first: list[Job], rest: AsyncIterator[list[Job]]) -> AsyncGenerator[list[Job], None]:
    yield first
    async for chunk in rest:
        yield chunk


async def _group(jobs: AsyncIterable[Job], size: int) -> AsyncGenerator[list[Job], None]:
    """Group jobs into chunks; one that is not full after a while is sent anyway."""
    source = aiter(jobs)
    pull: asyncio.Task[Job] | None = None
    chunk: list[Job] = []
    try:
        while True:
            pull = pull or asyncio.ensure_future(_next(source))
            done, _ = await asyncio.wait({pull}, timeout=_FILL_SECONDS if chunk else None)
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
