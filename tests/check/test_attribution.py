"""A recommendation is given to the one whose it is."""

from __future__ import annotations

import pytest

from policy_brief import Byline, Person
from summarizer import Article, Scan
from summarizer.check.attribution import ATTRIBUTION
from tests.check.made import SCAN, brief, found


def _by(english, korean, *sentences):
    person = Person(english=english, korean=korean, role=None, affiliation=None)
    evidence = tuple(SCAN.evidence(number) for number in sentences or (6,))
    return brief().recommendations[0].model_copy(update={"by": person, "evidence": evidence})


@pytest.mark.parametrize("korean", ["이도윤", "이도윤 두레연구소 소장", "두레연구소"])
def test_the_one_who_is_named_passes(korean):
    """Whoever the cited sentence prints passes: the person, or the institute for which they speak."""
    assert [] == found(ATTRIBUTION, _by("Lee Do-yun", korean))


def test_the_minister_is_not_the_director():
    """A recommendation of one who is not in the cited sentence goes to the one whose words it quotes."""
    (problem,) = ATTRIBUTION.inspect(_by("Kim Ha-neul", "김하늘"), SCAN)

    assert ("repair", "the cited words are 이도윤 두레연구소 소장's, not 김하늘's") == (problem.action, problem.message)
    by = problem.replacement.by
    assert ("Lee Do-yun", "director", "Dure Institute") == (by.english, by.role, by.affiliation.english)


def test_two_speakers_are_not_guessed_between():
    """Where the cited sentences quote two others, the claim is flagged and nobody is put in."""
    assert [("flag", "no cited sentence, nor the one before it, prints '국회'")] == found(
        ATTRIBUTION, _by("National Assembly", "국회", 5, 6)
    )


def test_the_sentence_before_may_name_whom_korean_leaves_out():
    """A subject that stands in the sentence before passes; one that stands further off is flagged."""
    assert [] == found(ATTRIBUTION, _by("National Assembly", "국회", 8))
    assert ["flag"] == [action for action, _ in found(ATTRIBUTION, _by("Norway", "노르웨이", 8))]


def test_other_claims_are_left_alone():
    """The check looks at recommendations alone."""
    assert [] == found(ATTRIBUTION, brief().statements[0])


def test_the_author_needs_no_name_in_the_sentence():
    """What a column recommends is its author's, by byline or by the signature under the last sentence."""
    text = "공무원은 질문을 배워야 한다.\n\n나루별 (한빛연구회 회원)"
    body = Article.from_text(text.partition("\n")[0])
    signed = body.model_copy(update={"text": text})
    bylined = body.model_copy(update={"bylines": (Byline(name="나루별"),)})
    claim = _by("Na Ru-byeol", "나루별")

    for article, expected in ((signed, []), (bylined, []), (body, ["flag"])):
        scan = Scan(article=article)
        cited = claim.model_copy(update={"evidence": (scan.evidence(1),)})
        assert expected == [action for action, _ in found(ATTRIBUTION, cited, scan)]
