"""A status is not stronger than the one predicate of its sentence."""

from __future__ import annotations

import pytest

from summarizer.check.rules.meaning.statuses import STATUSES
from tests.check.made import brief_of, found_scan, investment, measure, said, whole


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


def of_measure(text, status):
    """Return what is objected to a measure of this status."""
    scan = found_scan(text)
    rows = [measure("Brings in a rule", status, *range(1, scan.sentence_count + 1))]
    return [found[1] for found in whole(STATUSES, brief_of(scan, policy_measures=rows), scan)]


@pytest.mark.parametrize(
    ("text", "status", "expected"),
    [
        ("시는 도입을 검토하고 있다.", "announced", ["[1] says 검토하고 있다 (is considering), not 'announced'."]),
        ("시는 도입을 검토하고 있다.", "confirmed", ["[1] says 검토하고 있다 (is considering), not 'confirmed'."]),
        ("시는 도입을 검토하고 있다.", "agreed", ["[1] says 검토하고 있다 (is considering), not 'agreed'."]),
        (
            "시는 도입을 검토하고 있다.",
            "agreed_non_binding",
            ["[1] says 검토하고 있다 (is considering), not 'agreed non binding'."],
        ),
        ("시는 도입을 검토하고 있다.", "reaffirmed", ["[1] says 검토하고 있다 (is considering), not 'reaffirmed'."]),
        ("시는 도입을 검토하고 있다.", "enacted", ["[1] says 검토하고 있다 (is considering), not 'enacted'."]),
        ("시는 도입을 검토하고 있다.", "under_way", ["[1] says 검토하고 있다 (is considering), not 'under way'."]),
        ("시는 도입을 검토하고 있다.", "completed", ["[1] says 검토하고 있다 (is considering), not 'completed'."]),
        ("시는 도입을 검토하고 있다.", "planned", []),
        ("시는 도입을 검토하고 있다.", "considering", []),
        ("시는 도입을 검토하고 있다.", "proposed", []),
        ("시는 도입을 고려 중이다.", "confirmed", ["[1] says 고려 중이다 (is considering), not 'confirmed'."]),
        (
            "시는 도입을 저울질하고 있습니다.",
            "confirmed",
            ["[1] says 저울질하고 있습니다 (is considering), not 'confirmed'."],
        ),
        ("시는 도입을 고심 중입니다.", "confirmed", ["[1] says 고심 중입니다 (is considering), not 'confirmed'."]),
        ("시는 도입을 검토하고 있다고 했다.", "confirmed", []),
        ("시는 웃으며 도입을 검토하고 있다.", "confirmed", []),
        ("시는 웃고 도입을 검토하고 있다.", "confirmed", []),
        ("시는 웃었지만 도입을 검토하고 있다.", "confirmed", []),
        (
            "시는 지은 집 도입을 검토하고 있다.",
            "confirmed",
            ["[1] says 검토하고 있다 (is considering), not 'confirmed'."],
        ),
        ("시는 도입한 제도 개선을 검토하고 있다.", "confirmed", []),
        ("시는 대한 도입을 검토하고 있다.", "confirmed", ["[1] says 검토하고 있다 (is considering), not 'confirmed'."]),
        ("시는 도입을 검토하고 있다. 비가 왔다.", "confirmed", []),
        ("“시는 도입을 검토하고 있다.”", "confirmed", ["[1] says 검토하고 있다 (is considering), not 'confirmed'."]),
        ("의원들은 법안을 발의했다.", "enacted", ["[1] says 발의했다 (submitted a bill), not 'enacted'."]),
        ("의원들은 법안을 발의했다.", "completed", ["[1] says 발의했다 (submitted a bill), not 'completed'."]),
        ("의원들은 법안을 국회에 제출했다.", "enacted", ["[1] says 제출했다 (submitted a bill), not 'enacted'."]),
        ("의원들은 법안을 국회에 제출했다.", "completed", ["[1] says 제출했다 (submitted a bill), not 'completed'."]),
        ("의원들은 법안을 대표 발의했습니다.", "enacted", ["[1] says 발의했습니다 (submitted a bill), not 'enacted'."]),
        (
            "의원들은 법안을 대표 발의했습니다.",
            "completed",
            ["[1] says 발의했습니다 (submitted a bill), not 'completed'."],
        ),
        ("의원들은 법안을 상정한다.", "enacted", ["[1] says 상정한다 (submitted a bill), not 'enacted'."]),
        ("의원들은 법안을 상정한다.", "completed", ["[1] says 상정한다 (submitted a bill), not 'completed'."]),
        ("의원들은 법안을 입법예고했다.", "enacted", ["[1] says 입법예고했다 (submitted a bill), not 'enacted'."]),
        ("의원들은 법안을 입법예고했다.", "completed", ["[1] says 입법예고했다 (submitted a bill), not 'completed'."]),
        ("의원들은 법안을 발의했다.", "proposed", []),
        ("시는 집을 건설할 계획이다.", "completed", ["[1] says 건설할 계획이다 (plans to), not 'completed'."]),
        ("시는 집을 매입할 예정이다.", "completed", ["[1] says 매입할 예정이다 (plans to), not 'completed'."]),
        ("시는 집을 매입할 예정입니다.", "completed", ["[1] says 매입할 예정입니다 (plans to), not 'completed'."]),
        ("시는 법을 제정할 방침이다.", "enacted", ["[1] says 제정할 방침이다 (plans to), not 'enacted'."]),
        ("시는 법을 마련할 계획이다.", "enacted", ["[1] says 마련할 계획이다 (plans to), not 'enacted'."]),
        ("시는 집을 건설할 계획이다.", "enacted", ["[1] says 건설할 계획이다 (a plan), not 'enacted'."]),
        ("시는 집을 건설할 계획이다.", "under_way", []),
        ("정부는 과세 방안을 철회했다.", "considering", ["[1] says 철회했다 (withdrew), not 'considering'."]),
        ("정부는 과세 방안을 철회했다.", "proposed", ["[1] says 철회했다 (withdrew), not 'proposed'."]),
        (
            "정부는 과세 방안을 철회했다.",
            "under_consultation",
            ["[1] says 철회했다 (withdrew), not 'under consultation'."],
        ),
        ("정부는 과세 방안을 철회했다.", "planned", ["[1] says 철회했다 (withdrew), not 'planned'."]),
        ("정부는 과세 방안을 철회했다.", "announced", ["[1] says 철회했다 (withdrew), not 'announced'."]),
        ("정부는 과세 방안을 철회했다.", "confirmed", ["[1] says 철회했다 (withdrew), not 'confirmed'."]),
        ("정부는 과세 방안을 철회했다.", "agreed", ["[1] says 철회했다 (withdrew), not 'agreed'."]),
        (
            "정부는 과세 방안을 철회했다.",
            "agreed_non_binding",
            ["[1] says 철회했다 (withdrew), not 'agreed non binding'."],
        ),
        ("정부는 과세 방안을 철회했다.", "reaffirmed", ["[1] says 철회했다 (withdrew), not 'reaffirmed'."]),
        ("정부는 과세 방안을 철회했다.", "under_way", ["[1] says 철회했다 (withdrew), not 'under way'."]),
        ("정부는 과세 방안을 철회했다.", "completed", []),
        ("정부는 과세 방안을 철회했다.", "enacted", []),
        ("정부는 과세 방안을 철회했다.", "withdrawn", []),
        ("정부는 계획을 취소했다.", "planned", ["[1] says 취소했다 (withdrew), not 'planned'."]),
        ("정부는 투자를 백지화했다.", "planned", ["[1] says 백지화했다 (withdrew), not 'planned'."]),
        ("정부는 법안을 폐기했습니다.", "planned", ["[1] says 폐기했습니다 (withdrew), not 'planned'."]),
        ("정부는 방침을 전면 철회했다.", "planned", ["[1] says 철회했다 (withdrew), not 'planned'."]),
        ("정부는 정책을 결국 철회했다.", "planned", ["[1] says 철회했다 (withdrew), not 'planned'."]),
        ("정부는 의견을 철회했다.", "planned", []),
        ("정부는 웃고, 계획을 철회했다.", "planned", []),
        ("시는 집을 연다.", "completed", ["[1] says 연다 (a plan), not 'completed'."]),
        ("시는 집을 열 계획이다.", "completed", ["[1] says 계획이다 (a plan), not 'completed'."]),
        ("시는 집을 열었다.", "completed", []),
        ("시는 집을 열기로 했다고 밝혔다.", "completed", []),
        ("시는 지은 집을 연다.", "completed", ["[1] says 연다 (a plan), not 'completed'."]),
        ("시는 도입한 집을 연다.", "completed", []),
        ("시는 집을 연다. 시는 법을 제정한다.", "completed", ["[2] says 제정한다 (a plan), not 'completed'."]),
        ("시는 집을 열 것으로 알려졌다.", "completed", []),
        ("시는 집을 열 수 있다.", "completed", []),
        ("시는 법을 시행한다.", "enacted", []),
        ("시는 법을 연다.", "enacted", ["[1] says 연다 (a plan), not 'enacted'."]),
        ("시는 법을 공포한다.", "enacted", []),
        ("국회는 법을 의결한다.", "enacted", []),
        (
            "두 나라는 구속력이 없는 합의문에 서명했다.",
            "agreed",
            ["[1] says 구속력이 없는 (without binding force); the status is 'agreed'."],
        ),
        (
            "두 나라는 법적 구속력은 갖지 않는 협약을 맺었다.",
            "agreed",
            ["[1] says 법적 구속력은 갖지 (without binding force); the status is 'agreed'."],
        ),
        (
            "두 나라는 구속력을 지니지 못한 MOU를 맺었다.",
            "agreed",
            ["[1] says 구속력을 지니지 (without binding force); the status is 'agreed'."],
        ),
        ("두 나라는 구속력 없는 글을 썼다.", "agreed", []),
        ("두 나라는 구속력 없는 선언을 했다. 다른 것은 구속력이 있다.", "agreed", []),
        ("두 나라는 구속력을 갖춘 협약을 맺었다.", "agreed", []),
        ("두 나라는 구속력 없는 선언을 했다.", "confirmed", []),
    ],
)
def test_a_status_is_held_against_each_ending(text, status, expected):
    """Of the one sentence that is cited, if it has one predicate."""
    assert expected == of_measure(text, status)


def of_amount(text, status, evidence):
    """Return what is objected to an investment of 500억원 of this status."""
    scan = found_scan(text)
    rows = [investment(scan, ("Haesol City", "해솔시"), "500억원", *evidence, status=status)]
    return [found[1] for found in whole(STATUSES, brief_of(scan, investments=rows), scan)]


@pytest.mark.parametrize(
    ("text", "status", "evidence", "expected"),
    [
        (
            "해솔시는 500억원을 투자할 예정이다.",
            "completed",
            (1,),
            ["[1] says 투자할 예정이다 (plans to), not 'completed'."],
        ),
        (
            "해솔시는 500억원을 투자할 방침이다.",
            "completed",
            (1,),
            ["[1] says 투자할 방침이다 (plans to), not 'completed'."],
        ),
        (
            "해솔시는 500억원을 투자하기로 했다.",
            "completed",
            (1,),
            ["[1] says 투자하기로 했다 of 500억원, which is still to come, not 'completed'."],
        ),
        (
            "해솔시는 500억원을 투자하겠다고 밝혔다.",
            "completed",
            (1,),
            ["[1] says 투자하겠다고 밝혔다 of 500억원, which is still to come, not 'completed'."],
        ),
        (
            "해솔시는 500억원을 투자한다고 발표했다.",
            "completed",
            (1,),
            ["[1] says 투자한다고 발표했다 of 500억원, which is still to come, not 'completed'."],
        ),
        (
            "해솔시는 500억원을 투자된다고 발표했다.",
            "completed",
            (1,),
            ["[1] says 투자된다고 발표했다 of 500억원, which is still to come, not 'completed'."],
        ),
        (
            "해솔시는 500억원이 투입된다.",
            "completed",
            (1,),
            ["[1] says 투입된다 of 500억원, which is still to come, not 'completed'."],
        ),
        (
            "해솔시는 500억원을 투입한다.",
            "completed",
            (1,),
            ["[1] says 투입한다 of 500억원, which is still to come, not 'completed'."],
        ),
        (
            "해솔시는 500억원이 들어간다.",
            "completed",
            (1,),
            ["[1] says 들어간다 of 500억원, which is still to come, not 'completed'."],
        ),
        (
            "해솔시는 500억원을 먹는다.",
            "completed",
            (1,),
            ["[1] says 먹는다 of 500억원, which is still to come, not 'completed'."],
        ),
        ("해솔시는 500억원을 들였고 더 투입한다.", "completed", (1,), []),
        (
            "해솔시는 500억원을 들여 지은 집에 투입한다.",
            "completed",
            (1,),
            ["[1] says 투입한다 of 500억원, which is still to come, not 'completed'."],
        ),
        ("해솔시는 500억원을 내며 더 투입한다.", "completed", (1,), []),
        ("해솔시는 500억원을 썼다.", "completed", (1,), []),
        (
            "해솔시는 집을 지었고 500억원을 투입한다.",
            "completed",
            (1,),
            ["[1] says 투입한다 of 500억원, which is still to come, not 'completed'."],
        ),
        ("해솔시는 500억원을 투입한다.", "planned", (1,), []),
        ("해솔시는 500억원을 투입한다. 해솔시는 완료다.", "completed", (1, 2), []),
        ("해솔시는 500억원을 투입한다. 해솔시는 마쳤다.", "completed", (1, 2), []),
        ("해솔시는 500억원을 투입한다. 해솔시는 마무리다.", "completed", (1, 2), []),
        ("해솔시는 500억원을 투입한다. 해솔시는 준공이다.", "completed", (1, 2), []),
        ("해솔시는 500억원을 투입한다. 해솔시는 끝났다.", "completed", (1, 2), []),
        ("해솔시는 500억원을 투입한다. 해솔시는 완공이다.", "completed", (1, 2), []),
        ("해솔시는 500억원을 투입한다. 해솔시는 집행이다.", "completed", (1, 2), []),
        ("해솔시는 500억원을 투입한다. 해솔시는 지급했다.", "completed", (1, 2), []),
        ("해솔시는 500억원을 투입한다. 해솔시는 투자했다.", "completed", (1, 2), []),
        ("해솔시는 500억원을 투입한다. 해솔시는 썼다.", "completed", (1, 2), []),
        (
            "해솔시는 500억원을 투입한다. 해솔시는 웃었다.",
            "completed",
            (1, 2),
            ["[1] says 투입한다 of 500억원, which is still to come, not 'completed'."],
        ),
        (
            "해솔시는 500억원을 투입한다. 해솔시는 갔다.",
            "completed",
            (1, 2),
            ["[1] says 투입한다 of 500억원, which is still to come, not 'completed'."],
        ),
        ("해솔시는 500억원을 투입한다. 해솔시는 말했다.", "completed", (1, 2), []),
        (
            "해솔시는 500억원을 투입한다. 해솔시는 마쳤다.",
            "completed",
            (1,),
            ["[1] says 투입한다 of 500억원, which is still to come, not 'completed'."],
        ),
    ],
)
def test_an_amount_to_come_is_not_spent(text, status, evidence, expected):
    """By the words behind it; what other sentences have done is done."""
    assert expected == of_amount(text, status, evidence)


def of_done(text):
    """Return what is objected to a measure that is told as completed."""
    return of_measure(text, "completed")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("시는 집을 지었다. 시는 법을 제정한다.", []),
        ("시는 집을 짓는다. 시는 법을 제정한다.", ["[2] says 제정한다 (a plan), not 'completed'."]),
        ("시는 집을 열 것으로 본다. 시는 법을 제정한다.", []),
        ("시는 법을 제정한다고 밝혔다.", []),
        ("시는 법을 제정할 계획이고 집을 짓고 있다.", []),
    ],
)
def test_what_is_past_in_a_cited_sentence_may_be_the_deed(text, expected):
    """Of any verb that is told as done."""
    assert expected == of_done(text)


def test_the_predicate_of_an_amount_is_read_behind_it_in_any_sentence():
    """Of the first sentence and of a later one."""
    assert [("investments[0]", "contradiction", "투입한다")] == _amount(
        "해솔시는 크고 넓다. 해솔시는 센터에 500억원을 투입한다.", "completed", 2
    )


@pytest.mark.parametrize(
    ("text", "status", "expected"),
    [
        ("정부는 AI 세액 공제 도입을 검토하고 있다.", "confirmed", "검토하고 있다"),
        ("정부는 AI 과세 방안을 철회했다.", "planned", "철회했다"),
        ("두 나라는 법적 구속력이 없는 합의문에 서명했다.", "agreed", "법적 구속력이 없는"),
        ("정부는 AI법을 제정할 방침이다.", "enacted", "제정할 방침이다"),
        ("시는 내년에 센터를 연다.", "completed", "연다"),
    ],
)
def test_a_status_is_told_with_its_sentence_and_its_words(text, status, expected):
    """The words that the row gives for its status are those at fault."""
    scan = found_scan(f"회의가 열렸다. {text}")
    made = brief_of(scan, policy_measures=[measure("Brings in a rule", status, 2, status_words="has done it")])

    assert [("policy_measures[0]", expected, "has done it", "2")] == [
        (claim, korean, words, sentence) for claim, _, korean, words, sentence in whole(STATUSES, made, scan)
    ]


def test_an_amount_to_come_is_told_with_its_sentence_and_its_words():
    """As a measure is."""
    scan = found_scan("회의가 열렸다. 시는 센터에 500억원을 투입할 계획이다.")
    row = investment(scan, ("the city", "시"), "500억원", 2, status="completed", status_words="has put in")

    (found,) = whole(STATUSES, brief_of(scan, investments=[row]), scan)
    assert ("투입할 계획이다", "has put in", "2") == found[2:]


def test_what_was_announced_is_no_deed():
    """That a plan was told is past; what it is of is still to come."""
    assert [("policy_measures[0]", "contradiction", "연다")] == _found(
        "정부는 계획을 발표했다. 시는 내년에 센터를 연다.", "completed"
    )
