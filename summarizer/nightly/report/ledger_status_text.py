"""The state of a ledger as text for a terminal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal

from summarizer.nightly.ledger.entries import Linked
from summarizer.text.article import KST

from .ledger_status import LedgerStatus, PastNight, StageSum

__all__ = ["ledger_status_text"]

_STATES = ("done", "partial", "duplicate", "filtered", "pending", "failed")


def ledger_status_text(status: LedgerStatus) -> str:
    """Return the status as lines, with a heading for each part that is not empty."""
    return "\n".join(_lines(status)) + "\n"


def _lines(status: LedgerStatus) -> Iterator[str]:
    yield from _sources(status)
    cost = _cost(status.usd_known, status.replies, status.unpriced)
    yield f"\nPaid so far: {cost}, {status.tokens:,} tokens in {status.replies:,} replies."
    if status.lost:
        yield f"In flight when nights were killed, and perhaps charged for: {status.lost:,} requests."
    if status.stages:
        yield "\nSaved briefs, by stage"
        yield from (f"  {_stage(stage)}" for stage in status.stages)
    if status.nights:
        yield "\nLast nights"
        yield from (f"  {_night(night)}" for night in status.nights)
    if status.batches:
        yield "\nPending batches"
        for batch in status.batches:
            name = batch.batch or f"run id {batch.run_id}"
            stages = ", ".join(f"{count:,} {stage}" for stage, count in batch.stages.items())
            yield f"  {name}: {batch.articles:,} articles ({stages}), since {_in_korea(batch.submitted)}"
    for state, heading in (("pending", "Pending, because"), ("filtered", "Filtered, because")):
        if reasons := status.reasons.get(state):
            yield f"\n{heading}"
            yield from (f"  {count:>7,}  {_line(reason)}" for reason, count in reasons.items())
    yield from _links("Copies", status.copies)
    yield from _links("Updates", status.updates)
    yield from _quarantine(status)


def _links(heading: str, links: Sequence[Linked]) -> Iterator[str]:
    """Return each article with the one that it is linked to, by title and place."""
    if links:
        yield f"\n{heading}"
    for link in links:
        yield f"  {_line(link.told)}"
        yield f"    of {_line(link.told_of)}"
        if link.why:
            yield f"    {_line(link.why)}"


def _sources(status: LedgerStatus) -> Iterator[str]:
    rows: list[tuple[str, ...]] = [("source", *_STATES)]
    rows += [
        (_line(name), *(f"{states.get(state, 0):,}" for state in _STATES)) for name, states in status.sources.items()
    ]
    if len(status.sources) != 1:
        rows.append(("all", *(f"{status.states.get(state, 0):,}" for state in _STATES)))
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    for row in rows:
        cells = [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        yield "  ".join(cells).rstrip()


def _night(night: PastNight) -> str:
    states = ", ".join(f"{count:,} {state}" for state, count in night.states.items() if count)
    told = f": {_line(night.stopped)}" if night.stopped else ""
    paid = f"; {_cost(night.usd_known, night.replies, night.unpriced)}" if night.replies else ""
    what = f"; {states}" if states else ""
    return f"{night.day}  began {_in_korea(night.started)}  {night.how}{told}{what}{paid}"


def _stage(stage: StageSum) -> str:
    tokens = f"{stage.tokens:,} tokens" if stage.counted else "tokens unknown"
    cost = _cost(stage.usd or Decimal(0), stage.briefs, stage.unpriced)
    return f"{stage.stage}: {stage.briefs:,} briefs, {stage.calls:,} calls, {tokens}, {cost}"


def _quarantine(status: LedgerStatus) -> Iterator[str]:
    failed = status.states.get("failed", 0)
    if not failed:
        return
    yield "\nQuarantine"
    for article in status.quarantine:
        yield f"  {_line(article.title or article.locator)}"
        yield f"    where      {_line(article.locator)} (source {_line(article.source)})"
        yield f"    reason     {_line(article.reason)}"
        yield f"    next step  {_line(article.next_step)}"
    if failed > len(status.quarantine):
        yield f"  and {failed - len(status.quarantine):,} more: see quarantine.md, or --format json"


def _cost(usd: Decimal, replies: int, unpriced: int) -> str:
    if unpriced == replies:
        return "nothing" if not replies else "price unknown"
    return f"{usd:.4f} US dollars" + (f" and {unpriced:,} of unknown price" if unpriced else "")


def _in_korea(moment: str) -> str:
    return f"{dt.datetime.fromisoformat(moment).astimezone(KST):%Y-%m-%d %H:%M} KST"


def _line(text: str) -> str:
    """Return a text from a page or an endpoint on one line, without control characters."""
    return "".join(char if char.isprintable() else " " for char in " ".join(text.split()))
