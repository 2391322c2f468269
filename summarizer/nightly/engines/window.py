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
    """Work on at most `limit` jobs at a time and yield results as they come; a job is taken when there is room for it.

    Closing the generator cancels what is at work and waits for it.
    """
    source = aiter(jobs)
    pull: asyncio.Task[J] | None = None
    working: set[asyncio.Task[R]] = set()
    more = True
    try:
        while more or working:
            if more and pull is None and len(working) < limit:
                pull = asyncio.ensure_future(_next(source))
            await asyncio.wait(_all(working, pull), return_when=asyncio.FIRST_COMPLETED)
            if pull is not None and pull.done():
                more, pull = _take(pull, work, working), None
            for task in [each for each in working if each.done()]:
                working.discard(task)
                yield task.result()
    finally:
        left = _all(working, pull)
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)


def _all(working: set[asyncio.Task[R]], pull: asyncio.Task[J] | None) -> list[asyncio.Task[Any]]:
    return [*working, pull] if pull else [*working]


async def _next(source: AsyncIterator[J]) -> J:
    return await anext(source)


def _take(pull: asyncio.Task[J], work: Callable[[J], Awaitable[R]], working: set[asyncio.Task[R]]) -> bool:
    """Begin work on the job that came; False when there are no more."""
    try:
        job = pull.result()
    except StopAsyncIteration:
        return False
    working.add(asyncio.ensure_future(work(job)))
    return True
