"""Who acts in a row is named in its sentences."""

from __future__ import annotations

import pytest

from summarizer.check.rules.names.actors import ACTORS
from tests.check.made import brief_of, found_scan, measure, name, said, speaker, stance, whole

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


WHOLE = found_scan(
    "외교부는 협정을 알렸다. 법무부는 비자를 맡는다. 비가 왔다. 눈이 왔다. 바람이 불었다. 해가 떴다. "
    "달이 떴다. "
    "한국·일본·캐나다 3개국은 유보했다. 칠레도 서명했다. 김하늘 외교부 장관은 웃었다. 이도윤 교수는 말했다. "
    "네이버가 법무부를 만났다. 한국 대표단 관계자는 말했다. 일본 대표단은 웃었다. 정부는 웃었다. "
    "칠레 새 대표단은 왔다. "
    "선언이 나왔다."
)


def of_issuer(english, korean, *evidence):
    """Return what is objected to a measure of this issuer."""
    rows = [measure("Does it", "planned", *evidence, issuer=name(english, korean))]
    return [found[1:] for found in whole(ACTORS, brief_of(WHOLE, policy_measures=rows), WHOLE)]


def of_actor(english, korean, *evidence):
    """Return what is objected to a position of this actor."""
    rows = [stance((english, korean), "signed", *evidence)]
    return [found[1:] for found in whole(ACTORS, brief_of(WHOLE, stances=rows), WHOLE)]


def of_person(english, korean, *evidence):
    """Return what is objected to an entry of this speaker."""
    rows = [speaker({"english": english, "korean": korean}, "A view.", *evidence)]
    return [found[1:] for found in whole(ACTORS, brief_of(WHOLE, speakers=rows), WHOLE)]


@pytest.mark.parametrize(
    ("kind", "english", "korean", "evidence", "expected"),
    [
        ("issuer", "Ministry of Foreign Affairs", "외교부", (1,), []),
        (
            "issuer",
            "Ministry of Foreign Affairs",
            "외교부",
            (2,),
            [
                (
                    "[2] names 법무부 (Ministry of Justice) and nothing of 외교부.",
                    "법무부",
                    "Ministry of Foreign Affairs",
                    "2",
                )
            ],
        ),
        ("issuer", "Ministry of Foreign Affairs", "외교부", (3,), []),
        ("issuer", "Ministry of Foreign Affairs", "외교부", (1, 2), []),
        (
            "issuer",
            "Ministry of Foreign Affairs",
            "외교부",
            (12,),
            [("[12] names 네이버 (NAVER) and nothing of 외교부.", "네이버", "Ministry of Foreign Affairs", "12")],
        ),
        ("issuer", "Ministry of Foreign Affairs", "외교부", (15,), []),
        (
            "issuer",
            "Ministry of Justice",
            "법무부",
            (1,),
            [
                (
                    "[1] names 외교부 (Ministry of Foreign Affairs) and nothing of 법무부.",
                    "외교부",
                    "Ministry of Justice",
                    "1",
                )
            ],
        ),
        ("issuer", "Ministry of Justice", "법무부", (2,), []),
        ("issuer", "Ministry of Justice", "법무부", (3,), []),
        ("issuer", "Ministry of Justice", "법무부", (6,), []),
        ("issuer", "Ministry of Justice", "법무부", (7,), []),
        ("issuer", "Ministry of Justice", "법무부", (12,), []),
        (
            "issuer",
            "NAVER",
            "네이버",
            (1,),
            [("[1] names 외교부 (Ministry of Foreign Affairs) and nothing of 네이버.", "외교부", "NAVER", "1")],
        ),
        ("issuer", "NAVER", "네이버", (12,), []),
        (
            "issuer",
            "NAVER",
            "네이버",
            (2,),
            [("[2] names 법무부 (Ministry of Justice) and nothing of 네이버.", "법무부", "NAVER", "2")],
        ),
        ("issuer", "government", "정부", (1,), []),
        ("issuer", "Government", "정부", (1,), []),
        ("issuer", "some ministry", "법무부", (1,), []),
        ("issuer", "Japan", "일본", (1,), []),
        ("issuer", "Japan", "일본", (9,), [("[9] names 칠레 (Chile) and nothing of 일본.", "칠레", "Japan", "9")]),
        ("actor", "Chile", "칠레", (8,), [("[8] names 일본 (Japan) and nothing of 칠레.", "일본", "Chile", "8")]),
        ("actor", "Chile", "칠레", (9,), []),
        ("actor", "Chile", "칠레", (3,), []),
        ("actor", "Chile", "칠레", (1,), []),
        ("actor", "Chile", "칠레", (7,), []),
        ("actor", "Japan", "일본", (9,), [("[9] names 칠레 (Chile) and nothing of 일본.", "칠레", "Japan", "9")]),
        ("actor", "Japan", "일본", (8,), []),
        ("actor", "Japan", "일본", (7,), [("[8] names 일본, and [7] does not.", "일본", "Japan", "8")]),
        ("actor", "South Korea", "한국", (9,), []),
        ("person", "Kim Ha-neul", "김하늘", (10,), []),
        (
            "person",
            "Kim Ha-neul",
            "김하늘",
            (11,),
            [("[11] names 이도윤 (Lee Do-yun) and nothing of 김하늘.", "이도윤", "Kim Ha-neul", "11")],
        ),
        ("person", "Kim Ha-neul", "김하늘", (9,), []),
        (
            "person",
            "Lee Do-yun",
            "이도윤",
            (10,),
            [("[10] names 김하늘 (Kim Ha-neul) and nothing of 이도윤.", "김하늘", "Lee Do-yun", "10")],
        ),
        ("person", "Lee Do-yun", "이도윤", (11,), []),
        ("person", "A delegate", "한국 대표단 관계자", (13,), []),
        (
            "person",
            "A delegate",
            "한국 대표단 관계자",
            (14,),
            [("[14] speaks of 일본 대표단, not of 한국 대표단.", "일본 대표단", "A delegate", "14")],
        ),
        ("person", "A delegate", "한국 대표단 관계자", (16,), []),
        ("person", "A delegate", "한국 대표단 관계자", (3,), []),
    ],
)
def test_who_acts_is_looked_for_back_to_another_actor(kind, english, korean, evidence, expected):
    """Six sentences back; common nouns, home and lower case are nobody; a position's actor may stand behind."""
    assert expected == {"issuer": of_issuer, "actor": of_actor, "person": of_person}[kind](english, korean, *evidence)


@pytest.mark.parametrize(
    ("english", "korean", "evidence", "expected"),
    [
        ("Ministry of Justice", "법무부", (7,), []),
        ("Ministry of Justice", "법무부", (9,), []),
        ("Ministry of Justice", "법무부", (13,), []),
        ("Ministry of Justice", "법무부", (14,), []),
    ],
)
def test_an_actor_is_carried_on_over_six_sentences(english, korean, evidence, expected):
    """Common nouns and groups of them are nobody in particular."""
    assert expected == of_issuer(english, korean, *evidence)


@pytest.mark.parametrize(("text", "found"), [("과기정통부는 협정을 알렸고", 0), ("국방부는 협정을 알렸고", 1)])
def test_an_issuer_is_named_by_its_short_form_too(text, found):
    """As the glossary has it, though another body acts in the sentence."""
    scan = found_scan(f"{text} 법무부는 비자를 맡는다. 과학기술정보통신부가 왔다.")
    science = name("Ministry of Science and ICT", "과학기술정보통신부")
    made = brief_of(scan, policy_measures=[measure("Does it", "planned", 1, issuer=science)])

    assert found == len(said(ACTORS, made, scan))


def test_an_actor_is_named_by_letters_of_the_glossary():
    """EU is 유럽연합, though it has no syllable of it; another state acts in the sentence."""
    scan = found_scan("EU는 서명했고 일본은 서명하지 않았다. 유럽연합이 왔다. 일본도 선언을 봤다.")
    rows = [stance(("European Union", "유럽연합"), "signed", 1), stance(("Japan", "일본"), "not_signed", 1)]

    assert [] == said(ACTORS, brief_of(scan, stances=rows), scan)
