"""The sound claims of an answer that stayed invalid are kept, the others listed."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from policy_brief import LISTS, ON_PAGE, Patch, PolicyBrief, Withdrawn
from summarizer.check import Reading, check_brief, complete_evidence, salvage, salvage_patch
from summarizer.check.salvage import problem_lines
from summarizer.errors import InvalidAnswer
from tests.check.made import SCAN, answer, brief


def test_a_sound_answer_is_kept_whole():
    """Nothing is lost of an answer whose claims all hold."""
    assert (brief(), ()) == salvage(answer(), SCAN)


def test_one_bad_claim_goes_alone():
    """A claim that does not hold goes with its content, text and reasons; its neighbours stay."""
    draft = answer()
    draft["investments"][0]["amount"] = "M9"

    kept, lost = salvage(draft, SCAN)

    assert brief().investments[1:] == kept.investments
    assert brief().stances == kept.stances
    (one,) = lost
    assert ("investments[0]", "M9") == (one.claim, one.content["amount"])
    assert ("investments[0].amount: M9 is not the id of any amount of this article; there are M1 to M3",) == one.reasons
    assert "노르웨이" in one.text


@pytest.mark.parametrize("bad", [None, 7, "No such sentence [99].", [], {"text": "{M9} [1]"}])
def test_a_bad_headline_is_stood_in_for(bad):
    """Where the headline does not hold, the bottom line stands there."""
    kept, lost = salvage({**answer(), "headline": bad}, SCAN)

    assert kept.bottom_line == kept.headline
    assert ["headline"] == [one.claim for one in lost]


PAGE = """# Norway plans {M1} [1]

## Bottom line

Norway plans {M9} [1].

## Who pays

- It is open [8].
- Nobody [99].

| Who | Pays |
|---|---|
| Norway | all of it [1] |
| Sweden | nothing [99] |
"""


def test_the_markdown_of_an_answer_is_salvaged_by_its_parts():
    """As claims that it gives itself are; its rows of data stay."""
    draft = {key: value for key, value in answer().items() if key not in ON_PAGE}
    kept, lost = salvage({**draft, "markdown": PAGE}, SCAN)

    assert kept.bottom_line == kept.headline
    assert ["It is open."] == [point.text.text for point in kept.key_points]
    assert ["Norway"] == [row.label.text for row in kept.table_rows]
    assert brief().investments == kept.investments
    assert ["bottom_line", "key_points[1]", "table_rows[1]"] == [one.claim for one in lost]


def test_the_names_of_an_answer_are_kept_as_far_as_they_hold():
    """Those that the article prints; what is no list has none."""
    names = [{"english": "Hanbit Tech", "korean": "한빛테크"}, {"english": "Nobody", "korean": "없는이름"}, 7]

    assert [["한빛테크"], []] == [
        [name.korean for name in salvage({**answer(), "names": given}, SCAN)[0].names] for given in (names, "none")
    ]


def test_a_bad_argument_is_missing():
    """A point that may be missing is, and is listed."""
    kept, lost = salvage({**answer(), "argument": "No such sentence [99]."}, SCAN)

    assert kept.argument is None
    assert ["argument"] == [one.claim for one in lost]


@pytest.mark.parametrize("markdown", ["No headline [1].", "# A headline [1]\n\n## The plan\n\nIt pays [1]."])
def test_a_page_without_headline_or_bottom_line_is_an_error(markdown):
    """It says what is missing, and what to do."""
    with pytest.raises(InvalidAnswer, match=r"Try another model.*markdown has no line with"):
        salvage({"markdown": markdown}, SCAN)


@pytest.mark.parametrize("draft", [{}, {"brief": answer()}, {"headline": "x [99]"}, {"stances": answer()["stances"]}])
def test_an_answer_without_a_sentence_is_an_error(draft):
    """An answer without any sound point raises, and the error says what to do."""
    with pytest.raises(InvalidAnswer, match="Try another model"):
        salvage(draft, SCAN)


def test_too_many_points_are_cut_and_told():
    """The first forty sound key points stay; each further one is listed as lost."""
    sound, other = answer()["key_points"][:2]
    kept, lost = salvage({**answer(), "key_points": [sound] * 5 + [""] + [other] * 36}, SCAN)

    assert 40 == len(kept.key_points)
    assert 2 == len(lost)
    assert ("at most 40 are kept",) == lost[-1].reasons


@pytest.mark.parametrize(
    ("items", "content"),
    [("none", {"answer": "none"}), (3, {"answer": 3}), ({"0": {}}, {"0": {}}), (True, {"answer": True})],
)
def test_what_is_not_a_list_is_told(items, content):
    """What came in the place of a list is not lost in silence, and is kept as it came; null is an empty list."""
    kept, lost = salvage({**answer(), "stances": items, "caveats": None}, SCAN)

    assert () == kept.stances == kept.caveats
    assert [("stances", content, ("this is not a list",))] == [(one.claim, one.content, one.reasons) for one in lost]


@pytest.mark.parametrize(
    ("name", "given_value", "expected"),
    [
        ("scope", "other", "other"),
        ("scope", [], "ai_policy"),
        ("article_kind", "correction", "correction"),
        ("article_kind", "poem", "other"),
        ("article_kind", None, "other"),
    ],
)
def test_an_odd_choice_is_the_common_one(name, given_value, expected):
    """An odd scope or kind is taken for the one that says least."""
    assert expected == getattr(salvage({**answer(), name: given_value}, SCAN)[0], name)


def test_what_is_lost_can_be_saved():
    """Content that UTF-8 cannot carry, mailboxes and phone numbers do not reach what is saved."""
    draft = answer()
    draft["stances"][0] = {"actor": "\ud800 lee@example.org", "\udfff": ["02-1234-5678"]}

    (one,) = salvage(draft, SCAN)[1]

    assert one == Withdrawn.model_validate_json(one.model_dump_json())
    assert "example.org" not in one.model_dump_json()
    assert "1234-5678" not in one.model_dump_json()


def test_a_patch_is_kept_item_by_item():
    """Sound items of a patch stay, each other one is listed with its reasons."""
    row = answer()["investments"][0]
    draft = {
        "stand": [{"claim": "headline", "korean": "투자"}, {"claim": "headline"}],
        "withdraw": ["caveats[0]", 7],
        "headline": "Norway plans {M1} [1]",
        "bottom_line": "No such sentence [99].",
        "investments": [{"at": 0, "claim": row}, {"at": None, "claim": {**row, "amount": "M9"}}, {"claim": row}],
        "left_out": [{"sentence": 4, "why": "minor"}, {"sentence": 5, "why": "tired"}],
        "unknown": 1,
    }

    patch, lost = salvage_patch(draft, SCAN)

    assert (1, ("caveats[0]",), 2, 1) == (
        len(patch.stand), patch.withdraw, len(patch.investments), len(patch.left_out)
    )  # fmt: skip
    assert patch.headline is not None
    assert (0, None) == (patch.investments[0].at, patch.investments[1].at)
    assert ["stand[1]", "withdraw[1]", "bottom_line", "investments[1]", "left_out[1]"] == [one.claim for one in lost]


def test_an_empty_patch_changes_nothing():
    """An empty object is a patch."""
    assert (Patch(), ()) == salvage_patch({}, SCAN)


_KEYS = st.sampled_from(
    [
        *LISTS,
        *("headline", "bottom_line", "scope", "text", "evidence", "actor", "english", "korean", "amount", "quotation"),
        *("stand", "withdraw", "left_out", "claim", "at"),
    ]
)
_LEAVES = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
    | st.sampled_from(["M1", "Q2", "D1", "{M1} [1]", "{M9}", "\ud800", "노르웨이", 1, 10**40])
)  # fmt: skip
_JSON = st.recursive(
    _LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=5), max_leaves=12
)


@given(st.dictionaries(_KEYS, _JSON, max_size=8))
@settings(max_examples=50)
def test_any_json_is_salvaged_or_refused(draft):
    """Whatever JSON object a model gave, salvage gives a brief that can be checked and saved, or `InvalidAnswer`."""
    try:
        kept, _ = salvage({**answer(), **draft}, SCAN)
    except InvalidAnswer:
        return
    completed = complete_evidence(kept, SCAN)
    check_brief(completed, Reading(SCAN))
    assert completed == PolicyBrief.model_validate_json(completed.model_dump_json())


@given(st.dictionaries(_KEYS, _JSON, max_size=8))
@settings(max_examples=100)
def test_any_json_is_a_patch_or_less(draft):
    """Whatever JSON object a model gave, what holds of it is a patch."""
    patch, lost = salvage_patch(draft, SCAN)

    assert isinstance(patch, Patch)
    assert all(one.reasons for one in lost)


@given(st.lists(st.sampled_from(["investments", "stances", "speakers", "headline"]), min_size=1, max_size=3), _JSON)
@settings(max_examples=100)
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


def lost_of(**changes):
    """Return what is lost of an answer, with texts and reasons."""
    return [(one.claim, one.text, one.reasons) for one in salvage({**answer(), **changes}, SCAN)[1]]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"headline": 7}, [("headline", "", ("headline: Input should be a valid dictionary or instance of Point",))]),
        (
            {"headline": "It ends [99]."},
            [
                (
                    "headline",
                    "It ends [99].",
                    ("headline.text: sentence 99 does not exist: the article has 8",),
                )
            ],
        ),
        (
            {"headline": {"text": "It  ends.\nTwo [99]."}},
            [
                (
                    "headline",
                    "It ends. Two [99].",
                    ("headline.text: sentence 99 does not exist: the article has 8",),
                )
            ],
        ),
        ({"stances": 7}, [("stances", "", ("this is not a list",))]),
        ({"stances": "none"}, [("stances", "none", ("this is not a list",))]),
        ({"stances": None}, []),
        (
            {"stances": [7]},
            [("stances[0]", "", ("stances[0]: Input should be a valid dictionary or instance of Stance",))],
        ),
        (
            {"stances": ["a", ["b"]]},
            [
                ("stances[0]", "a", ("stances[0]: Input should be a valid dictionary or instance of Stance",)),
                ("stances[1]", "b", ("stances[1]: Input should be a valid dictionary or instance of Stance",)),
            ],
        ),
        (
            {"stances": [{"evidence": [1]}]},
            [
                (
                    "stances[0]",
                    "",
                    (
                        "stances[0].actor: Field required",
                        "stances[0].declaration: Field required",
                        "stances[0].position: Field required",
                        "stances[0].position_words: Field required",
                    ),
                )
            ],
        ),
        (
            {"stances": [{"note": "a", "actor": {"korean": "가나", "english": "b"}}]},
            [
                (
                    "stances[0]",
                    "a · 가나 · b",
                    (
                        "stances[0].evidence: Field required",
                        "stances[0].actor: the article does not print '가나': copy the name exactly as it stands there",
                        "stances[0].declaration: Field required",
                        "stances[0].position: Field required",
                        "stances[0].position_words: Field required",
                    ),
                )
            ],
        ),
        ({"argument": ""}, []),
        ({"argument": []}, []),
    ],
)
def test_what_is_lost_is_told_with_its_words(changes, expected):
    """Its strings in one line, and each fault under its path."""
    assert expected == lost_of(**changes)


def test_a_fault_of_the_whole_is_one_of_the_answer():
    """A fault without a path is told as the answer's, one within a claim under the claim's path."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(int).validate_python([])

    assert ["the answer"] == [line.partition(": ")[0] for line in problem_lines(caught.value)]
    assert ["headline"] == [line.partition(": ")[0] for line in problem_lines(caught.value, within="headline")]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"headline": "Norway plans {M1} [1]"}, []),
        ({"headline": {"text": "Norway plans {M1} [1]"}}, []),
    ],
)
def test_a_point_may_be_a_text_or_an_object(changes, expected):
    """Either is kept where it holds."""
    assert expected == lost_of(**changes)
