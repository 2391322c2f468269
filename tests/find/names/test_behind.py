"""Names stand behind their title too, or before it in brackets."""

import pytest

from summarizer import scan
from summarizer.text.article import Article


def told(text):
    return [(one.text, one.title, one.affiliation) for one in scan(Article.from_text(text)).persons]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("해담부 장관 노서윤은 반겼다.", ("노서윤", "장관", "해담부")),
        ("외교부 북미국장 노서윤이 반겼다.", ("노서윤", "국장", "북미국")),
        ("누리브레인 대표 노서윤은 반겼다.", ("노서윤", "대표", "누리브레인")),
        ("미국 노던랩 대표 노서윤은 반겼다.", ("노서윤", "대표", "미국 노던랩")),
        ("부총리 겸 장관 노서윤은 반겼다.", ("노서윤", "부총리 겸 장관", None)),
        ("장관 후보자 노서윤도 반겼다.", ("노서윤", "장관 후보자", None)),
        ("전 해담부 장관 노서윤은 반겼다.", ("노서윤", "전 해담부 장관", "해담부")),
        ("교수 노서윤은 반겼다.", ("노서윤", "교수", None)),
    ],
)
def test_a_subject_behind_its_title_is_a_person(text, expected):
    """With the affiliation before the title, which may be a firm that no list knows."""
    assert [expected] == told(text)


@pytest.mark.parametrize(
    "text",
    [
        "시장 주도권이 넘어갔다.",
        "미국 대통령 전용기가 내렸다.",
        "이날 대표 노서윤은 반겼다.",
        "교수 정원이 늘었다.",
        "교수 노서윤을 반겼다.",
        "장관 한국도는 반겼다.",
        "노동부 장관 최저임금이 오른다.",
    ],
)
def test_a_noun_behind_a_title_is_no_person(text):
    """Nor is an object, nor a name behind what describes things (대표, 시장) without an affiliation."""
    assert [] == told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("노서윤(해담부 장관)은 반겼다.", [("노서윤", "장관", "해담부")]),
        ("노서윤(52, 해담부 장관)은 반겼다.", [("노서윤", "장관", "해담부")]),
        ("노서윤(가온대 컴퓨터학부 교수)은 반겼다.", [("노서윤", "교수", "가온대 컴퓨터학부")]),
        ("노서윤(장관)은 반겼다.", [("노서윤", "장관", None)]),
        ("노서윤(특허청장)은 반겼다.", [("노서윤", "청장", "특허청")]),
        ("노서윤(해담부 장관 출신)은 반겼다.", []),
        ("노서윤(은)(해담부 장관)은 반겼다.", []),
        ("새벽시(해담부 장관)는 반겼다.", []),
    ],
)
def test_a_title_in_brackets_belongs_to_the_name_before_them(text, expected):
    """Where the title ends the brackets and the word before them is a name."""
    assert expected == told(text)
