"""The state of a ledger as text."""

from __future__ import annotations

from summarizer.nightly.report.ledger_status import LedgerStatus, PastNight
from summarizer.nightly.report.ledger_status_text import ledger_status_text


def test_parts_without_content_have_no_heading():
    """An empty ledger is a table and a sum."""
    text = ledger_status_text(LedgerStatus(states={}, sources={}, reasons={}))

    assert "Paid so far: nothing, 0 tokens in 0 replies." in text
    assert "Last nights" not in text
    assert "Quarantine" not in text


def test_a_night_is_one_line_in_korean_time():
    """A night says when it began, how it ended, and what it cost."""
    night = PastNight(
        run="r", day="2026-03-05", started="2026-03-04T17:30:00+00:00", ended=None, how="killed", stopped=None,
        states={"done": 2, "failed": 0}, replies=2, usd="0.5", usd_known="0.5", unpriced=0,
    )  # fmt: skip
    text = ledger_status_text(LedgerStatus(states={}, sources={}, reasons={}, nights=(night,)))

    assert "\n  2026-03-05  began 2026-03-05 02:30 KST  killed; 2 done; 0.5000 US dollars\n" in text
