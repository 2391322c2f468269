"""A bounded window over a stream of jobs."""

from __future__ import annotations

import asyncio
from contextlib import aclosing

from summarizer.nightly.engines.window import concurrently


async def _numbers(count, taken):
    for number in range(count):
        taken.append(number)
        yield number


async def test_every_result_comes_and_no_more_than_the_limit_work():
    """Three jobs work at the same time, never more, and a job is taken only when there is room."""
    taken, working, most = [], set(), []

    async def work(number):
        working.add(number)
        most.append(len(working))
        for _ in range(20):  # long enough for others to begin
            await asyncio.sleep(0)
        working.discard(number)
        return number * 10

    results = [result async for result in concurrently(_numbers(9, taken), work, limit=3)]

    assert [number * 10 for number in range(9)] == sorted(results)
    assert 3 == max(most)


async def test_closing_cancels_what_is_at_work():
    """Work that is under way when the generator is closed is cancelled, and waited for."""
    cancelled, begun = [], asyncio.Event()

    async def work(number):
        if number == 0:
            await begun.wait()
            return number
        begun.set()
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            cancelled.append(number)
            raise

    async with aclosing(concurrently(_numbers(2, []), work, limit=2)) as results:
        assert 0 == await anext(results)

    assert [1] == cancelled
