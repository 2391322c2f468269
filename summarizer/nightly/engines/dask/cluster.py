"""The workers of a night: found or started, looked at, told what to do, and let go."""

from __future__ import annotations

import asyncio
import logging
import math
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from importlib.metadata import version
from typing import Any, TypeAlias

from distributed import Client, Future, LocalCluster
from distributed.client import FutureCancelledError

from policy_brief import SCHEMA_VERSION
from policy_brief_prompts import prompt_version
from summarizer.check import checker_version
from summarizer.errors import ClusterFault, SettingsError
from summarizer.nightly.config import ArticleCaps, DaskSettings, Rate
from summarizer.settings import Settings

from .worker import Bench, Chunk, Order, Returned, halt, own_key

__all__ = ["Crew", "Work", "assemble", "versions"]

AsyncClient: TypeAlias = Any
"""A `distributed.Client`, whose types know nothing of its asynchronous form."""

Work = Callable[[str, Chunk], Awaitable[Returned]]
"""What a worker does with a chunk, given the token of its bench; workers must be able to import it."""

_DEATHS = 1  # workers of our own that may die under a task before it is blamed: one may die of something else
_CLOSING = 5.0  # seconds in which chunks that are stopped come back
_FAULTS = (OSError, TimeoutError, ValueError, RuntimeError)  # what distributed raises where nobody answers


@dataclass(kw_only=True)
class Crew:
    """Workers that know their order; `slots` chunks are at work at a time, `workers` is how many were ever seen.

    `patience` is for how many seconds there may be no worker at all.
    """

    client: AsyncClient
    token: str
    slots: int
    workers: int
    patience: float
    _halting: dict[int, asyncio.Task[Any]] = field(default_factory=dict)

    async def work(self, work: Work, chunk: Chunk) -> Returned:
        """Have a chunk worked on; raises `KilledWorker`, `ClusterFault`, or what `work` raises."""
        self.workers = max(self.workers, len(await self._threads()))
        chunk = replace(chunk, workers=self.workers)
        future = self.client.submit(work, self.token, chunk, pure=False)
        result = asyncio.ensure_future(_result(future))
        try:
            await self._watch(result)
            return result.result()
        finally:
            result.cancel()
            future.release()  # else Dask pays again for a finished chunk when the worker that holds it dies

    async def stop(self, run: int, working: asyncio.Future[Returned]) -> Returned | None:
        """Make workers give up what they have of a run, and give what a chunk of it had paid for, if it comes back.

        `cancel()` would not do: it forgets a chunk at work, and lets it work on.
        """
        if run not in self._halting:
            self._halting[run] = asyncio.ensure_future(self.client.run(halt, self.token, run, on_error="ignore"))
        with suppress(*_FAULTS):
            await asyncio.wait_for(asyncio.shield(self._halting[run]), _CLOSING)
            await asyncio.wait({working}, timeout=_CLOSING)
        if not working.done():
            working.cancel()
        done = await asyncio.gather(working, return_exceptions=True)
        return done[0] if isinstance(done[0], Returned) else None

    async def _watch(self, result: asyncio.Future[Returned]) -> None:
        """Wait for a result, as long as there are workers from whom it may come."""
        missing = False
        while not (await asyncio.wait({result}, timeout=self.patience))[0]:
            nobody = not await self._threads()
            if missing and nobody:
                raise ClusterFault(
                    f"No worker is left at {_place(self.client)} for {self.patience:g} s; expected at least one."
                    " Look at the workers' logs, start them again, and run the night again: it goes on where it was."
                )
            missing = nobody

    async def _threads(self) -> dict[str, int]:
        try:
            return dict(await self.client.nthreads())
        except _FAULTS as error:
            raise _gone(f"{type(error).__name__}: {error}") from error


@asynccontextmanager
async def assemble(
    settings: Settings, options: DaskSettings, *, article_caps: ArticleCaps, rate: Rate
) -> AsyncIterator[Crew]:
    """Start workers on this machine, or find those of a scheduler, and give them their order.

    Raises `ClusterFault` if they do not come or are of another version.
    """
    async with AsyncExitStack() as stack:
        try:
            client = await stack.enter_async_context(_client(settings, options))
            await _wait_for_workers(client, options)
            await _compare_versions(client)
            order = await _order(client, settings, options, article_caps, rate)
            await client.register_plugin(Bench(order))
            stack.push_async_callback(_dismiss, client, order.token)
            threads = dict(await client.nthreads())
        except _FAULTS as error:
            raise _unreachable(options, error) from error
        slots = max(1, sum(threads.values()))
        yield Crew(
            client=client, token=order.token, slots=slots, workers=max(1, len(threads)), patience=options.patience
        )


@asynccontextmanager
async def _client(settings: Settings, options: DaskSettings) -> AsyncIterator[AsyncClient]:
    async with AsyncExitStack() as stack:
        place: Any = options.scheduler
        if place is None:
            place = await stack.enter_async_context(_local_cluster(settings, options))
        client = Client(place, asynchronous=True, timeout=options.patience, set_as_default=False)  # type: ignore[no-untyped-call]
        yield await stack.enter_async_context(client)


@asynccontextmanager
async def _local_cluster(settings: Settings, options: DaskSettings) -> AsyncIterator[Any]:
    """Start worker processes that listen to this machine alone; enough threads for all articles at a time."""
    how: dict[str, Any] = {
        "n_workers": options.workers,
        "threads_per_worker": math.ceil(settings.concurrency / options.chunk),
        "host": "127.0.0.1",
        "dashboard_address": "127.0.0.1:0",  # None takes port 8787, and warns where it is taken
        "silence_logs": logging.CRITICAL,
        "scheduler_kwargs": {"allowed_failures": _DEATHS, "dashboard": False},
    }
    async with LocalCluster(processes=True, asynchronous=True, **how) as cluster:  # type: ignore[no-untyped-call]
        yield cluster


async def _wait_for_workers(client: AsyncClient, options: DaskSettings) -> None:
    try:
        await client.wait_for_workers(options.workers, timeout=options.patience)
    except TimeoutError as error:
        there = len(await client.nthreads())
        raise ClusterFault(
            f"{there} workers are at {_place(client)} after {options.patience:g} s; expected {options.workers}."
            " Start more, or set a smaller 'workers' or a longer 'patience' under [dask]."
        ) from error


async def _compare_versions(client: AsyncClient) -> None:
    """Refuse workers that would brief in another way than this night says."""
    ours = versions()
    for worker, theirs in (await client.run(versions, on_error="return")).items():
        if isinstance(theirs, BaseException):
            raise ClusterFault(
                f"Worker {worker} has no policy-brief that works ({type(theirs).__name__}: {theirs}); expected"
                f" {ours['policy-brief']}. Install it there: pip install 'policy-brief[nightly,dask]'."
            ) from theirs
        if different := [
            f"{name} {theirs.get(name)} for {ours[name]}" for name in ours if theirs.get(name) != ours[name]
        ]:
            raise ClusterFault(
                f"Worker {worker} differs from this machine: {', '.join(different)}. Install the same versions on both."
            )


def versions() -> dict[str, str]:
    """Say what must be the same on all machines."""
    return {
        "policy-brief": version("policy-brief"),
        "prompt": prompt_version(),
        "schema": SCHEMA_VERSION,
        "checker": checker_version(),
        "distributed": version("distributed"),
    }


async def _order(
    client: AsyncClient, settings: Settings, options: DaskSettings, article_caps: ArticleCaps, rate: Rate
) -> Order:
    """Write the order; the key travels only if a worker has none in its environment."""
    if all((await client.run(_has_key)).values()):
        settings = settings.model_copy(update={"api_key": None})
    return Order(
        token=f"policy-brief-{uuid.uuid4().hex}",
        settings=settings.model_copy(update={"glossary": None}),
        article_caps=article_caps,
        rate=rate,
        glossary=_content(settings),
        ours=options.scheduler is None,
    )


def _has_key() -> bool:
    return own_key() is not None


def _content(settings: Settings) -> bytes | None:
    if settings.glossary is None:
        return None
    try:
        return settings.glossary.read_bytes()
    except OSError as error:
        raise SettingsError(
            f"The glossary {settings.glossary} cannot be read ({error.strerror}). Check 'glossary'."
        ) from error


async def _dismiss(client: AsyncClient, token: str) -> None:
    with suppress(*_FAULTS):
        await asyncio.wait_for(client.unregister_worker_plugin(token), _CLOSING)


async def _result(future: Future[Any]) -> Returned:
    try:
        returned: Returned = await future
    except FutureCancelledError as error:  # a CancelledError, but nobody cancelled us
        raise _gone(str(error)) from error
    return returned


def _gone(why: str) -> ClusterFault:
    return ClusterFault(
        f"The Dask scheduler does not answer any more ({why})."
        " Look at its log, start it again, and run the night again: it goes on where it was."
    )


def _unreachable(options: DaskSettings, error: BaseException) -> ClusterFault:
    if options.scheduler is None:
        return ClusterFault(
            f"Dask's workers could not be started on this machine ({type(error).__name__}: {error})."
            ' Look whether there is memory for them, or set engine = "local".'
        )
    return ClusterFault(
        f"No Dask scheduler answered at {options.scheduler} within {options.patience:g} s"
        f" ({type(error).__name__}: {error}). Start one there ('dask scheduler'), correct 'scheduler' under [dask],"
        " or leave it out to start workers on this machine."
    )


def _place(client: AsyncClient) -> str:
    return str(client.scheduler.address) if client.scheduler else "the scheduler"
