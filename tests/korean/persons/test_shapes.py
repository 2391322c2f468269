import pytest

from summarizer.korean.persons.shapes import (
    ends_as_affiliation,
    is_asian_surname,
    is_called_name,
    is_city,
    is_foreign_given,
    is_foreign_name_part,
    is_foreign_title,
    is_japanese_family,
    is_korean_name,
    is_lone_title,
    is_modifier,
    is_opener,
    may_be_foreign_family,
    may_be_name,
    may_open_foreign_name,
    sounds_foreign,
    sounds_foreign_throughout,
)
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


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("국민은", False),
        ("성장은", False),
        ("이들은", False),
        ("안건은", False),
        ("여당도", False),
        ("우리만", False),
        ("주민들", False),
        ("기자인", False),
        ("김정은", True),
        ("남다은", True),
        ("최상만", True),
        ("윤세인", True),
        ("박병도", True),
    ],
)
def test_a_noun_with_a_particle_is_no_name(word, name):
    """Though 국민 begins as a surname does; a name may end as a particle does where no such noun is known."""
    assert name is is_korean_name(word)


@pytest.mark.parametrize("word", ["김하얀", "임초롱", "박새롬", "정가을"])
def test_names_of_pure_korean_are_listed(word):
    """Though some of their syllables sound foreign."""
    assert is_korean_name(word)


@pytest.mark.parametrize(("word", "called"), [("김하쿠", True), ("견다솜", True), ("조슈아", False), ("서연", False)])
def test_a_name_before_the_honorific_may_be_odd(word, called):
    """With a surname that no foreign name begins with; a given name alone is not enough."""
    assert called is is_called_name(word)


@pytest.mark.parametrize(("word", "sure", "surname"), [("리", True, True), ("황", False, True), ("황", True, False)])
def test_a_surname_of_one_syllable_may_end_a_foreign_name(word, sure, surname):
    """황 is a Korean surname too."""
    assert surname is is_asian_surname(word, sure=sure)


@pytest.mark.parametrize(("word", "foreign"), [("앨더브룩", True), ("라온", False), ("한울", False)])
def test_one_syllable_does_not_make_a_word_foreign(word, foreign):
    """Two do."""
    assert foreign is sounds_foreign_throughout(word)


@pytest.mark.parametrize("word", ["전담", "조선", "추경", "조세법", "노동법"])
def test_a_duty_a_trade_and_a_law_are_no_names(word):
    """They stand before titles as names do."""
    assert not is_korean_name(word)


@pytest.mark.parametrize("word", ["임명을", "황보건설", "제치고", "하면서", "유명", "한반도"])
def test_a_verb_a_firm_and_a_noun_are_no_names(word):
    """They begin as a surname does, and end as no name."""
    assert not is_korean_name(word)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("김하늘", (True, True)),
        ("남궁하늘", (True, True)),
        ("남궁하", (True, True)),
        ("선우진", (True, True)),
        ("보라", (False, False)),
        ("이보라", (True, True)),
        ("강아지", (False, False)),
        ("김구", (True, True)),
        ("김솔", (True, True)),
        ("전수", (False, False)),
        ("구하늘", (True, True)),
        ("팽하늘", (True, True)),
        ("김쿠하", (False, False)),
        ("김하쿠", (False, False)),
        ("임명을", (False, False)),
        ("기업이", (False, False)),
        ("김학이", (False, False)),
        ("김하이", (True, True)),
        ("김을을", (False, False)),
        ("파악해", (False, False)),
        ("김지해", (True, True)),
        ("이영해", (False, False)),
        ("현대차", (False, False)),
        ("김당", (False, False)),
        ("김하당", (False, False)),
        ("하늘", (False, False)),
        ("김", (False, False)),
        ("김하늘별", (False, False)),
        ("A하늘", (False, False)),
        ("김A늘", (False, False)),
        ("노조원", (False, False)),
        ("경영학", (False, False)),
        ("김전자", (False, False)),
        ("황보하늘", (True, True)),
        ("황보건설", (False, False)),
    ],
)
def test_a_korean_name_is_told_by_its_syllables(text, expected):
    """A common surname and syllables of given names make one; words of the lists never do."""
    assert expected == (is_korean_name(text), is_korean_name(text, trusted=True))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("김쿠하", True),
        ("김하쿠", True),
        ("김하의", False),
        ("김하이", False),
        ("김하가", False),
        ("김하도", False),
        ("김하와", False),
        ("김하과", False),
        ("김하에", False),
        ("김하한", False),
        ("김하된", False),
        ("김하할", False),
        ("김하", False),
        ("김하늘별", False),
        ("강아지", False),
        ("전기차", False),
        ("쿠하늘", False),
        ("주장해", False),
        ("김지해", False),
        ("김하는", False),
        ("이신임", True),
        ("김하하고", False),
    ],
)
def test_an_unlikely_name_may_be_one_that_is_told_later(text, expected):
    """Three syllables with a surname that end in no particle and no verb."""
    assert expected == may_be_name(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("푸델", True),
        ("장-클로드", True),
        ("가나다라마바사", True),
        ("가나다라마바사아", False),
        ("J.", True),
        ("J.R.", True),
        ("J.R.R.", True),
        ("J.R.R.T.", False),
        ("Smith", True),
        ("SMITH", False),
        ("smith", False),
        ("S", False),
        ("Smithsmithsmithsmi", False),
        ("푸델은", False),
        ("푸델에서", False),
        ("푸델하고", False),
        ("푸델했던", False),
        ("푸델하는", False),
        ("푸델해", False),
        ("푸델따라", False),
        ("푸델면", False),
        ("푸델지만", False),
        ("푸델스러운", False),
        ("푸델로운", False),
        ("푸델다운", False),
        ("푸델킨", True),
        ("으킨", False),
        ("시킨", False),
        ("세계", False),
        ("글로벌", False),
        ("실제로", False),
        ("가운데", False),
        ("푸델7", False),
        ("푸델진", True),
        ("벌어진", False),
        ("푸델며", True),
        ("다며", False),
    ],
)
def test_a_part_of_a_foreign_name_is_a_word_of_letters(text, expected):
    """Hangul of seven syllables at most, or Latin with a capital; no particles, verbs, loan words and openers."""
    assert expected == is_foreign_name_part(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("푸델", "ynyny"),
        ("기시다", "yynyn"),
        ("온건파", "nnnny"),
        ("최초로", "nnnnn"),
        ("파", "nnnnn"),
        ("로", "nnyny"),
        ("맷", "nnyny"),
        ("래리", "nnyny"),
        ("카레나", "ynyny"),
        ("피차이", "ynnyn"),
        ("피차", "ynyny"),
        ("조", "nnyny"),
        ("마친", "nnnnn"),
        ("푸른당", "ynnnn"),
        ("하늘", "nnnny"),
        ("하늘은", "nnnny"),
        ("푸른", "ynnnn"),
        ("누리전자", "nnnnn"),
        ("Smith", "ynyny"),
        ("김하늘", "nnnny"),
        ("순다르", "ynyny"),
        ("다나카", "yyyny"),
        ("가", "nnnnn"),
        ("을", "nnnnn"),
    ],
)
def test_words_sound_foreign_by_their_syllables(text, expected):
    """As a Latin word, a Japanese family, a first name, the last of a name, and the first."""
    assert expected == "".join(
        "ny"[test(text)]
        for test in (sounds_foreign, is_japanese_family, is_foreign_given, may_be_foreign_family, may_open_foreign_name)
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("실제로", "ynnnnn"),
        ("전", "yynnnn"),
        ("신임", "nynnnn"),
        ("누리전자", "nnynnn"),
        ("누리당", "nnynnn"),
        ("정당", "nnnnnn"),
        ("하늘", "nnnnnn"),
        ("파리", "nnnynn"),
        ("대통령", "nnnnyy"),
        ("대통령 후보", "nnnnyy"),
        ("총리", "nnnnyy"),
        ("최고경영자", "nnnnnn"),
        ("최고경영자 겸 대표", "nnnnnn"),
        ("장관", "nnnnyy"),
        ("대표", "nnnnnn"),
        ("교수", "nnnnyy"),
        ("병원", "nnnnnn"),
        ("누리대학교", "nnynnn"),
        ("나머지", "nnnnnn"),
    ],
)
def test_words_around_a_name_are_known(text, expected):
    """Openers, modifiers of a title, affiliations, cities, and titles that foreign names stand before."""
    assert expected == "".join(
        "ny"[test(text)]
        for test in (is_opener, is_modifier, ends_as_affiliation, is_city, is_foreign_title, is_lone_title)
    )
