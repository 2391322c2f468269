"""The state of a ledger: articles, costs, nights, batches, quarantine."""

from __future__ import annotations

import datetime as dt
import os
import socket
from collections import Counter
from contextlib import suppress
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, Literal

from policy_brief import Stage, Value
from policy_brief.light import Amount
from summarizer.nightly.ledger.batches import PendingBatches
from summarizer.nightly.ledger.entries import Linked
from summarizer.nightly.ledger.stages import StageSum

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.nightly.ledger import Ledger, Night

__all__ = ["BatchUnderWay", "LedgerStatus", "PastNight", "Quarantined", "StageSum", "read_ledger_status"]

Ended = Literal["at work", "killed", "all well", "an error", "something failed or is left", "interrupted"]
_ENDS: dict[int, Ended] = {0: "all well", 1: "an error", 3: "something failed or is left", 130: "interrupted"}
_NIGHTS = 5


class PastNight(Value):
    """One night; `usd` is None where a reply has no known price, `usd_known` leaves the `unpriced` ones out."""

    run: str
    day: str
    started: str
    ended: str | None
    how: Ended
    stopped: str | None
    states: dict[str, int]
    replies: int
    usd: Amount | None
    usd_known: Amount
    unpriced: int


class BatchUnderWay(Value):
    """A batch that was sent and not collected; `batch` is None where the endpoint has not named it.

    `stages` counts its articles by the stage that each is in.
    """

    batch: str | None
    run_id: str
    articles: int
    stages: dict[Stage, int]
    submitted: str


class Quarantined(Value):
    """An article that failed."""

    locator: str
    source: str
    title: str | None
    reason: str
    next_step: str
    attempts: int
    changed: str


class LedgerStatus(Value):
    """The whole state; `quarantine` and `reasons` are limited, `states` and `stages` (of saved briefs) count all."""

    states: dict[str, int]
    sources: dict[str, dict[str, int]]
    usd: Amount | None = Decimal(0)
    usd_known: Amount = Decimal(0)
    replies: int = 0
    tokens: int = 0
    unpriced: int = 0
    lost: int = 0
    """Requests in flight when nights were killed: they may have been charged for, and brought no reply."""
    stages: tuple[StageSum, ...] = ()
    nights: tuple[PastNight, ...] = ()
    batches: tuple[BatchUnderWay, ...] = ()
    reasons: dict[str, dict[str, int]]
    quarantine: tuple[Quarantined, ...] = ()
    copies: tuple[Linked, ...] = ()
    updates: tuple[Linked, ...] = ()


def read_ledger_status(ledger: Ledger, *, most: int | None = None) -> LedgerStatus:
    """Read a ledger, which a night may be writing; `most` limits the lists of articles and of reasons."""
    spent = ledger.spent()
    return LedgerStatus(
        states={**ledger.entries.counts()},
        sources={name: {**states} for name, states in ledger.entries.counts_by_source().items()},
        usd=None if spent.unpriced else spent.usd,
        usd_known=spent.usd,
        replies=spent.replies,
        tokens=spent.tokens,
        unpriced=spent.unpriced,
        lost=ledger.lost(),
        stages=ledger.stages.total(),
        nights=tuple(_past(ledger, night) for night in ledger.last_nights(_NIGHTS)),
        batches=tuple(_batches(ledger)),
        reasons={
            "pending": ledger.entries.reasons("pending", most=most),
            "filtered": ledger.entries.reasons("filtered", most=most),
        },
        quarantine=tuple(islice(_quarantined(ledger), most)),
        copies=tuple(islice(ledger.entries.linked("duplicate_of"), most)),
        updates=tuple(islice(ledger.entries.linked("update_of"), most)),
    )


def _past(ledger: Ledger, night: Night) -> PastNight:
    spent, summary = ledger.replies(night).spent(), night.summary or {}
    return PastNight(
        run=night.run,
        day=night.day,
        started=night.started,
        ended=night.ended,
        how=_how(night),
        stopped=summary.get("stopped"),
        states=summary.get("states", {}),
        replies=spent.replies,
        usd=None if spent.unpriced else spent.usd,
        usd_known=spent.usd,
        unpriced=spent.unpriced,
    )


def _how(night: Night) -> Ended:
    if night.exit_code is not None:
        return _ENDS.get(night.exit_code, "an error")
    here = night.host == socket.gethostname()
    return "killed" if here and not _lives(night.pid) else "at work"


def _lives(process: int) -> bool:
    if os.name == "nt":  # on Windows, signal 0 would end the process
        return True
    with suppress(PermissionError):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return False
    return True


def _batches(ledger: Ledger) -> Iterator[BatchUnderWay]:
    for pending in PendingBatches(ledger).all:
        submitted = dt.datetime.fromtimestamp(pending.at, dt.UTC).isoformat(timespec="seconds")
        yield BatchUnderWay(
            batch=pending.batch,
            run_id=pending.run_id,
            articles=len(pending.lines),
            stages=dict(Counter(line.stage for line in pending.lines.values())),
            submitted=submitted,
        )


def _quarantined(ledger: Ledger) -> Iterator[Quarantined]:
    for entry in ledger.entries.in_state("failed"):
        yield Quarantined(
            locator=entry.locator,
            source=entry.source,
            title=entry.title,
            reason=entry.reason or "unknown",
            next_step=entry.next_step or "read the reason",
            attempts=entry.attempts,
            changed=entry.changed,
        )
