"""What the words of a text say of the persons in it."""

from __future__ import annotations

import pytest

from summarizer import Article, scan
from summarizer.find.names.printed import PrintedNames, from_glossary
from summarizer.korean.clause import Word
from summarizer.korean.names.glossary import Glossary, GlossaryEntry

GLOSSARY = Glossary.of(
    [
        GlossaryEntry("외교부", "Ministry of Foreign Affairs", "body"),
        GlossaryEntry("한빛", "Hanbit", "company"),
        GlossaryEntry("한빛대학교", "Hanbit University", "body"),
        GlossaryEntry("이노을", "Lee No-eul", "person"),
        GlossaryEntry("이노르만", "Ino Reuman", "person"),
        GlossaryEntry("라르스 홀름", "Lars Holm", "person"),
    ]
)


def _read(text):
    return PrintedNames(text, GLOSSARY)


@pytest.mark.parametrize(("text", "family"), [("이노을", "이"), ("이노르만", "이노르만"), ("라르스 홀름", "홀름")])
def test_a_person_of_the_glossary_is_called_by_the_family_name(text, family):
    """A Korean's is the first syllable, a foreigner's the last word."""
    (hit,) = GLOSSARY.find(text)
    person = from_glossary(hit, text)

    assert (family, 0, len(text)) == (person.family, person.start, person.end)


@pytest.mark.parametrize(
    ("printed", "title", "english"),
    [
        ("외교", "장관", "Ministry of Foreign Affairs"),
        ("외교", "차관", "Ministry of Foreign Affairs"),
        ("외교", "교수", None),
        ("외교부", "과장", "Ministry of Foreign Affairs"),
        ("누리부", "장관", None),
    ],
)
def test_a_minister_may_be_called_by_half_of_the_ministry(printed, title, english):
    """외교장관; nobody else is."""
    read = _read("아무 말")
    person = read.korean(0, 2, title)._replace(affiliation=printed)
    assert english == read.affiliation_english(person)


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("한빛대학교 한빛", "Hanbit University"),
        ("한빛 연구소", "Hanbit"),
        ("새 한빛", "Hanbit"),
        ("새 연구소", None),
    ],
)
def test_an_affiliation_is_known_by_its_largest_part(text, english):
    """From its first letter to its last."""
    read = _read(f"그는 {text} 사람")
    person = read.korean(0, 2, "사람")._replace(affiliation=(3, 3 + len(text)))

    assert (text, english) == (read.affiliation(person), read.affiliation_english(person))


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        ("외교부", "외교부"),
        ("외교부의", "외교부"),
        ("누리대", "누리대"),
        ("푸른당", "푸른당"),
        ("또바기의", "또바기"),
        ("또바기", None),
        ("KBS", "KBS"),
        ("A팀장과", None),
        ("푸른당에서도", None),
        ("이노을", None),
        ("이날", None),
    ],
)
def test_a_word_before_a_name_is_its_affiliation_where_it_reads_like_one(text, affiliation):
    """Known, or ending as they do, or owning; a person, a particle and an opener are none."""
    found = _read(text).affiliation_of(Word(text, 0, len(text)))
    assert affiliation == (found and text[slice(*found)])


@pytest.mark.parametrize(("name", "english"), [("이노을", "Lee No-eul"), ("홍가람", "Hong Ga-ram")])
def test_a_korean_name_is_the_glossarys_or_by_rule(name, english):
    """With its surname for later short forms."""
    person = _read(name).korean(0, 3, "교수")
    assert (english, name[0], "교수") == (person.english, person.family, person.title)


def test_the_letters_behind_a_name_are_its_english():
    """As the article prints them."""
    person = _read("홍가람(Garam Hong) 교수").korean(0, 3)
    assert ("Garam Hong", "printed") == (person.english, person.romanisation)


@pytest.mark.parametrize(
    ("text", "body"),
    [("새 지식재산처", "지식재산처"), ("새 외교부", "외교부"), ("새 KIST 연구원", "KIST 연구원"), ("새 ", None)],
)
def test_a_body_ends_where_its_brackets_open(text, body):
    """With the letters before it."""
    found = _read(text).body_before(len(text))
    assert body == (found and text[slice(*found)])


def test_a_word_that_is_only_a_particle_is_no_affiliation():
    """As in a heading whose letters stand apart: 의 장."""
    found = scan(Article.from_text("의 장 위원장 홍가람은 안건을 올렸다. 위 원 회 의 의 장 위원장이 막았다."))

    assert "의" not in {person.affiliation for person in found.persons}
