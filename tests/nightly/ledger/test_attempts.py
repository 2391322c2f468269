"""Attempts and their briefs."""

from __future__ import annotations

from tests.nightly.ledger.made import begun


def test_an_attempt_that_nobody_ended_is_known(ledger, night):
    """A killed night leaves its attempts open, and the next one can close them."""
    attempt = begun(ledger, night)

    assert (attempt,) == ledger.attempts.killed()
    ledger.attempts.close_killed(attempt)
    assert () == ledger.attempts.killed()
