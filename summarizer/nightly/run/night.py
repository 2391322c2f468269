"""One night: sources, articles, briefs, files, digest."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing, suppress
from dataclasses import dataclass
from typing import Any

from summarizer.errors import PolicyBriefError, UnexpectedFault
from summarizer.nightly.admit.duplicates import DuplicateIndex
from summarizer.nightly.admit.jobs import AdmittedJob, JobQueue
from summarizer.nightly.admit.key import Recipe
from summarizer.nightly.admit.queue import Admission
from summarizer.nightly.config import NightConfig
from summarizer.nightly.engines.base import Engine, Job
from summarizer.nightly.files import DayFolder, check_writable, stem
from summarizer.nightly.ledger import Ledger, Night, PaidReplies, single_run
from summarizer.nightly.limits.budget import Budget, UsageCounter
from summarizer.nightly.limits.caps import explain_night_cap, limit_calls
from summarizer.nightly.limits.failures import RetryPolicy
from summarizer.nightly.limits.pace import Pace
from summarizer.nightly.limits.stop import Stop, ending_in_time
from summarizer.nightly.report import Estimate, Journal, Summary, Tonight, Watcher
from summarizer.nightly.report.estimate import estimate_article
from summarizer.nightly.report.notes import noting
from summarizer.nightly.report.spans import night_span, tell_night
from summarizer.nightly.report.tonight import SilentWatcher
from summarizer.text.article import KST

from .finish import finish_night
from .record import OutcomeRecorder
from .setup import check_price, clear_up, make_rules, open_engine, open_sources

__all__ = ["NightOptions", "Plan", "rehearse", "run_night"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NightOptions:
    """Options of one night in addition to its settings; `since` is aware."""

    since: dt.datetime | None = None
    limit: int | None = None
    retry_failed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a night would do: articles by state, the locators of those to brief or fetch, and the usage of an article.

    `linked` has a line for each article that is a copy or an update, `failed` one for each that cannot be read.
    """

    states: dict[str, int]
    unchanged: int
    to_brief: tuple[str, ...]
    to_fetch: tuple[str, ...]
    failed_sources: dict[str, str]
    linked: tuple[str, ...]
    failed: tuple[str, ...]
    estimate: Estimate


def _now() -> dt.datetime:
    return dt.datetime.now(KST)


async def run_night(
    config: NightConfig,
    options: NightOptions | None = None,
    *,
    watcher: Watcher | None = None,
    now: Callable[[], dt.datetime] = _now,
) -> Summary:
    """Run one night; its day is the date in Korea on which it begins, however long it lasts.

    Raises `NightRunning`, `SettingsError`, `LedgerError` or `OutputError` before it begins; later errors are in the
    summary, with the exit code.
    """
    options = options or NightOptions()
    check_price(config)
    check_writable(config.out)
    with single_run(config.ledger), Ledger.open(config.ledger) as ledger:
        killed, lost = clear_up(ledger, config.out), ledger.close_lost()
        night = ledger.begin_night(f"{now().astimezone(KST):%Y-%m-%d}")
        log = config.out / night.day / "night.jsonl"
        with night_span(night.run, night.day) as span, Journal(log, night.run) as journal:
            journal.write("night_began", day=night.day, attempts_killed=killed, requests_lost=lost)
            if options.retry_failed:
                journal.write("failed_taken_up", articles=ledger.entries.retry_failed())
            tonight = Tonight(journal, watcher or SilentWatcher())
            night_run = _NightRun(config, options, ledger, night, tonight)
            with noting(tonight):
                await night_run.run()
            summary = night_run.finish()
            tell_night(span, summary)
            _notify(summary, config, tonight)
            return summary


def _notify(summary: Summary, config: NightConfig, tonight: Tonight) -> None:
    """Send mail and webhook, and report what could not be sent."""
    if config.report.mail is None and config.report.webhook is None:
        return
    from summarizer.nightly.report.notify import notify

    for failure in notify(summary, config.report):
        tonight.note(failure, urgent=True)


async def rehearse(config: NightConfig, options: NightOptions | None = None, *, watcher: Watcher | None = None) -> Plan:
    """Return what a night would do, on a copy of the ledger: it asks no model, fetches only feeds, writes nothing."""
    options = options or NightOptions()
    with Ledger.rehearsal(config.ledger) as ledger:
        night = ledger.begin_night(f"{_now():%Y-%m-%d}")
        if options.retry_failed:
            ledger.entries.retry_failed()
        with Journal(None, night.run) as journal:
            tonight = Tonight(journal, watcher or SilentWatcher())
            return await _NightRun(config, options, ledger, night, tonight, look_only=True).look()


class _NightRun:
    """The parts of one night, and how its articles pass through them."""

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
        self._estimate = estimate_article(ledger, config.settings, article=caps.article, night=limited)
        usual = UsageCounter(usual_tokens=self._estimate.tokens_of_a_call, usual_usd=self._estimate.usd_of_a_call)
        self._budget = Budget(limited, limit_calls(caps.article, config.settings), night=usual)
        tonight.began(self._budget, self._estimate)
        self._replies: PaidReplies = ledger.replies(night)
        recipe = Recipe.from_settings(config.settings)
        self._admission = self._make_admission(recipe, options, look_only=look_only)
        self._recorder = self._make_recorder(recipe)
        self._queue = JobQueue(config.settings.concurrency)

    async def run(self) -> None:
        """Brief articles until all are done, a limit is reached or the night is asked to stop."""
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
        except Exception as error:  # noqa: BLE001 - what was briefed is told, and the next night goes on from there
            fault = UnexpectedFault.wrap(error, "policy-brief itself failed")
            self._stop.request(str(fault), error=fault)
        finally:
            with suppress(PolicyBriefError):  # a full disk: they are pending in the ledger anyway
                self._recorder.leave_rest_pending(self._stop.reason or "the night ended")

    async def look(self) -> Plan:
        """Admit articles, and brief none."""
        admitting = asyncio.create_task(self._admission.run(self._queue))
        found = []
        while admitted := await self._queue.get():
            if self._budget.full():  # it was queued before the article that reached the cap was counted
                self._tonight.waits(admitted.candidate)
                continue
            found.append(admitted.candidate.locator)
            self._budget.articles += 1
        await admitting
        return Plan(
            states=self._tonight.states,
            unchanged=self._tonight.unchanged_count,
            to_brief=tuple(found),
            to_fetch=tuple(self._tonight.fetchable),
            failed_sources={name: source.error for name, source in self._tonight.sources.items() if source.error},
            linked=tuple(self._tonight.linked),
            failed=tuple(self._tonight.failures),
            estimate=self._estimate,
        )

    def finish(self) -> Summary:
        """Write the night's files and record its end."""
        return finish_night(
            self._config,
            self._ledger,
            self._night,
            stop=self._stop,
            tonight=self._tonight,
            budget=self._budget,
            replies=self._replies,
        )

    async def _work(self) -> None:
        admitting = asyncio.create_task(self._admission.run(self._queue))
        try:
            async with open_engine(
                self._config,
                self._ledger,
                replies=self._replies,
                pace=Pace(self._config.rate),
                budget=self._budget,
            ) as engine:
                await self._brief(engine)
            if not self._stop.interrupted:
                await self._list_rest()
                await admitting
        finally:
            admitting.cancel()
            await asyncio.gather(admitting, return_exceptions=True)

    async def _brief(self, engine: Engine) -> None:
        outcomes: Any = engine.run(self._take_jobs())
        async with aclosing(outcomes):
            async for outcome in outcomes:
                await self._recorder.record(outcome)

    async def _take_jobs(self) -> AsyncGenerator[Job, None]:
        """Yield jobs, as the engine asks for them, until there are no more or the night ends."""
        while admitted := await self._wait_for_job():
            if await self._begin(admitted):
                self._budget.articles += 1
                yield admitted.job

    async def _begin(self, admitted: AdmittedJob) -> bool:
        """Record the start of an attempt; return False if that failed, which only fails this article."""
        job, locator = admitted.job, admitted.candidate.locator
        try:
            attempt = await asyncio.to_thread(
                self._ledger.attempts.begin,
                key=job.key,
                locator=locator,
                night=self._night.id,
                day=self._night.day,
                stem=stem(locator, job.key),
            )
        except PolicyBriefError:
            raise
        except Exception as error:  # noqa: BLE001 - one article never stops the night
            fault = UnexpectedFault.wrap(error, "policy-brief itself failed to begin this article")
            await self._admission.fail(admitted.candidate, fault)
            return False
        self._recorder.begin(attempt)
        return True

    async def _wait_for_job(self) -> AdmittedJob | None:
        if cap := self._budget.full():
            self._stop.request(explain_night_cap(cap))
        if self._stop.reason:
            return None
        job, halt = asyncio.create_task(self._queue.get()), asyncio.create_task(self._stop.wait())
        try:
            await asyncio.wait((job, halt), return_when=asyncio.FIRST_COMPLETED)
        finally:
            halt.cancel()
            if not job.done():
                job.cancel()
        return job.result() if job.done() and not job.cancelled() else None

    async def _list_rest(self) -> None:
        """Note the articles that are left for another night."""
        while admitted := await self._queue.get():
            self._tonight.waits(admitted.candidate)

    def _make_admission(self, recipe: Recipe, options: NightOptions, *, look_only: bool) -> Admission:
        config, duplicates = self._config, self._config.duplicates
        first_day = dt.date.fromisoformat(self._night.day) - dt.timedelta(days=duplicates.days)
        index = DuplicateIndex(self._ledger.store, duplicates.threshold, first_day.isoformat())
        index.forget_old()
        return Admission(
            sources=open_sources(config, self._ledger),
            rules=make_rules(config),
            ledger=self._ledger,
            night=self._night,
            recipe=recipe,
            duplicates=index,
            budget=self._budget,
            stop=self._stop,
            tonight=self._tonight,
            settings=config.settings,
            retries=RetryPolicy(config.attempts),
            since=options.since,
            look_only=look_only,
        )

    def _make_recorder(self, recipe: Recipe) -> OutcomeRecorder:
        return OutcomeRecorder(
            ledger=self._ledger,
            night=self._night,
            replies=self._replies,
            folder=DayFolder(self._config.out, self._night.day),
            basis=recipe.fingerprint,
            spelling=self._config.settings.spelling,
            retries=RetryPolicy(self._config.attempts),
            outage=max(10, 2 * self._config.settings.concurrency),
            stop=self._stop,
            tonight=self._tonight,
        )
