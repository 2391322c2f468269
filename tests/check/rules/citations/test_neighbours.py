"""A claim cites the sentence that carries it."""

from __future__ import annotations

import pytest

from summarizer.check.rules.citations.neighbours import NEIGHBOURS
from tests.check.made import brief_of, found_scan, points, said

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
