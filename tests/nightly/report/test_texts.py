"""What a night leaves for monitors and for people can be read by them."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from summarizer.nightly.ledger import Ledger, Sighting
from summarizer.nightly.report import SourceSummary, Summary, prometheus_text, quarantine_text
from summarizer.nightly.report.summary import Spending

_SAMPLE = re.compile(r'[a-z_]+(\{[a-z]+="(?:[^"\\\n]|\\["\\n])*"\})? -?[0-9.e+-]+')


@pytest.fixture
def summary():
    return Summary(
        run="r", day="2026-03-05", started="2026-03-04T17:30:00+00:00", seconds=90.5, exit_code=3, stopped=None,
        unchanged=7, states={"done": 2, "failed": 1}, standing={"done": 9, "failed": 3},
        spent=Spending(calls=4, replies=3, prompt_tokens=3000, completion_tokens=900, usd=Decimal("0.0125")),
        sources={'feed "a"\\b\n': SourceSummary(error="gone"), "in": SourceSummary()},
    )  # fmt: skip


def test_figures_are_in_prometheus_own_form(summary):
    """Each line is a comment or a sample, each metric is described once, labels are escaped."""
    lines = prometheus_text(summary).splitlines()

    samples = [line for line in lines if not line.startswith("#")]
    assert [] == [line for line in samples if not _SAMPLE.fullmatch(line)]
    assert 'policy_brief_night_source_failed{source="feed \\"a\\"\\\\b\\n"} 1' in samples
    assert "policy_brief_night_cost_usd 0.0125" in samples
    assert "policy_brief_night_ended_timestamp_seconds 1772645490.5" in samples
    described = [line.split()[2] for line in lines if line.startswith("# TYPE")]
    assert len(described) == len(set(described))


def test_a_night_is_told_in_one_sentence(summary):
    """Tonight's articles, what stood in quarantine before, and what was paid."""
    told = "2 done, 1 failed, 2 in quarantine from before, 7 unchanged; 4 calls, 0.0125 US dollars; 90 s"

    assert told == summary.told


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
