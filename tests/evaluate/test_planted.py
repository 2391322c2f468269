"""What is counted of planted faults and of briefs without any."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from summarizer.evaluate.damage import Baseline, without_sentences
from summarizer.evaluate.measured import measured
from summarizer.evaluate.planted import alarms, check_runs, fault_runs
from summarizer.settings import Settings
from tests.evaluate.folder import FUND, Says, brief_of, objection, write_gold


@pytest.fixture(scope="module")
def fund(tmp_path_factory):
    """Read the gold article on a fund."""
    (article,) = measured(write_gold(tmp_path_factory.mktemp("planted") / "gold", FUND), Settings())
    return article


@pytest.fixture(scope="module")
def planted(fund):
    """Plant every fault in it, before checks in their real form."""
    return fault_runs([fund])


def _with(article, checker):
    """Let other checks judge an article and its undamaged brief."""
    return replace(article, checker=checker, baseline=Baseline.of(article.brief, article.scan, checker))


@cache
def _stances():
    return brief_of().stances


def _flipped(brief):
    return brief.stances != _stances()


def test_each_fault_has_one_fate(planted):
    """Fates add up to what was planted, and each fault that was not noticed is named."""
    assert 2 == sum(planted.faults["stance flipped"].fates.values())
    assert sum(fault.noticed.of - fault.noticed.right for fault in planted.faults.values()) == len(planted.missed)


def test_the_real_checks_see_altered_figures(planted):
    """Every value that somebody changed in a saved brief is noticed, by checks in their real form."""
    noticed = planted.faults["figure ten times over"].noticed

    assert 0 < noticed.of == noticed.right


def test_notices_are_those_of_the_check(fund):
    """A fault is noticed by the check that objects to its claim, which is credited with it."""
    planted = fault_runs([_with(fund, Says((objection("stances[0]", "positions"),), when=_flipped))])
    checks = check_runs([fund], planted, {})

    assert (1, 2) == (planted.faults["stance flipped"].noticed.right, planted.faults["stance flipped"].noticed.of)
    assert checks["positions"].notices >= 1
    assert 0 == checks["digits"].notices


def test_a_check_that_only_watches_notices_nothing(fund):
    """In shadow mode, what a check sees is watched, and not noticed; the mode that is asked for is said."""
    checker = Says((objection("stances[0]", "positions"),), frozenset({"positions"}), _flipped)
    planted = fault_runs([_with(fund, checker)])

    assert {"watched": 1, "missed": 1} == planted.faults["stance flipped"].fates
    assert "shadow" == check_runs([fund], planted, {"positions": "shadow"})["positions"].mode


def test_objections_to_right_claims(fund):
    """An objection to a gold claim is counted once a check and claim, and named with its article."""
    twice = (objection("headline", "digits"), objection("headline", "digits", "made up too"))
    article = _with(fund, Says(twice))
    checks = check_runs([article], fault_runs([article]), {})

    assert (1, 0) == (checks["digits"].alarms, checks["positions"].alarms)
    assert ["fund: headline: digits: made up", "fund: headline: digits: made up too"] == list(alarms([article]))


def test_unused_sentences_of_gold(fund):
    """What coverage lists for perfect briefs is counted as no check's objection."""
    brief = without_sentences(fund.brief, frozenset({2}))
    article = replace(fund, brief=brief, baseline=Baseline.of(brief, fund.scan, fund.checker))
    runs = check_runs([article], fault_runs([]), {})

    assert ("list", 1) == (runs["coverage"].mode, runs["coverage"].alarms)
