"""What tests have Dask's workers do, in a module that workers can import, and jobs to do it to."""

from __future__ import annotations

import os
import signal
from collections import defaultdict

from summarizer.errors import PolicyBriefError
from summarizer.nightly.engines.base import Job, Outcome
from summarizer.nightly.engines.dask.worker import Returned, brief_chunk
from summarizer.nightly.limits.budget import UsageCounter
from summarizer.readers import read
from tests.nightly.night import article

__all__ = ["Kept", "deadly", "dealt", "job", "poisoned", "telling"]

POISON = 1


class Kept:
    """Replies in memory."""

    def __init__(self):
        self.bodies = defaultdict(dict)

    async def kept(self, key):
        """Return all of an article."""
        return dict(self.bodies[key])

    async def recorded(self, key, request):
        """Give one, or None."""
        return self.bodies[key].get(request)

    async def begin(self, key, request):
        """Do nothing."""

    async def fail(self, key, request):
        """Do nothing."""

    async def record(self, reply):
        """Keep one."""
        self.bodies[reply.key][reply.request] = reply.body


def job(number):
    """Make a job of the article of that number, which is its key."""
    return Job(str(number), read(article(number).encode()))


async def dealt(*numbers):
    """Deal jobs."""
    for number in numbers:
        yield job(number)


async def deadly(token, chunk):
    """Brief, and die of the poisoned article."""
    returned = await brief_chunk(token, chunk)
    if any(each.key == str(POISON) for each in chunk.jobs):
        os.kill(os.getpid(), signal.SIGKILL)
    return returned


async def poisoned(_token, _chunk):
    """Fail as a whole, as no worker should."""
    raise KeyError("M9")


async def telling(_token, chunk):
    """Tell by how many workers the rate is divided."""
    told = tuple(Outcome(key=each.key, error=PolicyBriefError(str(chunk.workers))) for each in chunk.jobs)
    return Returned(outcomes=told, replies=(), used=UsageCounter())
