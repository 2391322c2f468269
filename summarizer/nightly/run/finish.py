"""Finish a night: write its digest, its lists and its summary."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import PolicyBriefError
from summarizer.nightly.files import write_whole
from summarizer.nightly.report import Summary, prometheus_text, quarantine_text
from summarizer.nightly.report.summary import Spending

from .relate import write_relations

if TYPE_CHECKING:
    from summarizer.nightly.config import NightConfig
    from summarizer.nightly.ledger import Ledger, Night, PaidReplies
    from summarizer.nightly.limits.budget import Budget
    from summarizer.nightly.limits.stop import Stop
    from summarizer.nightly.report import Tonight

__all__ = ["ERROR", "INTERRUPTED", "NOT_ALL", "choose_exit_code", "finish_night"]

ERROR, NOT_ALL, INTERRUPTED = 1, 3, 130


def choose_exit_code(stop: Stop, tonight: Tonight) -> int:
    """Return how the night ended: 0 all well, 1 an error, 3 something failed or is left pending, 130 interrupted."""
    if stop.error is not None:
        return ERROR
    if stop.interrupted:
        return INTERRUPTED
    return NOT_ALL if tonight.something_failed or tonight.states.get("pending") else 0


def finish_night(
    config: NightConfig,
    ledger: Ledger,
    night: Night,
    *,
    stop: Stop,
    tonight: Tonight,
    budget: Budget,
    replies: PaidReplies,
) -> Summary:
    """Write a night's files and record its end; files that do not fit on a full disk are left out."""
    _write_files(config, ledger, stop=stop, tonight=tonight)
    digest = _try_digest(config, ledger, night, stop=stop, tonight=tonight)
    code = choose_exit_code(stop, tonight)
    summary = _summarise(ledger, night, code, stop=stop, tonight=tonight, budget=budget, replies=replies)
    summary = summary.model_copy(update={"digest": digest})
    with suppress(PolicyBriefError):
        ledger.end_night(night, exit_code=code, summary=summary.model_dump(mode="json"))
    with suppress(Exception):  # the ledger and the log have the summary too
        _write_figures(config, night, summary)
    tonight.journal.write("night_ended", **summary.model_dump(mode="json", exclude={"run"}))
    return summary


def _write_files(config: NightConfig, ledger: Ledger, *, stop: Stop, tonight: Tonight) -> None:
    try:
        write_whole(config.out / "quarantine.md", quarantine_text(ledger.entries.in_state("failed")))
    except PolicyBriefError as error:
        stop.request(str(error), error=error)
    except Exception as error:  # noqa: BLE001 - the briefs are written, and the night's digest must still be
        tonight.page_failed("quarantine list", f"{type(error).__name__}: {error}")
    try:
        write_relations(config.out, ledger)
    except PolicyBriefError as error:
        stop.request(str(error), error=error)
    except Exception as error:  # noqa: BLE001 - as above
        tonight.page_failed("relations.json", f"{type(error).__name__}: {error}")


def _try_digest(config: NightConfig, ledger: Ledger, night: Night, *, stop: Stop, tonight: Tonight) -> str | None:
    try:
        return _write_digest(config, ledger, night, briefed=tonight.briefed_some)
    except PolicyBriefError as error:
        stop.request(str(error), error=error)
    except Exception as error:  # noqa: BLE001 - the briefs are written, and the night's summary must still be
        tonight.page_failed("digest", f"{type(error).__name__}: {error}")
    return None


def _write_digest(config: NightConfig, ledger: Ledger, night: Night, *, briefed: bool) -> str | None:
    """Write the digest of the day if it has briefs, and return its folder; one that is current is kept."""
    before = ledger.night_before(night)
    if not briefed and before and before.day == night.day and before.summary and before.summary.get("digest"):
        return str(before.summary["digest"])
    if not any(ledger.attempts.briefs(night.day)):
        return None
    from summarizer.nightly.digest import last_index, write_digest

    day = dt.date.fromisoformat(night.day)
    folder = config.out / night.day
    write_digest(folder, day=day, previous=last_index(config.out, day))
    return str(folder)


def _write_figures(config: NightConfig, night: Night, summary: Summary) -> None:
    write_whole(config.out / night.day / "run.json", summary.model_dump_json(indent=2) + "\n")
    if config.report.prometheus is not None:
        write_whole(Path(config.report.prometheus), prometheus_text(summary))


def _summarise(
    ledger: Ledger,
    night: Night,
    code: int,
    *,
    stop: Stop,
    tonight: Tonight,
    budget: Budget,
    replies: PaidReplies,
) -> Summary:
    spent = replies.spent()
    return Summary(
        run=night.run,
        day=night.day,
        started=night.started,
        seconds=round(budget.seconds, 1),
        exit_code=code,
        stopped=stop.reason,
        unchanged=tonight.unchanged_count,
        states=tonight.states,
        standing={**ledger.entries.counts()},
        spent=Spending(
            calls=budget.night.calls,
            replies=spent.replies,
            prompt_tokens=spent.prompt_tokens,
            cached_tokens=spent.cached_tokens,
            completion_tokens=spent.completion_tokens,
            usd=None if spent.unpriced else spent.usd,
            usd_known=spent.usd,
            unpriced=spent.unpriced,
        ),
        sources=dict(tonight.sources),
        digest_error=tonight.digest_error,
    )
