"""A night's summary."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer.nightly.report import SourceSummary, Summary
from summarizer.nightly.report.summary import Spending


@pytest.fixture
def summary():
    return Summary(
        run="r", day="2026-03-05", started="2026-03-04T17:30:00+00:00", seconds=90.5, exit_code=3, stopped=None,
        unchanged=7, states={"done": 2, "failed": 1}, standing={"done": 9, "failed": 3},
        spent=Spending(calls=4, replies=3, prompt_tokens=3000, completion_tokens=900, usd=Decimal("0.0125")),
        sources={'feed "a"\\b\n': SourceSummary(error="gone"), "in": SourceSummary()},
    )  # fmt: skip
