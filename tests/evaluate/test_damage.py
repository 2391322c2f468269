"""What becomes of a fault."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policy_brief import LISTS, PolicyBrief
from policy_brief.claims import ClaimPath, claims, sentence_numbers
from summarizer.evaluate.checked import Checker, listed_unused
from summarizer.evaluate.damage import Baseline, Damage, claim_of, fate, with_claim, without_sentences
from tests.evaluate.folder import FESTIVAL, Says, article, brief_of, objection

_BEFORE = Baseline((objection("investments[0]", says="always"),), frozenset())
_DAMAGE = Damage("made", "investments[0]", brief_of(), "made")


@pytest.mark.parametrize(
    ("made", "outcome", "by"),
    [
        ((), "missed", set()),
        ((objection("investments[0]"),), "objected", {"figures"}),
        ((objection("investments[0]", by="ordinals"),), "watched", {"ordinals"}),
        ((objection("investments[0]"), objection("investments[0]", by="ordinals")), "objected", {"figures"}),
        ((objection("investments[0]", says="always"),), "missed", set()),
        ((objection("headline"),), "missed", set()),
        ((objection("key_points[0]", by="consistency"),), "objected", {"consistency"}),
        ((objection("caveats[0]", by="consistency"),), "missed", set()),
    ],
    ids=[
        "nothing",
        "an objection",
        "one in shadow",
        "both",
        "one that was there before",
        "one to another claim",
        "prose against the row",
        "a caveat",
    ],
)
def test_objections(made, outcome, by):
    """A new objection to the claim notices a fault, one in shadow watches; others do neither."""
    checker = Says(made, frozenset({"ordinals"}))

    assert (outcome, by) == fate(_DAMAGE, article(), checker, _BEFORE)


def test_few_claims_are_checked_again():
    """A fault costs the checks of its claim, and of a row those of the prose that may be at odds with it."""
    checker = Says()
    fate(_DAMAGE, article(), checker, _BEFORE)
    fate(replace(_DAMAGE, path="key_points[1]"), article(), checker, _BEFORE)

    points = ["headline", "bottom_line", *(f"key_points[{at}]" for at in range(4))]
    assert [["investments[0]", *points], ["key_points[1]"]] == checker.asked


def test_what_is_left_out_is_listed():
    """A sentence that nothing is left of is listed; where another claim uses it, the loss goes unnoticed."""
    brief = brief_of()
    baseline = Baseline((), listed_unused(brief, article()))
    gone = without_sentences(brief, frozenset({2}))

    assert ("listed", {"coverage"}) == fate(Damage("m", "", gone, "", frozenset({2})), article(), Says(), baseline)
    assert ("missed", set()) == fate(Damage("m", "", brief, "", frozenset({2})), article(), Says(), baseline)


def test_the_real_checks_object_to_an_altered_amount():
    """The checks are asked in their real form: ten times an amount is objected to, the true one is not."""
    brief, checker = brief_of(), Checker(article())
    baseline = Baseline.of(brief, article(), checker)
    row = claim_of(brief, "investments[0]")
    wrong = row.model_copy(update={"amount": row.amount.model_copy(update={"value_max": row.amount.value_max * 10})})
    damaged = with_claim(brief, ClaimPath("investments", 0), wrong)

    assert "objected" == fate(Damage("m", "investments[0]", damaged, ""), article(), checker, baseline)[0]
    assert "missed" == fate(Damage("m", "investments[0]", brief, ""), article(), checker, baseline)[0]


def test_a_check_that_is_off_says_nothing():
    """A mode that is asked for is the check's."""
    checker = Checker(article(), {"positions": "shadow"})

    assert (False, True) == (checker.enforces("positions"), checker.enforces("figures"))


def test_without_sentences():
    """Every claim that cites a sentence is gone, points too, and a key point that is left leads."""
    left = without_sentences(brief_of(), frozenset({1}))

    assert isinstance(left, PolicyBrief)
    assert all(1 not in sentence_numbers(claim) for _, claim in claims(left))
    assert left.key_points[0].text == left.headline.text
    assert left.headline == left.bottom_line
    assert (1, 2) == (len(left.investments), len(left.stances))


def test_without_all():
    """Where no key point is left, there is no such brief."""
    assert None is without_sentences(brief_of(FESTIVAL), frozenset({1, 2, 3}))


def test_a_claim_of_its_own():
    """A path beyond the last claim of a list adds one, and other lists stay as they are."""
    brief = brief_of()
    added = with_claim(brief, ClaimPath("caveats", 1), brief.caveats[0])

    assert 2 == len(added.caveats)
    assert [True] * (len(LISTS) - 1) == [
        getattr(added, name) == getattr(brief, name) for name in LISTS if name != "caveats"
    ]
    with pytest.raises(KeyError):
        claim_of(brief, "caveats[1]")
