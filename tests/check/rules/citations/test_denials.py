"""A denial cites a sentence that denies."""

from __future__ import annotations

import pytest

from summarizer.check.rules.citations.denials import DENIALS
from tests.check.made import brief_of, found_scan, said

SCAN = found_scan("시는 물량을 빌리기로 했다. 특혜라는 의혹이 나오자 시는 이를 부인했다. 시는 다음 달 공고를 낸다.")


@pytest.mark.parametrize(("evidence", "found"), [([1], "부인했"), ([3], "부인했"), ([2], ""), ([1, 2], "")])
def test_a_denial_beside_the_one_that_is_cited_is_objected_to(evidence, found):
    """Where no cited sentence denies and a neighbour does, the citation is off by one."""
    row = {"evidence": evidence, "claimed": "It is a favour.", "denied_by": "the city"}

    assert ([found] if found else []) == [korean for *_, korean in said(DENIALS, brief_of(SCAN, denials=[row]), SCAN)]


def test_words_that_refuse_a_claim_deny_it():
    """What cannot be accepted is denied; the denial behind it is another."""
    scan = found_scan(
        "시는 특혜라는 주장은 받아들일 수 없지만 절차는 고치겠다고 했다. 담합 보도는 사실이 아니라고 했다."
    )
    row = {"evidence": [1], "claimed": "It is a favour.", "denied_by": "the city"}

    assert [] == said(DENIALS, brief_of(scan, denials=[row]), scan)
