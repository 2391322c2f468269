"""A quotation is its own speaker's, and its English renders that quotation."""

from __future__ import annotations

import pytest

from summarizer.check.rules.citations.quotations import QUOTATIONS
from tests.check.made import answer, brief, brief_of, found_scan, id_of, said, speaker, whole, worded

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


def of_speaker(text, who, body):
    """Return what is objected to this speaker of the quotation in the last sentence."""
    scan = found_scan(PEOPLE + text)
    affiliation = {"english": "A body", "korean": body} if body else None
    person = {"english": "Some one", "korean": who, "affiliation": affiliation}
    entry = speaker(person, "A view.", scan.sentence_count, quotation=id_of(scan, "데이터를 열자"), english="Open it")
    return [found[2] for found in whole(QUOTATIONS, brief_of(scan, speakers=[entry]), scan)]


@pytest.mark.parametrize(
    ("text", "who", "body", "expected"),
    [
        ('김하늘 장관은 "데이터를 열자"고 말했다.', "이도윤", None, ["김하늘 장관"]),
        ('이도윤 소장은 "데이터를 열자"고 말했다.', "이도윤", None, []),
        ('이 소장은 "데이터를 열자"고 말했다.', "이도윤", None, []),
        ('소장은 "데이터를 열자"고 말했다.', "이도윤", None, []),
        ('그는 "데이터를 열자"고 말했다.', "이도윤", None, []),
        ('두레연구소 소장은 "데이터를 열자"고 말했다.', "이도윤", None, []),
        ('두레연구소는 "데이터를 열자"고 말했다.', "이도윤", None, []),
        ('두레연구소 관계자는 "데이터를 열자"고 말했다.', "이도윤", None, []),
        ('연구소 관계자는 "데이터를 열자"고 말했다.', "이도윤", None, ["연구소 관계자"]),
        ('미래산업부 관계자는 "데이터를 열자"고 말했다.', "이도윤", None, ["미래산업부 관계자"]),
        ('해솔시 당국자는 "데이터를 열자"고 말했다.', "이도윤", None, ["해솔시 당국자"]),
        ('해솔시 측은 "데이터를 열자"고 말했다.', "이도윤", None, ["해솔시 측"]),
        ('한 주민은 "데이터를 열자"고 말했다.', "이도윤", None, ["한 주민"]),
        ('한 학생은 "데이터를 열자"고 말했다.', "이도윤", None, ["한 학생"]),
        ('한 시민은 "데이터를 열자"고 말했다.', "이도윤", None, ["한 시민"]),
        ('업계는 "데이터를 열자"고 말했다.', "이도윤", None, ["업계"]),
        ('보고서는 "데이터를 열자"고 말했다.', "이도윤", None, ["보고서"]),
        ('성명은 "데이터를 열자"고 말했다.', "이도윤", None, ["성명"]),
        ('두 사람은 "데이터를 열자"고 말했다.', "이도윤", None, []),
        ('양측은 "데이터를 열자"고 말했다.', "이도윤", None, []),
        ('회사는 "데이터를 열자"고 말했다.', "이도윤", None, []),
        ('정부는 "데이터를 열자"고 말했다.', "이도윤", None, []),
        ('센터는 "데이터를 열자"고 말했다.', "이도윤", None, []),
        ('누리연대는 "데이터를 열자"고 말했다.', "이도윤", None, ["누리연대"]),
        ('누리 ‘새봄’은 "데이터를 열자"고 말했다.', "이도윤", None, ["누리 ‘새봄’"]),
        ('누리모임은 "데이터를 열자"고 말했다.', "이도윤", None, ["누리모임"]),
        ('가온누리는 "데이터를 열자"고 말했다.', "이도윤", None, []),
        ('업체 측은 "데이터를 열자"고 말했다.', "이도윤", None, ["업체 측"]),
        ('구청 관계자는 "데이터를 열자"고 말했다.', "이도윤", None, ["구청 관계자"]),
        ('네이버는 "데이터를 열자"고 말했다.', "이도윤", None, ["네이버"]),
        ('김하늘 장관은 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", ["김하늘 장관"]),
        ('이도윤 소장은 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", []),
        ('이 소장은 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", []),
        ('소장은 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", []),
        ('그는 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", []),
        ('두레연구소 소장은 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", []),
        ('두레연구소는 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", []),
        ('두레연구소 관계자는 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", []),
        ('연구소 관계자는 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", []),
        ('미래산업부 관계자는 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", ["미래산업부 관계자"]),
        ('해솔시 당국자는 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", ["해솔시 당국자"]),
        ('해솔시 측은 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", ["해솔시 측"]),
        ('한 주민은 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", ["한 주민"]),
        ('한 학생은 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", ["한 학생"]),
        ('한 시민은 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", ["한 시민"]),
        ('업계는 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", ["업계"]),
        ('보고서는 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", ["보고서"]),
        ('성명은 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", ["성명"]),
        ('두 사람은 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", []),
        ('양측은 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", []),
        ('회사는 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", []),
        ('정부는 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", []),
        ('센터는 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", []),
        ('누리연대는 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", ["누리연대"]),
        ('누리 ‘새봄’은 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", ["누리 ‘새봄’"]),
        ('누리모임은 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", ["누리모임"]),
        ('가온누리는 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", []),
        ('업체 측은 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", ["업체 측"]),
        ('구청 관계자는 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", ["구청 관계자"]),
        ('네이버는 "데이터를 열자"고 말했다.', "이도윤", "두레연구소", ["네이버"]),
        ('김하늘 장관은 "데이터를 열자"고 말했다.', "두레연구소", None, ["김하늘 장관"]),
        ('이도윤 소장은 "데이터를 열자"고 말했다.', "두레연구소", None, ["이도윤 소장"]),
        ('소장은 "데이터를 열자"고 말했다.', "두레연구소", None, []),
        ('연구소는 "데이터를 열자"고 말했다.', "두레연구소", None, []),
        ('두레 측은 "데이터를 열자"고 말했다.', "두레연구소", None, []),
        ('업체 측은 "데이터를 열자"고 말했다.', "두레연구소", None, []),
        ('기관은 "데이터를 열자"고 말했다.', "두레연구소", None, []),
        ('구청 관계자는 "데이터를 열자"고 말했다.', "두레연구소", None, []),
        ('네이버는 "데이터를 열자"고 말했다.', "두레연구소", None, ["네이버"]),
        ('보고서는 "데이터를 열자"고 말했다.', "두레연구소", None, ["보고서"]),
        ('이들은 "데이터를 열자"고 말했다.', "두레연구소", None, []),
        ('김하늘 장관은 "늦었다"고 말했다. 그는 "데이터를 열자"고 했다.', "이도윤", None, ["김하늘 장관"]),
        ('김하늘 장관은 "늦었다"고 말했다. 그는 "데이터를 열자"고 했다.', "김하늘", None, []),
        ('김하늘 장관은 웃었다. 이어 "데이터를 열자"고 했다.', "이도윤", None, []),
        ('네이버는 "늦었다"고 밝혔다. 또 "데이터를 열자"고 했다.', "두레연구소", None, []),
        ('김하늘 장관은 이도윤 소장 옆에서 "데이터를 열자"고 했다.', "이도윤", None, []),
        ('김하늘 장관은 네이버에 왔다. 네이버는 "데이터를 열자"고 말했다.', "김하늘", None, []),
        ('이도윤 소장은 네이버에 왔다. 네이버는 "데이터를 열자"고 말했다.', "김하늘", None, ["네이버"]),
    ],
)
def test_who_speaks_is_read_from_the_sentence(text, who, body, expected):
    """Names, bodies, sides, pronouns and carried speakers."""
    assert expected == of_speaker(text, who, body)


def of_rendering(korean, english):
    """Return what is objected to this English of a quotation."""
    scan = found_scan(f'김하늘 미래산업부 장관은 "{korean}"고 말했다.')
    entry = speaker(KIM, "A view.", 1, quotation=id_of(scan, korean), english=english)
    return [found[1] for found in whole(QUOTATIONS, brief_of(scan, speakers=[entry]), scan)]


@pytest.mark.parametrize(
    ("korean", "english", "expected"),
    [
        (
            "우리는 서명하지 않겠다",
            "We do",
            ["The quotation says 서명하지 않겠다 (a denial); the English denies nothing."],
        ),
        (
            "우리는 참여하지 않겠다",
            "We do",
            ["The quotation says 참여하지 않겠다 (a denial); the English denies nothing."],
        ),
        (
            "우리는 동참하지 않겠다",
            "We do",
            ["The quotation says 동참하지 않겠다 (a denial); the English denies nothing."],
        ),
        (
            "우리는 가입하지 않겠다",
            "We do",
            ["The quotation says 가입하지 않겠다 (a denial); the English denies nothing."],
        ),
        (
            "우리는 동의하지 않겠다",
            "We do",
            ["The quotation says 동의하지 않겠다 (a denial); the English denies nothing."],
        ),
        (
            "우리는 공개하지 않겠다",
            "We do",
            ["The quotation says 공개하지 않겠다 (a denial); the English denies nothing."],
        ),
        (
            "우리는 투자하지 않겠다",
            "We do",
            ["The quotation says 투자하지 않겠다 (a denial); the English denies nothing."],
        ),
        (
            "우리는 지원하지 않겠다",
            "We do",
            ["The quotation says 지원하지 않겠다 (a denial); the English denies nothing."],
        ),
        (
            "우리는 허용하지 않겠다",
            "We do",
            ["The quotation says 허용하지 않겠다 (a denial); the English denies nothing."],
        ),
        (
            "우리는 도입하지 않겠다",
            "We do",
            ["The quotation says 도입하지 않겠다 (a denial); the English denies nothing."],
        ),
        (
            "우리는 추진하지 않겠다",
            "We do",
            ["The quotation says 추진하지 않겠다 (a denial); the English denies nothing."],
        ),
        (
            "우리는 요구하지 않겠다",
            "We do",
            ["The quotation says 요구하지 않겠다 (a denial); the English denies nothing."],
        ),
        (
            "우리는 승인하지 않겠다",
            "We do",
            ["The quotation says 승인하지 않겠다 (a denial); the English denies nothing."],
        ),
        (
            "우리는 체결하지 않겠다",
            "We do",
            ["The quotation says 체결하지 않겠다 (a denial); the English denies nothing."],
        ),
        ("우리는 노래하지 않겠다", "We do", []),
        (
            "우리는 서명하지는 않았다",
            "We do",
            ["The quotation says 서명하지는 않았다 (a denial); the English denies nothing."],
        ),
        (
            "우리는 서명은 하지 않는다",
            "We do",
            ["The quotation says 서명은 하지 않는다 (a denial); the English denies nothing."],
        ),
        (
            "우리는 서명하지 않을 것이다",
            "We do",
            ["The quotation says 서명하지 않을 것이다 (a denial); the English denies nothing."],
        ),
        (
            "우리는 서명하지 않을 것",
            "We do",
            ["The quotation says 서명하지 않을 것 (a denial); the English denies nothing."],
        ),
        ("않는 것보다 서명하지 않겠다", "We do", []),
        ("안 하려면 서명하지 않겠다", "We do", []),
        ("서명뿐 아니라 투자하지 않겠다", "We do", []),
        ("서명하지 않겠다고 본다", "We do", []),
        ("우리는 서명하지 않겠다", "We do not", []),
        ("우리는 서명하지 않겠다", "We have no hand", []),
        ("우리는 서명하지 않겠다", "We never do", []),
        ("우리는 서명하지 않겠다", "We do none", []),
        ("우리는 서명하지 않겠다", "We do nothing", []),
        ("우리는 서명하지 않겠다", "We go without", []),
        ("우리는 서명하지 않겠다", "We cannot", []),
        ("우리는 서명하지 않겠다", "We refuse", []),
        ("우리는 서명하지 않겠다", "We decline it", []),
        ("우리는 서명하지 않겠다", "We oppose it", []),
        ("우리는 서명하지 않겠다", "We reject it", []),
        ("우리는 서명하지 않겠다", "We deny it", []),
        ("우리는 서명하지 않겠다", "We stay out", []),
        ("우리는 서명하지 않겠다", "We opt out", []),
        ("우리는 서명하지 않겠다", "We abstain", []),
        ("우리는 서명하지 않겠다", "We refrain", []),
        ("우리는 서명하지 않겠다", "We withhold", []),
        ("우리는 서명하지 않겠다", "We ban it", []),
        ("우리는 서명하지 않겠다", "We block it", []),
        ("우리는 서명하지 않겠다", "We forgo it", []),
        ("우리는 서명하지 않겠다", "We exclude it", []),
        ("우리는 서명하지 않겠다", "We drop it", []),
        ("우리는 서명하지 않겠다", "We halt it", []),
        ("우리는 서명하지 않겠다", "We stop", []),
        ("우리는 서명하지 않겠다", "We fail", []),
        ("우리는 서명하지 않겠다", "We keep out", []),
        ("우리는 서명하지 않겠다", "We give up", []),
        ("우리는 서명하지 않겠다", "We avoid it", []),
        ("우리는 서명하지 않겠다", "We are far from it", []),
        ("우리는 서명하지 않겠다", "We lack it", []),
        ("우리는 서명하지 않겠다", "We don't", []),
        (
            "우리는 서명하지 않겠다",
            "We like it",
            ["The quotation says 서명하지 않겠다 (a denial); the English denies nothing."],
        ),
        (
            "우리는 서명하겠다",
            "We will not do it",
            ["The quotation says 서명하겠다 and denies nothing; the English says 'will not'."],
        ),
        (
            "우리는 서명을 하겠다",
            "We will not do it",
            ["The quotation says 서명을 하겠다 and denies nothing; the English says 'will not'."],
        ),
        (
            "우리는 투자를 했다",
            "We will not do it",
            ["The quotation says 투자를 했다 and denies nothing; the English says 'will not'."],
        ),
        (
            "우리는 도입한다",
            "We will not do it",
            ["The quotation says 도입한다 and denies nothing; the English says 'will not'."],
        ),
        (
            "우리는 도입할 것이다",
            "We will not do it",
            ["The quotation says 도입할 것이다 and denies nothing; the English says 'will not'."],
        ),
        ("우리는 노래하겠다", "We will not do it", []),
        ("우리는 못 도입하겠다", "We will not do it", []),
        ("우리는 금지를 도입하겠다", "We will not do it", []),
        ("우리는 반대를 도입하겠다", "We will not do it", []),
        ("우리는 중단을 추진하겠다", "We will not do it", []),
        ("우리는 누가 도입하겠다는가", "We will not do it", []),
        ("우리는 도입하겠다?", "We will not do it", []),
        (
            "우리는 도입하겠다",
            "We do not bring it in",
            ["The quotation says 도입하겠다 and denies nothing; the English says 'do not'."],
        ),
        (
            "우리는 도입하겠다",
            "We did not",
            ["The quotation says 도입하겠다 and denies nothing; the English says 'did not'."],
        ),
        (
            "우리는 도입하겠다",
            "We does not",
            ["The quotation says 도입하겠다 and denies nothing; the English says 'does not'."],
        ),
        (
            "우리는 도입하겠다",
            "We would not",
            ["The quotation says 도입하겠다 and denies nothing; the English says 'would not'."],
        ),
        (
            "우리는 도입하겠다",
            "We shall not",
            ["The quotation says 도입하겠다 and denies nothing; the English says 'shall not'."],
        ),
        (
            "우리는 도입하겠다",
            "We won't",
            ["The quotation says 도입하겠다 and denies nothing; the English says 'won't'."],
        ),
        (
            "우리는 도입하겠다",
            "We didn't",
            ["The quotation says 도입하겠다 and denies nothing; the English says 'didn't'."],
        ),
        (
            "우리는 도입하겠다",
            "We don't",
            ["The quotation says 도입하겠다 and denies nothing; the English says 'don't'."],
        ),
        ("우리는 도입하겠다", "We can not", []),
        ("우리는 도입하겠다", "We bring it in", []),
    ],
)
def test_a_denial_is_rendered_as_one(korean, english, expected):
    """In the words of either language; double, rhetorical and lexical denials are left alone."""
    assert expected == of_rendering(korean, english)


def of_figures(text, quotation, english):
    """Return what is objected to the figures of this English."""
    scan = found_scan(text)
    quoted = next(one.id for one in scan.quotations if quotation in one.text)
    entry = speaker(KIM, "A view.", *range(1, scan.sentence_count + 1), quotation=quoted, english=worded(scan, english))
    return [found[1:] for found in whole(QUOTATIONS, brief_of(scan, speakers=[entry]), scan)]


@pytest.mark.parametrize(
    ("text", "quotation", "english", "expected"),
    [
        (
            '김하늘 장관은 "10명을 뽑겠다. 20명도 온다"고 했다. 이도윤 소장은 "30명을 돕자"고 했다. 시는 40명을 뺐다.',
            "뽑겠다",
            "We hire {10명}",
            [],
        ),
        (
            '김하늘 장관은 "10명을 뽑겠다. 20명도 온다"고 했다. 이도윤 소장은 "30명을 돕자"고 했다. 시는 40명을 뺐다.',
            "뽑겠다",
            "We hire {20명}",
            [],
        ),
        (
            '김하늘 장관은 "10명을 뽑겠다. 20명도 온다"고 했다. 이도윤 소장은 "30명을 돕자"고 했다. 시는 40명을 뺐다.',
            "뽑겠다",
            "We hire {30명}",
            [("30명 stands in another quotation, [2]: the English renders that one.", "30명", "30 people", "2")],
        ),
        (
            '김하늘 장관은 "10명을 뽑겠다. 20명도 온다"고 했다. 이도윤 소장은 "30명을 돕자"고 했다. 시는 40명을 뺐다.',
            "뽑겠다",
            "We hire {40명}",
            [("The quotation does not hold 40명.", "", "40 people", "")],
        ),
        (
            '김하늘 장관은 "10명을 뽑겠다. 20명도 온다"고 했다. 이도윤 소장은 "30명을 돕자"고 했다. 시는 40명을 뺐다.',
            "뽑겠다",
            "We hire [{40명}]",
            [],
        ),
        (
            '김하늘 장관은 "10명을 뽑겠다. 20명도 온다"고 했다. 이도윤 소장은 "30명을 돕자"고 했다. 시는 40명을 뺐다.',
            "뽑겠다",
            "We hire ({40명})",
            [],
        ),
        (
            '김하늘 장관은 "10명을 뽑겠다. 20명도 온다"고 했다. 이도윤 소장은 "30명을 돕자"고 했다. 시는 40명을 뺐다.',
            "뽑겠다",
            "We hire {10명} and {30명}",
            [("30명 stands in another quotation, [2]: the English renders that one.", "30명", "30 people", "2")],
        ),
    ],
)
def test_figures_of_a_quotation_are_its_own(text, quotation, english, expected):
    """In any of its sentences, by value or words; those in brackets are the writer's."""
    assert expected == of_figures(text, quotation, english)


PARK = {"english": "Park Nu-ri", "korean": "박누리"}


@pytest.mark.parametrize(
    ("text", "who", "korean"),
    [
        ('박누리는 왔다. 회의도 열렸다. 해솔시 관계자는 "데이터를 열자"고 말했다.', PARK, "해솔시 관계자"),
        (PEOPLE + '두레연구소는 "데이터를 열자"고 밝혔다.', LEE, None),
        (PEOPLE + '두레연구소는 "데이터를 열자"고 밝혔다. 김하늘은 두레연구소에 갔다. 김하늘은 웃었다.', KIM, None),
        ('이도윤 소장은 김하늘 장관을 두고 "데이터를 열자. 기업을 돕자"고 말했다.', KIM, None),
    ],
)
def test_a_body_speaks_for_whom_it_employs_or_meets(text, who, korean):
    """For nobody else; a person whom the sentence of the quotation names may have spoken."""
    first = "데이터를 열자. 기업을 돕자" if "돕자" in text else "데이터를 열자"
    expected = [("speakers[0]", "contradiction", korean)] if korean else []
    assert expected == _of(text, first, "Let us open data", who, 1 if "돕자" in text else 3)


def test_a_body_named_as_the_speakers_own_passes_in_silence():
    """Though the article prints no name of a person."""
    who = {**PARK, "affiliation": {"english": "Nuri Ministry", "korean": "누리부"}}
    text = '누리부는 "데이터를 열자"고 밝혔다. 박누리도 왔다.'
    assert [] == _of(text, "데이터를 열자", "Let us open data", who, 1)


@pytest.mark.parametrize(
    ("text", "quotation", "english"),
    [
        ('김하늘 장관은 인재 100명을 두고 "백 명을 뽑겠다"고 말했다.', "백 명을 뽑겠다", "We will take {100명}"),
        ('김하늘 장관은 20일 "데이터를 열자"고 말했다.', "데이터를 열자", "Let us open data on {20일}"),
        (
            '김하늘 장관은 "데이터를 열자. 기업 30곳을 돕자"고 말했다.',
            "데이터를 열자. 기업 30곳을 돕자",
            "Let us help {30곳}",
        ),
    ],
)
def test_a_figure_of_the_quotation_passes_in_silence(text, quotation, english):
    """In other letters, in its second sentence; a date may be the writer's."""
    assert [] == _of(text, quotation, english, KIM, 1)


@pytest.mark.parametrize(
    ("korean", "english"),
    [("자료를 공개하지 않았다", "We published the data"), ("새 법을 도입하겠다", "We will not bring in a new law")],
)
def test_a_turned_denial_is_told_with_its_sentence(korean, english):
    """That of the quotation."""
    scan = found_scan(f'회의가 열렸다. 김하늘 미래산업부 장관은 "{korean}"고 말했다.')
    entry = speaker(KIM, "A view.", 2, quotation=id_of(scan, korean), english=english)
    ((*_, sentence),) = whole(QUOTATIONS, brief_of(scan, speakers=[entry]), scan)
    assert "2" == sentence


def test_whom_the_sentence_of_the_speaker_names_may_have_spoken():
    """Where the speaker is carried on from it."""
    text = '이도윤 두레연구소 소장은 김하늘 장관과 "만났다"고 말했다. 그는 "데이터를 열자"고 했다.'
    assert [] == _of(text, "데이터를 열자", "Let us open data", KIM, 2)


@pytest.mark.parametrize(
    ("words", "english"),
    [
        ("인재 100명을 뽑겠다", "We pick {100명} and help {30곳}"),
        ("4일 100명을 뽑겠다", "On {4일} we pick them and help {30곳}"),
    ],
)
def test_each_figure_of_the_english_is_looked_for(words, english):
    """One that the quotation holds, and a date, hide none behind them."""
    text = f'김하늘 미래산업부 장관은 "{words}"고 말했다. 이도윤 두레연구소 소장은 "기업 30곳을 돕자"고 말했다.'
    assert [("speakers[0]", "contradiction", "30곳")] == _of(text, words, english, KIM, 1, 2)


def test_a_figure_of_the_same_words_hides_none_behind_it():
    """Though its bound is another than the quotation's."""
    scan = found_scan(
        '김하늘 미래산업부 장관은 "인재 100명 이상을 뽑겠다"고 말했다. '
        '이도윤 두레연구소 소장은 "기업 30곳을 돕자"고 말했다. 지난해 100명이 왔다.'
    )
    _, _, last = scan.quantities
    quotation, english = id_of(scan, "인재 100명 이상을 뽑겠다"), f"We pick {{{last.id}}} and help {{30곳}}"
    entry = speaker(KIM, "A view.", 1, 2, 3, quotation=quotation, english=worded(scan, english))

    assert [("speakers[0]", "contradiction", "30곳")] == said(QUOTATIONS, brief_of(scan, speakers=[entry]), scan)


@pytest.mark.parametrize(
    ("korean", "english", "expected"),
    [
        ("자료를 공개하지 않겠다", "We publish it", ("공개하지 않겠다", "We publish it", "1")),
        ("자료를 공개하겠다", "We will not do it", ("공개하겠다", "will not", "1")),
    ],
)
def test_a_turned_denial_is_told_with_the_words_of_both(korean, english, expected):
    """The English is what has to be mended."""
    scan = found_scan(f'김하늘 미래산업부 장관은 "{korean}"고 말했다.')
    entry = speaker(KIM, "A view.", 1, quotation=id_of(scan, korean), english=english)

    assert [expected] == [found[2:] for found in whole(QUOTATIONS, brief_of(scan, speakers=[entry]), scan)]
