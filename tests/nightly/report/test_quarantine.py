"""The list of failed articles."""

from __future__ import annotations

from summarizer.nightly.ledger import Ledger, Sighting
from summarizer.nightly.report import quarantine_text


def test_quarantine_is_a_list_for_people(tmp_path):
    """Each article has its title, place, reason and next step, on a line each, with nothing that Markdown would run."""
    with Ledger.open(tmp_path / "x.sqlite") as ledger:
        night = ledger.begin_night("2026-03-05")
        ledger.entries.see(
            Sighting(locator="https://example.com/1", source="feed", stamp="1", title="# 소식 <script>\n[x](y)"),
            night=night.id,
        )
        ledger.entries.settle("https://example.com/1", "failed", basis="", reason="sent\n404", next_step="look")
        text = quarantine_text(ledger.entries.in_state("failed"))

    assert "1 article could not be briefed" in text
    assert "## \\# 소식 \\<script\\> \\[x\\](y)\n" in text
    assert "\n- where: https://example.com/1 (source feed)\n- reason: sent 404\n" in text
    assert "\n- next step: look\n" in text


def test_an_empty_quarantine_says_so():
    """The file is there every night."""
    assert "No article is in quarantine." in quarantine_text([])
