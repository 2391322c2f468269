"""The state of articles."""

from __future__ import annotations

from tests.nightly.ledger.made import begun, finish, sighting


def test_copies_of_a_failed_article_become_pending(ledger, night):
    """A duplicate of what failed gets its own chance."""
    attempt = begun(ledger, night)
    ledger.entries.see(sighting("copy.txt"), night=night.id, key="k2")
    ledger.entries.settle("copy.txt", "duplicate", basis="r", duplicate_of="k")

    ledger.attempts.failed(attempt, basis="r", reason="refused", next_step="read it", retryable=False)

    assert "pending" == ledger.entries.get("copy.txt").state


def test_failed_articles_are_retried(ledger, night):
    """Retrying makes failed articles pending, and says what they failed with."""
    ledger.attempts.failed(begun(ledger, night), basis="r", reason="refused", next_step="-", retryable=False)

    assert 1 == ledger.entries.retry_failed()

    entry = ledger.entries.get("a.txt")
    assert ("pending", 0, "retried after: refused") == (entry.state, entry.attempts, entry.reason)


def test_pending_articles_come_a_page_at_a_time(ledger, night):
    """All pending articles that a night has not come by are given, however many."""
    for number in range(1203):
        ledger.entries.see(sighting(f"{number:04}"), night=night.id)

    assert 1203 == sum(1 for _ in ledger.entries.in_state("pending", before_night=night.id + 1))
    assert 0 == sum(1 for _ in ledger.entries.in_state("pending", before_night=night.id))
    assert 1203 == ledger.entries.counts()["pending"]


def test_changed_content_is_pending_again(ledger, night):
    """A place whose content changed is done again, its attempts counted again."""
    finish(ledger, night, begun(ledger, night))

    ledger.entries.see(sighting(stamp="2"), night=night.id, key="k9")

    entry = ledger.entries.get("a.txt")
    assert ("pending", 0, "k9") == (entry.state, entry.attempts, entry.key)
