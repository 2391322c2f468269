"""One run of the batch engine: find pending batches, submit new articles, wait, record results, submit what follows.

The stages of a brief are rounds of batches: when a batch has ended, the next requests of its articles go into another
one. The ledger contains the replies, from which an article's next request is worked out whenever it is needed.
"""

from __future__ import annotations

import logging
from collections import Counter, defaultdict
from collections.abc import AsyncGenerator, AsyncIterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from summarizer.errors import NightCapReached, PolicyBriefError, ProviderError, SettingsError
from summarizer.nightly.engines.base import Job
from summarizer.nightly.ledger.batches import BatchLine, PendingBatch, PendingBatches
from summarizer.nightly.limits.failures import ends_the_night

from .api import TERMINAL
from .context import BatchContext
from .file import Part, PartWriter, request_line
from .request import NextRequest, RequestFinder
from .results import ResultRecorder
from .spool import Spool

if TYPE_CHECKING:
    from openai.types import Batch

__all__ = ["BatchRun"]

_LOG = logging.getLogger(__name__)
_GROUP: Final = 32  # jobs without a batch that the live engine gets at once
_ABANDONED: Final = 2 * 86_400.0  # seconds; no batch takes longer than a day

Keys = tuple[str, ...]
Writers = defaultdict[str, PartWriter]  # by model: a batch can use only one


class BatchRun:
    """Yields groups of keys whose jobs the live engine can finish now; other jobs wait in `spool`."""

    def __init__(self, context: BatchContext, folder: Path, spool: Spool) -> None:
        self._context = context
        self._options = context.options
        self._api = context.api
        self._clock = context.clock
        self._folder = folder
        self._spool = spool
        self._pending = PendingBatches(context.notes)
        self._recorder = ResultRecorder(context, folder)
        self._finder = RequestFinder(context.settings, context.replies, context.budget.article_caps)
        self._lines: dict[str, BatchLine] = {}  # keys of waiting articles, with or without a batch
        self._counted: set[str] = set()  # run ids of batches whose requests the budget counts
        self._unknown: set[str] = set()
        self._refusal: PolicyBriefError | None = None
        self._parts = 0

    async def yield_ready(self, jobs: AsyncIterable[Job]) -> AsyncGenerator[Keys]:
        """Yield groups of keys until no batch is pending, or the wait is over."""
        await self._recover_unnamed()
        async for keys in self._submit_new(jobs):
            yield keys
        began = self._clock.monotonic()
        while True:
            async for keys in self._poll():
                yield keys
            left = self._options.wait - (self._clock.monotonic() - began)
            if left <= 0 or not self._known:
                return
            await self._clock.sleep(min(left, self._options.poll))

    def explain_wait(self, key: str) -> PolicyBriefError:
        """Return the reason why a job that still waits has no brief."""
        pending = self._pending.find(key)
        if pending is None:
            return self._explain_refusal(key)
        name = pending.batch or f"with run id {pending.run_id}"
        return NightCapReached(f"Its batch {name} is still running; the next night collects it.")

    def _explain_refusal(self, key: str) -> PolicyBriefError:
        """Return why a job is in no batch; one with paid replies stays pending, so that they are not lost."""
        line = self._lines.get(key)
        if self._refusal is None:
            return NightCapReached("The night ended before its batch was submitted.")
        if line is None or line.round == 1 or ends_the_night(self._refusal):
            return self._refusal
        return NightCapReached(f"Its {line.stage} could not be submitted: {self._refusal}")

    async def _recover_unnamed(self) -> None:
        """Look up the ids of batches that a killed night created, and delete the notes of those that it did not."""
        unnamed = [pending for pending in self._pending.all if pending.batch is None]
        if not unnamed:
            return
        found = await self._api.find({pending.run_id for pending in unnamed})
        for pending in unnamed:
            batch = found.get(pending.run_id)
            if batch is None:
                self._pending.remove(pending)
                continue
            _LOG.info("Batch %s was created by a night that was killed; this night collects it.", batch.id)
            self._pending.set_id(pending, batch.id)

    async def _submit_new(self, jobs: AsyncIterable[Job]) -> AsyncGenerator[Keys]:
        """Submit new requests, and yield keys that need no batch: the reply is recorded, or the request fits none."""
        ready: list[str] = []
        writers = self._open_writers()
        async for job in jobs:
            if job.key in self._spool:
                continue
            self._spool.put(job)
            if job.key not in self._pending and not await self._write_next(job, writers):
                ready.append(job.key)
            if len(ready) >= _GROUP:
                yield tuple(ready)
                ready.clear()
        await self._submit_all(writers)
        if ready:
            yield tuple(ready)

    async def _write_next(self, job: Job, writers: Writers, after: BatchLine | None = None) -> bool:
        """Write the line of a job's next request, `after` its last one, answered or not; return whether it was written.

        A file that is full is submitted.
        """
        found = await self._finder.find(job)
        if found is None or self._goes_live(found, after):
            return False
        since = after.since if after else self._clock.now()
        line = BatchLine(request=found.key, since=since, stage=found.stage, round=found.round)
        return await self._write(job.key, line, found, writers[found.model])

    def _goes_live(self, found: NextRequest, after: BatchLine | None) -> bool:
        """Return whether a request is left to the live engine, which reports caps that are reached."""
        if self._context.budget.night_reached():
            return True
        if after is None:
            return False
        return found.key == after.request or self._clock.now() - after.since >= self._options.deadline

    async def _write(self, key: str, line: BatchLine, found: NextRequest, writer: PartWriter) -> bool:
        try:
            written = request_line(key, found.body)
        except UnicodeEncodeError:  # only the live engine can report what is wrong with it
            return False
        if not writer.fits(written):
            return False
        self._lines[key] = line
        self._context.budget.night.begin()
        await self._submit(writer.add(key, written))
        return True

    async def _submit_all(self, writers: Writers) -> None:
        for writer in writers.values():
            await self._submit(writer.finish())

    async def _submit(self, part: Part | None) -> None:
        if part is None:
            return
        if self._refusal is not None:
            self._withdraw(len(part.custom_ids))
            return
        pending = self._pending.add({key: self._lines[key] for key in part.custom_ids}, at=self._clock.now())
        self._counted.add(pending.run_id)
        try:
            batch = await self._api.submit(part.path, run_id=pending.run_id)
        except (ProviderError, SettingsError) as error:
            self._note_refusal(pending, error)
            return
        self._pending.set_id(pending, batch.id)
        part.path.unlink()
        _LOG.info("Batch %s was submitted with %d articles: %s.", batch.id, len(pending.lines), _tell_stages(pending))

    def _note_refusal(self, pending: PendingBatch, error: PolicyBriefError) -> None:
        """Submit no more tonight; pending batches are still collected."""
        self._withdraw(len(pending.lines))
        if not error.retryable:  # otherwise it may exist, which the next night finds out
            self._pending.remove(pending)
        if isinstance(error, SettingsError):
            raise error
        _LOG.warning("A batch of %d articles could not be submitted: %s", len(pending.lines), error)
        self._refusal = error

    def _withdraw(self, requests: int) -> None:
        for _ in range(requests):
            self._context.budget.night.withdraw()

    async def _poll(self) -> AsyncGenerator[Keys]:
        """Look up each batch once, and yield the keys of those that have ended."""
        for pending in self._known:
            try:
                batch = await self._api.retrieve(pending.batch or "")
                keys = await self._collect(pending, batch)
            except ProviderError as error:
                if not error.retryable or self._compute_age(pending) > _ABANDONED:
                    raise
                _LOG.warning("Batch %s cannot be looked up now (%s); it is tried again.", pending.batch, error)
                continue
            if keys:
                yield keys

    async def _collect(self, pending: PendingBatch, batch: Batch | None) -> Keys:
        if batch is None:
            return self._skip_unknown(pending)
        if batch.status not in TERMINAL:
            counts = batch.request_counts
            done = f", {counts.completed} of {counts.total} done" if counts else ""
            _LOG.info("Batch %s: %s%s.", batch.id, batch.status, done)
            late = self._clock.now() - pending.since >= self._options.deadline
            if late and batch.status != "cancelling":
                await self._api.cancel(batch.id)
            return ()
        self._count(pending)
        if batch.status == "failed":
            return await self._resubmit(pending, batch)
        await self._recorder.record(pending, batch)
        self._pending.remove(pending)
        return await self._go_on(pending)

    def _count(self, pending: PendingBatch) -> None:
        """Count the requests of a batch that an earlier night submitted."""
        if pending.run_id not in self._counted:
            self._counted.add(pending.run_id)
            for _ in pending.lines:
                self._context.budget.night.begin()

    async def _go_on(self, pending: PendingBatch) -> Keys:
        """Submit the next requests of a batch's articles, and return those that the live engine goes on with."""
        writers, again = self._open_writers(), set()
        for key, line in pending.lines.items():
            if key in self._spool and await self._write_next(self._spool.look(key), writers, line):
                again.add(key)
        await self._submit_all(writers)
        return tuple(key for key in pending.lines if key not in again)

    def _skip_unknown(self, pending: PendingBatch) -> Keys:
        """Leave a batch that the endpoint does not know to a night with the right key, unless it is too old."""
        if self._compute_age(pending) > _ABANDONED:
            self._pending.remove(pending)
            return tuple(pending.lines)
        self._unknown.add(pending.run_id)
        _LOG.warning(
            "Batch %s is unknown to %s. Give the key, and the address, that it was submitted with.",
            pending.batch,
            self._context.settings.endpoint.place,
        )
        return ()

    async def _resubmit(self, pending: PendingBatch, batch: Batch) -> Keys:
        """Submit a batch that failed validation again without its invalid lines, which are asked live."""
        invalid = _find_invalid_lines(batch)
        keys = tuple(pending.lines)
        valid = [key for number, key in enumerate(keys, 1) if number not in invalid and key in self._spool]
        self._withdraw(len(keys))
        self._pending.remove(pending)
        if not invalid:  # the whole file was refused: the queue is over its token limit, for example
            valid = []
        writers = self._open_writers()
        again = {key for key in valid if await self._write_next(self._spool.look(key), writers)}
        await self._submit_all(writers)
        return tuple(key for key in keys if key not in again)

    @property
    def _known(self) -> tuple[PendingBatch, ...]:
        return tuple(pending for pending in self._pending.all if pending.batch and pending.run_id not in self._unknown)

    def _open_writers(self) -> Writers:
        return defaultdict(self._open_writer)

    def _open_writer(self) -> PartWriter:
        self._parts += 1
        folder = self._folder / f"part-{self._parts}"
        folder.mkdir()
        return PartWriter(folder, self._options.max_lines, self._options.max_bytes)

    def _compute_age(self, pending: PendingBatch) -> float:
        return self._clock.now() - pending.at


def _find_invalid_lines(batch: Batch) -> set[int]:
    """Return the numbers of the invalid lines, from 1, and log what is wrong with them."""
    errors = (batch.errors.data if batch.errors else None) or []
    for error in errors:
        _LOG.warning("Batch %s failed at line %s: %s (%s).", batch.id, error.line or "-", error.message, error.code)
    return {error.line for error in errors if error.line is not None}


def _tell_stages(pending: PendingBatch) -> str:
    counts = Counter(line.stage for line in pending.lines.values())
    return ", ".join(f"{count:,} {stage}" for stage, count in counts.items())
