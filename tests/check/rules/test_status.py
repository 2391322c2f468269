"""A status is no stronger than the words of the cited sentences."""

from __future__ import annotations

import pytest

from policy_brief import Money, Name, PolicyMeasure, Prose
from summarizer.check.rules.status import STATUS
from tests.check.made import SCAN, brief, found, plain_scan


def _measure(text, status):
    scan = plain_scan(text)
    measure = PolicyMeasure(
        actor=Name(english="X", korean="정부"),
        measure=Prose(text="It acts.", template="It acts."),
        official_name=None,
        kind="programme",
        status=status,
        date=None,
        figures=(),
        evidence=(scan.evidence(1),),
    )
    return measure, scan


DONE = [
    "국회가 AI 진흥법을 통과시켰다.",
    "정부는 GPU 도입을 마쳤다.",
    "정부는 지난해 예산 2조원을 투입했다.",
    "AI 센터가 이달 문을 열었다.",
    "기본법이 제정돼 내년을 앞두고 있다.",
    "정부는 이 법을 시행하고 있다.",
    "위원회가 계획을 의결했다.",
    "정부는 필요한 예산을 짰다.",
    "위원회는 평가를 거쳐 면제를 확정했다.",
    "위원회는 출범과 함께 첫 회의를 열었다.",
    "한국이 공동 선언에 서명하면서 후속 조치에 관심이 쏠린다.",
    "정부가 지난해 교육에 쓴 예산은 320억원이라고 연구소는 말했다.",
    "시험장 공모가 31일 마감됐다.",
]
UNDER_WAY = [
    "정부는 데이터센터를 구축하고 있다.",
    "정부는 관계 부처와 협의하고 있다.",
    "정부는 전력망을 건설 중이다.",
    "정부는 시범 사업에 착수했다.",
    "정부는 연구소에 예산을 투자해 왔다.",
    "정부는 인재 양성을 본격화했다.",
    "정부는 예산 가운데 일부만 집행한 것으로 나타났다.",
]
PLANNED = [
    "정부는 2조원을 투자할 계획이다.",
    "정부는 내년에 착수할 예정이다.",
    "정부는 법 제정을 검토하고 있다.",
    "정부는 지원책을 구상을 하고 있다.",
    "국회를 통과하지 못했다.",
    "국회를 통과할 전망이다.",
    "정부는 사업 추진 중단을 검토한다.",
    "정부는 재원을 마련하지 못했다.",
    "정부는 투자 계획을 내놨다.",
    "이 법은 꼭 제정돼야 한다.",
    "정부는 투자를 본격화할 방침이다.",
    "도시 중심에 센터를 개발 중심으로 짓는다.",
    "버스 도입은 무기한 연기됐다.",
    "병원 사업은 타당성을 검토하는 단계에 머물러 있다.",
    "의회는 예산안을 예비 심사에서 통과시켰다.",
    "법안은 소위원회를 통과했다.",
    "이 법을 놓고 공청회가 열렸다.",
    "장비를 사들일 길이 열렸다.",
    "장비 임차에 예산 300억원이 잡혔다.",
]


def test_sound_statuses_pass():
    """A plan that is called planned and a law that is called enacted pass."""
    made = brief()

    for claim in (*made.investments, *made.policy_measures):
        assert [] == found(STATUS, claim)


@pytest.mark.parametrize("text", DONE)
@pytest.mark.parametrize("status", ["enacted", "completed", "under_way", "announced", "planned"])
def test_what_is_done_carries_every_status(text, status):
    """Words of a finished deed carry the strongest status and all lesser ones."""
    assert [] == found(STATUS, *_measure(text, status))


@pytest.mark.parametrize("text", UNDER_WAY)
@pytest.mark.parametrize(("status", "expected"), [("completed", "under_way"), ("enacted", "under_way")])
def test_what_is_under_way_is_not_done(text, status, expected):
    """Words of a deed in progress carry 'under way' and no more."""
    assert [] == found(STATUS, *_measure(text, "under_way"))
    (problem,) = STATUS.inspect(*_measure(text, status))
    assert ("repair", expected) == (problem.action, problem.replacement.status)


@pytest.mark.parametrize("text", PLANNED)
@pytest.mark.parametrize("status", ["under_way", "completed", "enacted"])
def test_a_plan_is_no_deed(text, status):
    """A plan, a refusal or talk carries neither 'under way' nor 'done'."""
    (problem,) = STATUS.inspect(*_measure(text, status))

    assert ("repair", "planned") == (problem.action, problem.replacement.status)


def test_the_reason_says_what_is_missing():
    """The reason names both statuses and what no sentence says."""
    raised = brief().investments[0].model_copy(update={"status": "completed"})

    assert [("repair", "status is 'planned', not 'completed': no cited sentence says that it is done")] == found(
        STATUS, raised
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("정부는 지원을 약속했다.", "pledged"),
        ("정부는 종합 대책을 발표했다.", "announced"),
        ("정부는 투자할 계획을 발표했다.", "planned"),
    ],
)
def test_the_lesser_status_is_the_articles_own(text, expected):
    """What is not done becomes what the words say: pledged, announced or planned."""
    (problem,) = STATUS.inspect(*_measure(text, "completed"))

    assert expected == problem.replacement.status


def test_other_claims_are_left_alone():
    """The check looks at investments and measures alone."""
    assert [] == found(STATUS, brief().stances[0], SCAN)


def test_a_stopped_project_is_not_done_by_another_sentence():
    """Where the sentence of the amount says that it was put off, spending told in another sentence carries nothing."""
    scan = plain_scan("군은 210억원을 집행했다. 90억원 규모의 관제 사업은 내년으로 미뤄졌다.")
    amount = Money(
        text="90억원", start=scan.article.text.index("90억"), end=scan.article.text.index("90억") + 5, id="M2",
        sentence=2,
        value_min=9 * 10**9, value_max=9 * 10**9, currency="KRW", approx=False, bound="exact",
    )  # fmt: skip
    investment = (
        brief()
        .investments[0]
        .model_copy(update={"status": "completed", "amount": amount, "evidence": (scan.evidence(1), scan.evidence(2))})
    )

    assert ["repair"] == [action for action, _ in found(STATUS, investment, scan)]


def test_a_project_that_goes_on_is_not_done_by_another_sentence():
    """Where the sentence of the amount says that it is in progress, what another has completed carries nothing."""
    scan = plain_scan("군은 도서관을 완공했다. 농장 사업은 현재 진행 중으로, 90억원 가운데 일부가 나갔다.")
    start = scan.article.text.index("90억원")
    amount = Money(
        text="90억원", start=start, end=start + 4, id="M1", sentence=2, value_min=9 * 10**9, value_max=9 * 10**9,
        currency="KRW", approx=False, bound="exact",
    )  # fmt: skip
    changes = {"status": "completed", "amount": amount, "evidence": (scan.evidence(1), scan.evidence(2))}

    (problem,) = STATUS.inspect(brief().investments[0].model_copy(update=changes), scan)

    assert ("repair", "under_way") == (problem.action, problem.replacement.status)


@pytest.mark.parametrize(("title", "expected"), [("바다 조례", []), ("하늘 조례", ["repair"])])
def test_of_two_laws_in_a_sentence_each_has_its_own_clause(title, expected):
    """What is said of one law before 지만 is not said of the other."""
    measure, scan = _measure("바다 조례는 지난달 제정됐지만, 하늘 조례는 문턱을 넘지 못했다.", "enacted")
    named = measure.model_copy(update={"official_name": Name(english="Ordinance", korean=title)})

    assert expected == [action for action, _ in found(STATUS, named, scan)]
