"""Figures for Prometheus' textfile collector."""

from __future__ import annotations

import re

from summarizer.nightly.report import prometheus_text

_SAMPLE = re.compile(r'[a-z_]+(\{[a-z]+="(?:[^"\\\n]|\\["\\n])*"\})? -?[0-9.e+-]+')


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
