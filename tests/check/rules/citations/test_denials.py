"""A denial cites a sentence that denies."""

from __future__ import annotations

import pytest

from summarizer.check.rules.citations.denials import DENIALS
from tests.check.made import brief_of, found_scan, said, whole

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


def of_denial(line, cited):
    """Return what is objected to a denial that cites the sentence before one."""
    scan = found_scan(f"{cited} {line} 비가 온다.")
    row = {"evidence": [1], "claimed": "It is a favour.", "denied_by": "the city"}
    return [found[1:] for found in whole(DENIALS, brief_of(scan, denials=[row]), scan)]


@pytest.mark.parametrize(
    ("line", "cited", "expected"),
    [
        (
            "시는 부인했다.",
            "시는 컸다.",
            [("[2] says 부인했 (denies), which is not cited; [1] denies nothing.", "부인했", "[1]", "2")],
        ),
        (
            "시는 부인한다.",
            "시는 컸다.",
            [("[2] says 부인한 (denies), which is not cited; [1] denies nothing.", "부인한", "[1]", "2")],
        ),
        (
            "시는 부인해 왔다.",
            "시는 컸다.",
            [("[2] says 부인해 (denies), which is not cited; [1] denies nothing.", "부인해", "[1]", "2")],
        ),
        (
            "시는 이를 부인하며 웃었다.",
            "시는 컸다.",
            [("[2] says 부인하 (denies), which is not cited; [1] denies nothing.", "부인하", "[1]", "2")],
        ),
        (
            "특혜는 사실이 아니다.",
            "시는 컸다.",
            [("[2] says 사실이 아니 (denies), which is not cited; [1] denies nothing.", "사실이 아니", "[1]", "2")],
        ),
        (
            "특혜는 사실과 다르다.",
            "시는 컸다.",
            [("[2] says 사실과 다르 (denies), which is not cited; [1] denies nothing.", "사실과 다르", "[1]", "2")],
        ),
        (
            "특혜는 사실무근이다.",
            "시는 컸다.",
            [("[2] says 사실무근 (denies), which is not cited; [1] denies nothing.", "사실무근", "[1]", "2")],
        ),
        (
            "시는 일축했다.",
            "시는 컸다.",
            [("[2] says 일축했 (denies), which is not cited; [1] denies nothing.", "일축했", "[1]", "2")],
        ),
        (
            "시는 반박했다.",
            "시는 컸다.",
            [("[2] says 반박했 (denies), which is not cited; [1] denies nothing.", "반박했", "[1]", "2")],
        ),
        (
            "시는 선을 그었다.",
            "시는 컸다.",
            [("[2] says 선을 그 (denies), which is not cited; [1] denies nothing.", "선을 그", "[1]", "2")],
        ),
        (
            "그런 바 없다.",
            "시는 컸다.",
            [("[2] says 바 없 (denies), which is not cited; [1] denies nothing.", "바 없", "[1]", "2")],
        ),
        (
            "그런 적이 없다.",
            "시는 컸다.",
            [("[2] says 적이 없 (denies), which is not cited; [1] denies nothing.", "적이 없", "[1]", "2")],
        ),
        (
            "오보다.",
            "시는 컸다.",
            [("[2] says 오보 (denies), which is not cited; [1] denies nothing.", "오보", "[1]", "2")],
        ),
        (
            "허위다.",
            "시는 컸다.",
            [("[2] says 허위 (denies), which is not cited; [1] denies nothing.", "허위", "[1]", "2")],
        ),
        ("부인이 왔다.", "시는 컸다.", []),
        ("시는 웃었다.", "시는 컸다.", []),
        ("시는 부인했다.", "시는 않았다.", []),
        ("시는 부인했다.", "시는 못 갔다.", []),
        ("시는 부인했다.", "그가 아니다.", []),
        ("시는 부인했다.", "집이 없다.", []),
        ("시는 부인했다.", "시는 해명했다.", []),
        ("시는 부인했다.", "시는 정정했다.", []),
        ("시는 부인했다.", "거짓이다.", []),
        ("시는 부인했다.", "근거가 크다.", []),
        ("시는 부인했다.", "시는 철회했다.", []),
        ("시는 부인했다.", "시는 취소했다.", []),
        ("시는 부인했다.", "오해다.", []),
        ("시는 부인했다.", "잘못이다.", []),
        ("시는 부인했다.", "답이 틀렸다.", []),
        ("시는 부인했다.", "무관하다.", []),
        ("시는 부인했다.", "시는 거부했다.", []),
        ("시는 부인했다.", "시는 거절했다.", []),
        ("시는 부인했다.", "시는 안 갔다.", []),
    ],
)
def test_each_word_of_denying_is_known(line, cited, expected):
    """Where the cited sentence has none that may deny."""
    assert expected == of_denial(line, cited)


def of_evidence(*evidence):
    """Return what is objected to a denial with this evidence."""
    scan = found_scan("시는 부인했다. 비가 온다. 시는 일축했다. 눈이 온다. 해가 뜬다.")
    row = {"evidence": list(evidence), "claimed": "It is a favour.", "denied_by": "the city"}
    return [found[1:] for found in whole(DENIALS, brief_of(scan, denials=[row]), scan)]


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ((2,), [("[3] says 일축했 (denies), which is not cited; [2] denies nothing.", "일축했", "[2]", "3")]),
        ((4,), [("[3] says 일축했 (denies), which is not cited; [4] denies nothing.", "일축했", "[4]", "3")]),
        ((5,), []),
        ((2, 4), [("[3] says 일축했 (denies), which is not cited; [2][4] denies nothing.", "일축했", "[2][4]", "3")]),
        ((1, 2), []),
        ((4, 5), [("[3] says 일축했 (denies), which is not cited; [4][5] denies nothing.", "일축했", "[4][5]", "3")]),
    ],
)
def test_a_denial_is_looked_for_beside_each_cited_sentence(evidence, expected):
    """Behind it first."""
    assert expected == of_evidence(*evidence)
