"""A round measured as a whole, saved, and shown."""

from __future__ import annotations

import datetime as dt

import pytest

from summarizer.errors import GoldError
from summarizer.evaluate.pages.rounds import round_details, round_page, round_section, round_tables
from summarizer.evaluate.rounds.measured import SAVED, RoundRun, measure_round, saved_rounds
from tests.evaluate.folder import brief_of
from tests.evaluate.rounds.held import document_of, write_round


@pytest.fixture
def run(tmp_path):
    """Measure the round with its saved brief."""
    return measure_round(write_round(tmp_path / "first", document=document_of(brief_of())))


def test_size_and_day(run):
    """A round says how big it is; without a day of its own it is held when its briefs were written."""
    assert (1, 8, 1, 15) == (run.articles, run.sentences, run.briefs, run.claims)
    assert dt.date(2026, 11, 28) == run.date


def test_facts(run):
    """Facts are counted, the most important ones apart, and those that no claim carries are named."""
    assert ((2, 3), (1, 1)) == ((run.facts.right, run.facts.of), (run.main_facts.right, run.main_facts.of))
    assert ("fund: Something that no claim says.",) == run.lost_facts
    assert ("fund: '이 말은 기사에 없다'",) == run.unfound_facts


def test_length_cost_and_verdicts(run):
    """Words before the annex, calls and tokens by stage, and verdicts come from the saved briefs."""
    assert 1 == len(run.words)
    assert 50 < run.words[0] < 900
    assert {"write": (1, 1000), "second read": (1, 500)} == {
        stage: (cost.calls, cost.prompt_tokens) for stage, cost in run.stages.items()
    }
    assert {"amended": 1, "withdrawn": 1} == run.verdicts


def test_tables(run):
    """Every part that was measured has its table, with totals."""
    tables = {table.title: table for table in round_tables(run)}
    errors = {row[0]: row[1:] for row in tables["Planted errors"].rows}
    judge = {row[0]: row[1:] for row in tables["What the judge gave"].rows}

    assert ("2", "0", "0 %", "2", "1", "50 %") == errors["hedge dropped"]
    assert "5" == errors["all"][0]
    assert ("9.0", "8.0", "9.0", "8.0", "8.5", "7.0", "1 of 1") == judge["ours"]
    assert ("all", "2", "1500", "250", "1750") in tables["Calls and tokens by stage"].rows
    assert all(len(table.header) == len(row) for table in tables.values() for row in table.rows)


def test_what_was_not_measured_has_no_table(tmp_path):
    """With facts and an answer alone, there are tables of facts and findings."""
    folder = write_round(tmp_path / "r", errors=None, readings=None, judgements=None)

    assert ["Facts that a good brief carries", "Findings on right claims"] == [
        table.title for table in round_tables(measure_round(folder))
    ]


def test_errors_that_are_not_counted(run):
    """Planted errors whose words are lost have a table of their own, and only then."""
    lost = run.model_copy(update={"lost_errors": ("fund e6: '45조원' (M2)",)})
    titles = {table.title: table.rows for table in round_tables(lost)}

    assert (("fund e6", "'45조원' (M2)"),) == titles["Planted errors that are not counted"]
    assert "Planted errors that are not counted" not in {table.title for table in round_tables(run)}


def test_pages(run):
    """A page of its own says when it was held, what it is worth, and what is behind; a section has lower headings."""
    page, section = round_page(run), round_section(run)

    assert page.startswith(
        "# Fresh round first\n\nHeld on 28 November 2026: 1 article, 8 sentences, 15 claims, 5 planted"
    )
    assert "\n- not carried: fund: Something that no claim says.\n" in page
    assert "\n### Planted errors\n" in section
    assert "\n## Planted errors\n" not in section


def test_details(run):
    """What is behind the figures is named one by one."""
    details = round_details(run)

    assert "missed: fund e3: all" in details
    assert "fund: caveats[0]: second_reader: Not said. (wrong)" in details


def test_saved_figures(run, tmp_path):
    """Saved figures are those of the day they were fresh, the last round first; other folders are passed over."""
    for name, day in (("a", 1), ("b", 2)):
        saved = run.model_copy(update={"name": name, "date": dt.date(2026, 12, day)})
        (tmp_path / "rounds" / name).mkdir(parents=True)
        (tmp_path / "rounds" / name / SAVED).write_text(saved.model_dump_json(), encoding="utf-8")
    (tmp_path / "rounds" / "c").mkdir()

    assert ["b", "a"] == [held.name for held in saved_rounds(tmp_path / "rounds")]
    assert () == saved_rounds(tmp_path / "none")
    assert run == RoundRun.model_validate_json(run.model_dump_json())


def test_figures_that_are_none(tmp_path):
    """A file that is not a round's figures is named."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / SAVED).write_text("{}", encoding="utf-8")

    with pytest.raises(GoldError, match=r"measured\.json: is not what"):
        saved_rounds(tmp_path)
