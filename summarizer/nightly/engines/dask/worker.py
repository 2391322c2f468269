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
from summarizer.nightly.limits.budget import Allowance, Tally
from summarizer.nightly.limits.pace import Pace
from summarizer.settings import Settings

if TYPE_CHECKING:
    import httpx2

__all__ = ["Bench", "Chunk", "Order", "Returned", "brief_chunk", "halt", "own_key"]

_KEYS = ("POLICY_BRIEF_API_KEY", "OPENAI_API_KEY")


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a worker is told once; `glossary` is the content of the settings' file, which may be on another machine.

    `ours` tells that the worker is a child of the night: it leaves signals of the terminal to its parent.
    """

    token: str
    settings: Settings
    article_caps: ArticleCaps
    rate: Rate
    glossary: bytes | None = field(default=None, repr=False)
    ours: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """Articles of one task, their replies that are paid for already by key and request, and what they may take.

    `workers` is by how many the rate is divided.
    """

    run: int
    jobs: tuple[Job, ...]
    paid: Mapping[tuple[str, str], str] = field(repr=False)
    lease: NightCaps
    workers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """What comes back of a chunk; an article without an outcome was stopped in."""

    outcomes: tuple[Outcome, ...]
    replies: tuple[PaidReply, ...]
    used: Tally


class Bench(WorkerPlugin):
    """One night's place on a worker: what its chunks share is the pace and the endpoint's connections."""

    def __init__(self, order: Order) -> None:
        self.name = order.token
        self._order = order
        self._settings = order.settings
        self._paces: dict[int, Pace] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._client: httpx2.AsyncClient | None = None
        self._halted = 0
        self._threads = 1

    def setup(self, worker: Worker) -> None:
        """Make the order fit this worker; Dask calls it on each worker, on one that comes later too."""
        self._threads = worker.state.nthreads
        if self._order.ours:
            for number in (signal.SIGINT, signal.SIGTERM):
                signal.signal(number, signal.SIG_IGN)
        changes: dict[str, object] = {}
        if key := own_key():
            changes["api_key"] = SecretStr(key)
        if self._order.glossary is not None:
            changes["glossary"] = Path(worker.local_directory) / f"{self.name}.csv"
            Path(worker.local_directory, f"{self.name}.csv").write_bytes(self._order.glossary)
        self._settings = self._settings.model_copy(update=changes)

    async def teardown(self, worker: Worker) -> None:  # noqa: ARG002 - Dask's
        """Close the connections."""
        self.halt(self._halted)
        if self._client is not None:
            await _close_for_good(self._client)

    def halt(self, run: int) -> None:
        """Give up what is in flight, and begin nothing more of a run; its paid replies still go back."""
        self._halted = run
        for task in self._tasks:
            task.cancel()

    async def brief(self, chunk: Chunk) -> Returned:
        """Brief a chunk; what one article meets is its outcome."""
        await asyncio.to_thread(_warm_up)
        replies = _Carried(chunk.paid)
        allowance = Allowance(chunk.lease, self._order.article_caps)
        outcomes: list[Outcome] = []
        if chunk.run > self._halted:
            task = asyncio.create_task(self._work(chunk, replies, allowance, outcomes))
            self._tasks.add(task)
            try:
                await asyncio.wait({task})
            finally:
                task.cancel()  # Dask gave up this chunk; no effect on one that is done
                self._tasks.discard(task)
            if not task.cancelled():
                task.result()
        return Returned(outcomes=tuple(outcomes), replies=tuple(replies.new), used=allowance.night)

    async def _work(self, chunk: Chunk, replies: Replies, allowance: Allowance, outcomes: list[Outcome]) -> None:
        at_once = math.ceil(self._settings.concurrency / self._threads)
        settings = self._settings.model_copy(update={"concurrency": at_once})
        engine = _OnBench(self, settings, replies=replies, pace=self._pace(chunk.workers), allowance=allowance)
        async with aclosing(engine.run(_each(chunk.jobs))) as run:
            async for outcome in run:
                outcomes.append(outcome)
                self._learn(outcome)

    def _learn(self, outcome: Outcome) -> None:
        """Remember in which way the endpoint is asked, which each chunk would have to find out anew."""
        if self._settings.structured is None and outcome.document is not None:
            way = outcome.document.provenance.structured
            self._settings = self._settings.model_copy(update={"structured": way})

    def _pace(self, workers: int) -> Pace:
        """Give this worker's pace; a new one when workers came."""
        if workers not in self._paces:
            self._paces = {workers: Pace(_part(self._order.rate, workers))}
        return self._paces[workers]

    def client(self) -> httpx2.AsyncClient:
        """Give the connections that all chunks share."""
        if self._client is None:
            self._client = _lasting_client(self._heed)
        return self._client

    async def _heed(self, response: httpx2.Response) -> None:
        for pace in self._paces.values():
            pace.heed(response.status_code, response.headers)


class _OnBench(LocalEngine):
    """The local engine, on connections that outlast it."""

    def __init__(self, bench: Bench, settings: Settings, *, replies: Replies, pace: Pace, allowance: Allowance) -> None:
        super().__init__(settings, replies=replies, pace=pace, allowance=allowance)
        self._bench = bench

    def _client(self) -> httpx2.AsyncClient:
        return self._bench.client()


class _Carried:
    """Replies that came with a chunk, and the new ones that go back with it."""

    def __init__(self, paid: Mapping[tuple[str, str], str]) -> None:
        self._paid = dict(paid)
        self.new: list[PaidReply] = []

    async def recorded(self, key: str, request: str) -> str | None:
        """Give the body of a reply that was paid for, or None."""
        return self._paid.get((key, request))

    async def record(self, reply: PaidReply) -> None:
        """Take a reply along; it is on disk when the chunk is back."""
        self.new.append(reply)


async def brief_chunk(token: str, chunk: Chunk) -> Returned:
    """Brief a chunk on the worker that runs this."""
    return await cast("Bench", get_worker().plugins[token]).brief(chunk)


async def halt(token: str, run: int, dask_worker: Worker) -> None:
    """Make a worker give up what it has of a run."""
    if bench := dask_worker.plugins.get(token):
        cast("Bench", bench).halt(run)


def own_key() -> str | None:
    """Give the key in this process's environment, as the settings read it."""
    return next((os.environ[name] for name in _KEYS if os.environ.get(name)), None)


def _warm_up() -> None:
    """Import what takes seconds, in a thread.

    A worker that is started anew is not given up for lost meanwhile; nor by its nanny, which starts no worker a second
    time that dies before it has reported: by then it has.
    """
    import instructor  # noqa: F401, PLC0415 - slow to import
    import openai  # noqa: F401, PLC0415 - as above


def _part(rate: Rate, workers: int) -> Rate:
    limits = {name: limit / workers for name, limit in rate if limit is not None}
    return Rate(**limits)


def _lasting_client(heed: Callable[[httpx2.Response], Awaitable[None]]) -> httpx2.AsyncClient:
    """Make the SDK's kind of client, which the end of a chunk does not close."""
    import openai  # noqa: PLC0415 - slow to import

    class Lasting(openai.DefaultAsyncHttpxClient):
        async def aclose(self) -> None:
            """Stay open for the next chunk."""

    return Lasting(event_hooks={"response": [heed]})


async def _close_for_good(client: httpx2.AsyncClient) -> None:
    import httpx2  # noqa: PLC0415 - slow to import; loaded with the client

    await httpx2.AsyncClient.aclose(client)


async def _each(jobs: Sequence[Job]) -> AsyncIterator[Job]:
    for job in jobs:
        yield job
