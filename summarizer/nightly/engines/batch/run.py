"""One run of the batch engine: find pending batches, submit new articles, wait, and record results."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, AsyncIterable
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.brief.scanning import scan
from summarizer.errors import NightCapReached, PolicyBriefError, ProviderError, SettingsError
from summarizer.nightly.engines.base import Job, request_key
from summarizer.nightly.ledger.batches import PendingBatch, PendingBatches

from .api import TERMINAL
from .context import BatchContext
from .file import Part, PartWriter, request_line
from .request import compose_first_request
from .results import ResultRecorder
from .spool import Spool

if TYPE_CHECKING:
    from openai.types import Batch

__all__ = ["BatchRun"]

_LOG = logging.getLogger(__name__)
_GROUP: Final = 32  # jobs without a batch that the live engine gets at a time
_ABANDONED: Final = 2 * 86_400.0  # seconds; no batch takes longer than a day

Keys = tuple[str, ...]


class _Line(NamedTuple):
    request: str
    line: bytes


class BatchRun:
    """Yield groups of keys whose jobs the live engine can finish now; jobs wait in `spool` until then."""

    def __init__(self, context: BatchContext, folder: Path, spool: Spool) -> None:
        self._context = context
        self._options = context.options
        self._api = context.api
        self._clock = context.clock
        self._folder = folder
        self._spool = spool
        self._pending = PendingBatches(context.notes)
        self._recorder = ResultRecorder(context, folder)
        self._requests: dict[str, str] = {}
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
            return self._refusal or NightCapReached("The night ended before its batch was submitted.")
        name = pending.batch or f"with run id {pending.run_id}"
        return NightCapReached(f"Its batch {name} is still running; the next night collects it.")

    async def _recover_unnamed(self) -> None:
        """Look up the ids of batches that a killed night created; delete the notes of those that it did not create."""
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
        """Submit what must be asked, and yield keys that need no batch: the reply is paid, or it fits in none."""
        ready: list[str] = []
        writer = self._open_writer()
        async for job in jobs:
            if job.key in self._spool:
                continue
            self._spool.put(job)
            if job.key not in self._pending and not await self._write(job, writer):
                ready.append(job.key)
            if len(ready) >= _GROUP:
                yield tuple(ready)
                ready.clear()
        await self._submit(writer.finish())
        if ready:
            yield tuple(ready)

    async def _write(self, job: Job, writer: PartWriter) -> bool:
        """Write a job's line, submitting the previous file when it is full; return whether it was written."""
        made = await asyncio.to_thread(self._make_line, job)
        if made is None or not writer.fits(made.line) or await self._is_paid(job.key, made.request):
            return False
        self._requests[job.key] = made.request
        await self._submit(writer.add(job.key, made.line))
        return True

    def _make_line(self, job: Job) -> _Line | None:
        """Return the line of a job, or None where only the live engine can report what is wrong with it."""
        settings = self._context.settings
        try:
            found = scan(job.article, settings=settings)
            body = compose_first_request(found, settings)
            return _Line(request_key(body), request_line(job.key, body)) if found.sentences else None
        except (PolicyBriefError, UnicodeEncodeError):
            return None

    async def _is_paid(self, key: str, request: str) -> bool:
        return await self._context.replies.recorded(key, request) is not None

    async def _submit(self, part: Part | None) -> None:
        if part is None or self._refusal is not None:
            return
        requests = [(key, self._requests.pop(key)) for key in part.custom_ids]
        pending = self._pending.add(requests, at=self._clock.now())
        try:
            batch = await self._api.submit(part.path, run_id=pending.run_id)
        except (ProviderError, SettingsError) as error:
            self._note_refusal(pending, error)
            return
        self._pending.set_id(pending, batch.id)
        part.path.unlink()
        _LOG.info("Batch %s was submitted with %d articles.", batch.id, len(requests))

    def _note_refusal(self, pending: PendingBatch, error: PolicyBriefError) -> None:
        """Submit no more tonight; pending batches are still collected."""
        if not error.retryable:  # else it may exist after all, which the next night finds out
            self._pending.remove(pending)
        if isinstance(error, SettingsError):
            raise error
        _LOG.warning("A batch of %d articles could not be submitted: %s", len(pending.requests), error)
        self._refusal = error

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
            if self._compute_age(pending) >= self._options.deadline and batch.status != "cancelling":
                await self._api.cancel(batch.id)
            return ()
        if batch.status == "failed":
            return await self._resubmit(pending, batch)
        await self._recorder.record(pending, batch)
        self._pending.remove(pending)
        return tuple(pending.requests)

    def _skip_unknown(self, pending: PendingBatch) -> Keys:
        """Leave a batch that the endpoint does not know to a night with the right key, until it is too old."""
        if self._compute_age(pending) > _ABANDONED:
            self._pending.remove(pending)
            return tuple(pending.requests)
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
        keys = tuple(pending.requests)
        valid = [key for number, key in enumerate(keys, 1) if number not in invalid and key in self._spool]
        self._pending.remove(pending)
        if not invalid:  # the whole file was refused: the queue is over its token limit, for example
            valid = []
        writer = self._open_writer()
        again = {key for key in valid if await self._write(self._spool.look(key), writer)}
        await self._submit(writer.finish())
        return tuple(key for key in keys if key not in again)

    @property
    def _known(self) -> tuple[PendingBatch, ...]:
        return tuple(pending for pending in self._pending.all if pending.batch and pending.run_id not in self._unknown)

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
