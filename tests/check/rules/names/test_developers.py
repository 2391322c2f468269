"""Developer, title and affiliation are those that the article prints."""

from __future__ import annotations

import pytest

from summarizer.check.rules.names.developers import DEVELOPERS
from tests.check.made import brief_of, found_scan, name, said, speaker

NAVER, KAKAO = name("Naver", "네이버"), name("Kakao", "카카오")


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


@pytest.mark.parametrize(
    ("text", "role", "korean"),
    [
        ("김하늘 누리대 교수는 데이터를 열자고 말했다.", "CEO", "교수"),
        ("김하늘 외교부 차관은 데이터를 열자고 말했다.", "Minister of Foreign Affairs", "차관"),
        ("김하늘 외교부 장관은 데이터를 열자고 말했다.", "professor", "장관"),
    ],
)
def test_another_title_is_named(text, role, korean):
    """A role of a small table that the article gives the person nowhere is objected to."""
    assert [("speakers[0]", "contradiction", korean)] == _person(text, role)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("김하늘 누리대 교수는 데이터를 열자고 말했다.", "professor"),
        ("김하늘 외교부 차관은 데이터를 열자고 말했다.", "Vice Minister of Foreign Affairs"),
        ("김하늘 외교부 차관은 데이터를 열자고 말했다.", "Deputy Minister of Foreign Affairs"),
        ("김하늘 한빛테크 대표는 데이터를 열자고 말했다.", "CEO"),
        ("김하늘 누리대 교수는 데이터를 열자고 말했다. 한빛테크 대표이기도 한 김하늘 교수다.", "CEO"),
        ("김하늘 두레연구소 소장은 데이터를 열자고 말했다.", "head of the institute"),
        ("김하늘 경제부총리는 데이터를 열자고 말했다.", "Deputy Prime Minister"),
        ("김하늘 두레연구소 소장은 데이터를 열자고 말했다.", None),
    ],
)
def test_right_titles_pass_in_silence(text, role):
    """Other words for a title, second titles, and titles outside of the table are no fault."""
    assert [] == _person(text, role)


def test_another_known_affiliation_is_named():
    """A person at another known body than the printed one is objected to."""
    text = "김하늘 과학기술정보통신부 장관은 말했다. 외교부도 왔다."

    found = _person(text, "Minister", name("Ministry of Foreign Affairs", "외교부"))

    assert [("speakers[0]", "contradiction", "과학기술정보통신부")] == found
    assert [] == _person(text, "Minister", name("Ministry of Science and ICT", "과학기술정보통신부"))
    assert [] == _person("김하늘 외교부 장관은 과학기술정보통신부에 갔다.", None, name("MSIT", "과학기술정보통신부"))
