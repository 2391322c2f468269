"""What is counted of planted faults and of briefs without any."""

from __future__ import annotations

import pytest

from summarizer.evaluate.measured import measured
from summarizer.evaluate.planted import alarms, check_runs, fault_runs
from summarizer.settings import Settings
from tests.evaluate.folder import write_gold


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Write the two gold articles."""
    return write_gold(tmp_path_factory.mktemp("planted") / "gold")


def _runs(folder, **modes):
    articles = list(measured(folder, Settings(checks=modes)))
    planted = fault_runs(articles)
    return planted, check_runs(articles, planted, modes)


def test_each_fault_has_one_fate(folder):
    """Fates add up to what was planted, and each fault that was not caught is named."""
    planted, _ = _runs(folder)

    assert (2, 2) == (planted.faults["stance flipped"].caught.right, planted.faults["stance flipped"].caught.of)
    assert sum(fault.caught.of - fault.caught.right for fault in planted.faults.values()) == len(planted.missed)


def test_comparable_faults_are_counted_apart(folder):
    """A claim in plain words is among all faults, not among those in which code has something to compare."""
    invented = _runs(folder)[0].faults["invented claim in plain words"]

    assert (2, 0) == (invented.caught.of, invented.visible.of)


def test_a_check_that_only_watches_catches_nothing(folder):
    """In shadow mode, what a check sees is watched, and missed."""
    planted, checks = _runs(folder, stances="shadow")

    assert (0, 2) == (planted.faults["stance flipped"].caught.right, planted.faults["stance flipped"].watched)
    assert ("shadow", 0) == (checks["stances"].mode, checks["stances"].catches)


def test_catches_are_those_of_the_check(folder):
    """A check is credited with what it acted on: the check of stances with each flipped stance at least."""
    planted, checks = _runs(folder)

    assert planted.faults["stance flipped"].caught.right <= checks["stances"].catches
    assert 3 == checks["stances"].faults.of  # two flipped, one made up


def test_false_alarms(tmp_path):
    """A gold claim on which a check finds something is a false alarm, named with its article."""
    folder = write_gold(tmp_path / "gold")
    path = folder / "briefs" / "fund.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"not_signed"', '"signed"'), encoding="utf-8")
    articles = list(measured(folder, Settings()))
    checks = check_runs(articles, fault_runs(articles), {})

    assert 1 == checks["stances"].alarms
    assert 1 == sum(each.startswith("fund: stances[1]: stances: position is") for each in alarms(articles))


def test_omissions_are_listed_for_gold(folder):
    """What is listed as left out by perfect briefs is counted with the omissions, as no check of a claim."""
    omissions = _runs(folder)[1]["omissions"]

    assert ("list", 0) == (omissions.mode, omissions.alarms)
