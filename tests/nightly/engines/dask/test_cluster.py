"""Workers are found, compared, and refused with the reason."""

from __future__ import annotations

import sys

import pytest

from summarizer.errors import ClusterFault
from summarizer.nightly.config import DaskSettings
from summarizer.nightly.engines.dask import cluster as dask_cluster
from summarizer.nightly.engines.dask.engine import DaskEngine
from summarizer.nightly.limits.budget import Budget
from summarizer.settings import Settings
from tests.nightly.engines.dask.night import Kept
from tests.nightly.engines.dask.workers import open_engine, outcomes_of
from tests.nightly.night import NightServer

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform == "win32", reason="signals")]


async def test_workers_of_another_version_are_refused(cluster, monkeypatch):
    """They would brief in another way than the keys of this night say."""
    monkeypatch.setattr(dask_cluster, "prompt_version", lambda: "of tomorrow")
    with NightServer() as server:
        async with open_engine(cluster, server) as engine:
            with pytest.raises(ClusterFault, match=r"differs from this machine: prompt .* for of tomorrow"):
                await outcomes_of(engine, 0)

    assert 0 == server.paid


async def test_too_few_workers_are_told(cluster):
    """The message says how many there are and what to do."""
    options = DaskSettings(scheduler=cluster.scheduler_address, workers=5, patience=5)
    engine = DaskEngine(settings=Settings(), options=options, replies=Kept(), budget=Budget())
    with pytest.raises(ClusterFault, match=r"2 workers are at tcp://.* after 5 s; expected 5"):
        await outcomes_of(engine, 0)
    await engine.aclose()


async def test_a_scheduler_that_does_not_answer_is_told():
    """The message names the address, the time and what to do."""
    options = DaskSettings(scheduler="tcp://127.0.0.1:9", patience=0.2)
    engine = DaskEngine(settings=Settings(), options=options, replies=Kept(), budget=Budget())
    with pytest.raises(ClusterFault, match=r"No Dask scheduler answered at tcp://127.0.0.1:9 within 0.2 s.*Start one"):
        await outcomes_of(engine, 0)
    await engine.aclose()
