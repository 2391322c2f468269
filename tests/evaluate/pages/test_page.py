"""The page on accuracy is what the command makes of the gold now."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer.evaluate.faults import FAULTS
from summarizer.evaluate.finders import measure_finders
from summarizer.evaluate.measured import measured
from summarizer.evaluate.pages.page import accuracy_page
from summarizer.evaluate.planted import alarms
from summarizer.evaluate.rounds.measured import saved_rounds
from summarizer.evaluate.run import evaluate
from summarizer.settings import Settings
from tests.evaluate.folder import run_of_both

ROOT = Path(__file__).resolve().parents[3]
WRITTEN = (ROOT / "docs" / "accuracy.md").read_text(encoding="utf-8")
MAKE_IT = "run: policy-brief eval gold --format markdown --output docs/accuracy.md"


@pytest.fixture(scope="module")
def run():
    """Evaluate the gold: every fault is planted in every brief, which takes a minute."""
    return evaluate(ROOT / "gold")


@pytest.fixture(scope="module")
def page():
    """Make a page of two small gold articles, beside the rounds."""
    return accuracy_page(run_of_both(), saved_rounds(ROOT / "rounds"))


@pytest.mark.slow
def test_the_page_is_up_to_date(run):
    """`policy-brief eval gold --format markdown` gives docs/accuracy.md, byte for byte."""
    assert accuracy_page(run, saved_rounds(ROOT / "rounds")) == WRITTEN, MAKE_IT


def _listed(title):
    section = WRITTEN.partition(f"\n## {title}\n")[2].partition("\n## ")[0]
    return [line.removeprefix("- ") for line in section.splitlines() if line.startswith("- ")]


def test_what_finders_and_checks_say_of_the_gold_is_up_to_date():
    """Without any fault planted: differences, words that were not found, and objections are those of the page."""
    articles = list(measured(ROOT / "gold", Settings()))
    differences = [note for article in articles for note in measure_finders(article.gold, article.scan).differences]
    unresolved = [f"{article.gold.name}: {note}" for article in articles for note in article.unresolved]
    expected = ([" ".join(note.split()) for note in notes] for notes in (differences, unresolved, alarms(articles)))

    titles = (
        "Where finders and gold differ",
        "Words of gold briefs that no finder found",
        "Objections of enforced checks to right claims",
    )
    assert list(expected) == [_listed(title) for title in titles], MAKE_IT


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


@pytest.mark.slow
def test_the_gold_has_room_for_every_kind(run):
    """Each kind of fault is planted somewhere in the gold, so that none is counted by doing nothing."""
    assert [] == [name for name, fault in run.faults.items() if not fault.noticed.of]
