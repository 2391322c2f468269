"""No country, body or person stands under another's English name."""

from __future__ import annotations

import pytest

from summarizer.check.rules.names.identities import IDENTITIES
from tests.check.made import brief, brief_of, found_scan, points, said, speaker, stance, whole_of_points


def _points(text: str, prose: str) -> list[tuple[str, str, str]]:
    scan = found_scan(text)
    return said(IDENTITIES, brief_of(scan, key_points=points(scan, prose)), scan)


@pytest.mark.parametrize(
    ("text", "prose", "korean"),
    [
        ("중국은 선언에 서명했다.", "Japan signed the declaration [1].", "중국"),
        ("프랑스는 센터를 짓는다.", "A German centre is to be built [1].", "프랑스"),
    ],
)
def test_another_country_in_prose_is_named(text, prose, korean):
    """A country of which the article prints nothing, where the cited sentence names one other, is objected to."""
    assert [("key_points[0]", "contradiction", korean)] == _points(text, prose)


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("중국은 선언에 서명했다.", "China signed; Chinese firms follow [1]."),
        ("美·中은 선언에 서명했다. 일본은 빠졌다.", "The United States and China signed [1]."),
        ("미 정부는 중국에 칩을 팔지 않는다.", "The US government sells no chips to China [1]."),
        ("한·일 양국은 중국과 다르다.", "Japan and South Korea differ [1]."),
        ("중국 기업은 도쿄에서 회의를 열었다.", "A meeting in Japan [1]."),
        ("중국 회사가 프랑스 파리로 갔다.", "The French capital receives a firm [1]."),
        ("정부는 중국에 사절을 보냈다.", "South Korea sent envoys [1]."),
        ("소프트뱅크가 중국에 투자한다.", "Japan's SoftBank invests in China [1]."),
        ("국회는 법을 제정했다.", "Germany is not named, nor any country [1]."),
    ],
)
def test_true_names_of_countries_pass_in_silence(text, prose):
    """Adjectives, single syllables, Hanja, capitals and firms of a country are no fault."""
    assert [] == _points(text, prose)


def _actor(text: str, english: str, korean: str) -> list[tuple[str, str, str]]:
    scan = found_scan(text)
    return said(IDENTITIES, brief_of(scan, stances=[stance((english, korean), "signed", 1)]), scan)


@pytest.mark.parametrize(
    ("text", "english", "korean"),
    [
        ("중국은 선언에 서명했다.", "Japan", "중국"),
        ("과학기술정보통신부는 선언에 서명했다.", "Ministry of Economy and Finance", "과학기술정보통신부"),
        ("네이버는 선언에 서명했다.", "Kakao", "네이버"),
    ],
)
def test_the_english_name_of_something_else_is_named(text, english, korean):
    """A Korean name with an established English form under that of another is objected to."""
    assert [("stances[0]", "contradiction", korean)] == _actor(text, english, korean)


def test_a_country_of_which_nothing_is_printed_is_named():
    """A Korean name that nothing is known of is not a country which the article never prints."""
    assert [("stances[0]", "contradiction", "해솔도")] == _actor("해솔도는 8일 선언에 서명했다.", "Japan", "해솔도")


@pytest.mark.parametrize(
    ("text", "english", "korean"),
    [
        ("트럼프 행정부는 선언에 서명했다.", "United States", "트럼프 행정부"),
        ("日 정부는 선언에 서명했다.", "Japan", "日 정부"),
        ("도쿄도는 선언에 서명했다.", "Japan", "도쿄도"),
        ("중국은 선언에 서명했다.", "People's Republic of China", "중국"),
        ("한국은 선언에 서명했다.", "Korea", "한국"),
        ("우리나라는 선언에 서명했다.", "Republic of Korea", "우리나라"),
        ("과기정통부는 선언에 서명했다.", "the Ministry of Science and ICT (MSIT)", "과기정통부"),
        ("과기정통부는 선언에 서명했다.", "Science Ministry", "과기정통부"),
        ("재정경제부는 선언에 서명했다.", "Ministry of Economy and Finance", "재정경제부"),
        ("두레연구소는 선언에 서명했다.", "Dure Institute", "두레연구소"),
        ("정부는 선언에 서명했다.", "South Korea", "정부"),
        ("외교부는 선언에 서명했다.", "South Korea", "외교부"),
        ("미국은 선언에 서명했다.", "US", "미국"),
    ],
)
def test_other_forms_of_a_name_pass_in_silence(text, english, korean):
    """Short, long and translated forms, and names that nothing is known of, are no fault."""
    assert [] == _actor(text, english, korean)


def test_a_person_under_another_persons_name_is_named():
    """Two persons of the article are not exchanged."""
    scan = found_scan('김하늘 미래산업부 장관은 "좋다"고 말했다. 이도윤 두레연구소 소장은 "싫다"고 말했다.')
    entry = speaker({"english": "Lee Do-yun", "korean": "김하늘"}, "A view.", 1)
    lee = next(person.english for person in scan.persons if person.korean == "이도윤")
    entry["speaker"]["english"] = lee

    found = said(IDENTITIES, brief_of(scan, speakers=[entry]), scan)

    assert [] == found  # a romanised name is not an established one


WHOLE = found_scan("중국은 서명했다. 일본과 독일은 빠졌다. 시는 웃었다. 프랑스 회사가 왔다.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Spain signed [1].", [("[1] names 중국 (China); the article prints nothing of Spain.", "중국", "Spain", "1")]),
        ("Spain and Chile signed [1].", []),
        ("Spain and China signed [1].", []),
        ("Spain signed [2].", []),
        ("Spain signed [3].", []),
        ("Spain signed [1][4].", []),
        ("Japan signed [1].", []),
        ("The French signed [1].", []),
        (
            "Spanish firms and Spain came [4].",
            [("[4] names 프랑스 (France); the article prints nothing of Spain.", "프랑스", "Spain", "4")],
        ),
    ],
)
def test_a_strange_country_is_told_with_the_one_that_is_named(text, expected):
    """Where there is one of each."""
    assert expected == whole_of_points(IDENTITIES, WHOLE, text)


def test_an_english_name_that_the_article_prints_is_its_owners():
    """Of nobody else; a part of the owner may have it."""
    text = "한빛테크(Hanbit Tech)와 네이버는 선언에 서명했다."
    assert [] == _actor(text, "Hanbit Tech", "한빛테크")
    assert [] == _actor("네이버클라우드는 선언에 서명했다.", "Naver", "네이버클라우드")


def test_the_english_name_of_a_firm_of_the_article_is_the_firms():
    """Though no glossary knows it."""
    rows = [stance(("Hanbit Tech", "국회"), "signed", 7)]
    assert ["국회"] == [korean for _, _, korean in said(IDENTITIES, brief(stances=rows))]
