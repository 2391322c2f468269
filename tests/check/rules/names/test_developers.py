"""Developer and affiliation are those that the article prints."""

from __future__ import annotations

import pytest

from summarizer.check.rules.names.developers import DEVELOPERS, _shares_word
from tests.check.made import brief_of, found_scan, name, said, speaker, whole

NAVER, KAKAO = name("Naver", "네이버"), name("Kakao", "카카오")
FOREIGN = "외교부 (Ministry of Foreign Affairs)"
NAVER_KNOWN = "네이버 (NAVER)"


def _model(text: str, korean: str, developer: dict[str, str] | None) -> list[tuple[str, str, str]]:
    scan = found_scan(text)
    row = {"evidence": [1], "model": name("a model", korean), "developer": developer}
    return said(DEVELOPERS, brief_of(scan, korean_models=[row]), scan)


@pytest.mark.parametrize(
    ("text", "model", "developer", "korean"),
    [
        ("네이버의 '하이퍼클로바X'와 카카오의 '카나나'가 나왔다.", "하이퍼클로바X", KAKAO, "네이버의 '하이퍼클로바X"),
        ("네이버 하이퍼클로바X, 카카오 카나나가 나왔다.", "카나나", NAVER, "카카오 카나나"),
    ],
)
def test_another_developer_is_named(text, model, developer, korean):
    """A model under another developer than the one right before it is objected to."""
    assert [("korean_models[0]", "contradiction", korean)] == _model(text, model, developer)


@pytest.mark.parametrize(
    ("model", "developer", "korean"),
    [
        ("새솔", name("Nuritdot", "누리돋소프트"), "가온샘[123450]의 '새솔"),
        ("미르", name("Gaonsaem", "가온샘"), "누리돋소프트의 '미르"),
    ],
)
def test_the_maker_right_before_a_model_in_quotation_marks_decides(model, developer, korean):
    """Model and maker need not be known: who stands with 의 right before the quotation marks made it."""
    text = "가온샘[123450]의 '새솔'이 18위, 누리돋소프트의 '미르'가 27위에 올랐다."

    assert [("korean_models[0]", "contradiction", korean)] == _model(text, model, developer)
    assert [] == _model(text, "새솔", name("Gaonsaem AI", "가온샘"))


ROWS = "㈜가온샘 새솔 1.0 290억. 누리돋 | 미르 | 70억. 미르는 빠르다."


@pytest.mark.parametrize(
    ("text", "developer", "found"),
    [
        (ROWS, "가온샘", [("korean_models[0]", "contradiction", "누리돋")]),
        (ROWS, "누리돋", []),
        (f"{ROWS} 가온샘 미르도 왔다.", "가온샘", []),
        ("㈜가온샘 새솔 1.0. 새누리돋 미르.", "가온샘", []),
        ("㈜가온샘 새솔 1.0. (주)한빛샘 미르.", "가온샘", [("korean_models[0]", "contradiction", "한빛샘")]),
        ("㈜가온샘 새솔 1.0. 한빛샘 미르.", "가온샘", []),
        ("㈜가온샘 새솔 1.0. 누리돋과 미르.", "가온샘", []),
    ],
)
def test_the_developer_of_another_row_right_before_a_model_is_named(text, developer, found):
    """As in a table; not where the claim's developer stands so too, and no part of a longer word."""
    scan = found_scan(f"{text} 바다도 왔다. 누리돋도 왔다.")
    rows = [
        {"evidence": [1, 2, 3], "model": name("Mir", "미르"), "developer": name("One", developer)},
        {"evidence": [1], "model": name("Saesol", "새솔"), "developer": name("Gaonsaem", "가온샘")},
        {"evidence": [1], "model": name("Bada", "바다"), "developer": name("Nuridot", "누리돋")},
    ]

    assert found == [one for one in said(DEVELOPERS, brief_of(scan, korean_models=rows), scan) if "[0]" in one[0]]


def test_another_model_than_the_one_of_the_cited_sentence_is_named():
    """A model that no cited sentence prints is objected to, where one prints another behind the developer."""
    text = "가온샘의 '새솔'이 18위다. 누리돋소프트의 '미르'도 나왔다."

    found = _model(text, "미르", None)
    row = {"evidence": [1], "model": name("Mir", "미르"), "developer": name("Gaonsaem", "가온샘")}
    scan = found_scan("가온샘의 '새솔'이 18위다. 회의에는 '미르'도 나왔다.")
    made = said(DEVELOPERS, brief_of(scan, korean_models=[row]), scan)

    assert [] == found
    assert [("korean_models[0]", "contradiction", "새솔")] == made


@pytest.mark.parametrize(
    ("korean", "body"), [("한 임원", name("Dure Watch", "두레감시")), ("외교부 관계자", name("MOJ", "법무부"))]
)
def test_another_body_of_somebody_without_a_name_is_named(korean, body):
    """Who stands right before 'an executive' or within 'an official of' is the affiliation."""
    text = "외교부 관계자는 말했다. 네이버의 한 임원은 말했다. 두레감시와 법무부도 왔다."
    who = {"english": "somebody", "korean": korean, "role": None, "affiliation": body}
    scan = found_scan(text)
    evidence = 1 if korean.startswith("외교부") else 2
    found = said(DEVELOPERS, brief_of(scan, speakers=[speaker(who, "A view.", evidence)]), scan)

    assert ["speakers[0]"] == [claim for claim, _, _ in found]


def test_another_developer_than_the_one_that_brings_it_out_is_named():
    """A model that the one company of its sentence releases is not another company's."""
    text = "네이버[035420]는 4일 매개변수를 줄인 '하이퍼클로바X'를 공개했다. 카카오도 왔다."

    assert [("korean_models[0]", "contradiction", "네이버")] == _model(text, "하이퍼클로바X", KAKAO)
    assert [] == _model(text.replace("공개했다", "도입했다"), "하이퍼클로바X", KAKAO)


@pytest.mark.parametrize(
    ("text", "model", "developer"),
    [
        ("네이버의 '하이퍼클로바X'와 카카오의 '카나나'가 나왔다.", "하이퍼클로바X", NAVER),
        ("네이버 '하이퍼클로바X'는 네이버클라우드가 만들었다.", "하이퍼클로바X", name("Naver Cloud", "네이버클라우드")),
        ("'하이퍼클로바X'가 나왔다. 카카오도 왔다.", "하이퍼클로바X", KAKAO),
        ("카카오와 네이버가 함께 만든 하이퍼클로바X가 나왔다.", "하이퍼클로바X", KAKAO),
        ("네이버의 '하이퍼클로바X'가 나왔다.", "하이퍼클로바X", None),
    ],
)
def test_right_developers_pass_in_silence(text, model, developer):
    """The printed one, its subsidiary, one of several, and what the article does not say are no fault."""
    assert [] == _model(text, model, developer)


def _person(text: str, role: str | None, affiliation: dict[str, str] | None = None) -> list[tuple[str, str, str]]:
    scan = found_scan(text)
    who = {"english": "Kim Ha-neul", "korean": "김하늘", "role": role, "affiliation": affiliation}
    return said(DEVELOPERS, brief_of(scan, speakers=[speaker(who, "A view.", 1)]), scan)


def test_another_known_affiliation_is_named():
    """A person at another known body than the printed one is objected to."""
    text = "김하늘 과학기술정보통신부 장관은 말했다. 외교부도 왔다."

    found = _person(text, "Minister", name("Ministry of Foreign Affairs", "외교부"))

    assert [("speakers[0]", "contradiction", "과학기술정보통신부")] == found
    assert [] == _person(text, "Minister", name("Ministry of Science and ICT", "과학기술정보통신부"))
    assert [] == _person("김하늘 외교부 장관은 과학기술정보통신부에 갔다.", None, name("MSIT", "과학기술정보통신부"))


@pytest.mark.parametrize("division", ["조사총괄과", "인공지능정책국", "개인정보팀"])
def test_a_division_is_no_other_body(division):
    """Who is printed with a division may be told as of the body that it belongs to."""
    text = f"{division} 김하늘 과장은 “공개하겠다”고 말했다. 데이터보호위원회는 4일 결정했다."

    assert [] == _person(text, None, {"english": "Data Commission", "korean": "데이터보호위원회"})


@pytest.mark.parametrize(
    ("line", "given", "korean"),
    [
        (
            "민도울 법무부 과장은 반겼다. 외교부는 답하지 않았다.",
            name("Ministry of Foreign Affairs", "외교부"),
            "법무부",
        ),
        ("민도울 새솔대 법학과 교수는 반겼다. 외교부는 답하지 않았다.", name("MOFA", "외교부"), "새솔대"),
        ("민도울 나래연대 대표는 반겼다. 외교부는 답하지 않았다.", name("MOFA", "외교부"), "나래연대"),
    ],
)
def test_a_speaker_belongs_to_the_body_right_behind_the_name(line, given, korean):
    """Name, body and title in a row say where a person belongs, whether or not anything knows the body."""
    scan = found_scan(line)
    person = {"english": "Min Do-ul", "korean": "민도울", "role": None, "affiliation": given}

    found = said(DEVELOPERS, brief_of(scan, speakers=[speaker(person, "Welcomes it.", 1)]), scan)

    assert [("speakers[0]", "contradiction", korean)] == found


@pytest.mark.parametrize(
    ("line", "given"),
    [
        ("민도울 새솔대 법학과 교수는 반겼다.", name("Saesol University", "새솔대")),
        ("법무부 민도울 심사과장은 반겼다.", name("Ministry of Justice", "법무부")),
        ("민도울 조사센터장은 반겼다. 외교부는 답하지 않았다.", name("MOFA", "외교부")),
        ("민도울 나래협회장은 반겼다. 새솔대 민도울 교수는 겸직이다.", name("Saesol University", "새솔대")),
    ],
)
def test_a_part_of_a_body_and_a_second_post_are_no_other_body(line, given):
    """The given body in the sentence, a centre that may be its part, and a second post are no fault."""
    scan = found_scan(line)
    person = {"english": "Min Do-ul", "korean": "민도울", "role": None, "affiliation": given}

    assert [] == said(DEVELOPERS, brief_of(scan, speakers=[speaker(person, "Welcomes it.", 1)]), scan)


def of_model(text, korean, maker, english="Some Maker"):
    """Return what is objected to a row of this model and maker."""
    scan = found_scan(text)
    developer = {"english": english, "korean": maker} if maker else None
    row = {"evidence": [1], "model": name("Model", korean), "developer": developer}
    return [found[1:] for found in whole(DEVELOPERS, brief_of(scan, korean_models=[row]), scan)]


def of_member(text, korean, body):
    """Return what is objected to a speaker of this body who is cited from the first sentence."""
    scan = found_scan(text)
    person = {"english": "Some One", "korean": korean, "affiliation": name("Some Body", body)}
    made = brief_of(scan, speakers=[speaker(person, "A view.", 1)], names=[name("Gaon Center", "가온센터")])
    return [found[1:] for found in whole(DEVELOPERS, made, scan)]


def prints(model, maker, words):
    """Return the objection that the article prints another maker of a model, in these words."""
    return [(f"[1] prints {maker} as the developer of {model}.", words, "Some Maker", "1")]


def puts(person, printed, named=None):
    """Return the objection that the article puts a person at another body than 법무부."""
    return [(f"[1] puts {person} at {named or printed}, not 법무부.", printed, "Some Body", "1")]


@pytest.mark.parametrize(
    ("text", "korean", "maker", "expected"),
    [
        (
            "네이버의 '하이퍼클로바X'가 나왔다. 카카오도 왔다.",
            "하이퍼클로바X",
            "카카오",
            prints("하이퍼클로바X", NAVER_KNOWN, "네이버의 '하이퍼클로바X"),
        ),
        (
            "네이버 하이퍼클로바X가 나왔다. 카카오도 왔다.",
            "하이퍼클로바X",
            "카카오",
            prints("하이퍼클로바X", NAVER_KNOWN, "네이버 하이퍼클로바X"),
        ),
        (
            "네이버[035420]의 '하이퍼클로바X'가 나왔다. 카카오도 왔다.",
            "하이퍼클로바X",
            "카카오",
            prints("하이퍼클로바X", NAVER_KNOWN, "네이버[035420]의 '하이퍼클로바X"),
        ),
        (
            "네이버가 개발한 '하이퍼클로바X'가 나왔다. 카카오도 왔다.",
            "하이퍼클로바X",
            "카카오",
            prints("하이퍼클로바X", NAVER_KNOWN, "네이버가 개발한 '하이퍼클로바X"),
        ),
        (
            "네이버가 만든 초거대 AI 모델 '하이퍼클로바X'가 나왔다. 카카오도 왔다.",
            "하이퍼클로바X",
            "카카오",
            prints("하이퍼클로바X", NAVER_KNOWN, "네이버가 만든 초거대 AI 모델 '하이퍼클로바X"),
        ),
        (
            "네이버는 최근 공개한 '하이퍼클로바X'를 썼다. 카카오도 왔다.",
            "하이퍼클로바X",
            "카카오",
            prints("하이퍼클로바X", NAVER_KNOWN, "네이버는 최근 공개한 '하이퍼클로바X"),
        ),
        ("네이버가 새 집에서 본 '하이퍼클로바X'다. 카카오도 왔다.", "하이퍼클로바X", "카카오", []),
        (
            "네이버는 4일 줄인 '하이퍼클로바X'를 공개했다. 카카오도 왔다.",
            "하이퍼클로바X",
            "카카오",
            prints("하이퍼클로바X", NAVER_KNOWN, "네이버"),
        ),
        (
            "네이버는 4일 줄인 '하이퍼클로바X'를 내놓았다. 카카오도 왔다.",
            "하이퍼클로바X",
            "카카오",
            prints("하이퍼클로바X", NAVER_KNOWN, "네이버"),
        ),
        ("네이버는 4일 줄인 '하이퍼클로바X'를 도입했다. 카카오도 왔다.", "하이퍼클로바X", "카카오", []),
        ("네이버는 삼성전자와 4일 줄인 '하이퍼클로바X'를 공개했다. 카카오도 왔다.", "하이퍼클로바X", "카카오", []),
        ("네이버는 함께 줄인 '하이퍼클로바X'를 공개했다. 카카오도 왔다.", "하이퍼클로바X", "카카오", []),
        ("네이버 옆에서 줄인 '하이퍼클로바X'를 공개했다. 카카오도 왔다.", "하이퍼클로바X", "카카오", []),
        (
            "카카오는 네이버의 '하이퍼클로바X'를 봤다. 카카오도 왔다.",
            "하이퍼클로바X",
            "카카오",
            prints("하이퍼클로바X", NAVER_KNOWN, "네이버의 '하이퍼클로바X"),
        ),
        ("네이버의 '하이퍼클로바X'가 나왔다. 카카오의 '하이퍼클로바X'도 나왔다.", "하이퍼클로바X", "카카오", []),
        ("네이버의 '하이퍼클로바X'가 나왔다.", "하이퍼클로바X", None, []),
        ("가온샘의 '새솔'이 나왔다. 누리돋도 왔다.", "새솔", "누리돋", prints("새솔", "가온샘", "가온샘의 '새솔")),
        ("가온샘의 ‘새솔’이 나왔다. 누리돋도 왔다.", "새솔", "누리돋", prints("새솔", "가온샘", "가온샘의 ‘새솔")),
        ("가온샘의 《새솔》이 나왔다. 누리돋도 왔다.", "새솔", "누리돋", prints("새솔", "가온샘", "가온샘의 《새솔")),
        ("가온샘의 새솔이 나왔다. 누리돋도 왔다.", "새솔", "누리돋", []),
        (
            "가온샘이 개발한 '새솔'이 나왔다. 누리돋도 왔다.",
            "새솔",
            "누리돋",
            prints("새솔", "가온샘", "가온샘이 개발한 '새솔"),
        ),
        (
            "가온샘이 공개한 AI 모델 '새솔'이 나왔다. 누리돋도 왔다.",
            "새솔",
            "누리돋",
            prints("새솔", "가온샘", "가온샘이 공개한 AI 모델 '새솔"),
        ),
        (
            "가온샘이 선보인 언어 모델 '새솔'이 나왔다. 누리돋도 왔다.",
            "새솔",
            "누리돋",
            prints("새솔", "가온샘", "가온샘이 선보인 언어 모델 '새솔"),
        ),
        (
            "가온샘[123450]의 '새솔'이 나왔다. 누리돋도 왔다.",
            "새솔",
            "누리돋",
            prints("새솔", "가온샘", "가온샘[123450]의 '새솔"),
        ),
        ("가온샘 '새솔'이 나왔다. 누리돋도 왔다.", "새솔", "누리돋", []),
        ("회사의 '새솔'이 나왔다. 누리돋도 왔다.", "새솔", "누리돋", []),
        ("정부의 '새솔'이 나왔다. 누리돋도 왔다.", "새솔", "누리돋", []),
        ("연구팀의 '새솔'이 나왔다. 누리돋도 왔다.", "새솔", "누리돋", []),
        ("누리돋의 '새솔'과 가온샘의 '새솔'이 나왔다. 누리돋도 왔다.", "새솔", "누리돋", []),
        ("누리돋소프트의 '새솔'이 나왔다. 누리돋도 왔다.", "새솔", "누리돋", []),
        (
            "가온샘의 '미르'가 나왔다. '새솔'도 나왔다.",
            "새솔",
            "가온샘",
            [("[1] speaks of 미르, not of 새솔.", "미르", "Model", "1")],
        ),
        ("가온샘의 '미르'가 나왔다. '새솔'도 나왔다. 누리돋도 왔다.", "새솔", "누리돋", []),
        ("가온샘의 '새솔'이 나왔다.", "새솔", "가온샘", []),
    ],
)
def test_who_made_a_model_stands_before_it(text, korean, maker, expected):
    """Right before it, with a verb or words of models between; whoever brings it out alone made it."""
    assert expected == of_model(text, korean, maker)


@pytest.mark.parametrize(
    ("text", "korean", "body", "expected"),
    [
        ("김하늘 외교부 장관은 말했다. 법무부도 왔다.", "김하늘", "법무부", puts("김하늘", "외교부", FOREIGN)),
        ("외교부 김하늘 장관은 말했다. 법무부도 왔다.", "김하늘", "법무부", puts("김하늘", "외교부", FOREIGN)),
        ("김하늘 법무부 장관은 말했다. 법무부도 왔다.", "김하늘", "법무부", []),
        ("법무부 김하늘 장관은 말했다. 법무부도 왔다.", "김하늘", "법무부", []),
        ("김하늘 장관은 말했다. 법무부도 왔다.", "김하늘", "법무부", []),
        ("김하늘 조사총괄과 과장은 말했다. 법무부도 왔다.", "김하늘", "법무부", []),
        ("김하늘 회사 대표는 말했다. 법무부도 왔다.", "김하늘", "법무부", []),
        ("김하늘 외교부 장관은 법무부에서 말했다. 법무부도 왔다.", "김하늘", "법무부", []),
        ("외교부 민도울은 말했다. 법무부도 왔다.", "민도울", "법무부", puts("민도울", "외교부")),
        ("외교부의 민도울은 말했다. 법무부도 왔다.", "민도울", "법무부", puts("민도울", "외교부")),
        ("외교부 소속 민도울은 말했다. 법무부도 왔다.", "민도울", "법무부", puts("민도울", "외교부")),
        ("법무부 민도울은 말했다. 법무부도 왔다.", "민도울", "법무부", []),
        ("외교부 민도울은 법무부에서 말했다.", "민도울", "법무부", []),
        ("가온센터 민도울은 말했다. 법무부도 왔다.", "민도울", "법무부", []),
        ("새집 민도울은 말했다. 법무부도 왔다.", "민도울", "법무부", []),
        ("민도울 외교부 과장은 말했다. 법무부도 왔다.", "민도울", "법무부", puts("민도울", "외교부", FOREIGN)),
        ("민도울 가온센터장은 말했다. 법무부도 왔다.", "민도울", "법무부", puts("민도울", "가온센터")),
        ("민도울 외교부는 말했다. 법무부도 왔다.", "민도울", "법무부", []),
        ("민도울 새솔대 교수는 말했다. 법무부도 왔다.", "민도울", "법무부", puts("민도울", "새솔대")),
        ("민도울 새솔대학교 법학과 교수가 말했다. 법무부도 왔다.", "민도울", "법무부", puts("민도울", "새솔대학교")),
        ("민도울 새솔연구소 소장도 말했다. 법무부도 왔다.", "민도울", "법무부", puts("민도울", "새솔연구소")),
        ("민도울 새솔병원 원장 씨는 말했다. 법무부도 왔다.", "민도울", "법무부", puts("민도울", "새솔병원")),
        ("민도울 새솔대 교수에게 말했다. 법무부도 왔다.", "민도울", "법무부", puts("민도울", "새솔대")),
        ("민도울 새집 교수는 말했다. 법무부도 왔다.", "민도울", "법무부", puts("민도울", "새집")),
        ("민도울 새솔대 교수는 말했다. 법무부 민도울 과장도 왔다.", "민도울", "법무부", []),
        (
            "외교부 관계자는 말했다. 법무부도 왔다.",
            "외교부 관계자",
            "법무부",
            [("[1] speaks of 외교부 관계자, not of one of 법무부.", "외교부 관계자", "Some Body", "1")],
        ),
        ("외교부 관계자는 법무부에서 말했다.", "외교부 관계자", "법무부", []),
        ("외교부의 한 관계자는 말했다. 법무부도 왔다.", "한 관계자", "법무부", puts("한 관계자", "외교부")),
        ("외교부 관계자는 말했다.", "외교부 관계자", "외교부", []),
    ],
)
def test_where_a_speaker_belongs_stands_beside_the_name(text, korean, body, expected):
    """Before or behind it, with a title; divisions, common nouns and kin are no other body."""
    assert expected == of_member(text, korean, body)


@pytest.mark.parametrize(
    ("text", "korean", "maker", "english", "expected"),
    [
        (
            "네이버의 '하이퍼클로바X'가 나왔다. 새집도 왔다.",
            "하이퍼클로바X",
            "새집",
            "naver Labs",
            [("[1] prints 네이버 as the developer of 하이퍼클로바X.", "네이버의 '하이퍼클로바X", "naver Labs", "1")],
        ),
        (
            "네이버의 '하이퍼클로바X'가 나왔다. 새집도 왔다.",
            "하이퍼클로바X",
            "새집",
            "Labs",
            [("[1] prints 네이버 (NAVER) as the developer of 하이퍼클로바X.", "네이버의 '하이퍼클로바X", "Labs", "1")],
        ),
        ("가온사의 '새솔'이 나왔다. 누리돋도 왔다.", "새솔", "누리돋", "Nuridot", []),
        (
            "사가온의 '새솔'이 나왔다. 누리돋도 왔다.",
            "새솔",
            "누리돋",
            "Nuridot",
            [("[1] prints 사가온 as the developer of 새솔.", "사가온의 '새솔", "Nuridot", "1")],
        ),
        ("가온팀의 '새솔'이 나왔다. 누리돋도 왔다.", "새솔", "누리돋", "Nuridot", []),
        (
            "팀가온의 '새솔'이 나왔다. 누리돋도 왔다.",
            "새솔",
            "누리돋",
            "Nuridot",
            [("[1] prints 팀가온 as the developer of 새솔.", "팀가온의 '새솔", "Nuridot", "1")],
        ),
        ("가온업체의 '새솔'이 나왔다. 누리돋도 왔다.", "새솔", "누리돋", "Nuridot", []),
        ("가온그룹의 '새솔'이 나왔다. 누리돋도 왔다.", "새솔", "누리돋", "Nuridot", []),
        ("자사의 '새솔'이 나왔다. 누리돋도 왔다.", "새솔", "누리돋", "Nuridot", []),
        ("자체의 '새솔'이 나왔다. 누리돋도 왔다.", "새솔", "누리돋", "Nuridot", []),
        ("국산의 '새솔'이 나왔다. 누리돋도 왔다.", "새솔", "누리돋", "Nuridot", []),
        ("국내의 '새솔'이 나왔다. 누리돋도 왔다.", "새솔", "누리돋", "Nuridot", []),
        ("한국의 '새솔'이 나왔다. 누리돋도 왔다.", "새솔", "누리돋", "Nuridot", []),
        ("연구진의 '새솔'이 나왔다. 누리돋도 왔다.", "새솔", "누리돋", "Nuridot", []),
        ("컨소시엄의 '새솔'이 나왔다. 누리돋도 왔다.", "새솔", "누리돋", "Nuridot", []),
    ],
)
def test_a_maker_of_kin_and_common_nouns_made_nothing_else(text, korean, maker, english, expected):
    """Words that the English names share, whatever their case; firms and teams without a name say nothing."""
    assert expected == of_model(text, korean, maker, english)


def test_a_row_that_cites_the_sentence_of_another_model_is_named():
    """Of another row of the brief."""
    scan = found_scan("한빛테크는 언어 모델 '가람'을 공개했다. 새솔랩은 언어 모델 '다온'을 공개했다.")
    rows = [
        {"evidence": [2], "model": name("Garam", "가람"), "developer": name("Hanbit Tech", "한빛테크")},
        {"evidence": [2], "model": name("Daon", "다온"), "developer": name("Saesol Lab", "새솔랩")},
    ]
    found = said(DEVELOPERS, brief_of(scan, korean_models=rows), scan)
    assert [("korean_models[0]", "contradiction", "다온")] == found


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [("Hanbit Lab", "HANBIT Tech", True), ("HANBIT Tech", "Hanbit Lab", True), ("Hanbit", "Hanbits", False)],
)
def test_developers_share_a_word_in_whatever_letters(one, other, shared):
    """A part of a word is none."""
    assert shared is _shares_word(one, other)


@pytest.mark.parametrize("evidence", [(2,), (1, 2), (4,), (1, 4)])
def test_an_affiliation_is_read_in_each_cited_sentence(evidence):
    """Before the name or behind it; a sentence that does not print the person hides none."""
    scan = found_scan("회의가 열렸다. 법무부 민도울은 말했다. 외교부도 왔다. 민도울 법무부 과장은 말했다.")
    who = {"english": "Min Do-ul", "korean": "민도울", "affiliation": name("Ministry of Foreign Affairs", "외교부")}
    made = brief_of(scan, speakers=[speaker(who, "A view.", *evidence)])

    assert [("speakers[0]", "contradiction", "법무부")] == said(DEVELOPERS, made, scan)


@pytest.mark.parametrize("evidence", [(2,), (1, 2), (3, 2)])
def test_the_affiliation_of_somebody_without_a_name_is_read_in_each_cited_sentence(evidence):
    """Where another body stands right before the one who speaks."""
    scan = found_scan("회의가 열렸다. 법무부 한 임원은 말했다. 다른 이도 왔다. 외교부도 왔다.")
    who = {"english": "an executive", "korean": "한 임원", "affiliation": name("Ministry of Foreign Affairs", "외교부")}
    made = brief_of(scan, speakers=[speaker(who, "A view.", *evidence)])

    assert [("speakers[0]", "contradiction", "법무부")] == said(DEVELOPERS, made, scan)


def test_somebody_whom_another_article_prints_is_of_no_other_body():
    """A saved brief may be held against a text without its speaker: no sentence puts the speaker elsewhere then."""
    scan = found_scan("외교부 관계자는 말했다. 법무부도 왔다.")
    who = {"english": "an official", "korean": "외교부 관계자", "affiliation": name("Ministry of Justice", "법무부")}
    made = brief_of(scan, speakers=[speaker(who, "A view.", 1)])

    assert [("speakers[0]", "contradiction", "외교부 관계자")] == said(DEVELOPERS, made, scan)
    assert [] == said(DEVELOPERS, made, found_scan("외교부와 법무부가 왔다."))
