"""What stands after the review."""

from __future__ import annotations

import pytest

from policy_brief import SelfDescription
from summarizer.review import Hearing, contested, hear, revise
from tests.review.made import SCAN, objection, patch, written

POINT = "Finland plans to invest in AI [1]."


def _made(before=(), changes=None, after=(), **fields):
    brief, answered = written(), patch(**(changes or {}))
    hearing = Hearing(written=brief, before=tuple(before), patch=answered, after=tuple(after), **fields)
    return revise(brief, answered), hearing, SCAN


def _heard(*args, **fields):
    return hear(*_made(*args, **fields))


def _verdict(heard, claim):
    return next(verdict for verdict in heard.verdicts if verdict.claim == claim)


def test_what_nobody_objects_to_is_verified():
    """Every claim has a verdict."""
    assert {"verified"} == {verdict.verdict for verdict in _heard().verdicts}


def test_an_objection_that_is_not_answered_leaves_a_dispute():
    """The claim stays as it was written, with what was objected."""
    verdict = _verdict(_heard([objection("stances[0]")]), "stances[0]")

    assert ("disputed", 1) == (verdict.verdict, len(verdict.objections))


def test_an_amended_claim_says_what_it_said_before():
    """An objection that the writer met by amending is over."""
    heard = _heard([objection("key_points[0]")], {"key_points": [{"at": 0, "claim": POINT}]})
    verdict = _verdict(heard, "key_points[0]")

    assert "amended" == verdict.verdict
    assert "Finland plans to invest up to 2 billion euros in AI research." == verdict.before


def test_what_is_objected_to_an_amendment_leaves_a_dispute():
    """Two rounds are a loop: an amended claim that is objected to again is printed as disputed."""
    said = objection("key_points[0]")
    heard = _heard([said], {"key_points": [{"at": 0, "claim": POINT}]}, [said])

    assert "disputed" == _verdict(heard, "key_points[0]").verdict


@pytest.mark.parametrize(
    ("words", "objected", "verdict"),
    [
        ("in AI research", "2 billion euros", "amended"),
        ("in AI research", "AI research", "disputed"),
        ("half of it", "2 billion euros", "disputed"),
        ("", "2 billion euros", "disputed"),
    ],
)
def test_a_reader_that_let_words_pass_cannot_object_to_them_later(words, objected, verdict):
    """A doubt about words that the reader passed before the review, next to the same sentences, is not a dispute."""
    point = "Finland plans to invest {M1} in AI research, half of it this year [1]."
    said = objection("key_points[0]", by="second_reader", words=objected)
    again = objection("key_points[0]", by="second_reader", words=words)
    changes = {"key_points": [{"at": 0, "claim": point}]}

    assert verdict == _verdict(_heard([said], changes, [again], was_read=True), "key_points[0]").verdict
    assert "disputed" == _verdict(_heard([said], changes, [again]), "key_points[0]").verdict


def test_a_late_doubt_about_a_part_is_no_dispute():
    """What a reader doubts of an amended claim in part is kept in the audit; that nothing carries it is a dispute."""
    said = objection("key_points[0]", by="second_reader")
    changes = {"key_points": [{"at": 0, "claim": POINT}]}
    late = objection("key_points[0]", by="second_reader", partly=True)
    kept = _verdict(_heard([said], changes, [late]), "key_points[0]")

    assert ("amended", (said, late)) == (kept.verdict, kept.objections)
    assert "disputed" == _verdict(_heard([said], changes, [said]), "key_points[0]").verdict
    assert "disputed" == _verdict(_heard([late], {}), "key_points[0]").verdict


def test_words_of_its_sentence_answer_an_absence():
    """A stand with words of the cited sentence meets an objection that nothing carries the claim."""
    stand = {"stand": [{"claim": "stances[0]", "korean": "파리 선언에 서명했다"}]}
    verdict = _verdict(_heard([objection("stances[0]")], stand), "stances[0]")

    assert ("verified", "파리 선언에 서명했다") == (verdict.verdict, verdict.stands_on)


@pytest.mark.parametrize(
    ("fields", "korean"),
    [
        ({"nature": "contradiction", "korean": "서명했다", "sentence": 2}, "파리 선언에 서명했다"),
        ({"korean": "파리 선언에 서명했다"}, "서명했다"),
        ({}, "서명하지 않았다"),
        ({}, "AI 연구에"),
        ({}, " "),
    ],
)
def test_a_stand_that_meets_nothing_leaves_a_dispute(fields, korean):
    """A contradiction stays disputed; so does a stand on the words objected with, or on words printed elsewhere."""
    stand = {"stand": [{"claim": "stances[0]", "korean": korean}]}

    assert "disputed" == _verdict(_heard([objection("stances[0]", **fields)], stand), "stances[0]").verdict


def test_a_withdrawn_claim_is_listed_with_its_text_and_reason():
    """Nothing that was written is lost without a trace."""
    heard = _heard([objection("caveats[0]", says="It says who pays.")], {"withdraw": ["caveats[0]"]})

    assert [("It does not say who pays.", ("It says who pays.",))] == [
        (gone.text, gone.reasons) for gone in heard.withdrawn
    ]


def test_what_no_brief_may_hold_goes_after_the_review():
    """A grave objection that the review did not meet takes the claim out; others keep their verdicts."""
    heard = _heard([objection("key_points[0]", grave=True), objection("key_points[1]")])

    assert 1 == len(heard.brief.key_points)
    assert "disputed" == _verdict(heard, "key_points[0]").verdict
    assert ["key_points[0]"] == [gone.claim for gone in heard.withdrawn]


@pytest.mark.parametrize(
    ("by", "read", "doubts", "is_gone"),
    [
        ("digits", True, [], False),
        ("digits", True, ["second_reader"], True),
        ("digits", False, [], True),
        ("instructions", True, [], True),
    ],
)
def test_a_reader_keeps_a_claim_whose_figure_code_did_not_find(by, read, doubts, is_gone):
    """Where a reader who was told so does not bear it out, code misread a table's unit; an order obeyed goes anyhow."""
    before = [objection("key_points[0]", by=by, grave=True, sentence=1)]
    after = [objection("key_points[0]", by=name, sentence=1) for name in doubts]
    judged = frozenset({"key_points[0]"}) if read else frozenset()
    heard = _heard(before, None, after, judged=judged, was_read=read)

    assert is_gone == (["key_points[0]"] == [gone.claim for gone in heard.withdrawn])
    assert is_gone or "verified" == _verdict(heard, "key_points[0]").verdict


def test_a_grave_objection_to_the_headline_leaves_it_disputed():
    """A brief cannot do without its headline."""
    assert "disputed" == _verdict(_heard([objection("headline", grave=True)]), "headline").verdict


def test_objections_to_changes_follow_their_claims():
    """When a claim before them goes, objections after the review still belong to theirs."""
    before = [objection("key_points[0]", grave=True)]
    after = [objection("key_points[2]", says="New.")]
    heard = _heard(before, {"key_points": [{"at": None, "claim": POINT}]}, after)

    assert ["New."] == [said.says for said in _verdict(heard, "key_points[1]").objections]


def test_what_the_text_says_of_itself_answers_an_absence():
    """A reader is not shown that a text calls itself fictional; code knows its words."""
    words = SelfDescription(kind="fictional", text="지어낸 글", start=0, end=5)
    article = SCAN.article.model_copy(update={"self_description": (words,)})
    brief = written(read_with_care=["The text calls itself fictional [1].", "It has one source [1]."])
    before = (objection("read_with_care[0]"), objection("read_with_care[1]"))
    hearing = Hearing(written=brief, before=before, patch=patch(), after=())
    heard = hear(revise(brief, patch()), hearing, SCAN.model_copy(update={"article": article}))

    assert ("verified", "지어낸 글") == (
        _verdict(heard, "read_with_care[0]").verdict, _verdict(heard, "read_with_care[0]").stands_on,
    )  # fmt: skip
    assert "disputed" == _verdict(heard, "read_with_care[1]").verdict


STANCE, POINTS = "stances[0]", {"key_points": [{"at": 0, "claim": POINT}]}


@pytest.mark.parametrize(
    ("said", "open_"),
    [
        ([objection(STANCE, by="positions")], [STANCE]),
        ([objection(STANCE, by="positions"), objection(STANCE, by="figures")], [STANCE, STANCE]),
        ([objection(STANCE, by="positions"), objection(STANCE, by="second_reader")], []),
        ([objection(STANCE, by="figures", grave=True)], [STANCE]),
        ([objection(STANCE, by="instructions", grave=True)], []),
        ([], []),
    ],
)
def test_what_only_checks_say_is_left_to_a_reader(said, open_):
    """A claim that a reader doubts already stays in dispute, and an order that was obeyed is nobody's to decide."""
    assert open_ == [remark.claim for remark in contested(*_made(said))]


@pytest.mark.parametrize(("judged", "gone"), [(frozenset(), ["key_points[0]"]), (frozenset({"key_points[0]"}), [])])
def test_a_reader_decides_what_a_writer_stands_by_though_it_is_grave(judged, gone):
    """A check that finds a number nowhere may have misread it; the claim is shown, and goes where nobody passes it."""
    said = [objection("key_points[0]", by="digits", grave=True)]
    stands = {"stand": [{"claim": "key_points[0]", "korean": "최대 20억유로"}]}

    assert ["key_points[0]"] == [remark.claim for remark in contested(*_made(said, stands))]
    assert gone == [claim.claim for claim in _heard(said, stands, judged=judged, was_read=True).withdrawn]


def test_what_is_open_is_named_by_the_paths_of_the_revised_brief():
    """A claim that moved up has its new path; one that was amended is judged anew anyhow."""
    withdrawn = {"withdraw": ["key_points[0]"]}
    said = [objection("key_points[1]", by="digits")]

    assert ["key_points[0]"] == [remark.claim for remark in contested(*_made(said, withdrawn))]
    assert () == contested(*_made([objection("key_points[0]", by="digits")], POINTS))


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [
        (["positions"], [], "verified"),
        (["positions"], ["second_reader"], "disputed"),
        (["second_reader"], [], "disputed"),
        (["positions", "second_reader"], [], "disputed"),
    ],
)
def test_a_reader_has_the_last_word_on_a_check(before, after, verdict):
    """A remark of a check is over where a reader who saw it finds the claim right, and the claim keeps it on record."""
    said, later = ([objection(STANCE, by=name, sentence=2) for name in names] for names in (before, after))
    found = _verdict(_heard(said, None, later, judged=frozenset({STANCE}), was_read=True), STANCE)

    assert verdict == found.verdict
    assert set(before) <= {remark.by for remark in found.objections}
    assert "disputed" == _verdict(_heard(said, None, later), STANCE).verdict


@pytest.mark.parametrize(
    ("doubt", "was_read", "verdict"),
    [
        ({"sentence": 2}, True, "disputed"),
        ({"words": "signed the Paris declaration"}, True, "disputed"),
        ({"sentence": 1, "words": "in Paris"}, True, "verified"),
        ({}, True, "verified"),
        ({"sentence": 1, "words": "in Paris"}, False, "disputed"),
    ],
)
def test_a_doubt_about_something_else_bears_no_check_out(doubt, was_read, verdict):
    """Only a doubt about the sentence or words of a check's remark keeps it; words let pass before are no dispute."""
    said = [objection(STANCE, by="positions", sentence=2, words="signed")]
    later = [objection(STANCE, by="second_reader", **doubt)]
    judged = frozenset({STANCE})

    found = _verdict(_heard(said, None, later, judged=judged, was_read=was_read), STANCE)

    assert verdict == found.verdict
    assert ("second_reader" in {remark.by for remark in found.objections}) == (verdict == "disputed")


@pytest.mark.parametrize(
    ("after", "verdict"),
    [(["figures"], "amended"), (["figures", "second_reader"], "disputed"), (["second_reader"], "disputed")],
)
def test_a_reader_has_the_last_word_on_changes_too(after, verdict):
    """What a check says of an amended claim is over where the reader who saw it finds the claim right."""
    later = [objection("key_points[0]", by=name) for name in after]

    assert verdict == _verdict(_heard([], POINTS, later, judged=frozenset({"key_points[0]"})), "key_points[0]").verdict
    assert "disputed" == _verdict(_heard([], POINTS, later), "key_points[0]").verdict


def test_no_reader_takes_back_a_phone_number():
    """A mailbox or a number is for nobody to print, whatever else carries the claim."""
    before = [objection("key_points[0]", by="contacts", grave=True)]
    heard = _heard(before, judged=frozenset({"key_points[0]"}), was_read=True)

    assert ["key_points[0]"] == [gone.claim for gone in heard.withdrawn]
    assert () == contested(*_made(before))


def test_what_a_reader_judged_follows_its_claim():
    """When a claim before it goes, a claim that the reader let pass is still that claim."""
    before = [objection("key_points[0]", by="instructions", grave=True), objection("key_points[1]", by="digits")]
    heard = _heard(before, judged=frozenset({"key_points[1]"}), was_read=True)

    assert "verified" == _verdict(heard, "key_points[0]").verdict
