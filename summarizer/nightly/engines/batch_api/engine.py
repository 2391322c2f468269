"""The engine for the Batch API: half the price, within a day; what a batch leaves unanswered is asked live.

Batches only fetch replies. Each reply is recorded in the ledger as paid; the next request of the brief is then worked
out from the recorded replies, and goes into the next round of batches. Once nothing is missing, the article goes to the
live engine, which finds every reply in the ledger and treats it as if it had just come. So all briefs are made by the
same code. A batch is noted before it is created and until its replies are recorded: a night that ends, or is killed,
leaves its batches to the next one.
"""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from summarizer.nightly.engines.base import Engine, Job, Outcome, Replies
from summarizer.nightly.ledger.batches import Notes
from summarizer.nightly.limits.budget import Budget
from summarizer.settings import Settings

from .api import BatchApi
from .context import BatchContext, BatchOptions
from .run import BatchRun
from .spool import Spool

__all__ = ["BatchEngine", "open_batch_engine"]


@dataclass(frozen=True, slots=True)
class BatchEngine:
    """Sends requests in batches; `live` makes the briefs from the replies, and sends what batches left unanswered."""

    context: BatchContext
    live: Engine

    async def run(self, jobs: AsyncIterable[Job]) -> AsyncIterator[Outcome]:
        """Yield an outcome for each job; a job whose batch is still running gets a `NightCapReached`.

        Raise `SettingsError` if the endpoint has no Batch API, and `ProviderError` if pending batches cannot be looked
        up for a permanent reason.
        """
        with tempfile.TemporaryDirectory(prefix="policy-brief-") as folder, Spool(Path(folder) / "jobs") as spool:
            batch_run = BatchRun(self.context, Path(folder), spool)
            async with contextlib.aclosing(batch_run.yield_ready(jobs)) as groups:
                async for keys in groups:
                    run = cast("AsyncGenerator[Outcome]", self.live.run(spool.take(keys)))
                    async with contextlib.aclosing(run) as outcomes:
                        async for outcome in outcomes:
                            yield outcome
            for key in spool.keys:
                yield Outcome(key=key, error=batch_run.explain_wait(key))


@contextlib.asynccontextmanager
async def open_batch_engine(
    settings: Settings, *, live: Engine, replies: Replies, notes: Notes, budget: Budget, options: BatchOptions
) -> AsyncIterator[BatchEngine]:
    """Open an engine, and close its connections after it."""
    api = BatchApi(settings.endpoint)
    context = BatchContext(settings=settings, api=api, replies=replies, notes=notes, budget=budget, options=options)
    try:
        yield BatchEngine(context, live)
    finally:
        await api.aclose()
