"""The engine that asks through the Batch API: half the price, within a day, and live what a batch leaves unanswered.

Batches only fetch replies. Each becomes a paid reply of the ledger, and then its article goes to the live engine, which
finds the reply there, checks it as if it had just come, and asks on only where it is invalid. So there is one way to a
brief. A batch is noted before it is created and until its replies are recorded: a night that ends, or is killed, leaves
its batches to the next one.
"""

from __future__ import annotations

import asyncio
import contextlib
import math
import tempfile
import time
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, cast

from summarizer.nightly.engines.base import Engine, Job, Outcome, Replies
from summarizer.nightly.ledger.batches import Notes
from summarizer.nightly.limits.budget import Allowance
from summarizer.settings import Settings

from .file import MAX_BYTES, MAX_LINES
from .spool import Spool

if TYPE_CHECKING:
    from .api import BatchApi

__all__ = ["BatchEngine", "BatchOptions", "Clock", "batch_engine"]


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchOptions:
    """How long to wait for batches, in seconds, and how large one may be.

    `wait` counts from when all are submitted; those that are on their way then are left to the next night. `deadline`
    counts from a batch's creation: it is cancelled then, and what it leaves unanswered is asked live.
    """

    poll: float = 60.0
    wait: float = math.inf
    deadline: float = math.inf
    max_lines: int = MAX_LINES
    max_bytes: int = MAX_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """What the engine knows of time; tests have a clock of their own."""

    now: Callable[[], float] = time.time
    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


@dataclass(frozen=True, kw_only=True)
class BatchEngine:
    """Ask through batches; `live` briefs what they answered, and asks what they did not.

    `allowance` is told what batches took, so that no more is asked live than the night's caps leave room for.
    """

    settings: Settings
    api: BatchApi
    live: Engine
    replies: Replies
    notes: Notes
    allowance: Allowance = field(default_factory=Allowance)
    options: BatchOptions = field(default_factory=BatchOptions)
    clock: Clock = field(default_factory=Clock)

    async def run(self, jobs: AsyncIterable[Job]) -> AsyncIterator[Outcome]:
        """Yield an outcome for each job; that of a batch still on its way is a `NightCapReached`.

        Raises `SettingsError` where the endpoint has no Batch API, `ProviderError` where batches on their way cannot be
        looked after for a reason that will not pass.
        """
        from .run import Voyage  # noqa: PLC0415 - it imports the options above

        with tempfile.TemporaryDirectory(prefix="policy-brief-") as folder, Spool(Path(folder) / "jobs") as spool:
            voyage = Voyage(self, Path(folder), spool)
            async with contextlib.aclosing(voyage.groups(jobs)) as groups:
                async for keys in groups:
                    run = cast("AsyncGenerator[Outcome]", self.live.run(spool.take(keys)))
                    async with contextlib.aclosing(run) as outcomes:
                        async for outcome in outcomes:
                            yield outcome
            for key in spool.keys:
                yield Outcome(key=key, error=voyage.why_not(key))


@contextlib.asynccontextmanager
async def batch_engine(
    settings: Settings, *, live: Engine, replies: Replies, notes: Notes, allowance: Allowance, options: BatchOptions
) -> AsyncIterator[BatchEngine]:
    """Make an engine, and close its connections after it."""
    from .api import BatchApi  # noqa: PLC0415 - a night without batches does not need it

    api = BatchApi(settings.endpoint)
    try:
        yield BatchEngine(
            settings=settings, api=api, live=live, replies=replies, notes=notes, allowance=allowance, options=options
        )
    finally:
        await api.aclose()
