"""Articles, attempts and replies for a test's ledger."""

from __future__ import annotations

from decimal import Decimal

from summarizer.nightly.engines import PaidReply
from summarizer.nightly.ledger import Sighting

__all__ = ["begun", "finish", "reply", "sighting"]


def sighting(locator="a.txt", stamp="1"):
    """Make an article as its source lists it."""
    return Sighting(locator=locator, source="inbox", stamp=stamp)


def begun(ledger, night, *, locator="a.txt", key="k"):
    """Enter an article, and an attempt at it."""
    ledger.entries.see(sighting(locator), night=night.id, key=key)
    return ledger.attempts.begin(key=key, locator=locator, night=night.id, day=night.day, stem=f"{locator}-{key}")


def finish(ledger, night, attempt):
    """Enter the brief of an attempt."""
    ledger.attempts.done(attempt, basis="r", partial=False, headline="제목", sha256="0", night=night.id)


def reply(**fields):
    """Make a paid reply."""
    return PaidReply(**{"request": "q", "key": "k", "body": "{}", "cost": Decimal("0.0000001"), **fields})
