"""Two evaluations side by side."""

from __future__ import annotations

import pytest

from summarizer.evaluate.pages.compare import comparison, figures
from summarizer.evaluate.run import Run, evaluate, read_run
from summarizer.settings import Settings
from tests.evaluate.folder import run_of_both, write_gold


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Write the two gold articles."""
    return write_gold(tmp_path_factory.mktemp("compare") / "gold")


@pytest.fixture(scope="module")
def run():
    """Evaluate them."""
    return run_of_both()


def test_the_same(run):
    """Two equal runs differ in nothing."""
    assert (("every figure", "", "", "the same"),) == comparison(run, run).rows


def test_worse_without_checks(run, folder):
    """With checks off, a kind of fault is missed, and its figure is worse; the other way it is better."""
    off = evaluate(folder, settings=Settings(checks=dict.fromkeys(run.checks.keys() - {"coverage"}, "off")))
    figure = "fault figure ten times over: noticed"

    assert ("100 %", "0 %", "worse") == _row(comparison(run, off), figure)
    assert ("0 %", "100 %", "better") == _row(comparison(off, run), figure)


def _row(table, figure):
    return {row[0]: row[1:] for row in table.rows}[figure]


def test_fewer_objections_to_right_claims_are_better(run):
    """Of objections to right claims, less is better."""
    alarmed = {**run.checks, "digits": run.checks["digits"].model_copy(update={"alarms": 3})}
    rows = comparison(run.model_copy(update={"checks": alarmed}), run).rows

    assert [("check digits: objections to right claims", "better")] == [(row[0], row[3]) for row in rows]


def test_new_and_gone(run):
    """A figure that one run alone has is new, or gone."""
    without = {name: fault for name, fault in run.faults.items() if name != "stance flipped"}
    fewer = run.model_copy(update={"faults": without})

    assert {"new"} == {row[3] for row in comparison(fewer, run).rows}
    assert {"gone"} == {row[3] for row in comparison(run, fewer).rows}


def test_a_share_of_nothing_is_no_figure(run):
    """What was not there is not compared."""
    assert None is run.faults["date off by a year"].noticed.value
    assert "fault date off by a year: noticed" not in figures(run)


def test_a_run_reads_back(run, tmp_path):
    """A saved run is the run."""
    path = tmp_path / "run.json"
    path.write_text(run.model_dump_json(), encoding="utf-8")

    assert run == read_run(path)
    assert isinstance(run, Run)


def test_counts_of_a_run(run):
    """A run says how many articles and claims it is made of; every fault ends in one fate."""
    assert (2, 18) == (run.articles, run.claims)
    missed = sum(fault.noticed.of - fault.noticed.right for fault in run.faults.values())
    assert missed == len(run.missed)
    assert 2 == run.faults["stance flipped"].noticed.of
