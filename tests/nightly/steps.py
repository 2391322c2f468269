"""A fault at each step of a night: where it is put, and a night that meets it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from inspect import iscoroutinefunction
from pathlib import Path
from typing import Any

import summarizer.nightly as nightly_package
from summarizer.nightly.config import load_config
from summarizer.nightly.ledger import Ledger
from summarizer.nightly.report import Summary
from summarizer.nightly.run.night import NightOptions
from tests.nightly.night import NightServer, configure, hold_night, write_articles

__all__ = ["STEPS", "Step", "Survived", "meet"]

_NIGHTLY = nightly_package.__name__
ARTICLES = 3


@dataclass(frozen=True)
class Step:
    """A function of a night: its part of it, its module below `summarizer.nightly`, its name; `what` it does."""

    part: str
    what: str
    module: str
    name: str

    @property
    def place(self) -> str:
        """The function's full name."""
        return f"{self.module}.{self.name}"


STEPS = (
    Step("admission", "count what a source lists", "sources.folder", "Folder.size"),
    Step("admission", "list a source", "sources.folder", "_walk"),
    Step("admission", "describe a candidate", "sources.folder", "Folder._make_candidate"),
    Step("admission", "look an article up", "ledger.entries", "Entries.get"),
    Step("admission", "enter an article", "ledger.entries", "Entries.see"),
    Step("admission", "find a cap", "limits.budget", "Budget.full"),
    Step("admission", "fetch an article", "sources.folder", "_return_path"),
    Step("admission", "read an article", "admit.queue", "read"),
    Step("admission", "filter an article", "admit.keyword_filter", "KeywordFilter.reason_against"),
    Step("admission", "make a key", "admit.key", "Recipe.make_key"),
    Step("admission", "list facts", "admit.queue", "told_by"),
    Step("admission", "look for originals", "admit.duplicates", "DuplicateIndex.find_original"),
    Step("admission", "tell the watcher", "report.tonight", "SilentWatcher.admitted"),
    Step("briefing", "name files", "run.night", "stem"),
    Step("briefing", "begin an attempt", "ledger.attempts", "Attempts.begin"),
    Step("briefing", "brief an article", "engines.local", "brief_article"),
    Step("briefing", "look for a paid reply", "ledger.replies", "PaidReplies.recorded"),
    Step("briefing", "enter a request", "ledger.replies", "PaidReplies.begin"),
    Step("briefing", "wait for a turn", "engines.meter", "Meter._await_turn"),
    Step("briefing", "count a reply", "engines.meter", "reply_call"),
    Step("briefing", "keep a reply", "ledger.replies", "PaidReplies.record"),
    Step("settling", "write JSON", "run.record", "to_json"),
    Step("settling", "write Markdown", "run.record", "to_markdown"),
    Step("settling", "write files", "files", "DayFolder.write"),
    Step("settling", "enter a brief", "ledger.attempts", "Attempts.done"),
    Step("settling", "say why a brief is partial", "run.record", "why_partial"),
    Step("settling", "tell the watcher", "report.tonight", "SilentWatcher.settled"),
    Step("report", "write the quarantine list", "run.finish", "quarantine_text"),
    Step("report", "relate briefs", "run.finish", "write_relations"),
    Step("report", "write the digest", "digest", "write_digest"),
    Step("report", "write figures for Prometheus", "run.finish", "prometheus_text"),
    Step("report", "write run.json", "run.finish", "_write_figures"),
)


@dataclass(frozen=True)
class Survived:
    """What became of a night that met a fault once, and of the next one, which retried what had failed."""

    met: int
    code: int
    done: int
    after: int
    paid: int
    summary: Summary


def meet(folder: Path, step: Step, fault: Callable[[], Exception]) -> Survived:
    """Hold a night in which a step fails the second time, or the only time, that it is taken; then another one."""
    write_articles(folder / "in", range(ARTICLES))
    with NightServer() as server:
        config = configure(folder, server.url, more=f'[report]\nprometheus = "{folder}/night.prom"')
        assert load_config(config, environment={}).report.prometheus
        with _failing(step, fault) as met:
            summary = hold_night(config)
        first = _count_done(folder)
        hold_night(config, NightOptions(retry_failed=True))
        return Survived(
            met=met[0],
            code=summary.exit_code,
            done=first,
            after=_count_done(folder),
            paid=server.paid,
            summary=summary,
        )


def _count_done(folder: Path) -> int:
    with Ledger.look(folder / "out" / "ledger.sqlite") as ledger:
        counts = ledger.entries.counts()
        return counts["done"] + counts["partial"]


@contextmanager
def _failing(step: Step, fault: Callable[[], Exception]) -> Iterator[list[int]]:
    owner: Any = import_module(f"{_NIGHTLY}.{step.module}")
    *holders, name = step.name.split(".")
    for holder in holders:
        owner = getattr(owner, holder)
    right, calls, met = getattr(owner, name), [0], [0]
    at = 1 if step.part == "report" or step.name == "Folder.size" else 2

    def check() -> None:
        calls[0] += 1
        if calls[0] == at:
            met[0] += 1
            raise fault()

    def failing(*given: Any, **named: Any) -> Any:
        check()
        return right(*given, **named)

    async def failing_later(*given: Any, **named: Any) -> Any:
        check()
        return await right(*given, **named)

    setattr(owner, name, failing_later if iscoroutinefunction(right) else failing)
    try:
        yield met
    finally:
        setattr(owner, name, right)
