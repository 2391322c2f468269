"""Dask's workers brief each article once, whatever dies, and what they paid for is kept here."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections import Counter

import pytest
from distributed import Client

from summarizer.errors import NightCapReached, UnexpectedFault, WorkerDied
from summarizer.nightly.config import DaskSettings, NightCaps, load_config
from summarizer.nightly.engines.dask import cluster as dask_cluster
from summarizer.nightly.engines.dask.engine import DaskEngine
from summarizer.nightly.limits.budget import Budget
from summarizer.nightly.run.night import run_night
from summarizer.settings import Settings
from tests.ask.loopback import completion, hang
from tests.nightly.engines.dask.night import POISON, Kept, deadly, dealt, poisoned, telling
from tests.nightly.engines.dask.workers import briefed_numbers, open_engine, outcomes_of, start_workers
from tests.nightly.night import NightServer, briefs, configure, good, write_articles
from tests.processes import PATIENCE

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform == "win32", reason="signals")]


def test_a_night_on_workers_of_its_own_briefs_every_article_once(tmp_path):
    """`engine = "dask"` alone starts workers, briefs on them, and writes what the local engine would."""
    write_articles(tmp_path / "in", range(6))
    with NightServer() as server:
        config = configure(tmp_path, server.url, more=f'engine = "dask"\n[dask]\nworkers = 2\npatience = {PATIENCE}')
        summary = asyncio.run(run_night(load_config(config, environment={})))

    assert (0, {"done": 6}, None) == (summary.exit_code, summary.states, summary.stopped)
    assert [1] * 6 == list(briefs(tmp_path).values()) == list(server.asked.values())
    assert (18, 18) == (summary.spent.calls, summary.spent.replies)


async def test_an_article_that_kills_is_found_and_the_others_are_briefed():
    """Of a chunk whose workers die, each article is tried alone, and only the one that kills fails."""
    with NightServer() as server, start_workers(deaths=0) as cluster:
        async with open_engine(cluster, server, chunk=3, work=deadly) as engine:
            outcomes = await outcomes_of(engine, *range(6))

    assert [0, 2, 3, 4, 5] == briefed_numbers(outcomes)
    assert isinstance(outcomes[str(POISON)].error, WorkerDied)
    assert "Each of 1 workers died when this article was all that it worked on" in str(outcomes[str(POISON)].error)


async def test_the_caps_of_a_night_hold_on_all_workers_together(cluster):
    """No request is sent over the cap, and what is left stays pending."""
    with NightServer() as server:
        budget = Budget(NightCaps(calls=17))
        async with open_engine(cluster, server, chunk=4, budget=budget) as engine:
            outcomes = await outcomes_of(engine, *range(8))

    assert (17, 17) == (server.paid, budget.night.calls)
    briefed = len(briefed_numbers(outcomes))
    assert 0 < briefed == server.asked.total()
    assert 8 - briefed == sum(isinstance(o.error, NightCapReached) for o in outcomes.values())


async def test_an_article_whose_share_ends_is_sent_again_with_what_it_paid_for(cluster):
    """A request that a chunk may not send any more is sent by the next, and those before it are not paid twice."""
    with NightServer(lambda _, times: completion("{}") if times == 1 else good()) as server:
        async with open_engine(cluster, server, budget=Budget(NightCaps(calls=16))) as engine:
            outcomes = await outcomes_of(engine, *range(4))

    assert [0, 1, 2, 3] == briefed_numbers(outcomes)
    assert dict.fromkeys(range(4), 2) == server.asked
    assert dict.fromkeys(range(4), 1) == server.looked_at == server.drafted


async def test_what_is_paid_for_is_not_asked_again(cluster):
    """Replies of another night, or of another engine, go to the workers with their articles."""
    with NightServer() as server:
        replies = Kept()
        async with open_engine(cluster, server) as engine:
            for outcome in (await outcomes_of(engine, 0, 1)).values():
                for reply in outcome.replies:
                    await replies.record(reply)
        async with open_engine(cluster, server, replies=replies) as engine:
            again = await outcomes_of(engine, 0, 1)

    assert ([0, 1], 6) == (briefed_numbers(again), server.paid)


async def test_a_closed_engine_stops_its_workers_and_keeps_what_they_paid_for(cluster, monkeypatch):
    """An article in flight is cancelled on its worker; the replies that it had are recorded here."""
    monkeypatch.setattr(dask_cluster, "_CLOSING", PATIENCE)
    asked_again = asyncio.Event()
    loop = asyncio.get_running_loop()

    def reply(_, times):
        if times == 2:
            loop.call_soon_threadsafe(asked_again.set)
        return completion("{}") if times == 1 else hang()

    replies, budget = Kept(), Budget()
    with NightServer(reply) as server:
        async with open_engine(cluster, server, replies=replies, budget=budget) as engine:
            run = engine.run(dealt(0))
            waiting = asyncio.ensure_future(anext(run))
            await asked_again.wait()
            waiting.cancel()
            await asyncio.gather(waiting, return_exceptions=True)
            await run.aclose()

    assert 3 == len(replies.bodies["0"])
    assert (4, 0) == (budget.night.calls, budget.night.in_flight)


async def test_a_chunk_that_fails_as_a_whole_is_told_for_each_article(cluster):
    """A defect on a worker is its articles' failure, never the night's."""
    with NightServer() as server:
        async with open_engine(cluster, server, chunk=2, work=poisoned) as engine:
            outcomes = await outcomes_of(engine, 0, 1)

    assert {"0", "1"} == set(outcomes)
    assert all(isinstance(o.error, UnexpectedFault) and "KeyError" in str(o.error) for o in outcomes.values())


async def test_the_rate_is_divided_by_the_workers(cluster):
    """Workers learn how many there are, by which each divides the limits."""
    with NightServer() as server:
        async with open_engine(cluster, server, work=telling) as engine:
            told = await outcomes_of(engine, 0)

    assert "2" == str(told["0"].error)


async def test_a_night_without_work_starts_no_workers():
    """The cluster is opened for the first article only."""
    options = DaskSettings(scheduler="tcp://127.0.0.1:9", patience=0.2)
    engine = DaskEngine(settings=Settings(), options=options, replies=Kept(), budget=Budget())

    assert {} == await outcomes_of(engine)


def test_a_night_without_the_extra_says_what_to_install(tmp_path, monkeypatch):
    """The extra's name stands in the message."""
    write_articles(tmp_path / "in", range(1))
    monkeypatch.setitem(sys.modules, "distributed", None)
    monkeypatch.setitem(sys.modules, "distributed.scheduler", None)
    monkeypatch.delitem(sys.modules, "summarizer.nightly.engines.dask.engine", raising=False)
    config = load_config(configure(tmp_path, "http://127.0.0.1:9", more='engine = "dask"'), environment={})

    summary = asyncio.run(run_night(config))

    assert 1 == summary.exit_code
    assert "pip install 'policy-brief[dask]'" in summary.stopped


async def test_a_worker_that_is_killed_loses_nothing(cluster):
    """Each article is done once; asked about twice is what the dead worker had in hand, at most."""
    with Client(cluster) as client:
        victim = next(iter(client.run(os.getpid).values()))

    def reply(number, times):
        if (number, times) == (4, 1):
            os.kill(victim, signal.SIGKILL)
        return good()

    with NightServer(reply) as server:
        async with open_engine(cluster, server, chunk=2) as engine:
            outcomes = [outcome async for outcome in engine.run(dealt(*range(12)))]

    assert list(range(12)) == sorted(int(outcome.key) for outcome in outcomes if outcome.document)
    for counted in (server.asked, server.looked_at, server.drafted):
        assert set(range(12)) == set(counted)
        assert counted.total() - 12 <= 2 * 2  # threads and articles of a chunk
        assert max(counted.values()) <= 2
    assert Counter({str(number): 3 for number in range(12)}) == Counter(
        each.key for o in outcomes for each in o.replies
    )
