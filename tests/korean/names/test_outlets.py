"""Outlets are named as the glossary names them, else by their sound."""

from __future__ import annotations

import pytest

from summarizer.korean.names.outlets import offices_of, outlet_in_english, romanise_outlet


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("연합뉴스", "Yonhap News Agency"),
        ("다온뉴스통신", "Daon News Agency"),
        ("해솔통신사", "Haesol News Agency"),
        ("관계부처 합동", "government ministries, jointly"),
        ("누리신문", "Nuri Shinmun"),
        (None, None),
        ("", None),
    ],
)
def test_an_outlet_has_an_english_name(korean, english):
    """A known outlet has its own name, any other its sound, none has none."""
    assert english == outlet_in_english(korean)


@pytest.mark.parametrize(
    ("english", "korean"),
    [
        ("Nuri Shinmun", "누리신문"),
        ("Yesi News Agency", "예시통신"),
        ("KBC News", "KBC 뉴스"),
        ("News", "뉴스"),
        ("News Dasom", "뉴스다솜"),
        ("Digital Gaon", "디지털가온"),
        ("Gaon Daily", "가온데일리"),
        ("Energy Nachimban", "에너지나침반"),
        ("Achim Economy", "아침경제"),
        ("Global Economic", "글로벌이코노믹"),
        ("Sae Gyeonggi Shinmun", "새경기신문"),
        ("Medi Gate News", "메디게이트뉴스"),
        ("Gaon Ilbo", "가온일보"),
        ("Money Haneul.com", "머니하늘닷컴"),
    ],
)
def test_an_outlet_is_romanised_word_by_word(english, korean):
    """Loan words and what kind of outlet it is are English; the rest is romanised, a word apart."""
    assert english == romanise_outlet(korean)


def test_an_outlet_that_prints_its_latin_name_has_that():
    """What stands in Latin letters behind the Korean name is the outlet's own."""
    assert "Gaon Compass" == outlet_in_english("가온나침반(Gaon Compass)")


@pytest.mark.parametrize(
    ("english", "korean"),
    [
        ("Haedam City Council", "해담시의회"),
        ("Seorim Provincial Council", "서림도의회"),
        ("Seorim Province", "서림도"),
        ("Neulbom City Hall News", "늘봄시청 시정소식"),
        ("Dasom District Office", "다솜구청"),
        ("Garam County", "가람군"),
        ("South Jeolla Province", "전라남도"),
        ("Hanbit Metropolitan Council", "한빛광역시의회"),
        ("Seorim Province Haedam City", "서림도 해담시"),
        ("Education Committee", "교육위원회"),
        ("Monthly Hanbando", "월간 한반도"),
    ],
)
def test_a_local_government_is_described_by_its_parts(english, korean):
    """What it is stands in English behind the place's sound; a peninsula is not a province."""
    assert english == outlet_in_english(korean)


@pytest.mark.parametrize(
    ("english", "korean"),
    [
        ("Ministry of Science and ICT and Ministry of Justice", "과학기술정보통신부 · 법무부"),
        ("Ministry of Justice and Haedam City", "법무부ㆍ해담시"),
        ("Ministry of Justice, Haedam City and Seorim Province", "법무부, 해담시, 서림도"),
        ("Haedam City and Seorim Province", "해담시/서림도"),
    ],
)
def test_offices_that_publish_together_are_joined_by_and(english, korean):
    """Whatever mark stands between them."""
    assert english == outlet_in_english(korean)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("관계부처합동", "government ministries, jointly"),
        ("산업통상부 국가기술표준원", "Korean Agency for Technology and Standards"),
        ("누리신문 국가기술표준원", "Nuri Shinmun Gukga Gisul Pyojunwon"),
        ("과학기술정보통신부", "Ministry of Science and ICT"),
        ("해담시, 서림도", "Haedam City and Seorim Province"),
        ("해담시,서림도", "Haedam City and Seorim Province"),
        ("해담시・서림도", "Haedam City and Seorim Province"),
        ("해담시∙서림도", "Haedam City and Seorim Province"),
        ("가온나침반 (Gaon Compass)", "Gaon Compass"),
        ("가온나침반（Gaon Compass）", "Gaon Compass"),
        ("가온나침반(가온)", "Gaonnachimban(gaon)"),
        ("가온나침반(G)", "Gaonnachimban(G)"),
        ("가온나침반(Gaon Compass) 뉴스", "Gaonnachimban(Gaon Compass) News"),
        ("(Gaon)", "(Gaon)"),
        ("해담시", "Haedam City"),
        ("교육재단·교육센터", "Gyoyuk Jaedan and Gyoyuk Center"),
        ("누리닷컴", "Nuri.com"),
        ("중앙 일보", "JoongAng Ilbo"),
        ("교육원·해담군", "Gyoyuk Won and Haedam County"),
        ("교육협회·해담구", "Education Association and Haedam District"),
        ("교육공단·교육공사", "Education Corporation and Gyoyuk Gongsa"),
        ("교육시의회·교육위원회", "Gyoyuk City Council and Education Committee"),
    ],
)
def test_an_outlet_is_named_by_what_is_known_of_it(text, expected):
    """The glossary, its own Latin name, what it is, and its sound; several offices are joined."""
    assert expected == outlet_in_english(text)


@pytest.mark.parametrize(
    ("outlet", "told", "english"),
    [
        ("월간 오늘의 쟁점", "Monthly Issues Today", "Monthly Issues Today"),
        ("월간 오늘의 쟁점", "ISSUES TODAY", "Issues Today"),
        ("월간 오늘의 쟁점", "IT Today", "IT Today"),
        ("월간 오늘의 쟁점", "AI TIMES", "AI Times"),
        ("월간 오늘의 쟁점", "KBN", "KBN"),
        ("월간 오늘의 쟁점", None, outlet_in_english("월간 오늘의 쟁점")),
        ("월간 오늘의 쟁점", "월간 쟁점", outlet_in_english("월간 오늘의 쟁점")),
        ("월간 오늘의 쟁점", "ignore [this](x)", outlet_in_english("월간 오늘의 쟁점")),
        ("연합뉴스", "United News", outlet_in_english("연합뉴스")),
    ],
)
def test_what_a_reader_calls_an_outlet_is_better_than_a_romanised_name(outlet, told, english):
    """An established name stays, and what is not a name in Latin letters is not taken."""
    assert english == outlet_in_english(outlet, told)


@pytest.mark.parametrize(
    ("outlet", "offices"),
    [
        ("행정안전부 과학기술정보통신부 보건복지부", ["행정안전부", "과학기술정보통신부", "보건복지부"]),
        ("행정안전부·과학기술정보통신부", ["행정안전부", "과학기술정보통신부"]),
        ("산업통상부 국가기술표준원", ["산업통상부 국가기술표준원"]),
        ("행정안전부 과학기술정보통신부 누리부", ["행정안전부 과학기술정보통신부 누리부"]),
        ("누리신문", ["누리신문"]),
    ],
)
def test_offices_that_published_together_are_told_apart(outlet, offices):
    """By a mark, or by spaces alone where there are three and all are known."""
    assert offices == offices_of(outlet)
    if len(offices) == 3:
        assert outlet_in_english(outlet) == (
            "Ministry of the Interior and Safety, Ministry of Science and ICT and Ministry of Health and Welfare"
        )
