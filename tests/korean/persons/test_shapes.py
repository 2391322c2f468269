import pytest

from summarizer.korean.persons.shapes import is_city, is_foreign_given, is_korean_name, sounds_foreign
from summarizer.korean.words import bundled_rows


@pytest.mark.parametrize("word", ["파리", "카트만두", "상파울루", "베이징", "빈"])
def test_a_city_abroad_is_known(word):
    """Capitals and large cities come from CLDR, others from its maker's table."""
    assert is_city(word)


@pytest.mark.parametrize("word", ["서울", "평양", "가자", "싱가포르", "다카"])
def test_other_words_are_no_cities_abroad(word):
    """Cities of Korea, states, and everyday words are left out."""
    assert not is_city(word)


def test_each_city_is_listed_once():
    """A second row of one city would never be read."""
    names = [row["korean"] for row in bundled_rows("persons/cities.csv")]
    assert len(names) == len(set(names))
    assert len(names) > 250


@pytest.mark.parametrize(("word", "foreign"), [("푸델", True), ("기시다", True), ("온건파", False), ("최초로", False)])
def test_a_faction_and_an_adverb_do_not_sound_foreign(word, foreign):
    """파 and 로 end Korean words as well as foreign names."""
    assert foreign is sounds_foreign(word)


@pytest.mark.parametrize(
    ("word", "given"), [("맷", True), ("래리", True), ("카레나", True), ("새벽", False), ("마친", False)]
)
def test_a_foreign_first_name_is_known_or_sounds_so(word, given):
    """Short and plain first names stand in a table."""
    assert given is is_foreign_given(word)


@pytest.mark.parametrize("word", ["임명을", "황보건설", "제치고", "하면서", "유명", "한반도"])
def test_a_verb_a_firm_and_a_noun_are_no_names(word):
    """They begin as a surname does, and end as no name."""
    assert not is_korean_name(word)
