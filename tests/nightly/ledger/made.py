"""Articles, attempts and replies for a test's ledger."""

from __future__ import annotations

from decimal import Decimal

from policy_brief import StageUsage
from summarizer.nightly.engines import PaidReply
from summarizer.nightly.ledger import Sighting

__all__ = ["begun", "finish", "reply", "sighting", "took"]


def sighting(locator="a.txt", stamp="1"):
    """Make an article as its source lists it."""
    return Sighting(locator=locator, source="inbox", stamp=stamp)


def begun(ledger, night, *, locator="a.txt", key="k"):
    """Enter an article, and an attempt at it."""
    ledger.entries.see(sighting(locator), night=night.id, key=key)
    return ledger.attempts.begin(key=key, locator=locator, night=night.id, day=night.day, stem=f"{locator}-{key}")


def finish(ledger, night, attempt, *stages):
    """Enter the brief of an attempt, and what its stages took."""
    more = {"basis": "r", "partial": False, "headline": "제목", "sha256": "0", "stages": stages}
    ledger.attempts.done(attempt, night=night.id, **more)


def took(stage="write", **fields):
    """Make what a stage took: a call of 1,000 and 500 tokens for a cent."""
    made = {
        "model": "m", "calls": 1, "reasks": 0, "prompt_tokens": 1000, "cached_tokens": 0, "completion_tokens": 500,
        "cost_usd": Decimal("0.01"), "seconds": 1.0,
    }  # fmt: skip
    return StageUsage(stage=stage, **{**made, **fields})


def reply(**fields):
    """Make a paid reply."""
    return PaidReply(**{"request": "q", "key": "k", "body": "{}", "cost": Decimal("0.0000001"), **fields})
