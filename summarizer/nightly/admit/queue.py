"""Decide which of the listed articles are briefed; this needs no model."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections import Counter
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from summarizer.errors import PolicyBriefError, SourceError, UnexpectedFault
from summarizer.nightly.engines.base import Job
from summarizer.nightly.ledger import Entry, Ledger, Night
from summarizer.nightly.limits.budget import Budget
from summarizer.nightly.limits.caps import explain_night_cap
from summarizer.nightly.limits.failures import RetryPolicy, ends_the_night
from summarizer.nightly.limits.stop import Stop
from summarizer.nightly.report.tonight import Tonight
from summarizer.nightly.sources import ArticleSource, Candidate, Content
from summarizer.readers import read
from summarizer.settings import Settings
from summarizer.text.article import Article

from .duplicates import DuplicateIndex, Original
from .jobs import AdmittedJob, JobQueue, Resumed
from .key import Recipe
from .keyword_filter import KeywordFilter
from .told import Told, told_by

__all__ = ["Admission", "SourceRules"]

_KNOWN = {"done", "partial", "duplicate"}
_MOST_ENDED = 3  # nights
_YIELD_EVERY = 100  # candidates between two chances for the event loop to handle signals


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRules:
    """How a source's articles are admitted; `cap` is the most of them in a night."""

    filter: KeywordFilter
    cap: int | None = None


@dataclass(kw_only=True)
class Admission:
    """Read all sources concurrently, and queue the articles to brief.

    `rules` has an entry for each source. `look_only` fetches no page. `since` leaves out earlier articles.
    """

    sources: Sequence[ArticleSource]
    rules: Mapping[str, SourceRules]
    ledger: Ledger
    night: Night
    recipe: Recipe
    duplicates: DuplicateIndex
    budget: Budget
    stop: Stop
    tonight: Tonight
    settings: Settings
    retries: RetryPolicy
    since: dt.datetime | None = None
    look_only: bool = False
    _taken: Counter[str] = field(default_factory=Counter)
    _duplicate_lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def run(self, queue: JobQueue) -> None:
        """Queue all articles to brief, and close the queue after them."""
        self.tonight.lists(await asyncio.to_thread(self._count_listed))
        tasks = [asyncio.create_task(self._read_source(source, queue)) for source in self.sources]
        try:
            await asyncio.gather(*tasks)
            await self._queue_pending(queue)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            queue.close()

    def _count_listed(self) -> int:
        return sum(_count(source) for source in self.sources)

    async def _read_source(self, source: ArticleSource, queue: JobQueue) -> None:
        try:
            await self._queue_jobs(source, source.candidates(), queue)
        except PolicyBriefError as error:
            if ends_the_night(error):
                raise
            self.tonight.source_failed(source.name, error)
        except Exception as error:  # noqa: BLE001 - one source never stops the night
            self.tonight.source_failed(
                source.name, UnexpectedFault.wrap(error, "policy-brief itself failed to list it")
            )

    async def _queue_pending(self, queue: JobQueue) -> None:
        """Queue articles that earlier nights left pending and that no source lists any more."""
        by_name = {source.name: source for source in self.sources}
        for entry in self.ledger.entries.in_state("pending", before_night=self.night.id):
            if source := by_name.get(entry.source):
                await self._read_source(Resumed(source, entry), queue)

    async def _queue_jobs(self, source: ArticleSource, candidates: AsyncIterator[Candidate], queue: JobQueue) -> None:
        count = 0
        async for candidate in candidates:
            count += 1
            self.tonight.considers()
            if count % _YIELD_EVERY == 0:
                await asyncio.sleep(0)
            if self.stop.interrupted:
                return
            if job := await self._consider_or_fail(candidate, self.rules[source.name]):
                await queue.put(AdmittedJob(job, candidate))

    async def _consider_or_fail(self, candidate: Candidate, rules: SourceRules) -> Job | None:
        """Consider a candidate; an error on the way fails only this article, unless it ends the night."""
        try:
            return await self._consider(candidate, rules)
        except PolicyBriefError as error:
            await self.fail(candidate, error)
        except Exception as error:  # noqa: BLE001 - one article never stops the night
            await self.fail(candidate, UnexpectedFault.wrap(error, "policy-brief itself failed to admit this article"))
        return None

    async def _consider(self, candidate: Candidate, rules: SourceRules) -> Job | None:
        """Return a job for a candidate, unless it is settled or left pending."""
        entry = self.ledger.entries.get(candidate.locator)
        if entry and self._is_settled(entry, candidate, rules):
            self.tonight.unchanged(candidate.source)
            return None
        if self._was_seen_tonight(entry) or self._is_too_old(candidate):
            return None
        reason = self._find_cap(candidate.source, rules)
        await asyncio.to_thread(self.ledger.entries.see, candidate.sighting, night=self.night.id, reason=reason)
        if reason:
            self.tonight.waits(candidate)
            return None
        article = await self._read(candidate, entry)
        return await self._admit(candidate, article, rules) if article else None

    def _is_settled(self, entry: Entry, candidate: Candidate, rules: SourceRules) -> bool:
        """Return whether the article is settled, and neither its content nor the basis of its state has changed."""
        if entry.state == "pending" or entry.stamp != candidate.stamp:
            return False
        if entry.state == "filtered":
            return entry.basis == rules.filter.fingerprint
        return entry.basis == self.recipe.fingerprint and not self.retries.is_due(entry)

    def _was_seen_tonight(self, entry: Entry | None) -> bool:
        """Return whether another source listed the same place tonight."""
        return entry is not None and entry.night == self.night.id

    def _is_too_old(self, candidate: Candidate) -> bool:
        return self.since is not None and candidate.published is not None and candidate.published < self.since

    def _find_cap(self, source: str, rules: SourceRules) -> str | None:
        if rules.cap is not None and self._taken[source] >= rules.cap:
            return f"the cap of {rules.cap:,} articles of source {source} was reached"
        if self.stop.reason:
            return self.stop.reason
        cap = self.budget.full()
        return explain_night_cap(cap) if cap else None

    async def _read(self, candidate: Candidate, before: Entry | None) -> Article | None:
        if self.look_only and candidate.remote:
            self.tonight.would_fetch(candidate)
            return None
        try:
            known = before is not None and before.state in _KNOWN and before.basis == self.recipe.fingerprint
            content = await candidate.fetch(known)
            if content is None:
                self._keep_state(before, candidate)
                return None
            return await self._read_noted(candidate.locator, content)
        except PolicyBriefError as error:
            await self.fail(candidate, error)
        except Exception as error:  # noqa: BLE001 - one article never stops the night
            await self.fail(candidate, UnexpectedFault.wrap(error, "policy-brief itself failed to read this article"))
        return None

    async def _read_noted(self, locator: str, content: Content) -> Article:
        """Read an article, and note the reading in the ledger; an article at which several nights ended is given up.

        The note stays only if the night ends during the reading.
        """
        ended = await asyncio.to_thread(self.ledger.begin_reading, locator)
        if ended >= _MOST_ENDED:
            await asyncio.to_thread(self.ledger.end_reading, locator)
            raise SourceError(
                f"Reading it never ended, and {ended} nights were stopped during it. Report it with the file or page."
            )
        try:
            article = await asyncio.to_thread(read, content, max_bytes=self.settings.max_bytes)
        except Exception:
            await asyncio.to_thread(self.ledger.end_reading, locator)
            raise
        await asyncio.to_thread(self.ledger.end_reading, locator)
        return article

    async def _admit(self, candidate: Candidate, article: Article, rules: SourceRules) -> Job | None:
        candidate = replace(candidate, title=candidate.title or article.headline)
        locator = candidate.locator
        if reason := rules.filter.reason_against(article):
            self.ledger.entries.settle(locator, "filtered", basis=rules.filter.fingerprint, reason=reason)
            self.tonight.settled(candidate, "filtered", reason)
            return None
        key = self.recipe.make_key(article)
        told = await asyncio.to_thread(self._read_facts, article)
        async with self._duplicate_lock:  # of two copies read at the same time, one is first
            original = await asyncio.to_thread(self._find_original, candidate, article, key, told)
        if original is not None and not original.differs:
            self._link(candidate, key, original.key)
            return None
        if original is not None:
            self._link_update(candidate, original)
        self._taken[candidate.source] += 1
        self.tonight.admitted()
        return Job(key, article)

    def _read_facts(self, article: Article) -> Told:
        """Return the facts of an article; none if only identical texts are copies, or if it cannot be read."""
        return told_by(article, self.settings) if self.duplicates.threshold < 1 else {}

    def _find_original(self, candidate: Candidate, article: Article, key: str, told: Told) -> Original | None:
        """Return the article that this one copies or updates; all articles except copies are indexed as originals."""
        if self.ledger.attempts.brief(key) or self.ledger.entries.is_taken(key, besides=candidate.locator):
            return Original(key)
        original = self.duplicates.find_original(
            key, article, locator=candidate.locator, basis=self.recipe.fingerprint, day=self.night.day, told=told
        )
        if original is None or original.differs:
            self.ledger.entries.see(candidate.sighting, night=self.night.id, key=key)
        return original

    def _link_update(self, candidate: Candidate, original: Original) -> None:
        """Link a later version of a story to the earlier one, with what differs."""
        differs = "; ".join(original.differs)
        self.ledger.entries.link_update(candidate.locator, of=original.key, differs=differs)
        self.tonight.updates(candidate, self.ledger.entries.name(original.key), differs)

    def _link(self, candidate: Candidate, key: str, original: str) -> None:
        """Link a duplicate to its original; an article whose text did not change keeps its brief."""
        basis = self.recipe.fingerprint
        brief = self.ledger.attempts.brief(original)
        if brief and brief.locator == candidate.locator and original == key:
            self.ledger.entries.see(candidate.sighting, night=self.night.id, key=key)
            self.ledger.entries.settle(candidate.locator, "partial" if brief.partial else "done", basis=basis)
            self.tonight.unchanged(candidate.source)
            return
        self.ledger.entries.see(candidate.sighting, night=self.night.id)
        reason = "the same text" if original == key else "nearly the same text, and the same facts"
        self.ledger.entries.settle(candidate.locator, "duplicate", basis=basis, reason=reason, duplicate_of=original)
        self.tonight.settled(candidate, "duplicate", f"{reason} as {self.ledger.entries.name(original)}")

    def _keep_state(self, before: Entry | None, candidate: Candidate) -> None:
        """Restore the state of an article that its site says is unchanged."""
        if before is not None:
            self.ledger.entries.settle(
                before.locator,
                before.state,
                basis=before.basis,
                reason=before.reason,
                duplicate_of=before.duplicate_of,
            )
        self.tonight.unchanged(candidate.source)

    async def fail(self, candidate: Candidate, error: PolicyBriefError) -> None:
        """Record and report the failure of an article; raise an error that ends the night."""
        if ends_the_night(error):
            raise error
        step = self.retries.next_step(error, None)
        try:
            step = self._settle_failed(candidate, error)
        except PolicyBriefError:
            raise
        except Exception as wrong:  # noqa: BLE001 - what the ledger does not take is told all the same
            error = UnexpectedFault.wrap(wrong, f"{error} Besides, it could not be entered into the ledger")
        self.tonight.failed(candidate.locator, candidate.source, error, step)

    def _settle_failed(self, candidate: Candidate, error: PolicyBriefError) -> str:
        """Record a failure, also of an article that has no row yet, and return what to do about it."""
        entry = self.ledger.entries.get(candidate.locator)
        if entry is None:
            self.ledger.entries.see(candidate.sighting, night=self.night.id)
        step = self.retries.next_step(error, entry)
        self.ledger.entries.settle(
            candidate.locator,
            "failed",
            basis=self.recipe.fingerprint,
            reason=str(error),
            next_step=step,
            retryable=error.retryable,
        )
        return step


def _count(source: ArticleSource) -> int:
    try:
        return source.size()
    except Exception:  # noqa: BLE001 - an estimate; listing it tells what is wrong
        return 0
