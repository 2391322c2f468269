"""What runs on a Dask worker: a chunk of articles, briefed by the local engine on the worker's own event loop."""

from __future__ import annotations

import asyncio
import math
import os
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, cast

from distributed import Worker, WorkerPlugin, get_worker
from pydantic import SecretStr

from summarizer.nightly.config import ArticleCaps, NightCaps, Rate
from summarizer.nightly.engines.base import Job, Outcome, PaidReply, Replies
from summarizer.nightly.engines.local import LocalEngine
from summarizer.nightly.limits.budget import Budget, UsageCounter
from summarizer.nightly.limits.pace import Pace
from summarizer.settings import Settings

if TYPE_CHECKING:
    import httpx2

__all__ = ["Chunk", "Returned", "WorkerSetup", "WorkerState", "brief_chunk", "find_key", "halt"]

_KEYS = ("POLICY_BRIEF_API_KEY", "OPENAI_API_KEY")


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkerSetup:
    """What a worker receives once; `glossary` is the content of the settings' file, which may be on another machine.

    `started_here` means that the worker is a child of the night: it leaves signals of the terminal to its parent.
    """

    token: str
    settings: Settings
    article_caps: ArticleCaps
    rate: Rate
    glossary: bytes | None = field(default=None, repr=False)
    started_here: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """Articles of one task, their replies that are already paid for by key and request, and what they may use.

    `workers` is the number by which the rate is divided.
    """

    run: int
    jobs: tuple[Job, ...]
    paid: Mapping[tuple[str, str], str] = field(repr=False)
    share: NightCaps
    workers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """What a chunk returns; articles without an outcome were interrupted before it."""

    outcomes: tuple[Outcome, ...]
    replies: tuple[PaidReply, ...]
    used: UsageCounter


class WorkerState(WorkerPlugin):
    """One night's state on a worker: its chunks share the pace and the endpoint's connections."""

    def __init__(self, given: WorkerSetup) -> None:
        self.name = given.token
        self._given = given
        self._settings = given.settings
        self._paces: dict[int, Pace] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._client: httpx2.AsyncClient | None = None
        self._halted = 0
        self._threads = 1

    def setup(self, worker: Worker) -> None:
        """Adapt the setup to this worker; Dask calls it on each worker, also on one that joins later."""
        self._threads = worker.state.nthreads
        if self._given.started_here:
            for number in (signal.SIGINT, signal.SIGTERM):
                signal.signal(number, signal.SIG_IGN)
        changes: dict[str, object] = {}
        if key := find_key():
            changes["api_key"] = SecretStr(key)
        if self._given.glossary is not None:
            changes["glossary"] = Path(worker.local_directory) / f"{self.name}.csv"
            Path(worker.local_directory, f"{self.name}.csv").write_bytes(self._given.glossary)
        self._settings = self._settings.model_copy(update=changes)

    async def teardown(self, worker: Worker) -> None:  # noqa: ARG002 - Dask's
        """Close the connections."""
        self.halt(self._halted)
        if self._client is not None:
            await _close_for_good(self._client)

    def halt(self, run: int) -> None:
        """Cancel what is in flight, and start nothing more of a run; paid replies are still returned."""
        self._halted = run
        for task in self._tasks:
            task.cancel()

    async def brief(self, chunk: Chunk) -> Returned:
        """Brief a chunk; an error of one article is its outcome."""
        await asyncio.to_thread(_warm_up)
        replies = _ChunkReplies(chunk.paid)
        budget = Budget(chunk.share, self._given.article_caps)
        outcomes: list[Outcome] = []
        if chunk.run > self._halted:
            task = asyncio.create_task(self._work(chunk, replies, budget, outcomes))
            self._tasks.add(task)
            try:
                await asyncio.wait({task})
            finally:
                task.cancel()  # Dask cancelled this chunk; a result that is set stays
                self._tasks.discard(task)
            if not task.cancelled():
                task.result()
        return Returned(outcomes=tuple(outcomes), replies=tuple(replies.new), used=budget.night)

    async def _work(self, chunk: Chunk, replies: Replies, budget: Budget, outcomes: list[Outcome]) -> None:
        at_once = math.ceil(self._settings.concurrency / self._threads)
        settings = self._settings.model_copy(update={"concurrency": at_once})
        engine = _WorkerEngine(self, settings, replies=replies, pace=self._get_pace(chunk.workers), budget=budget)
        async with aclosing(engine.run(_iterate(chunk.jobs))) as run:
            async for outcome in run:
                outcomes.append(outcome)
                if outcome.document is not None:  # so that the next chunk knows what the endpoint accepts
                    self._settings = self._settings.model_copy(update=engine.learned)

    def _get_pace(self, workers: int) -> Pace:
        """Return this worker's pace; a new one when the number of workers changed."""
        if workers not in self._paces:
            self._paces = {workers: Pace(_divide_rate(self._given.rate, workers))}
        return self._paces[workers]

    def open_client(self) -> httpx2.AsyncClient:
        """Return the connections that all chunks share."""
        if self._client is None:
            self._client = _make_lasting_client(self._note_reply)
        return self._client

    async def _note_reply(self, response: httpx2.Response) -> None:
        for pace in self._paces.values():
            pace.note_reply(response.status_code, response.headers)


class _WorkerEngine(LocalEngine):
    """The local engine, on the connections of the worker."""

    def __init__(self, state: WorkerState, settings: Settings, *, replies: Replies, pace: Pace, budget: Budget) -> None:
        super().__init__(settings, replies=replies, pace=pace, budget=budget)
        self._state = state

    def _open_client(self) -> httpx2.AsyncClient:
        return self._state.open_client()


class _ChunkReplies:
    """Replies that came with a chunk, and the new ones that are returned with it."""

    def __init__(self, paid: Mapping[tuple[str, str], str]) -> None:
        self._paid = dict(paid)
        self.new: list[PaidReply] = []

    async def recorded(self, key: str, request: str) -> str | None:
        """Return the body of a reply that was paid for, or None."""
        return self._paid.get((key, request))

    async def begin(self, key: str, request: str) -> None:
        """Do nothing: the ledger is on another machine."""

    async def fail(self, key: str, request: str) -> None:
        """Do nothing, as `begin`."""

    async def record(self, reply: PaidReply) -> None:
        """Keep a reply; it is on disk when the chunk is returned."""
        self.new.append(reply)


async def brief_chunk(token: str, chunk: Chunk) -> Returned:
    """Brief a chunk on the worker that runs this function."""
    return await cast("WorkerState", get_worker().plugins[token]).brief(chunk)


async def halt(token: str, run: int, dask_worker: Worker) -> None:
    """Cancel a worker's part of a run."""
    if state := dask_worker.plugins.get(token):
        cast("WorkerState", state).halt(run)


def find_key() -> str | None:
    """Return the key in this process's environment, as the settings read it."""
    return next((os.environ[name] for name in _KEYS if os.environ.get(name)), None)


def _warm_up() -> None:
    """Import what takes seconds, in a thread.

    The worker's event loop stays free, so that a restarted worker reports in time. Otherwise the scheduler would count
    it as lost, and the nanny does not restart a worker that dies before it has reported.
    """
    import instructor  # noqa: F401 - slow to import
    import openai  # noqa: F401 - as above


def _divide_rate(rate: Rate, workers: int) -> Rate:
    limits = {name: limit / workers for name, limit in rate if limit is not None}
    return Rate(**limits)


def _make_lasting_client(note: Callable[[httpx2.Response], Awaitable[None]]) -> httpx2.AsyncClient:
    """Return a client of the SDK's kind that stays open at the end of a chunk."""
    import openai

    class Lasting(openai.DefaultAsyncHttpxClient):
        async def aclose(self) -> None:
            """Do nothing: the next chunk uses the client."""

    return Lasting(event_hooks={"response": [note]})


async def _close_for_good(client: httpx2.AsyncClient) -> None:
    import httpx2

    await httpx2.AsyncClient.aclose(client)


async def _iterate(jobs: Sequence[Job]) -> AsyncIterator[Job]:
    for job in jobs:
        yield job
