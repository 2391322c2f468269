"""A statement's speaker is the one whom the grammar of the text names."""

from __future__ import annotations

import pytest

from policy_brief import Person
from summarizer import Article, scan
from summarizer.check.rules.speakers import SPEAKERS
from tests.check.made import SCAN, brief, found, scan_with


def _said_by(english, korean, at=0):
    person = Person(english=english, korean=korean, role=None, affiliation=None)
    return brief().statements[at].model_copy(update={"speaker": person})


@pytest.mark.parametrize("korean", ["김하늘", "김하늘 장관", "김 하늘", "김하늘 미래산업부 장관", "미래산업부 장관"])
def test_the_named_speaker_passes(korean):
    """The speaker passes by name, by name and title, and by title alone."""
    assert [] == found(SPEAKERS, _said_by("Kim Ha-neul", korean))


def test_a_swapped_speaker_is_put_right():
    """Another person's name gives way to the speaker whom the text names, with title and affiliation."""
    (problem,) = SPEAKERS.inspect(_said_by("Lee Do-yun", "이도윤"), SCAN)

    assert "the text gives these words to 김하늘 미래산업부 장관, not to 이도윤" == problem.message
    speaker = problem.replacement.speaker
    assert ("Kim Ha-neul", "김하늘", "Minister") == (speaker.english, speaker.korean, speaker.role)
    assert "Ministry of Future Industry" == speaker.affiliation.english


def test_a_syllable_is_no_name():
    """A single syllable that happens to stand in the speaker's name does not make the speaker."""
    assert ["repair"] == [action for action, _ in found(SPEAKERS, _said_by("Kim", "김"))]


def test_a_speaker_without_an_entry_is_flagged():
    """Where code knows the words that name the speaker, but no person, the claim is flagged."""
    quotation = SCAN.quotations[1].model_copy(update={"speaker": None, "speaker_korean": "한 관계자"})
    within = scan_with(quotations=(SCAN.quotations[0], quotation, SCAN.quotations[2]))

    assert [("flag", "the text gives these words to '한 관계자', not to '이도윤'")] == found(
        SPEAKERS, _said_by("Lee Do-yun", "이도윤"), within
    )


def test_words_without_a_speaker_are_flagged():
    """Where the grammar names nobody, the claim is flagged whoever the model says it was."""
    quotation = SCAN.quotations[1].model_copy(update={"speaker": None, "speaker_korean": None})
    within = scan_with(quotations=(quotation,))

    assert [("flag", "the text does not say plainly whose words these are")] == found(
        SPEAKERS, brief().statements[0], within
    )


def test_a_short_form_means_its_full_one():
    """'김 장관' in the text is Kim Ha-neul, whom it named before, and is no one of another family name."""
    text = '김하늘 장관이 회의에 왔다. 이도윤 소장도 왔다. 김 장관은 "서두르자"고 말했다.'
    within = scan(Article.from_text(text))
    quotation = next(each for each in within.quotations if each.speech)
    right = _said_by("Kim Ha-neul", "김하늘").model_copy(update={"quotation": quotation})
    wrong = _said_by("Lee Do-yun", "이도윤").model_copy(update={"quotation": quotation})

    assert [] == found(SPEAKERS, right, within)
    assert [] != found(SPEAKERS, wrong, within)


def test_other_claims_are_left_alone():
    """The check looks at statements alone."""
    assert [] == found(SPEAKERS, brief().recommendations[0])


@pytest.mark.parametrize(
    ("phrase", "korean"), [("하그로브 소장", "엘리너 하그로브"), ("회사", "한빛테크"), ("회사 측", "한빛테크")]
)
def test_a_family_name_and_a_common_word_may_mean_the_speaker(phrase, korean):
    """A foreign family name means its full name, and 회사 the company that was named before."""
    quotation = SCAN.quotations[1].model_copy(update={"speaker": None, "speaker_korean": phrase})

    assert [] == found(SPEAKERS, _said_by("X", korean), scan_with(quotations=(quotation,)))


def test_a_common_word_for_a_company_is_no_person():
    """Words of 회사 are not a minister's."""
    quotation = SCAN.quotations[1].model_copy(update={"speaker": None, "speaker_korean": "회사"})

    assert ["flag"] == [
        action for action, _ in found(SPEAKERS, _said_by("Lee Do-yun", "이도윤"), scan_with(quotations=(quotation,)))
    ]


@pytest.mark.parametrize(("korean", "expected"), [("계루하", []), ("이도윤", ["flag"])])
def test_a_family_name_with_a_title_means_the_only_one_of_that_name(korean, expected):
    """계 회장 is 계루하 where nobody else is called 계, and is nobody of another family name."""
    quotation = SCAN.quotations[1].model_copy(update={"speaker": None, "speaker_korean": "계 회장"})
    within = scan_with(quotations=(quotation,))

    assert expected == [action for action, _ in found(SPEAKERS, _said_by("X", korean), within)]


def test_a_shared_title_is_no_shared_name():
    """Two directors are two persons."""
    statement = (
        brief()
        .statements[1]
        .model_copy(update={"speaker": Person(english="Doo", korean="두 소장", role=None, affiliation=None)})
    )

    assert ["repair"] == [action for action, _ in found(SPEAKERS, statement)]
