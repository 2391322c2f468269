"""The state of a ledger."""

from __future__ import annotations

import pytest

from summarizer.nightly.ledger import Sighting
from summarizer.nightly.report.ledger_status import read_ledger_status


def test_lists_are_limited_and_counts_are_not(ledger):
    """Of three failed articles one is listed, and three are counted."""
    night = ledger.begin_night("2026-03-04")
    for name in ("a", "b", "c"):
        ledger.entries.see(Sighting(locator=name, source="in", stamp="1"), night=night.id)
        ledger.entries.settle(name, "failed", basis="r", reason="empty", next_step="look")

    status = read_ledger_status(ledger, most=1)

    assert (3, ["a"]) == (status.states["failed"], [article.locator for article in status.quarantine])
    assert {"failed": 3} == status.sources["in"]


@pytest.mark.parametrize(("code", "how"), [(0, "all well"), (3, "something failed or is left"), (130, "interrupted")])
def test_a_night_is_named_by_its_exit_code(ledger, code, how):
    """How a night ended is said in words."""
    night = ledger.begin_night("2026-03-04")
    ledger.end_night(night, exit_code=code, summary={"stopped": None, "states": {"done": 2}})

    (past,) = read_ledger_status(ledger).nights
    assert (how, {"done": 2}) == (past.how, past.states)
