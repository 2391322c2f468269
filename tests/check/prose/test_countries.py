"""Countries are known by what English and Korean call them."""

from __future__ import annotations

import pytest

from summarizer.check.prose.countries import countries, countries_in, is_country, name_of_country, prints_country

BY_NAME = {country.english[0]: country for country in countries()}


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        ("Japan's firms and Chinese ones", ["Japan", "China"]),
        ("the U.S. and Britain", ["United States", "United Kingdom"]),
        ("North Korea, not South Korea", ["North Korea"]),
        ("Indiana, Germanium and us", []),
        ("Japanese cedars, Japanese red pine and Chinese cabbage", []),
        ("New Mexico, the Gulf of Mexico, the South China Sea", []),
        ("Japanese encephalitis", []),
        ("New China curbs and Indian characters", ["China", "India"]),
        ("a Japanese pine importer, Mexico and Chinese cedar mills of Japan", ["Mexico", "Japan"]),
        ("Japanese firms and German officials", ["Japan", "Germany"]),
        ("pilots in Uzbekistan and Mongolia, the Nigerian one", ["Uzbekistan", "Mongolia"]),
        ("Georgia Tech and Michael Jordan", []),
    ],
)
def test_english_names_countries_by_noun_and_adjective(prose, found):
    """Nouns, adjectives and short forms count; parts of other words do not."""
    assert found == [said.country.english[0] for said in countries_in(prose)]


@pytest.mark.parametrize(
    ("korean", "country"),
    [
        ("日 정부", "Japan"),
        ("한·일 회담", "Japan"),
        ("한미일 협력", "Japan"),
        ("도쿄에서", "Japan"),
        ("美·中", "China"),
        ("미 상무부", "United States"),
        ("파리 회의", "France"),
        ("튀르키예", "Turkey"),
        ("대미 수출이 늘었다", "United States"),
        ("대중 규제를 넓혔다", "China"),
        ("대중수출", "China"),
        ("대일 무역 적자", "Japan"),
        ("방미 일정", "United States"),
        ("방중을 앞두고", "China"),
        ("방일 기간", "Japan"),
        ("주미 한국대사", "United States"),
        ("대북 대비태세", "North Korea"),
        ("주중대사", "China"),
        ("주일 공사", "Japan"),
    ],
)
def test_korean_may_print_a_country_in_many_ways(korean, country):
    """Hanja, syllables in lists, capitals and bodies may stand for a country."""
    assert prints_country(korean, BY_NAME[country])


@pytest.mark.parametrize(
    ("korean", "country"),
    [
        ("8일 열린", "Japan"),
        ("회의 중 하나", "China"),
        ("인도네시아", "India"),
        ("미래", "United States"),
        ("대미를 장식했다", "United States"),
        ("방미통위 위원장은 말했다", "United States"),
        ("일반 대중 투자를 받는다", "China"),
        ("방중 캠프를 연다", "China"),
        ("대중의 투자", "China"),
        ("주중에 연다", "China"),
        ("지난 주일 연 회의", "Japan"),
        ("소방일을 맡는다", "Japan"),
    ],
)
def test_everyday_words_are_no_country(korean, country):
    """Days, 'among', longer names and other words that begin alike are none."""
    assert not prints_country(korean, BY_NAME[country])


def test_a_country_is_named_by_its_own_name_alone():
    """Where a country is named, its capital does not do."""
    assert "일본" == name_of_country("일본과", BY_NAME["Japan"])
    assert name_of_country("도쿄에서", BY_NAME["Japan"]) is None


@pytest.mark.parametrize(("english", "expected"), [("japan", True), ("south korea", True), ("naver", False)])
def test_states_and_unions_are_countries(english, expected):
    """South Korea is one, though the table leaves it out."""
    assert expected == is_country(english)


def test_the_longest_name_of_a_country_is_read():
    """Of two names that begin alike, the one that goes on is meant."""
    assert ["Saudi Arabia", "Saudi"] == [said.text for said in countries_in("Saudi Arabia, a Saudi firm")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Japan", [("Japan", "Japan")]),
        ("Japanese", [("Japan", "Japanese")]),
        ("the US-led", [("United States", "US")]),
        ("non-Japan", []),
        ("Japan-made", [("Japan", "Japan")]),
        ("JapanX", []),
        ("XJapan", []),
        ("U.S. and UK", [("United States", "U.S."), ("United Kingdom", "UK")]),
        ("EU", []),
        ("Korea", []),
    ],
)
def test_names_of_countries_are_whole_words(text, expected):
    """Not parts of longer words."""
    assert expected == [(said.country.english[0], said.text) for said in countries_in(text)]


def test_a_state_of_the_glossary_is_printed_by_its_names():
    """One that the table does not know has its Korean names alone."""
    (said,) = countries_in("It goes to Uzbekistan.")

    assert prints_country("우즈베키스탄과 협의 중이다", said.country)
    assert not prints_country("카자흐스탄과 협의 중이다", said.country)
    assert is_country("uzbekistan")
