"""What becomes of a fault."""

from __future__ import annotations

import pytest

from summarizer.evaluate.damage import Baseline, Damage, claim_at, fate, with_claim
from summarizer.evaluate.faults import plant
from tests.evaluate.folder import article, brief_of


@pytest.fixture(scope="module")
def baseline():
    """Check the gold brief."""
    return Baseline.of(brief_of(), article())


def _damaged(path, **update):
    brief = brief_of()
    return Damage("made", path, with_claim(brief, path, claim_at(brief, path).model_copy(update=update)), "made")


def _amount(**update):
    return claim_at(brief_of(), "investments[0]").amount.model_copy(update=update)


def test_a_gold_brief_has_no_finding(baseline):
    """The gold brief of the tests raises no alarm that would hide a fault."""
    assert [] == [each for each in baseline.findings if each.enforced]


def test_dropped(baseline):
    """An altered amount is dropped, by the check of figures."""
    assert ("dropped", {"figures"}) == fate(
        _damaged("investments[0]", amount=_amount(currency="USD")), article(), baseline
    )


def test_put_right(baseline):
    """A flipped stance is put right, by the check of stances."""
    assert ("repaired", {"stances"}) == fate(_damaged("stances[0]", position="not_signed"), article(), baseline)


def test_changed_to_something_untrue(baseline):
    """A repair that leaves the claim untrue is not caught."""
    damage = _damaged("stances[0]", position="not_signed")
    untrue = Damage(damage.kind, damage.path, damage.brief, damage.note, lambda *_: False)

    assert "changed" == fate(untrue, article(), baseline)[0]


def test_missed(baseline):
    """A fault that no check can see is missed."""
    assert ("missed", set()) == fate(_damaged("investments[0]", kind="other"), article(), baseline)


def test_watched():
    """A check that only watches is named so, and catches nothing."""
    watching = Baseline.of(brief_of(), article(), {"stances": "shadow"})

    assert ("missed", {"stances (shadow)"}) == fate(_damaged("stances[0]", position="not_signed"), article(), watching)


def test_a_check_that_is_off():
    """A check that is off sees nothing: the figures come of the checks, not of the faults."""
    off = Baseline.of(brief_of(), article(), {"figures": "off"})
    outcome, seen = fate(_damaged("investments[0]", amount=_amount(currency="USD")), article(), off)

    assert "figures" not in seen
    assert outcome != "dropped"


def test_a_finding_that_was_there_before(baseline):
    """What a check finds on the undamaged claim, too, catches no fault."""
    known = _damaged("stances[0]", position="not_signed")
    _, seen = fate(known, article(), baseline)
    spoilt = Baseline.of(known.brief, article())

    assert seen
    assert ("missed", set()) == fate(known, article(), spoilt)


def test_an_omission_is_listed(baseline):
    """An amount that is left out is listed."""
    damages = [damage for fault, damage in plant(brief_of(), article()) if fault.name == "amount left out"]

    assert {("listed", frozenset({"omissions"}))} == {fate(damage, article(), baseline) for damage in damages}


def test_an_omission_of_something_else(baseline):
    """An omission that names something else does not count."""
    damage = Damage("made", "", brief_of().model_copy(update={"statements": ()}), "made", omitted=lambda _: False)

    assert ("missed", frozenset()) == fate(damage, article(), baseline)


def test_no_path():
    """What is no path is told."""
    with pytest.raises(ValueError, match="is no path of a claim"):
        claim_at(brief_of(), "stances[first]")
