"""English names are those that the article's names resolve to."""

from __future__ import annotations

import pytest

from summarizer.check.rules.names import NAMES
from tests.check.made import SCAN, brief, found, scan_with


def _named(**changes):
    stance = brief().stances[0]
    return stance.model_copy(update={"actor": stance.actor.model_copy(update=changes)})


@pytest.mark.parametrize("english", ["Norway", "norway", "The Norway", "Norway (NO)"])
def test_the_same_name_in_another_dress_passes(english):
    """Case, article and a bracketed abbreviation make no other name; code notes where it is established."""
    assert [] == found(NAMES, _named(english=english))
    (note,) = NAMES.inspect(_named(english=english), SCAN)
    actor = note.replacement.actor
    assert (english, "official", "https://example.org/names") == (actor.english, actor.romanisation, actor.source)


def test_another_name_gives_way():
    """Another English form gives way to the established one, and the reason says on what it rests."""
    (problem,) = NAMES.inspect(_named(english="Sweden"), SCAN)

    assert ("repair", "actor: 'Sweden' is Norway (its official English name)") == (problem.action, problem.message)
    assert "Norway" == problem.replacement.actor.english


def test_an_affiliation_and_a_person_are_named_too():
    """A person's wrong romanisation is put right inside the claim."""
    statement = brief().statements[1]
    wrong = statement.model_copy(update={"speaker": statement.speaker.model_copy(update={"english": "Yi Toyun"})})

    assert [("repair", "speaker: 'Yi Toyun' is Lee Do-yun (the customary spelling)")] == found(NAMES, wrong)
    (problem,) = NAMES.inspect(wrong, SCAN)
    assert statement.speaker.affiliation == problem.replacement.speaker.affiliation


def test_a_name_that_code_does_not_know_is_left():
    """What no list knows stays as the model wrote it."""
    assert [] == found(NAMES, _named(english="Nowhere", korean="파리 선언"))


def test_the_english_name_of_another_is_flagged():
    """A name that code does not know may not carry the established English name of another one."""
    assert [("flag", "actor: 'Norway' is the English name of 노르웨이, not of 두레시")] == found(
        NAMES, _named(english="Norway", korean="두레시")
    )
    assert [] == found(NAMES, _named(english="Dure City", korean="두레시"))


def test_a_foreign_person_keeps_the_name_that_the_model_gives():
    """Letters in Latin for a foreign name in Hangul are no English name: Hageurobeu does not mend Hargrove."""
    foreign = SCAN.persons[1].model_copy(update={"english": "I Doyun", "romanisation": "unverified", "source": None})
    statement = brief().statements[1]

    assert [] == found(NAMES, statement, scan_with(persons=(SCAN.persons[0], foreign)))
