"""Names come by id where code has both forms, and are written out otherwise."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from policy_brief import Company, OfficialBody, Person, PersonMention, answer_schema, has_english, relaxed
from policy_brief.names import ActorRef, ModelRef, PersonRef
from summarizer import Article, Scan

TEXT = "유럽연합(EU)은 누리협회와 협약을 맺었다. 김하늘 한빛테크 대표는 환영했다."


def _at(text, id_, sentence, **fields):
    start = TEXT.index(text)
    return {"text": text, "start": start, "end": start + len(text), "id": id_, "sentence": sentence, **fields}


@pytest.fixture
def scan():
    """Two bodies, of which one has no established English name, a company and a person, found by hand."""
    union = OfficialBody(
        **_at("유럽연합(EU)", "B1", 1), korean="유럽연합(EU)", english="European Union", romanisation="official",
        source="https://europa.eu",
    )  # fmt: skip
    society = OfficialBody(**_at("누리협회", "B2", 1), korean="누리협회", english="Nuri Hyeophoe", romanisation="rule")
    company = Company(**_at("한빛테크", "C1", 2), korean="한빛테크", english="Hanbit Tech", romanisation="official")
    person = PersonMention(**_at("김하늘", "P1", 2), korean="김하늘", english="Kim Ha-neul", romanisation="rule")
    return Scan(article=Article.from_text(TEXT), bodies=(union, society), companies=(company,), persons=(person,))


def _read(kind, value, scan):
    return TypeAdapter(kind).validate_python(value, context={"scan": scan} if scan else None)


def test_an_id_becomes_the_name_that_code_knows(scan):
    """Both forms and where the English one comes from are the finder's."""
    name = _read(ActorRef, "B1", scan)

    assert ("European Union", "유럽연합(EU)", "official") == (name.english, name.korean, name.romanisation)
    assert "https://europa.eu" == name.source


def test_a_person_by_id_has_title_and_affiliation_of_the_answer(scan):
    """Code puts in the name, the model title and affiliation, which may be an id too."""
    person = _read(PersonRef, {"id": "P1", "role": "CEO", "affiliation": "C1"}, scan)

    assert ("Kim Ha-neul", "김하늘", "CEO") == (person.english, person.korean, person.role)
    assert "Hanbit Tech" == person.affiliation.english
    assert "rule" == person.romanisation


def test_title_and_affiliation_may_be_left_out(scan):
    """What would be null need not be written."""
    person = _read(PersonRef, {"id": "P1"}, scan)

    assert (None, None) == (person.role, person.affiliation)


@pytest.mark.parametrize(
    ("kind", "value", "message"),
    [
        (ActorRef, "B9", "B9 is not an id of a name of this article"),
        (ActorRef, "M1", "M1 is not an id of a name"),
        (ModelRef, "B1", "B1 is not an id of a name"),
        (ActorRef, "B2", "B2 has no established English name: write it out"),
        (PersonRef, {"id": "A1", "role": None, "affiliation": None}, "A1 is not an id of a name"),
        (PersonRef, {"id": "P1", "rank": "high"}, "rank"),
        (ActorRef, {"english": "Moon", "korean": "달나라"}, "the article does not print '달나라'"),
    ],
)
def test_a_name_that_is_none_is_refused(scan, kind, value, message):
    """The message says what is wrong with the id, and what to do instead."""
    with pytest.raises(ValidationError, match=message):
        _read(kind, value, scan)


@pytest.mark.parametrize(
    ("romanisation", "source", "known"),
    [("rule", None, True), ("unverified", None, False), ("unverified", "https://example.org", True)],
)
def test_a_foreign_name_spelled_by_letters_alone_is_unknown(romanisation, source, known):
    """A Korean name is what its letters say; 엘리너 is Eleanor, which no letters tell."""
    person = PersonMention(
        **_at("김하늘", "P1", 2), korean="김하늘", english="Kim Ha-neul", romanisation=romanisation, source=source
    )

    assert known == has_english(person)


def test_a_saved_brief_takes_no_ids():
    """Without an article there is nothing for an id to stand for."""
    with pytest.raises(ValidationError):
        _read(ActorRef, "B1", None)
    with pytest.raises(ValidationError):
        _read(PersonRef, {"id": "P1"}, None)


def test_a_written_out_name_is_taken_in_either_reading(scan):
    """A group of people has no id."""
    written = {"english": "the people", "korean": "환영", "role": None, "affiliation": None}

    assert Person(english="the people", korean="환영") == _read(PersonRef, written, scan)
    assert Person(english="the people", korean="환영") == _read(PersonRef, written, None)


def test_the_schema_offers_an_id_or_both_forms():
    """A strict endpoint sees both ways, each closed."""
    definitions = answer_schema()["$defs"]
    investor = definitions["Investment"]["properties"]["investor"]["anyOf"]

    assert [{"pattern": "^[BCP][1-9][0-9]*$", "type": "string"}, {"$ref": "#/$defs/Name"}] == investor
    assert ["id", "role", "affiliation"] == definitions["PersonById"]["required"]


def test_nulls_are_demanded_by_strict_schemas_alone():
    """A relaxed schema requires what may not be null, and is the same otherwise."""
    strict = answer_schema()
    loose = relaxed(strict)

    assert {"kind", "amount", "capacity", "purpose", "place", "period", "note", "detail_of", "status_words"} == set(
        strict["$defs"]["Investment"]["required"]
    ) - set(loose["$defs"]["Investment"]["required"])
    assert strict["required"] == loose["required"]
    assert strict["$defs"]["Investment"]["properties"] == loose["$defs"]["Investment"]["properties"]
    assert "period" in strict["$defs"]["Investment"]["required"]


def test_korea_need_not_be_printed(scan):
    """An article of the Korean press that never says 한국 may still be about it; any other name has to be there."""
    assert "한국" == _read(ActorRef, {"english": "South Korea", "korean": "한국"}, scan).korean
    with pytest.raises(ValidationError, match="does not print '독일'"):
        _read(ActorRef, {"english": "Germany", "korean": "독일"}, scan)
