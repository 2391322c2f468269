"""Dask's workers, and engines on them."""

from __future__ import annotations

import logging
from contextlib import asynccontextmanager

from distributed import LocalCluster

from summarizer.nightly.config import DaskSettings
from summarizer.nightly.engines.dask.engine import DaskEngine
from summarizer.nightly.limits.budget import Budget
from summarizer.settings import Settings
from tests.nightly.engines.dask.night import Kept, dealt
from tests.processes import PATIENCE

__all__ = ["briefed_numbers", "open_engine", "outcomes_of", "start_workers"]


def start_workers(*, deaths):
    """Start two workers of two threads; a task under which more workers die than `deaths` is blamed."""
    return LocalCluster(
        n_workers=2,
        threads_per_worker=2,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        silence_logs=logging.CRITICAL,
        scheduler_kwargs={"allowed_failures": deaths, "dashboard": False},
    )


@asynccontextmanager
async def open_engine(cluster, server, *, chunk=1, budget=None, **more):
    """Open an engine on workers that run already."""
    settings = Settings(
        model="scripted", base_url=server.url, structured="json_schema", second_reader=False, concurrency=2
    )
    options = DaskSettings(scheduler=cluster.scheduler_address, workers=2, chunk=chunk, patience=PATIENCE)
    more = {"replies": Kept(), **more}
    engine = DaskEngine(settings=settings, options=options, budget=budget or Budget(), **more)
    try:
        yield engine
    finally:
        await engine.aclose()


async def outcomes_of(engine, *numbers):
    """Return the outcomes of articles by key."""
    return {outcome.key: outcome async for outcome in engine.run(dealt(*numbers))}


def briefed_numbers(outcomes):
    """Return the numbers of the articles that were briefed."""
    return sorted(int(key) for key, outcome in outcomes.items() if outcome.document)
