"""A quotation is its own speaker's, and its English renders that quotation."""

from __future__ import annotations

import pytest

from summarizer.check.rules.citations.quotations import QUOTATIONS
from tests.check.made import answer, brief, brief_of, found_scan, id_of, said, speaker, worded

KIM = {"english": "Kim Ha-neul", "korean": "김하늘"}
LEE = {"english": "Lee Do-yun", "korean": "이도윤"}
HANBIT = {"english": "Hanbit Tech", "korean": "한빛테크"}


def _of(text: str, quotation: str, english: str, who: dict[str, str], *evidence: int) -> list[tuple[str, str, str]]:
    scan = found_scan(text)
    entry = speaker(who, "A view.", *evidence, quotation=id_of(scan, quotation), english=worded(scan, english))
    return said(QUOTATIONS, brief_of(scan, speakers=[entry]), scan)


def test_words_of_somebody_else_are_named():
    """A quotation under another person of the article is objected to, with the speaker whom the text prints."""
    entries = answer()["speakers"]
    entries[0]["speaker"], entries[1]["speaker"] = entries[1]["speaker"], entries[0]["speaker"]

    assert [
        ("speakers[0]", "contradiction", "김하늘 미래산업부 장관"),
        ("speakers[1]", "contradiction", "이도윤 두레연구소 소장"),
    ] == said(QUOTATIONS, brief(speakers=entries))


PEOPLE = "김하늘 미래산업부 장관이 왔다. 이도윤 두레연구소 소장도 왔다. "


@pytest.mark.parametrize(
    ("text", "who", "evidence"),
    [
        (PEOPLE + '김 장관은 "데이터를 열자"고 말했다.', KIM, 3),
        (PEOPLE + '그는 "데이터를 열자"고 말했다.', KIM, 3),
        (PEOPLE + '장관은 "데이터를 열자"고 말했다.', KIM, 3),
        (PEOPLE + '미래산업부는 "데이터를 열자"고 밝혔다.', KIM, 3),
        (PEOPLE + '이도윤 소장은 김하늘 장관이 "데이터를 열자"고 했다고 전했다.', KIM, 3),
        (PEOPLE + '한 참석자는 "데이터를 열자"고 말했다.', {"english": "a participant", "korean": "참석자"}, 3),
        ('한빛테크 관계자는 "데이터를 열자"고 말했다.', HANBIT, 1),
        ('회사 측은 "데이터를 열자"고 말했다. 한빛테크는 상장사다.', HANBIT, 1),
    ],
)
def test_the_right_speaker_passes_in_silence(text, who, evidence):
    """Surname and title, pronoun, title alone, a minister's body, and others in the sentence are no fault."""
    assert [] == _of(text, "데이터를 열자", "Let us open data", who, evidence)


def test_words_of_an_official_under_a_name_are_named():
    """Words of a nameless official are not those of a person of another body."""
    text = PEOPLE + '해솔시 관계자는 "데이터를 열자"고 말했다.'

    assert [("speakers[0]", "contradiction", "해솔시 관계자")] == _of(text, "데이터를 열자", "Let us open data", LEE, 3)


@pytest.mark.parametrize("phrase", ["미래산업부 관계자는", "장관 측은", "김하늘 장관 측은"])
def test_an_official_of_ones_own_body_may_stand_for_one(phrase):
    """A ministry's official, and somebody's side, are no fault for its minister."""
    assert [] == _of(PEOPLE + f'{phrase} "데이터를 열자"고 말했다.', "데이터를 열자", "Let us open data", KIM, 3)


TWO = '김하늘 미래산업부 장관은 "인재 100명을 뽑겠다"고 말했다. 이도윤 두레연구소 소장은 "기업 30곳을 돕자"고 말했다.'


def test_the_figure_of_another_quotation_is_named():
    """English with the figure of another quotation renders that one."""
    assert [("speakers[0]", "contradiction", "30곳")] == _of(
        TWO, "인재 100명을 뽑겠다", "Let us help {30곳} firms", KIM, 1, 2
    )


def test_a_figure_that_no_quotation_holds_is_an_absence():
    """English with a figure from outside of the quotation is objected to; in brackets it is the writer's."""
    text = '김하늘 미래산업부 장관은 예산 500억원을 두고 "더 쓰겠다"고 말했다.'

    assert [("speakers[0]", "absence", "")] == _of(text, "더 쓰겠다", "We will spend {500억원}", KIM, 1)
    assert [] == _of(text, "더 쓰겠다", "We will spend more [than the {500억원}]", KIM, 1)


@pytest.mark.parametrize(
    ("korean", "english", "named"),
    [
        ("우리는 선언에 서명하지 않겠다", "We will sign the declaration", "서명하지 않겠다"),
        ("자료를 공개하지 않았다", "We published the data", "공개하지 않았다"),
        ("새 법을 도입하겠다", "We will not bring in a new law", "도입하겠다"),
    ],
)
def test_a_turned_denial_is_named(korean, english, named):
    """English that affirms what the quotation plainly denies, or the other way, is objected to."""
    text = f'김하늘 미래산업부 장관은 "{korean}"고 말했다.'

    assert [("speakers[0]", "contradiction", named)] == _of(text, korean, english, KIM, 1)


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("서명하지 않을 이유가 없다", "We have every reason to sign"),
        ("선언에 서명하지 않겠다", "We will stay out of the declaration"),
        ("자료를 공개하지 않았다", "We kept the data private"),
        ("지원을 아끼지 않겠다", "We will give full support"),
        ("투자를 줄이지 않겠다", "We will keep investing"),
        ("혼자 할 수 없다", "No one can do it alone"),
        ("일러야 내년이다", "It will not be before next year"),
        ("누가 반기겠는가", "Nobody would welcome it"),
        ("이제 시작이다", "This is only the beginning"),
        ("규제가 미흡하다", "The rules do not suffice"),
    ],
)
def test_denials_in_other_words_pass_in_silence(korean, english):
    """Double negation, lexical denials, rhetorical questions and idioms are no fault."""
    assert [] == _of(f'김하늘 미래산업부 장관은 "{korean}"고 말했다.', korean, english, KIM, 1)


@pytest.mark.parametrize(
    ("text", "korean"),
    [
        (
            '이도윤 두레연구소 소장은 왔다. 김하늘 미래산업부 장관은 "늦었다"고 말했다. 그는 "데이터를 열자"고 했다.',
            "김하늘 미래산업부 장관",
        ),
        ('이도윤 두레연구소 소장도 왔다. 새솔협의회는 "데이터를 열자"고 말했다.', "새솔협의회"),
        ('이도윤 두레연구소 소장도 왔다. 보고서는 "데이터를 열자"고 했다.', "보고서"),
        ('이도윤 두레연구소 소장도 왔다. 회사 측은 "데이터를 열자"고 했다.', "회사 측"),
    ],
)
def test_words_carried_on_or_of_a_body_under_a_name_are_named(text, korean):
    """He who spoke before goes on, and a body, a report and 'the company' are nobody with a name."""
    last = text.count(". ") + 1

    assert [("speakers[0]", "contradiction", korean)] == _of(text, "데이터를 열자", "Open the data", LEE, last)


def test_the_firm_that_a_text_speaks_of_may_be_the_speaker():
    """업체 측 stands for the firm that is named before it, and never for a person."""
    text = PEOPLE + '한빛테크가 빌려준다. 업체 측은 "데이터를 열자"고 말했다.'

    assert [] == _of(text, "데이터를 열자", "Let us open data", HANBIT, 4)
    assert [("speakers[0]", "contradiction", "업체 측")] == _of(text, "데이터를 열자", "Let us open data", KIM, 4)
