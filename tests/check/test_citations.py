"""Cited sentences exist, are quoted word for word, and hold the figures and names of the claim."""

from __future__ import annotations

import pytest

from policy_brief import Name
from summarizer.check.citations import CITATIONS
from tests.check.made import SCAN, brief, found, plain_scan


def test_sound_claims_pass():
    """Every claim of the sound brief passes, the detail included that leaves its investor out."""
    made = brief()

    for claim in (*made.investments, *made.stances, *made.korean_models, *made.key_points, *made.caveats):
        assert [] == found(CITATIONS, claim)


@pytest.mark.parametrize(
    "changes",
    [{"quote": "노르웨이는 서명하지 않았다."}, {"sentence": 4}, {"sentence": 31}, {"start": 0}, {"end": 9999}],
)
def test_an_altered_citation_drops_the_claim(changes):
    """A sentence number, offset or quote that is not the article's drops the claim."""
    stance = brief().stances[0]
    altered = stance.evidence[0].model_copy(update=changes)

    assert [("drop", f"sentence {altered.sentence} is not quoted as the article has it")] == found(
        CITATIONS, stance.model_copy(update={"evidence": (altered,)})
    )


def test_a_figures_sentence_is_added():
    """Where a figure stands in a sentence that was not cited, the sentence is added in order."""
    point = brief().bottom_line.model_copy(update={"evidence": (SCAN.evidence(5),)})

    (problem,) = CITATIONS.inspect(point, SCAN)

    assert ("repair", "its figures stand in sentence 1, which was not cited: added") == (
        problem.action, problem.message,
    )  # fmt: skip
    assert [1, 5] == [evidence.sentence for evidence in problem.replacement.evidence]


def test_a_caveat_without_evidence_gets_that_of_its_figures():
    """A caveat may cite nothing, but not where it names a figure."""
    caveat = brief().caveats[0].model_copy(update={"evidence": ()})
    with_figure = caveat.model_copy(update={"text": brief().headline.text})

    assert [] == found(CITATIONS, caveat)
    assert ["repair"] == [action for action, _ in found(CITATIONS, with_figure)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (3, []),
        (4, []),
        (5, []),
        (6, [("flag", "no cited sentence, nor the two before it, prints '노르웨이'")]),
    ],
)
def test_an_actor_stands_in_or_right_before_the_cited_sentence(sentence, expected):
    """Korean leaves out a subject named shortly before: two sentences back pass, three do not."""
    stance = brief().stances[0].model_copy(update={"evidence": (SCAN.evidence(sentence),)})

    assert expected == found(CITATIONS, stance)


def test_a_models_own_sentence_prints_it():
    """The names of a model and its developer stand in the cited sentence itself."""
    model = brief().korean_models[0].model_copy(update={"evidence": (SCAN.evidence(5),)})

    assert ["'가람'", "'한빛테크'"] == [message.split()[-1] for _, message in found(CITATIONS, model)]


def test_evidence_of_the_first_sentence_looks_no_further_back():
    """Before the first sentence there is nothing to look at."""
    stance = (
        brief()
        .stances[0]
        .model_copy(update={"evidence": (SCAN.evidence(1),), "actor": Name(english="United States", korean="미국")})
    )

    assert ["flag"] == [action for action, _ in found(CITATIONS, stance)]


def test_a_quote_with_a_mailbox_is_compared_masked():
    """Evidence carries masked mailboxes, and is compared with the masked sentence."""
    scan = plain_scan("노르웨이는 a.b@example.org로 접수한다.")
    caveat = brief().caveats[0].model_copy(update={"evidence": (scan.evidence(1),)})
    bare = caveat.evidence[0].model_copy(update={"quote": scan.article.sentences[0].text})

    assert [] == found(CITATIONS, caveat, scan)
    assert ["drop"] == [action for action, _ in found(CITATIONS, caveat.model_copy(update={"evidence": (bare,)}), scan)]


@pytest.mark.parametrize(("last", "expected"), [("도는 예산을 짰다.", []), ("도움을 청했다.", ["flag"])])
def test_a_local_government_may_go_by_its_last_syllable(last, expected):
    """도는 means 한별도 wherever it was named; the same syllable inside a word does not."""
    scan = plain_scan(f"한별도가 계획을 냈다. 비가 왔다. 눈이 왔다. 해가 났다. {last}")
    investment = brief().investments[0].model_copy(
        update={
            "investor": Name(english="Hanbyeol Province", korean="한별도"),
            "amount": None, "conversion": None, "purpose": None, "evidence": (scan.evidence(5),),
        }
    )  # fmt: skip

    assert expected == [action for action, _ in found(CITATIONS, investment, scan)]
