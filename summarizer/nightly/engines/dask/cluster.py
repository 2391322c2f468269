"""The workers of a night: found or started, checked, set up, and released."""

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

from .worker import Chunk, Returned, WorkerSetup, WorkerState, find_key, halt

__all__ = ["Cluster", "Work", "collect_versions", "open_cluster"]

AsyncClient: TypeAlias = Any
"""A `distributed.Client`; the package has no types for its asynchronous form."""

Work = Callable[[str, Chunk], Awaitable[Returned]]
"""The function that a worker runs on a chunk, given the token of its state; workers must be able to import it."""

_DEATHS = 1  # deaths of local workers at a task before the task is blamed: one may have another cause
_CLOSING = 5.0  # seconds for cancelled chunks to come back
_FAULTS = (OSError, TimeoutError, ValueError, RuntimeError)  # raised by distributed when there is no answer


@dataclass(kw_only=True)
class Cluster:
    """Workers that are set up; `slots` chunks run at a time, `workers` is the largest number seen so far.

    `patience` is the number of seconds to wait while there is no worker.
    """

    client: AsyncClient
    token: str
    slots: int
    workers: int
    patience: float
    _halting: dict[int, asyncio.Task[Any]] = field(default_factory=dict)

    async def run_chunk(self, work: Work, chunk: Chunk) -> Returned:
        """Run `work` on a chunk; raises `KilledWorker`, `ClusterFault`, or what `work` raises."""
        self.workers = max(self.workers, len(await self._count_threads()))
        chunk = replace(chunk, workers=self.workers)
        future = self.client.submit(work, self.token, chunk, pure=False)
        result = asyncio.ensure_future(_await_result(future))
        try:
            await self._watch(result)
            return result.result()
        finally:
            result.cancel()
            future.release()  # otherwise Dask runs a finished chunk again when the worker that holds it dies

    async def stop(self, run: int, working: asyncio.Future[Returned]) -> Returned | None:
        """Cancel a run on all workers; return the replies that a chunk of it had paid for, if they arrive.

        `cancel()` is not enough: Dask forgets a running chunk, but does not stop it.
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
        """Wait for a result, as long as there are workers that may return it."""
        was_empty = False
        while not (await asyncio.wait({result}, timeout=self.patience))[0]:
            is_empty = not await self._count_threads()
            if was_empty and is_empty:
                raise ClusterFault(
                    f"No worker is left at {_name_place(self.client)} for {self.patience:g} s; expected at least one."
                    " Look at the workers' logs, start them again, and run the night again:"
                    " it continues where it stopped."
                )
            was_empty = is_empty

    async def _count_threads(self) -> dict[str, int]:
        try:
            return dict(await self.client.nthreads())
        except _FAULTS as error:
            raise _lost_scheduler(f"{type(error).__name__}: {error}") from error


@asynccontextmanager
async def open_cluster(
    settings: Settings, options: DaskSettings, *, article_caps: ArticleCaps, rate: Rate
) -> AsyncIterator[Cluster]:
    """Start workers on this machine, or find those of a scheduler, and set them up.

    Raises `ClusterFault` if they do not come or are of another version.
    """
    async with AsyncExitStack() as stack:
        try:
            client = await stack.enter_async_context(_connect(settings, options))
            await _wait_for_workers(client, options)
            await _compare_versions(client)
            setup = await _make_setup(client, settings, options, article_caps, rate)
            await client.register_plugin(WorkerState(setup))
            stack.push_async_callback(_release_workers, client, setup.token)
            threads = dict(await client.nthreads())
        except _FAULTS as error:
            raise _no_cluster(options, error) from error
        slots = max(1, sum(threads.values()))
        yield Cluster(
            client=client, token=setup.token, slots=slots, workers=max(1, len(threads)), patience=options.patience
        )


@asynccontextmanager
async def _connect(settings: Settings, options: DaskSettings) -> AsyncIterator[AsyncClient]:
    async with AsyncExitStack() as stack:
        place: Any = options.scheduler
        if place is None:
            place = await stack.enter_async_context(_start_workers(settings, options))
        client = Client(place, asynchronous=True, timeout=options.patience, set_as_default=False)  # type: ignore[no-untyped-call]
        yield await stack.enter_async_context(client)


@asynccontextmanager
async def _start_workers(settings: Settings, options: DaskSettings) -> AsyncIterator[Any]:
    """Start worker processes that listen on this machine only, with threads for all articles at a time."""
    how: dict[str, Any] = {
        "n_workers": options.workers,
        "threads_per_worker": math.ceil(settings.concurrency / options.chunk),
        "host": "127.0.0.1",
        "dashboard_address": "127.0.0.1:0",  # None uses port 8787, and warns where that is taken
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
            f"{there} workers are at {_name_place(client)} after {options.patience:g} s; expected {options.workers}."
            " Start more, or set a smaller 'workers' or a longer 'patience' under [dask]."
        ) from error


async def _compare_versions(client: AsyncClient) -> None:
    """Raise `ClusterFault` for a worker whose versions differ from this machine's."""
    ours = collect_versions()
    for worker, theirs in (await client.run(collect_versions, on_error="return")).items():
        if isinstance(theirs, BaseException):
            raise ClusterFault(
                f"Worker {worker} has no working policy-brief ({type(theirs).__name__}: {theirs}); expected"
                f" {ours['policy-brief']}. Install it there: pip install 'policy-brief[nightly,dask]'."
            ) from theirs
        if different := [
            f"{name} {theirs.get(name)} for {ours[name]}" for name in ours if theirs.get(name) != ours[name]
        ]:
            raise ClusterFault(
                f"Worker {worker} differs from this machine: {', '.join(different)}. Install the same versions on both."
            )


def collect_versions() -> dict[str, str]:
    """Return the versions that must be the same on all machines."""
    return {
        "policy-brief": version("policy-brief"),
        "prompt": prompt_version(),
        "schema": SCHEMA_VERSION,
        "checker": checker_version(),
        "distributed": version("distributed"),
    }


async def _make_setup(
    client: AsyncClient, settings: Settings, options: DaskSettings, article_caps: ArticleCaps, rate: Rate
) -> WorkerSetup:
    """Return the setup; the key is sent only if a worker has none in its environment."""
    if all((await client.run(_has_key)).values()):
        settings = settings.model_copy(update={"api_key": None})
    return WorkerSetup(
        token=f"policy-brief-{uuid.uuid4().hex}",
        settings=settings.model_copy(update={"glossary": None}),
        article_caps=article_caps,
        rate=rate,
        glossary=_read_glossary(settings),
        started_here=options.scheduler is None,
    )


def _has_key() -> bool:
    return find_key() is not None


def _read_glossary(settings: Settings) -> bytes | None:
    if settings.glossary is None:
        return None
    try:
        return settings.glossary.read_bytes()
    except OSError as error:
        raise SettingsError(
            f"The glossary {settings.glossary} cannot be read ({error.strerror}). Check 'glossary'."
        ) from error


async def _release_workers(client: AsyncClient, token: str) -> None:
    with suppress(*_FAULTS):
        await asyncio.wait_for(client.unregister_worker_plugin(token), _CLOSING)


async def _await_result(future: Future[Any]) -> Returned:
    try:
        returned: Returned = await future
    except FutureCancelledError as error:  # a CancelledError, but this task was not cancelled
        raise _lost_scheduler(str(error)) from error
    return returned


def _lost_scheduler(why: str) -> ClusterFault:
    return ClusterFault(
        f"The Dask scheduler no longer answers ({why})."
        " Look at its log, start it again, and run the night again: it continues where it stopped."
    )


def _no_cluster(options: DaskSettings, error: BaseException) -> ClusterFault:
    if options.scheduler is None:
        return ClusterFault(
            f"Dask's workers could not be started on this machine ({type(error).__name__}: {error})."
            ' Check that there is memory for them, or set engine = "local".'
        )
    return ClusterFault(
        f"No Dask scheduler answered at {options.scheduler} within {options.patience:g} s"
        f" ({type(error).__name__}: {error}). Start one there ('dask scheduler'), correct 'scheduler' under [dask],"
        " or leave it out to start workers on this machine."
    )


def _name_place(client: AsyncClient) -> str:
    return str(client.scheduler.address) if client.scheduler else "the scheduler"
