"""The page on accuracy is what the command makes of the gold now."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer.evaluate.faults import FAULTS
from summarizer.evaluate.pages.page import accuracy_page
from summarizer.evaluate.rounds.measured import saved_rounds
from summarizer.evaluate.run import evaluate

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def run():
    """Evaluate the gold."""
    return evaluate(ROOT / "gold")


@pytest.fixture(scope="module")
def page(run):
    """Make the page again."""
    return accuracy_page(run, saved_rounds(ROOT / "rounds"))


def test_the_page_is_up_to_date(page):
    """`policy-brief eval gold --format markdown` gives docs/accuracy.md, byte for byte."""
    written = (ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8")

    assert page == written, "run: policy-brief eval gold --format markdown --output docs/accuracy.md"


def test_tables_fit_a_page(page):
    """No table has more than eight columns, and every row as many as its head."""
    rows = [line for line in page.splitlines() if line.startswith("|")]

    assert rows
    assert 8 >= max(row.count("|") - 1 for row in rows)


def test_no_fault_is_hidden(page):
    """Every kind is in a table, and says what it is."""
    for fault in FAULTS:
        assert f"| {fault.name} |" in page
        assert f"**{fault.name}** ({fault.group}): {fault.what}." in page


def test_the_gold_has_room_for_every_kind(run):
    """Each kind of fault is planted somewhere in the gold, so that none is counted by doing nothing."""
    assert [] == [name for name, fault in run.faults.items() if not fault.noticed.of]
