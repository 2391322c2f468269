"""A recommendation is given to the one whose it is."""

from __future__ import annotations

import pytest

from policy_brief import Byline, Person
from summarizer import Article, Scan
from summarizer.check.rules.attribution import ATTRIBUTION
from tests.check.made import SCAN, brief, found, plain_scan, scan_with


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
    speakers = "김하늘 미래산업부 장관, 이도윤 두레연구소 소장"

    assert [("flag", f"the cited words are given to '{speakers}', not to '국회'")] == found(
        ATTRIBUTION, _by("National Assembly", "국회", 5, 6)
    )


def test_another_subject_of_the_cited_sentence_is_whose_view_it_is():
    """One whom the sentence before names is not meant where the cited sentence has a person for its subject."""
    text = "노르웨이는 기금을 만들었다. 이도윤 전 소장은 기금을 늘리자고 했다. 규모는 작다."
    at = text.index("이도윤")
    director = SCAN.persons[1].model_copy(update={"start": at, "end": at + 3, "sentence": 2})
    scan = plain_scan(text, persons=(director,))
    claim = _by("Norway", "노르웨이")

    about_another, about_nobody = (
        found(ATTRIBUTION, claim.model_copy(update={"evidence": (scan.evidence(2),)}), each)
        for each in (scan, plain_scan(text))
    )
    assert [("flag", "the cited sentence is about what 이도윤 says, not '노르웨이'")] == about_another
    assert [] == about_nobody


def test_an_author_does_not_say_what_another_is_quoted_with():
    """A byline stands for sentences without a speaker, not for those that quote one."""
    article = SCAN.article.model_copy(update={"bylines": (Byline(name="나루별"),)})

    assert ["repair"] == [
        action for action, _ in found(ATTRIBUTION, _by("Na", "나루별", 6), scan_with(article=article))
    ]


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
