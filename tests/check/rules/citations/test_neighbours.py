"""A claim cites the sentence that carries it."""

from __future__ import annotations

import pytest

from summarizer.check.rules.citations.neighbours import NEIGHBOURS
from tests.check.made import brief_of, found_scan, points, said, whole, whole_of_points

TEXT = (
    "회의는 이틀 열렸다. 합의문에는 법적 구속력이 없다. 배우자는 취업할 수 있지만 부모는 포함하지 않았다. "
    "날씨는 맑았다. 환자단체는 병원 이름을 공개하라고 요구했다."
)
SCAN = found_scan(TEXT)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The agreement is not legally binding [1].", 1),
        ("The agreement is not legally binding [2].", 0),
        ("Spouses may work, parents are not included [2].", 1),
        ("Spouses may work, parents are not included [3].", 0),
        ("Patients demand the names of hospitals [4].", 1),
        ("Patients demand the names of hospitals [5].", 0),
        ("It was sunny [4].", 0),
    ],
)
def test_a_sentence_that_holds_nothing_of_the_clause_is_objected_to(text, found):
    """Where the next sentence holds several words of the clause and the cited one none, it is off by one."""
    assert found == len(said(NEIGHBOURS, brief_of(SCAN, key_points=points(SCAN, text)), SCAN))


WHOLE = found_scan(
    "회의는 이틀 열렸다. 합의문에는 법적 구속력이 없다. 배우자는 취업할 수 있지만 부모는 포함하지 않았다. "
    "날씨는 맑았다. 환자단체는 병원 이름을 공개하라고 요구했다. 외교부는 협정을 알렸다. "
    "시는 300억원을 쓴다. 부모는 배우자와 병원에 갔다."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The agreement is not legally binding [1].",
            [("[2] says 합의, 법적 구속력, which the claim is about; [1] says nothing of it.", "합의", "[1]", "2")],
        ),
        ("The agreement is not legally binding [3].", []),
        ("The agreement is not legally binding [1][2].", []),
        ("Spouses may work [2].", []),
        (
            "Spouses and parents [2].",
            [("[3] says 배우자, 부모, which the claim is about; [2] says nothing of it.", "배우자", "[2]", "3")],
        ),
        ("Spouses and parents [4].", []),
        (
            "Spouses may work, parents are not included [4].",
            [("[3] says 포함, 배우자, 부모, which the claim is about; [4] says nothing of it.", "포함", "[4]", "3")],
        ),
        (
            "Patients demand the names of hospitals [4].",
            [("[5] says 환자, 병원, 요구, which the claim is about; [4] says nothing of it.", "환자", "[4]", "5")],
        ),
        (
            "Patients demand names [4].",
            [("[5] says 환자, 요구, which the claim is about; [4] says nothing of it.", "환자", "[4]", "5")],
        ),
        (
            "The Ministry of Foreign Affairs announces a pact [5].",
            [("[6] says MOFA, 협정, which the claim is about; [5] says nothing of it.", "MOFA", "[5]", "6")],
        ),
        ("The Ministry of Foreign Affairs announces a pact [7].", []),
        (
            "Parents and hospitals [7].",
            [("[8] says 병원, 부모, which the claim is about; [7] says nothing of it.", "병원", "[7]", "8")],
        ),
        ("It spends {300억원} on parents and hospitals [7].", []),
        (
            "It was sunny [4]. Parents and spouses work [2].",
            [("[3] says 배우자, 부모, which the claim is about; [2] says nothing of it.", "배우자", "[2]", "3")],
        ),
    ],
)
def test_each_clause_is_held_against_the_sentences_beside_its_own(text, expected):
    """Two words of the next sentence, or three of the one before, are enough."""
    assert expected == whole_of_points(NEIGHBOURS, WHOLE, text)


def of_lists(fields):
    """Return what is objected to a brief with these fields."""
    return whole(NEIGHBOURS, brief_of(WHOLE, **fields), WHOLE)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"headline": "Patients demand the names of hospitals [4]"}, []),
        (
            {"bottom_line": "Patients demand the names of hospitals [4]."},
            [
                (
                    "bottom_line",
                    "[5] says 환자, 병원, 요구, which the claim is about; [4] says nothing of it.",
                    "환자",
                    "[4]",
                    "5",
                )
            ],
        ),
        ({"caveats": ["Patients demand the names of hospitals [4]."]}, []),
        ({"follow_up": ["Do patients demand the names of hospitals [4]?"]}, []),
        ({"consequences": ["Patients demand the names of hospitals [4]."]}, []),
        (
            {
                "policy_measures": [
                    {
                        "evidence": [4],
                        "measure": "Patients demand the names of hospitals",
                        "status": "planned",
                        "status_words": "demand",
                    }
                ]
            },
            [
                (
                    "policy_measures[0]",
                    "[5] says 환자, 병원, 요구, which the claim is about; [4] says nothing of it.",
                    "환자",
                    "[4]",
                    "5",
                )
            ],
        ),
        (
            {
                "policy_measures": [
                    {
                        "evidence": [5],
                        "measure": "Patients demand the names of hospitals",
                        "status": "planned",
                        "status_words": "demand",
                    }
                ]
            },
            [],
        ),
    ],
)
def test_rows_are_judged_and_headlines_are_not(fields, expected):
    """Nor what is asked and what may follow."""
    assert expected == of_lists(fields)


def test_a_long_word_that_the_article_prints_once_counts_twice():
    """A shorter one, or one that is printed again, counts once."""
    once = "회의는 이틀 열렸다. 합의문에는 법적 구속력이 없다. 날씨는 맑았다."
    again = once + " 법적 구속력은 따로 정한다."
    prose = "It is not legally binding [1]."
    assert [1, 0] == [len(whole_of_points(NEIGHBOURS, found_scan(text), prose)) for text in (once, again)]
