"""One night: sources, articles, briefs, files, digest."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing, suppress
from dataclasses import dataclass
from typing import Any

from summarizer.errors import PolicyBriefError
from summarizer.nightly.admit.duplicates import Copies
from summarizer.nightly.admit.key import Recipe
from summarizer.nightly.admit.queue import Admission, Admitted, Handover
from summarizer.nightly.config import NightConfig
from summarizer.nightly.engines.base import Engine, Job
from summarizer.nightly.files import DayFolder, check_writable, stem
from summarizer.nightly.ledger import Ledger, Night, PaidReplies, single_run
from summarizer.nightly.limits.budget import Allowance
from summarizer.nightly.limits.pace import Pace
from summarizer.nightly.limits.stop import Stop, ending_in_time
from summarizer.nightly.report import Journal, Summary, Tonight, Watcher
from summarizer.nightly.report.notes import noting
from summarizer.nightly.report.spans import night_span, tell_night
from summarizer.nightly.report.tonight import Silent
from summarizer.text.article import KST

from .finish import close
from .record import Settling
from .setup import check_price, clear_up, open_engine, open_sources, rules_of

__all__ = ["NightOptions", "Plan", "rehearse", "run_night"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NightOptions:
    """What is asked of one night besides its settings; `since` is aware."""

    since: dt.datetime | None = None
    limit: int | None = None
    retry_failed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a night would do: articles by state, and the places of those to be briefed or fetched."""

    states: dict[str, int]
    unchanged: int
    to_brief: tuple[str, ...]
    to_fetch: tuple[str, ...]
    failed_sources: dict[str, str]


def _now() -> dt.datetime:
    return dt.datetime.now(KST)


async def run_night(
    config: NightConfig,
    options: NightOptions | None = None,
    *,
    watcher: Watcher | None = None,
    now: Callable[[], dt.datetime] = _now,
) -> Summary:
    """Run one night; its day is the one in Korea on which it begins, however long it lasts.

    Raises `NightRunning`, `SettingsError`, `LedgerError` or `OutputError` before it begins; what comes later is in the
    summary, with the exit code.
    """
    options = options or NightOptions()
    check_price(config)
    check_writable(config.out)
    with single_run(config.ledger), Ledger.open(config.ledger) as ledger:
        killed = clear_up(ledger, config.out)
        night = ledger.begin_night(f"{now().astimezone(KST):%Y-%m-%d}")
        log = config.out / night.day / "night.jsonl"
        with night_span(night.run, night.day) as span, Journal(log, night.run) as journal:
            journal.write("night_began", day=night.day, attempts_killed=killed)
            if options.retry_failed:
                journal.write("failed_taken_up", articles=ledger.entries.retry_failed())
            tonight = Tonight(journal, watcher or Silent())
            course = _Course(config, options, ledger, night, tonight)
            with noting(tonight):
                await course.run()
            summary = course.close()
            tell_night(span, summary)
            return summary


async def rehearse(config: NightConfig, options: NightOptions | None = None, *, watcher: Watcher | None = None) -> Plan:
    """Say what a night would do, on a copy of the ledger: nothing is asked, fetched but feeds, or written."""
    options = options or NightOptions()
    with Ledger.rehearsal(config.ledger) as ledger:
        night = ledger.begin_night(f"{_now():%Y-%m-%d}")
        if options.retry_failed:
            ledger.entries.retry_failed()
        with Journal(None, night.run) as journal:
            course = _Course(config, options, ledger, night, Tonight(journal, watcher or Silent()), look_only=True)
            return await course.look()


class _Course:
    """One night's course."""

    def __init__(
        self,
        config: NightConfig,
        options: NightOptions,
        ledger: Ledger,
        night: Night,
        tonight: Tonight,
        *,
        look_only: bool = False,
    ) -> None:
        self._config = config
        self._ledger = ledger
        self._night = night
        self._tonight = tonight
        self._stop = Stop()
        caps = config.caps
        limited = caps.night.model_copy(update={"articles": options.limit}) if options.limit else caps.night
        self._allowance = Allowance(limited, caps.article)
        tonight.watcher.began(self._allowance)
        self._replies: PaidReplies = ledger.replies(night)
        recipe = Recipe.of(config.settings)
        self._admission = self._admitting(recipe, options, look_only=look_only)
        self._settling = self._settler(recipe)
        self._handover = Handover(config.settings.concurrency)

    async def run(self) -> None:
        """Brief what there is, until it is done, a limit is reached or somebody asks to stop."""
        seconds = self._config.caps.night.seconds
        try:
            with ending_in_time(self._stop, seconds=seconds, grace=self._config.grace):
                await self._work()
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if not self._stop.cut or task is None:
                raise
            task.uncancel()
        except PolicyBriefError as error:
            self._stop.request(str(error), error=error)
        finally:
            with suppress(PolicyBriefError):  # a disk that is full: they are pending in the ledger as it is
                self._settling.put_off_rest(self._stop.reason or "the night ended")

    async def look(self) -> Plan:
        """Admit, and brief nothing."""
        admitting = asyncio.create_task(self._admission.run(self._handover))
        found = []
        while admitted := await self._handover.get():
            found.append(admitted.candidate.locator)
            self._allowance.articles += 1
        await admitting
        return Plan(
            states=self._tonight.states,
            unchanged=self._tonight.unchanged_count,
            to_brief=tuple(found),
            to_fetch=tuple(self._tonight.fetchable),
            failed_sources={name: each.error for name, each in self._tonight.sources.items() if each.error},
        )

    def close(self) -> Summary:
        """Write what the night leaves behind."""
        return close(
            self._config,
            self._ledger,
            self._night,
            stop=self._stop,
            tonight=self._tonight,
            allowance=self._allowance,
            replies=self._replies,
        )

    async def _work(self) -> None:
        admitting = asyncio.create_task(self._admission.run(self._handover))
        try:
            async with open_engine(
                self._config,
                self._ledger,
                replies=self._replies,
                pace=Pace(self._config.rate),
                allowance=self._allowance,
            ) as engine:
                await self._brief(engine)
            if not self._stop.interrupted:
                await self._list_rest()
                await admitting
        finally:
            admitting.cancel()
            await asyncio.gather(admitting, return_exceptions=True)

    async def _brief(self, engine: Engine) -> None:
        outcomes: Any = engine.run(self._dealt())
        async with aclosing(outcomes):
            async for outcome in outcomes:
                await self._settling.settle(outcome)

    async def _dealt(self) -> AsyncGenerator[Job, None]:
        """Deal jobs to the engine, as it asks for them, until there are no more or the night is to end."""
        while admitted := await self._next():
            job, locator = admitted.job, admitted.candidate.locator
            attempt = await asyncio.to_thread(
                self._ledger.attempts.begin,
                key=job.key,
                locator=locator,
                night=self._night.id,
                day=self._night.day,
                stem=stem(locator, job.key),
            )
            self._settling.begin(attempt)
            self._allowance.articles += 1
            yield job

    async def _next(self) -> Admitted | None:
        if cap := self._allowance.full():
            self._stop.request(f"the night's cap of {cap} was reached")
        if self._stop.reason:
            return None
        job, halt = asyncio.create_task(self._handover.get()), asyncio.create_task(self._stop.wait())
        try:
            await asyncio.wait((job, halt), return_when=asyncio.FIRST_COMPLETED)
        finally:
            halt.cancel()
            if not job.done():
                job.cancel()
        return job.result() if job.done() and not job.cancelled() else None

    async def _list_rest(self) -> None:
        """Note what is left for another night."""
        while admitted := await self._handover.get():
            self._tonight.waits(admitted.candidate)

    def _admitting(self, recipe: Recipe, options: NightOptions, *, look_only: bool) -> Admission:
        config, duplicates = self._config, self._config.duplicates
        first_day = dt.date.fromisoformat(self._night.day) - dt.timedelta(days=duplicates.days)
        copies = Copies(self._ledger.store, duplicates.threshold, first_day.isoformat())
        copies.forget_old()
        return Admission(
            sources=open_sources(config, self._ledger),
            rules=rules_of(config),
            ledger=self._ledger,
            night=self._night,
            recipe=recipe,
            copies=copies,
            allowance=self._allowance,
            stop=self._stop,
            tonight=self._tonight,
            max_bytes=config.settings.max_bytes,
            attempts=config.attempts,
            since=options.since,
            look_only=look_only,
        )

    def _settler(self, recipe: Recipe) -> Settling:
        return Settling(
            ledger=self._ledger,
            night=self._night,
            replies=self._replies,
            folder=DayFolder(self._config.out, self._night.day),
            basis=recipe.fingerprint,
            attempts=self._config.attempts,
            outage=max(10, 2 * self._config.settings.concurrency),
            stop=self._stop,
            tonight=self._tonight,
        )
