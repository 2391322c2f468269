"""The sound claims of an answer that stayed invalid are kept, the others listed."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_brief import LISTS, Audit, PolicyBrief
from summarizer.check import run_checks, salvage
from summarizer.errors import InvalidAnswer
from tests.check.made import SCAN, answer, brief


def test_a_sound_answer_is_kept_whole():
    """Nothing is dropped of an answer whose claims all hold."""
    assert (brief(), ()) == salvage(answer(), SCAN)


def test_one_bad_claim_goes_alone():
    """A claim that does not hold goes with its content and reasons; its neighbours stay."""
    draft = answer()
    draft["investments"][0]["amount"] = "M9"

    kept, dropped = salvage(draft, SCAN)

    assert brief().investments[1:] == kept.investments
    assert brief().stances == kept.stances
    (lost,) = dropped
    assert ("investments[0]", "M9") == (lost.claim, lost.content["amount"])
    assert ("investments[0].amount: M9 is no amount of this article; there are M1 to M3",) == lost.reasons


@pytest.mark.parametrize("bad", [None, 7, "words", [], {"text": "No evidence.", "evidence": []}])
def test_a_bad_headline_is_stood_in_for(bad):
    """Where the headline does not hold, the bottom line stands in."""
    kept, dropped = salvage({**answer(), "headline": bad}, SCAN)

    assert kept.bottom_line == kept.headline
    assert ["headline"] == [each.claim for each in dropped]


def test_facts_without_points_stand():
    """With facts alone, headline and bottom line say that the model's words did not hold."""
    kept, _ = salvage({"stances": answer()["stances"]}, SCAN)

    assert brief().stances == kept.stances
    assert "The model's own words did not hold; what stands is below." == kept.headline.text.text


@pytest.mark.parametrize("draft", [{}, {"brief": answer()}, {"headline": {"text": "x", "evidence": [99]}}])
def test_nothing_that_holds_is_an_error(draft):
    """An answer without any sound claim raises, and the error says what to do."""
    with pytest.raises(InvalidAnswer, match="Try another model"):
        salvage(draft, SCAN)


def test_too_many_points_are_cut_and_told():
    """The first seven sound key points stay; each further one is listed as dropped."""
    draft = answer()
    draft["key_points"] = [draft["key_points"][0]] * 5 + [{"text": "", "evidence": [1]}] + [draft["key_points"][1]] * 4

    kept, dropped = salvage(draft, SCAN)

    assert 7 == len(kept.key_points)
    assert ["key_points[5]", "key_points[8]", "key_points[9]"] == [each.claim for each in dropped]
    assert ("at most 7 are kept",) == dropped[-1].reasons


@pytest.mark.parametrize("items", ["none", 3, {"0": {}}, True])
def test_a_list_that_is_none_is_told(items):
    """What came in the place of a list is not lost in silence; null is an empty list."""
    kept, dropped = salvage({**answer(), "stances": items, "caveats": None}, SCAN)

    assert () == kept.stances == kept.caveats
    assert [("stances", ("is no list of claims",))] == [(each.claim, each.reasons) for each in dropped]


@pytest.mark.parametrize(
    ("given_scope", "expected"), [("other", "other"), ("ai_policy", "ai_policy"), ([], "ai_policy")]
)
def test_the_scope_is_one_of_two(given_scope, expected):
    """An odd scope is taken for AI policy: the claims that hold say what it is."""
    assert expected == salvage({**answer(), "scope": given_scope}, SCAN)[0].scope


def test_what_is_dropped_can_be_saved():
    """Content that UTF-8 cannot carry, mailboxes and phone numbers do not reach the saved audit."""
    draft = answer()
    draft["stances"][0] = {"actor": "\ud800 lee@example.org", "\udfff": ["02-1234-5678"]}

    kept, dropped = salvage(draft, SCAN)
    _, audit = run_checks(kept, SCAN, dropped=dropped, partial=True)

    assert audit == Audit.model_validate_json(audit.model_dump_json())
    assert "example.org" not in audit.model_dump_json()
    assert "1234-5678" not in audit.model_dump_json()


_KEYS = st.sampled_from(
    [
        *LISTS,
        *("headline", "bottom_line", "scope", "text", "evidence", "actor", "english", "korean", "amount", "quotation"),
    ]
)
_LEAVES = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
    | st.sampled_from(["M1", "Q2", "D1", "{M1}", "{M9}", "\ud800", "노르웨이", 1, 10**40])
)  # fmt: skip
_JSON = st.recursive(
    _LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=5), max_leaves=12
)


@given(st.dictionaries(_KEYS, _JSON, max_size=8))
@settings(max_examples=150, deadline=None)
def test_any_json_is_salvaged_or_refused(draft):
    """Whatever JSON object a model gave, salvage gives a brief that can be checked and saved, or `InvalidAnswer`."""
    try:
        kept, dropped = salvage({**answer(), **draft}, SCAN)
    except InvalidAnswer:
        return
    checked, audit = run_checks(kept, SCAN, dropped=dropped, partial=True)
    assert checked == PolicyBrief.model_validate_json(checked.model_dump_json())
    assert audit == Audit.model_validate_json(audit.model_dump_json())


@given(st.lists(st.sampled_from(["investments", "stances", "statements", "headline"]), min_size=1, max_size=3), _JSON)
@settings(max_examples=100, deadline=None)
def test_a_damaged_claim_never_costs_the_others(names, damage):
    """Damage in one list leaves every other list as it was."""
    draft = answer()
    for name in names:
        if name == "headline":
            draft[name] = damage
        else:
            draft[name][0] = damage

    kept, _ = salvage(json.loads(json.dumps(draft)), SCAN)

    for name in set(LISTS) - set(names):
        assert getattr(brief(), name) == getattr(kept, name)
