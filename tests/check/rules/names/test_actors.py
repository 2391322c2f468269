"""Who acts in a row is named in its sentences."""

from __future__ import annotations

import pytest

from summarizer.check.rules.names.actors import ACTORS
from tests.check.made import brief_of, found_scan, measure, name, said, speaker, stance

TEXT = (
    "외교부는 협정을 알렸다. 법무부는 비자를 맡는다. 이 부처는 심사도 줄인다. "
    "한국·일본·캐나다 3개국은 유보했다. 칠레도 서명했다."
)
SCAN = found_scan(TEXT)
FOREIGN, JUSTICE = name("Ministry of Foreign Affairs", "외교부"), name("Ministry of Justice", "법무부")


def _issued(issuer: dict[str, str], *evidence: int) -> list[tuple[str, str, str]]:
    rows = [measure("Does something", "planned", *evidence, issuer=issuer)]
    others = [measure("Another", "planned", 1, issuer=FOREIGN), measure("A third", "planned", 2, issuer=JUSTICE)]
    found = said(ACTORS, brief_of(SCAN, policy_measures=[*rows, *others]), SCAN)
    return [one for one in found if one[0] == "policy_measures[0]"]


@pytest.mark.parametrize(
    ("issuer", "sentence", "korean"), [(FOREIGN, 2, "법무부"), (JUSTICE, 1, "외교부"), (FOREIGN, 4, "")]
)
def test_an_issuer_whom_another_acts_for_is_objected_to(issuer, sentence, korean):
    """A body that the sentence does not name is objected to where another body acts there; a state is not a body."""
    expected = [("policy_measures[0]", "contradiction", korean)] if korean else []

    assert expected == _issued(issuer, sentence)


def test_a_subject_is_carried_on_from_the_sentence_before():
    """이 부처는 is the ministry of the sentence before."""
    assert [] == _issued(JUSTICE, 3)


def test_a_state_that_stands_in_the_next_sentence_alone_is_objected_to():
    """A position that cites the sentence before its own is objected to; one of the list in its sentence is not."""
    pact = {"declaration": name("pact", "협정")}
    rows = [stance(("Chile", "칠레"), "signed", 4, **pact), stance(("Japan", "일본"), "signed", 4, **pact)]

    found = said(ACTORS, brief_of(SCAN, stances=rows), SCAN)

    assert ["stances[0]"] == [claim for claim, _, _ in found]


def test_an_official_of_another_delegation_is_objected_to():
    """Somebody of one state's delegation does not speak in a sentence on another's."""
    scan = found_scan(
        "한국 대표단 관계자는 반대했다. 일본 대표단 쪽에서는 논의를 넓혀야 한다는 말이 나왔다. "
        "다른 대표단 쪽에서는 웃었다."
    )
    who = name("an official of the South Korean delegation", "한국 대표단 관계자")

    def found(number: int) -> list[str]:
        made = brief_of(scan, speakers=[speaker(who, "A view.", number)])
        return [korean for _, _, korean in said(ACTORS, made, scan)]

    assert ["일본 대표단"] == found(2)
    assert [] == found(1)
    assert [] == found(3)  # nobody's in particular
