"""Cited sentences exist, are quoted word for word, and hold the figures and names of the claim."""

from __future__ import annotations

from typing import Any

import pytest

from policy_brief import Money, Name, Person, Prose, Quotation
from summarizer import Scan
from summarizer.check.rules.citations import CITATIONS
from tests.check.made import SCAN, brief, found, plain_scan


def _won(id_: str, scan: Scan, number: int, **changes: Any) -> Money:
    """Give the 5억원 of a sentence as an amount."""
    start = scan.article.text.index("5억원", scan.article.sentences[number - 1].start)
    values = {"value_min": 500_000_000, "value_max": 500_000_000, "currency": "KRW", "approx": False, "bound": "exact"}
    return Money(id=id_, text="5억원", start=start, end=start + 3, sentence=number, **{**values, **changes})


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


def test_a_figure_of_an_uncited_sentence_is_flagged():
    """Where a figure stands in a sentence that was not cited, one of the two is wrong, and nothing is added."""
    point = brief().bottom_line.model_copy(update={"evidence": (SCAN.evidence(5),)})

    assert [("flag", "its figure '300억유로' stands in sentence 1, which it does not cite")] == found(CITATIONS, point)


def test_a_figure_that_reads_the_same_where_it_is_cited_passes():
    """Of two mentions of one amount, either will do."""
    scan = plain_scan("노르웨이는 5억원을 쓴다. 미국도 5억원을 쓴다.")
    first, again = (_won(f"M{number}", scan, number) for number in (1, 2))
    scan = plain_scan(scan.article.text, amounts=(first, again))
    point = brief().headline.model_copy(update={"text": Prose.of("Both spend {M1}.", scan)})

    assert [] == found(CITATIONS, point.model_copy(update={"evidence": (scan.evidence(2),)}), scan)
    other = plain_scan(scan.article.text, amounts=(first,))
    assert ["flag"] == [
        action for action, _ in found(CITATIONS, point.model_copy(update={"evidence": (other.evidence(2),)}), other)
    ]


def test_a_conversion_in_the_next_sentence_is_cited_too():
    """A conversion that code attached brings its sentence along; one that a model picked is flagged like any figure."""
    scan = plain_scan("노르웨이는 5억원을 쓴다. 한화로 5억원이다.")
    amount, conversion = _won("M1", scan, 1), _won("M2", scan, 2, conversion_of="M1", value_max=600_000_000)
    scan = plain_scan(scan.article.text, amounts=(amount, conversion))
    attached, picked = (
        brief().headline.model_copy(update={"text": Prose.of(text, scan), "evidence": (scan.evidence(1),)})
        for text in ("Norway spends {M1}.", "Norway spends {M2}.")
    )

    (problem,) = CITATIONS.inspect(attached, scan)
    assert ("repair", (1, 2)) == (problem.action, tuple(each.sentence for each in problem.replacement.evidence))
    assert ["flag"] == [action for action, _ in found(CITATIONS, picked, scan)]


def test_the_figures_of_a_statement_are_those_of_its_quotation():
    """A figure beside the quotation, in the same sentence, is not the speaker's."""
    scan = plain_scan("그는 5억원을 두고 “적다”고 말했다.")
    amount = _won("M1", scan, 1)
    words = Quotation(id="Q1", text="적다", start=12, end=14, sentence=1)
    scan = plain_scan(scan.article.text, amounts=(amount,), quotations=(words,))
    statement = brief().statements[0].model_copy(
        update={
            "quotation": words, "english": Prose.of("{M1} is little", scan), "evidence": (scan.evidence(1),),
            "speaker": Person(english="He", korean="그", role=None, affiliation=None),
        }
    )  # fmt: skip

    assert ["flag"] == [action for action, _ in found(CITATIONS, statement, scan)]


def test_a_caveat_that_cites_nothing_names_no_figure():
    """A caveat may cite nothing, but not where it names a figure."""
    caveat = brief().caveats[0].model_copy(update={"evidence": ()})
    with_figure = caveat.model_copy(update={"text": brief().headline.text})

    assert [] == found(CITATIONS, caveat)
    assert ["flag"] == [action for action, _ in found(CITATIONS, with_figure)]


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


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (5, []),
        (7, []),
        (8, [("flag", "no cited sentence, nor the two before it, speaks of '김하늘', whom it names")]),
        (3, [("flag", "no cited sentence, nor the two before it, speaks of '김하늘', whom it names")]),
    ],
)
def test_a_person_named_in_prose_is_spoken_of_where_it_cites(sentence, expected):
    """Whom the prose names in English stands in Korean in a cited sentence or shortly before."""
    text = Prose.of("Kim Ha-neul agrees.", SCAN)
    point = brief().headline.model_copy(update={"text": text, "evidence": (SCAN.evidence(sentence),)})

    assert expected == found(CITATIONS, point)


@pytest.mark.parametrize(("words", "expected"), [("김 장관은 웃었다.", []), ("이 장관은 웃었다.", ["flag"])])
def test_a_person_may_go_by_family_name_and_title(words, expected):
    """김 장관 is 김하늘 장관, 이 장관 is not."""
    text = f"김하늘 장관이 왔다. 비가 왔다. 눈이 왔다. 해가 났다. {words}"
    scan = plain_scan(text, persons=(SCAN.persons[0].model_copy(update={"start": 0, "end": 3, "sentence": 1}),))
    point = brief().headline.model_copy(
        update={"text": Prose.of("Kim Ha-neul smiled.", scan), "evidence": (scan.evidence(5),)}
    )

    assert expected == [action for action, _ in found(CITATIONS, point, scan)]
