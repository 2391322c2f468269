"""The queue of jobs from admission to the engine, and sources for articles that an earlier night left pending."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

from summarizer.nightly.engines.base import Job
from summarizer.nightly.ledger import Entry
from summarizer.nightly.sources import ArticleSource, Candidate

__all__ = ["AdmittedJob", "JobQueue", "Resumed"]


@dataclass(frozen=True, slots=True)
class AdmittedJob:
    """A job and its candidate."""

    job: Job
    candidate: Candidate


class JobQueue:
    """A bounded queue from admission to engine; taking a job makes room for another."""

    def __init__(self, room: int) -> None:
        self._queue: asyncio.Queue[AdmittedJob | None] = asyncio.Queue()
        self._room = asyncio.Semaphore(room)
        self._closed = False

    async def put(self, admitted: AdmittedJob) -> None:
        """Add a job once there is room."""
        await self._room.acquire()
        self._queue.put_nowait(admitted)

    def close(self) -> None:
        """Mark the end of the queue; that needs no room."""
        self._queue.put_nowait(None)

    async def get(self) -> AdmittedJob | None:
        """Remove and return a job; None when there are no more."""
        if self._closed:
            return None
        admitted = await self._queue.get()
        self._room.release()
        self._closed = admitted is None
        return admitted


class Resumed:
    """A source that lists one article: one that an earlier night left pending."""

    def __init__(self, source: ArticleSource, entry: Entry) -> None:
        self.name = source.name
        self._source = source
        self._entry = entry

    async def candidates(self) -> AsyncIterator[Candidate]:
        """List the article."""
        yield self._source.resume(self._entry)

    def size(self) -> int:
        """Return 1."""
        return 1

    def resume(self, entry: Entry) -> Candidate:
        """Return the candidate of an article."""
        return self._source.resume(entry)
