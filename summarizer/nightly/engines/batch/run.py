"""One run of the batch engine: find what is on its way, send what is new, wait, and bring replies home."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, AsyncIterable
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.brief.one import first_request, scan
from summarizer.errors import NightCapReached, PolicyBriefError, ProviderError, SettingsError
from summarizer.nightly.engines.base import Job, request_key
from summarizer.nightly.ledger.batches import Flight, Flights

from .api import TERMINAL
from .file import Part, PartWriter, request_line
from .results import Landing
from .spool import Spool

if TYPE_CHECKING:
    from openai.types import Batch

    from .engine import BatchEngine

__all__ = ["Voyage"]

_LOG = logging.getLogger(__name__)
_GROUP: Final = 32  # jobs that need no batch, handed on together
_FORGOTTEN: Final = 2 * 86_400.0  # no batch takes longer than a day

Keys = tuple[str, ...]


class _Line(NamedTuple):
    request: str
    line: bytes


class Voyage:
    """Give groups of keys whose jobs the live engine can finish now; jobs wait in `spool` until then."""

    def __init__(self, engine: BatchEngine, folder: Path, spool: Spool) -> None:
        self._engine = engine
        self._options = engine.options
        self._api = engine.api
        self._clock = engine.clock
        self._folder = folder
        self._spool = spool
        self._flights = Flights(engine.notes)
        self._landing = Landing(engine, folder)
        self._requests: dict[str, str] = {}
        self._unknown: set[str] = set()
        self._refusal: PolicyBriefError | None = None
        self._parts = 0

    async def groups(self, jobs: AsyncIterable[Job]) -> AsyncGenerator[Keys]:
        """Yield groups of keys until no batch is on its way, or the wait is over."""
        await self._find_again()
        async for keys in self._send(jobs):
            yield keys
        began = self._clock.monotonic()
        while True:
            async for keys in self._round():
                yield keys
            left = self._options.wait - (self._clock.monotonic() - began)
            if left <= 0 or not self._on_their_way:
                return
            await self._clock.sleep(min(left, self._options.poll))

    def why_not(self, key: str) -> PolicyBriefError:
        """Say why a job that still waits has no brief."""
        flight = self._flights.of(key)
        if flight is None:
            return self._refusal or NightCapReached("The night ended before its batch was submitted.")
        name = flight.batch or f"with run id {flight.run_id}"
        return NightCapReached(f"Its batch {name} is on its way; the next night collects it.")

    async def _find_again(self) -> None:
        """Name the batches that a killed night created, and forget those that it did not come to create."""
        nameless = [flight for flight in self._flights.all if flight.batch is None]
        if not nameless:
            return
        found = await self._api.find({flight.run_id for flight in nameless})
        for flight in nameless:
            batch = found.get(flight.run_id)
            if batch is None:
                self._flights.land(flight)
                continue
            _LOG.info("Batch %s was created by a night that was killed; it is taken over.", batch.id)
            self._flights.name(flight, batch.id)

    async def _send(self, jobs: AsyncIterable[Job]) -> AsyncGenerator[Keys]:
        """Write what must be asked into batches, and give what needs none: its reply is paid, or it fits in none."""
        ready: list[str] = []
        writer = self._writer()
        async for job in jobs:
            if job.key in self._spool:
                continue
            self._spool.put(job)
            if job.key not in self._flights and not await self._write(job, writer):
                ready.append(job.key)
            if len(ready) >= _GROUP:
                yield tuple(ready)
                ready.clear()
        await self._submit(writer.finish())
        if ready:
            yield tuple(ready)

    async def _write(self, job: Job, writer: PartWriter) -> bool:
        """Write a job's line, submitting the file before when it is full; tell whether it was written."""
        made = await asyncio.to_thread(self._line, job)
        if made is None or not writer.fits(made.line) or await self._is_paid(job.key, made.request):
            return False
        self._requests[job.key] = made.request
        await self._submit(writer.add(job.key, made.line))
        return True

    def _line(self, job: Job) -> _Line | None:
        """Write the line of a job, or give None where only the live way can say what is wrong with it."""
        settings = self._engine.settings
        try:
            found = scan(job.article, settings=settings)
            body = first_request(found, settings)
            return _Line(request_key(body), request_line(job.key, body)) if found.sentences else None
        except (PolicyBriefError, UnicodeEncodeError):
            return None

    async def _is_paid(self, key: str, request: str) -> bool:
        return await self._engine.replies.recorded(key, request) is not None

    async def _submit(self, part: Part | None) -> None:
        if part is None or self._refusal is not None:
            return
        requests = [(key, self._requests.pop(key)) for key in part.custom_ids]
        flight = self._flights.depart(requests, at=self._clock.now())
        try:
            batch = await self._api.submit(part.path, run_id=flight.run_id)
        except (ProviderError, SettingsError) as error:
            self._note_refusal(flight, error)
            return
        self._flights.name(flight, batch.id)
        part.path.unlink()
        _LOG.info("Batch %s was submitted with %d articles.", batch.id, len(requests))

    def _note_refusal(self, flight: Flight, error: PolicyBriefError) -> None:
        """Submit no more tonight: batches on their way can be collected all the same."""
        if not error.retryable:  # else it may have been created after all, which the next night finds out
            self._flights.land(flight)
        if isinstance(error, SettingsError):
            raise error
        _LOG.warning("A batch of %d articles could not be submitted: %s", len(flight.requests), error)
        self._refusal = error

    async def _round(self) -> AsyncGenerator[Keys]:
        """Look after each batch once, and give the keys of those that have ended."""
        for flight in self._on_their_way:
            try:
                batch = await self._api.retrieve(flight.batch or "")
                keys = await self._bring_home(flight, batch)
            except ProviderError as error:
                if not error.retryable or self._age(flight) > _FORGOTTEN:
                    raise
                _LOG.warning("Batch %s cannot be looked at now (%s); it is tried again.", flight.batch, error)
                continue
            if keys:
                yield keys

    async def _bring_home(self, flight: Flight, batch: Batch | None) -> Keys:
        if batch is None:
            return self._pass_over(flight)
        if batch.status not in TERMINAL:
            counts = batch.request_counts
            done = f", {counts.completed} of {counts.total} done" if counts else ""
            _LOG.info("Batch %s: %s%s.", batch.id, batch.status, done)
            if self._age(flight) >= self._options.deadline and batch.status != "cancelling":
                await self._api.cancel(batch.id)
            return ()
        if batch.status == "failed":
            return await self._mend(flight, batch)
        await self._landing.record(flight, batch)
        self._flights.land(flight)
        return tuple(flight.requests)

    def _pass_over(self, flight: Flight) -> Keys:
        """Leave a batch that the endpoint does not know to a night with the right key, until it is too old."""
        if self._age(flight) > _FORGOTTEN:
            self._flights.land(flight)
            return tuple(flight.requests)
        self._unknown.add(flight.run_id)
        _LOG.warning(
            "Batch %s is unknown to %s. Give the key, and the address, that it was submitted with.",
            flight.batch,
            self._engine.settings.endpoint.place,
        )
        return ()

    async def _mend(self, flight: Flight, batch: Batch) -> Keys:
        """Send a batch that failed validation again without its invalid lines, which are asked live."""
        invalid = _invalid_lines(batch)
        keys = tuple(flight.requests)
        sound = [key for number, key in enumerate(keys, 1) if number not in invalid and key in self._spool]
        self._flights.land(flight)
        if not invalid:  # the whole file displeased: too many tokens are waiting, say
            sound = []
        writer = self._writer()
        again = {key for key in sound if await self._write(self._spool.look(key), writer)}
        await self._submit(writer.finish())
        return tuple(key for key in keys if key not in again)

    @property
    def _on_their_way(self) -> tuple[Flight, ...]:
        return tuple(flight for flight in self._flights.all if flight.batch and flight.run_id not in self._unknown)

    def _writer(self) -> PartWriter:
        self._parts += 1
        folder = self._folder / f"part-{self._parts}"
        folder.mkdir()
        return PartWriter(folder, self._options.max_lines, self._options.max_bytes)

    def _age(self, flight: Flight) -> float:
        return self._clock.now() - flight.at


def _invalid_lines(batch: Batch) -> set[int]:
    """Find the numbers of the lines that failed a batch, from 1, and log what is wrong."""
    errors = (batch.errors.data if batch.errors else None) or []
    for error in errors:
        _LOG.warning("Batch %s failed at line %s: %s (%s).", batch.id, error.line or "-", error.message, error.code)
    return {error.line for error in errors if error.line is not None}
