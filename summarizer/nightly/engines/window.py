"""A bounded window over a stream of jobs."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, Callable
from typing import Any, TypeVar

__all__ = ["concurrently"]

J = TypeVar("J")
R = TypeVar("R")


async def concurrently(
    jobs: AsyncIterable[J], work: Callable[[J], Awaitable[R]], *, limit: int
) -> AsyncGenerator[R, None]:
    """Work on at most `limit` jobs at a time and yield results as they come; a job is taken when there is room.

    Closing the generator cancels the running work and waits for it.
    """
    source = aiter(jobs)
    pull: asyncio.Task[J] | None = None
    working: set[asyncio.Task[R]] = set()
    more = True
    try:
        while more or working:
            if more and pull is None and len(working) < limit:
                pull = asyncio.ensure_future(_get_next(source))
            await asyncio.wait(_list_tasks(working, pull), return_when=asyncio.FIRST_COMPLETED)
            if pull is not None and pull.done():
                more, pull = _start_work(pull, work, working), None
            for task in [task for task in working if task.done()]:
                working.discard(task)
                yield task.result()
    finally:
        left = _list_tasks(working, pull)
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)


def _list_tasks(working: set[asyncio.Task[R]], pull: asyncio.Task[J] | None) -> list[asyncio.Task[Any]]:
    return [*working, pull] if pull else [*working]


async def _get_next(source: AsyncIterator[J]) -> J:
    return await anext(source)


def _start_work(pull: asyncio.Task[J], work: Callable[[J], Awaitable[R]], working: set[asyncio.Task[R]]) -> bool:
    """Begin work on the job that came; return False when there are no more."""
    try:
        job = pull.result()
    except StopAsyncIteration:
        return False
    working.add(asyncio.ensure_future(work(job)))
    return True
