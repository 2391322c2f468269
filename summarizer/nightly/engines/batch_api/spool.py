"""Jobs that wait for their batch, on disk, so that memory does not grow with their number."""

from __future__ import annotations

import pickle
from collections.abc import AsyncIterator, Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from summarizer.nightly.engines.base import Job

__all__ = ["Spool"]


class Spool:
    """A file of jobs for the time of a run; memory only has a key and an offset for each. A context manager."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("w+b")
        self._offsets: dict[str, int] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def __contains__(self, key: object) -> bool:
        return key in self._offsets

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the jobs that wait."""
        return tuple(self._offsets)

    def put(self, job: Job) -> None:
        """Add a job."""
        self._offsets[job.key] = self._file.seek(0, 2)
        pickle.dump(job, self._file)

    def look(self, key: str) -> Job:
        """Read a job without removing it."""
        self._file.seek(self._offsets[key])
        job: Job = pickle.load(self._file)  # noqa: S301 - written by this very run
        return job

    async def take(self, keys: Iterable[str]) -> AsyncIterator[Job]:
        """Return jobs and remove them; keys without a job are skipped."""
        for key in keys:
            if key in self._offsets:
                job = self.look(key)
                del self._offsets[key]
                yield job
