"""A status is not stronger than the one predicate of its sentence."""

from __future__ import annotations

import pytest

from summarizer.check.rules.meaning.statuses import STATUSES
from tests.check.made import brief_of, found_scan, investment, measure, said


def _found(text: str, status: str, *, measured: str = "Brings in a rule", words: str = "in its words"):
    scan = found_scan(text)
    rows = [measure(measured, status, *range(1, scan.sentence_count + 1)) | {"status_words": words}]
    return said(STATUSES, brief_of(scan, policy_measures=rows), scan)


@pytest.mark.parametrize(
    ("text", "status", "korean"),
    [
        ("정부는 AI 세액 공제 도입을 검토하고 있다.", "confirmed", "검토하고 있다"),
        ("정부는 AI 세액 공제 도입을 검토 중이다.", "announced", "검토 중이다"),
        ("의원들은 AI 법안을 발의했다.", "enacted", "발의했다"),
        ("시는 2027년까지 센터를 구축할 계획이다.", "completed", "구축할 계획이다"),
        ("정부는 AI법을 제정할 방침이다.", "enacted", "제정할 방침이다"),
        ("시는 내년에 센터를 연다. 정부는 AI법을 제정할 방침이다.", "enacted", "제정할 방침이다"),
        ("정부는 AI 과세 방안을 철회했다.", "planned", "철회했다"),
        ("시는 내년에 센터를 연다.", "completed", "연다"),
        ("두 나라는 법적 구속력이 없는 합의문에 서명했다.", "agreed", "법적 구속력이 없는"),
    ],
)
def test_a_status_beyond_the_predicate_is_named(text, status, korean):
    """A decision out of 검토 중, a law out of a bill, a bond out of a promise are objected to."""
    assert [("policy_measures[0]", "contradiction", korean)] == _found(text, status)


@pytest.mark.parametrize(
    ("text", "status", "measured"),
    [
        ("정부는 AI 세액 공제 도입을 검토하고 있다.", "considering", "Brings in a tax credit"),
        ("정부는 AI 세액 공제 도입을 검토하고 있다.", "planned", "Brings in a tax credit"),
        ("정부는 예산을 확정하고 세액 공제 도입을 검토하고 있다.", "confirmed", "Sets the budget"),
        ("정부는 예산을 확정했으며 세액 공제도 검토 중이다.", "confirmed", "Sets the budget"),
        ("정부는 AI 도입을 검토하고 있다고 발표했다.", "announced", "Looks into AI"),
        ("국회는 의원들이 발의한 AI 법안을 통과시켰다.", "enacted", "Passes the law"),
        ("AI 기본법은 내년 1월 시행될 예정이다.", "enacted", "Takes effect"),
        ("정부는 AI 과세 방안을 철회했다.", "completed", "Withdraws the tax"),
        ("정부는 AI 과세 방안을 철회했다.", "announced", "Scraps the tax"),
        ("정부는 AI 과세 방안을 철회했다.", "withdrawn", "Taxes AI"),
        ("야당은 반대 의견을 철회했다.", "confirmed", "Passes the law"),
        ("두 나라는 구속력이 없는 합의문에 서명했다.", "agreed_non_binding", "Sign a text"),
        ("두 나라는 구속력 없는 선언 대신 구속력 있는 협약을 맺었다.", "agreed", "Sign a treaty"),
        ("시는 센터를 구축할 계획이다.", "under_way", "Builds a centre"),
        ("시는 센터를 연다. 공사는 진행 중이다.", "completed", "Opens a centre"),
        ("시는 조례를 시행한다.", "enacted", "Brings in an ordinance"),
        ("벚꽃이 아름답다.", "completed", "Opens a park"),
    ],
)
def test_a_status_that_its_sentence_carries_passes_in_silence(text, status, measured):
    """Weaker words, two predicates in a sentence, and measures that withdraw something are no fault."""
    assert [] == _found(text, status, measured=measured)


def _amount(text: str, status: str, *evidence: int) -> list[tuple[str, str, str]]:
    scan = found_scan(text)
    rows = [investment(scan, ("Haesol City", "해솔시"), "500억원", *evidence, status=status)]
    return said(STATUSES, brief_of(scan, investments=rows), scan)


@pytest.mark.parametrize(
    ("text", "korean"),
    [
        ("해솔시는 2월 도로를 열었고 500억원을 센터에 투자할 계획이다.", "투자할 계획이다"),
        ("해솔시는 센터에 500억원을 투입한다.", "투입한다"),
        ("해솔시는 센터에 500억원을 지원하기로 했다.", "지원하기로 했다"),
    ],
)
def test_money_still_to_come_is_not_spent(text, korean):
    """'Completed' for an amount whose own predicate is a plan is objected to."""
    assert [("investments[0]", "contradiction", korean)] == _amount(text, "completed", 1)


@pytest.mark.parametrize(
    ("text", "status", "evidence"),
    [
        ("해솔시는 센터에 500억원을 투입한다.", "planned", (1,)),
        ("해솔시는 센터에 500억원을 투입한다. 돈은 모두 집행했다.", "completed", (1, 2)),
        ("해솔시는 500억원을 들였고 센터를 더 지을 계획이다.", "completed", (1,)),
        ("해솔시가 500억원을 들여 지은 센터가 문을 연다.", "completed", (1,)),
        ("해솔시는 500억원을 투자한 것으로 보인다.", "completed", (1,)),
        ("해솔시는 500억원을 투자했다.", "completed", (1,)),
    ],
)
def test_money_that_may_be_spent_passes_in_silence(text, status, evidence):
    """Another sentence, another clause or another verb may tell that it is done."""
    assert [] == _amount(text, status, *evidence)


def test_a_row_without_words_for_its_status_is_judged_too():
    """A row may leave the article's verb out."""
    scan = found_scan("정부는 AI 도입을 검토하고 있다.")
    rows = [measure("Uses AI", "confirmed", 1) | {"status_words": None}]

    assert ["policy_measures[0]"] == [path for path, *_ in said(STATUSES, brief_of(scan, policy_measures=rows), scan)]
