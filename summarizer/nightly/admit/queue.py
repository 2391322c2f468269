"""From what sources list to what is asked about: everything that can be settled without a model is settled here."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections import Counter
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field

from summarizer.errors import PolicyBriefError, SourceError, UnexpectedFault
from summarizer.nightly.engines.base import Job
from summarizer.nightly.ledger import Entry, Ledger, Night
from summarizer.nightly.limits.budget import Allowance
from summarizer.nightly.limits.failures import ends_the_night, next_step
from summarizer.nightly.limits.stop import Stop
from summarizer.nightly.report.tonight import Tonight
from summarizer.nightly.sources import Candidate, Source
from summarizer.readers import read
from summarizer.text.article import Article

from .duplicates import Copies
from .key import Recipe
from .keyword_filter import KeywordFilter

__all__ = ["Admission", "Admitted", "Handover", "Rules"]

_KNOWN = {"done", "partial", "duplicate"}
_BREATH = 100  # candidates between two moments at which signals are heard


@dataclass(frozen=True, slots=True)
class Admitted:
    """A job, and the candidate that it was."""

    job: Job
    candidate: Candidate


class Handover:
    """A bounded way from admission to engine; whoever takes a job makes room for another."""

    def __init__(self, room: int) -> None:
        self._queue: asyncio.Queue[Admitted | None] = asyncio.Queue()
        self._room = asyncio.Semaphore(room)
        self._closed = False

    async def put(self, admitted: Admitted) -> None:
        """Hand over a job when there is room."""
        await self._room.acquire()
        self._queue.put_nowait(admitted)

    def close(self) -> None:
        """Say that there are no more; there is always room for that."""
        self._queue.put_nowait(None)

    async def get(self) -> Admitted | None:
        """Take a job; None when there are no more."""
        if self._closed:
            return None
        admitted = await self._queue.get()
        self._room.release()
        self._closed = admitted is None
        return admitted


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """By what a source's articles are admitted; `cap` is how many of them in a night."""

    keep: KeywordFilter
    cap: int | None = None


@dataclass(kw_only=True)
class Admission:
    """Go through the sources, all at the same time, and hand on what is to be briefed.

    `rules` has an entry for each source. `look_only` fetches no page. `since` leaves out what its source dates earlier.
    """

    sources: Sequence[Source]
    rules: Mapping[str, Rules]
    ledger: Ledger
    night: Night
    recipe: Recipe
    copies: Copies
    allowance: Allowance
    stop: Stop
    tonight: Tonight
    max_bytes: int
    attempts: int
    since: dt.datetime | None = None
    look_only: bool = False
    _taken: Counter[str] = field(default_factory=Counter)
    _copying: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def run(self, handover: Handover) -> None:
        """Hand over all that is to be briefed, and close the handover after it."""
        self.tonight.lists(await asyncio.to_thread(self._size))
        tasks = [asyncio.create_task(self._go_through(source, handover)) for source in self.sources]
        try:
            await asyncio.gather(*tasks)
            await self._take_up_pending(handover)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            handover.close()

    def _size(self) -> int:
        return sum(source.size() for source in self.sources)

    async def _go_through(self, source: Source, handover: Handover) -> None:
        try:
            await self._hand_on(source, source.candidates(), handover)
        except SourceError as error:
            self.tonight.source_failed(source.name, error)

    async def _take_up_pending(self, handover: Handover) -> None:
        """Take up what earlier nights left pending and no source lists any more."""
        by_name = {source.name: source for source in self.sources}
        for entry in self.ledger.entries.in_state("pending", before_night=self.night.id):
            if source := by_name.get(entry.source):
                await self._hand_on(source, _one(source.again(entry)), handover)

    async def _hand_on(self, source: Source, candidates: AsyncIterator[Candidate], handover: Handover) -> None:
        count = 0
        async for candidate in candidates:
            count += 1
            self.tonight.considers()
            if count % _BREATH == 0:
                await asyncio.sleep(0)
            if self.stop.interrupted:
                return
            if job := await self._consider(candidate, self.rules[source.name]):
                await handover.put(Admitted(job, candidate))

    async def _consider(self, candidate: Candidate, rules: Rules) -> Job | None:
        """Settle a candidate, leave it pending, or make a job of it."""
        entry = self.ledger.entries.get(candidate.locator)
        if entry and self._is_settled(entry, candidate, rules):
            self.tonight.unchanged(candidate.source)
            return None
        if self._was_here(entry) or self._is_too_old(candidate):
            return None
        waits = self._why_wait(candidate.source, rules)
        await asyncio.to_thread(self.ledger.entries.see, candidate.sighting, night=self.night.id, reason=waits)
        if waits:
            self.tonight.waits(candidate)
            return None
        article = await self._read(candidate, entry)
        return await self._admit(candidate, article, rules) if article else None

    def _is_settled(self, entry: Entry, candidate: Candidate, rules: Rules) -> bool:
        """Tell whether nothing changed since the article was settled: not its content, nor what its state holds for."""
        if entry.state == "pending" or entry.stamp != candidate.stamp:
            return False
        if entry.state == "filtered":
            return entry.basis == rules.keep.fingerprint
        tries_again = entry.state == "failed" and entry.retryable and entry.attempts < self.attempts
        return entry.basis == self.recipe.fingerprint and not tries_again

    def _was_here(self, entry: Entry | None) -> bool:
        """Tell whether another source listed the same place tonight."""
        return entry is not None and entry.night == self.night.id

    def _is_too_old(self, candidate: Candidate) -> bool:
        return self.since is not None and candidate.published is not None and candidate.published < self.since

    def _why_wait(self, source: str, rules: Rules) -> str | None:
        if rules.cap is not None and self._taken[source] >= rules.cap:
            return f"the cap of {rules.cap:,} articles of source {source} was reached"
        if self.stop.reason:
            return self.stop.reason
        cap = self.allowance.full()
        return f"the night's cap of {cap} was reached" if cap else None

    async def _read(self, candidate: Candidate, before: Entry | None) -> Article | None:
        if self.look_only and candidate.remote:
            self.tonight.would_fetch(candidate)
            return None
        try:
            known = before is not None and before.state in _KNOWN and before.basis == self.recipe.fingerprint
            content = await candidate.fetch(known)
            if content is None:
                self._settle_as(before, candidate)
                return None
            return await asyncio.to_thread(read, content, max_bytes=self.max_bytes)
        except PolicyBriefError as error:
            await self._fail(candidate, error)
        except Exception as error:  # noqa: BLE001 - one article never stops the night
            await self._fail(candidate, UnexpectedFault(f"It cannot be read ({type(error).__name__}: {error})."))
        return None

    async def _admit(self, candidate: Candidate, article: Article, rules: Rules) -> Job | None:
        locator = candidate.locator
        if why := rules.keep.reason_against(article):
            self.ledger.entries.settle(locator, "filtered", basis=rules.keep.fingerprint, reason=why)
            self.tonight.settled(candidate, "filtered", why)
            return None
        key = self.recipe.key(article)
        async with self._copying:  # of two copies read at the same time, one is first
            original = await asyncio.to_thread(self._original, candidate, article, key)
        if original is not None:
            self._link(candidate, key, original)
            return None
        self._taken[candidate.source] += 1
        self.tonight.admitted()
        return Job(key, article)

    def _original(self, candidate: Candidate, article: Article, key: str) -> str | None:
        """Find what an article is a copy of, which may be its own earlier self; else enter it as an original."""
        if self.ledger.attempts.brief(key) or self.ledger.entries.is_taken(key, besides=candidate.locator):
            return key
        original = self.copies.original(
            key, article, locator=candidate.locator, basis=self.recipe.fingerprint, day=self.night.day
        )
        if original is None:
            self.ledger.entries.see(candidate.sighting, night=self.night.id, key=key)
        return original

    def _link(self, candidate: Candidate, key: str, original: str) -> None:
        """Link a copy to its original; an article that only looks changed is as done as it was."""
        basis = self.recipe.fingerprint
        brief = self.ledger.attempts.brief(original)
        if brief and brief.locator == candidate.locator and original == key:
            self.ledger.entries.settle(candidate.locator, "partial" if brief.partial else "done", basis=basis)
            self.tonight.unchanged(candidate.source)
            return
        why = "the same text" if original == key else "nearly the same text"
        self.ledger.entries.settle(candidate.locator, "duplicate", basis=basis, reason=why, duplicate_of=original)
        self.tonight.settled(candidate, "duplicate", f"{why} as {original[:12]}")

    def _settle_as(self, before: Entry | None, candidate: Candidate) -> None:
        """Leave an article as it was before its site said that it is unchanged."""
        if before is not None:
            self.ledger.entries.settle(
                before.locator,
                before.state,
                basis=before.basis,
                reason=before.reason,
                duplicate_of=before.duplicate_of,
            )
        self.tonight.unchanged(candidate.source)

    async def _fail(self, candidate: Candidate, error: PolicyBriefError) -> None:
        if ends_the_night(error):
            raise error
        entry = self.ledger.entries.get(candidate.locator)
        again = error.retryable and (entry.attempts if entry else 0) + 1 < self.attempts
        step = next_step(error, again=again)
        self.ledger.entries.settle(
            candidate.locator,
            "failed",
            basis=self.recipe.fingerprint,
            reason=str(error),
            next_step=step,
            retryable=error.retryable,
        )
        self.tonight.failed(candidate.locator, candidate.source, error, step)


async def _one(candidate: Candidate) -> AsyncIterator[Candidate]:
    yield candidate
