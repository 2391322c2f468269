"""The cited sentences carry the claim's own names and words."""

from __future__ import annotations

import pytest

from policy_brief import Name, Prose
from policy_brief.claims import claims
from summarizer.check.rules.carried import CARRIED
from tests.check.made import SCAN, brief, found, plain_scan

_SCAN = plain_scan(
    "정부는 도서관 예산을 늘리기로 했다. 시민단체는 개인정보 유출을 우려했다. 대학은 교육 과정을 새로 짠다. "
    "병원은 환자 자료와 사진을 검증에 쓰지 않는다. 법원은 판결을 미뤘다."
)


def _point(text: str, *cited: int, scan=_SCAN):
    evidence = tuple(scan.evidence(number) for number in cited)
    return brief().headline.model_copy(update={"text": Prose.of(text, scan), "evidence": evidence})


def _message(cited: int, better: int) -> list[tuple[str, str]]:
    return [("flag", f"it cites sentence {cited}, but its names and words stand in sentence {better}")]


def test_sound_claims_pass():
    """Every claim of the sound brief passes."""
    for _, claim in claims(brief()):
        assert [] == found(CARRIED, claim)


@pytest.mark.parametrize(("cited", "expected"), [(1, 2), (3, 2), (4, 2)])
def test_plain_words_tell_a_neighbouring_sentence(cited, expected):
    """A claim without name or figure is flagged where a sentence beside the cited one has its words."""
    text = "A civic group worries about leaks of personal information."

    assert [] == found(CARRIED, _point(text, 2), _SCAN)
    assert _message(cited, expected) == found(CARRIED, _point(text, cited), _SCAN)


def test_a_sentence_far_away_is_not_looked_at():
    """Only the two sentences on each side may be the one that was meant."""
    assert [] == found(CARRIED, _point("A civic group worries about leaks of personal information.", 5), _SCAN)


def test_words_that_the_list_does_not_know_pass():
    """Where no word of the claim is known, nothing is said."""
    assert [] == found(CARRIED, _point("Quixotic zephyrs!", 1), _SCAN)


def test_one_of_several_sentences_may_be_the_wrong_one():
    """Among others too a cited sentence that carries nothing is found, if one beside it carries much."""
    text = "The government raises the library budget; hospitals keep records and photos out of tests."

    assert [] == found(CARRIED, _point(text, 1, 4), _SCAN)
    assert _message(5, 4) == found(CARRIED, _point(text, 1, 5), _SCAN)


def test_a_name_in_prose_is_looked_for_in_korean():
    """The English name that code knows stands for its Korean form."""
    point = _point("Hanbit Tech is first.", 5, scan=SCAN)

    assert _message(5, 4) == found(CARRIED, point)


def test_the_title_of_a_measure_counts():
    """A law's Korean name is looked for, the actor's is not: Korean leaves it out."""
    measure = brief().policy_measures[0]
    moved = measure.model_copy(
        update={"evidence": (SCAN.evidence(8),), "measure": Prose.of("It is there.", SCAN), "date": None}
    )
    title_in_eight = moved.model_copy(update={"official_name": Name(english="Budget", korean="예산")})

    assert _message(8, 7) == found(CARRIED, moved)
    assert [] == found(CARRIED, title_in_eight)


def test_a_sentence_that_holds_a_figure_of_the_claim_is_cited_rightly():
    """A figure outweighs words: the sentence that it stands in is meant."""
    point = _point("Public data, research, a director: {N2}.", 5, scan=SCAN)

    assert [] == found(CARRIED, point)
    assert _message(5, 6) == found(CARRIED, _point("Public data, research, a director.", 5, scan=SCAN))


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        ("Public data has to be opened further", []),
        (
            "We will train talent",
            [("flag", "english: its words stand in another quotation, '3년 안에 인재 1만명을 키우겠다'")],
        ),
        ("Quite so", []),
    ],
)
def test_the_english_is_that_of_its_own_quotation(english, expected):
    """A rendering whose words another quotation has is flagged; one without common words passes."""
    statement = brief().statements[1].model_copy(update={"english": Prose.of(english, SCAN)})

    assert expected == found(CARRIED, statement)
