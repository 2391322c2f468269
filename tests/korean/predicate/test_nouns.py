"""Nouns after a clause say how it is meant."""

import pytest

from tests.korean.predicate.told import told


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("비가 와서 시가 매각할 듯하다.", ["오 open possibility future (비)", "매각 open possibility future (시)"]),
        ("시가 땅을 팔지 않는 한 남는다.", ["팔 no condition none negative (시)", "남 yes plain none main (시)"]),
        (
            "시가 땅을 팔았다는 일각의 주장이 나왔다.",
            ["팔 open report done (시)", "나오 yes plain done main (일각의 주장)"],
        ),
        (
            "시가 땅을 팔았다는 일부 언론의 보도를 부인했다.",
            ["팔 no denied_report done (시)", "부인 yes plain done main (시)"],
        ),
        ("시가 땅을 매각한 결과 보고서를 냈다.", ["매각 yes plain done (시)", "내 yes plain done main (시)"]),
    ],
)
def test_a_clause_stands_before_a_noun(text, predicates):
    """듯하다 supposes, 는 한 is a condition, and owners of a claim are passed over."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("땅을 매각한 도시는 없다.", ["매각 yes plain done negative (도시)", "없 yes plain none main (도시)"]),
        ("땅을 매각한 도시는 한 곳도 없다.", ["매각 yes plain done negative (도시)", "없 yes plain none main (도시)"]),
        ("땅을 매각한 도시도 전혀 없다.", ["매각 yes plain done negative (도시)", "없 yes plain none main (도시)"]),
        ("땅을 매각한 도시에 없다.", ["매각 yes plain done (도시)", "없 yes plain none main"]),
        ("땅을 매각한 도시는 많다.", ["매각 yes plain done (도시)", "많 yes plain none main (도시)"]),
        (
            "땅을 매각한 도시는 나무를 심었다. 없다.",
            ["매각 yes plain done (도시)", "심 yes plain done main (도시)", "없 yes plain none main"],
        ),
        ("땅을 매각할 도시는 많다.", ["매각 yes plan future (도시)", "많 yes plain none main (도시)"]),
    ],
)
def test_a_described_noun_that_nobody_fits_says_the_contrary(text, predicates):
    """매각한 시는 없다 negates the clause; what is to be is planned, degrees aside."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("시는 땅을 매각할 것이다.", ["매각 yes plan future main (시)"]),
        ("시는 땅을 매각한 것이다.", ["매각 yes plain done main (시)"]),
        ("시가 땅을 매각한다는 것이다.", ["매각 open report none (시)"]),
        ("시가 땅을 매각한 것은 아니다.", ["매각 yes plain done negative main (시)"]),
        ("시가 땅을 매각한 것 같다.", ["매각 open possibility done (시)"]),
        ("시가 땅을 매각한 것은 나무가 아니다.", ["매각 yes plain done (시)", "아니 yes plain none main (나무)"]),
        ("시는 땅을 매각할 것을 촉구했다.", ["매각 no obligation none (시)", "촉구 yes plain done main (시)"]),
        ("시는 땅을 매각할 것을 검토했다.", ["매각 open possibility future (시)", "검토 yes plain done main (시)"]),
        (
            "시는 땅을 매각할 것을 철회했다.",
            ["매각 no plan none reversed (시)", "철회 yes plain done reversed main (시)"],
        ),
        ("시는 땅을 매각한 것을 알렸다.", ["매각 yes plain done (시)", "알리 yes plain done main (시)"]),
        ("시는 땅을 매각할 것은 나무를 벤다.", ["매각 yes plan future (시)"]),
        ("시는 땅을 매각할 것.", ["매각 yes plain future (시)"]),
        ("시가 땅을 매각한 것으로 확인됐다.", ["매각 yes plain done (시)", "확인 yes plain done main (시)"]),
        ("시가 땅을 매각할 것으로 확인됐다.", ["매각 yes plan future (시)", "확인 yes plain done main (시)"]),
        ("시가 땅을 매각한 것으로 알려졌다.", ["매각 open report done (시)", "알려지 yes plain done main (시)"]),
        ("시가 땅을 매각할 것으로 보인다.", ["매각 open report future (시)", "보이 yes plain none main (시)"]),
        ("시가 땅을 매각할 것으로 정해졌다.", ["매각 yes plan future (시)", "정해지 yes plain done main (시)"]),
        (
            "시가 땅을 매각할 것으로 예상되는 나무를 봤다.",
            ["매각 open report future (시)", "예상 yes plain none (나무)", "보 yes plain done main (시)"],
        ),
        (
            "시가 땅을 매각한 것으로 확인된 나무를 봤다.",
            ["매각 yes plain done (시)", "확인 yes plain done (나무)", "보 yes plain done main (시)"],
        ),
        ("시가 땅을 매각한 것으로 나무를.", ["매각 open report done (시)"]),
        ("시가 땅을 매각할 것으로 나무를.", ["매각 yes plan future (시)"]),
    ],
)
def test_things_are_meant_as_what_follows_says(text, predicates):
    """것이다, 것은 아니다, 것 같다, 것을 촉구했다 and 것으로 알려졌다 each mean another thing."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("시가 땅을 매각할 수 있다.", ["매각 open possibility future (시)"]),
        ("시가 땅을 매각할 수 없다.", ["매각 open possibility future negative (시)"]),
        ("시가 땅을 팔지 않을 수 없다.", ["팔 yes plain none doubled main (시)"]),
        ("시가 땅을 매각할 리가 없다.", ["매각 open possibility future negative (시)"]),
        ("시가 땅을 매각하는 방법이 있다.", ["매각 yes plain none (시)", "있 yes plain none main (방법)"]),
        ("시는 땅을 매각한 적이 있다.", ["매각 yes plain done main (시)"]),
        ("시는 땅을 매각한 적이 없다.", ["매각 yes plain done negative main (시)"]),
        ("시는 땅을 매각하는 적이 없다.", ["매각 yes plain none (시)", "없 yes plain none main (적)"]),
    ],
)
def test_ability_and_experience_are_there_or_not(text, predicates):
    """수 있다 is possible, 지 않을 수 없다 is done, 적이 없다 is not; other endings describe."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("시가 땅을 매각할 경우 남는다.", ["매각 no condition none (시)", "남 yes plain none main (시)"]),
        ("시가 땅을 팔았을 때 남았다.", ["팔 yes plain done (시)", "남 yes plain done main (시)"]),
        ("시가 땅을 매각한 때 남았다.", ["매각 yes plain done (시)", "남 yes plain done main (시)"]),
        ("시가 땅을 매각한 경우 남는다.", ["매각 no condition done (시)", "남 yes plain none main (시)"]),
        ("시가 땅을 매각할 때 남는다.", ["매각 no condition none (시)", "남 yes plain none main (시)"]),
        ("시는 땅을 매각하는 중이다.", ["매각 yes plain ongoing main (시)"]),
        ("시는 땅을 매각하는 과정에 있다.", ["매각 yes plain ongoing main (시)"]),
        ("시는 땅을 매각한 과정을 알렸다.", ["매각 yes plain done (시)", "알리 yes plain done main (시)"]),
    ],
)
def test_conditions_and_progress(text, predicates):
    """경우 supposes, 때 of the past does not, 중이다 goes on."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("시가 땅을 매각할지 여부가 관심이다.", ["매각 no question future (시)", "관심 yes plain none main (시)"]),
        ("시가 땅을 매각한 여부를 밝혔다.", ["매각 yes plain done (시)", "밝히 yes plain done main (시)"]),
        ("시가 땅을 매각한 사실이 없다.", ["매각 yes plain done negative main (시)"]),
        ("시가 땅을 매각한 사실을 알렸다.", ["매각 yes plain done (시)", "알리 yes plain done main (시)"]),
        ("시가 땅을 팔았다는 사실을 알렸다.", ["팔 yes plain done (시)", "알리 yes plain done main (시)"]),
        ("시가 땅을 매각할 사실을 알렸다.", ["매각 yes plan future (시)", "알리 yes plain done main (시)"]),
        ("시는 땅을 매각한 상태다.", ["매각 yes plain ongoing main (시)"]),
        ("시는 땅을 매각하는 상태다.", ["매각 yes plain none main (시)"]),
        (
            "시는 땅을 매각하는 데 의문이 있다.",
            ["매각 open possibility future (시)", "있 yes plain none main (데 의문)"],
        ),
        ("시는 땅을 매각하는 데 나무를 벴다.", ["매각 yes plain none (시)", "벴 yes plain done main (시)"]),
    ],
)
def test_facts_and_questions(text, predicates):
    """여부 asks, 사실 is so or is not, 상태다 goes on, 데 의문 doubts."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("시가 땅을 팔았다는 보도가 나왔다.", ["팔 open report done (시)", "나오 yes plain done main (보도)"]),
        (
            "시가 땅을 팔았다는 보도는 사실이 아니다.",
            ["팔 no denied_report done (시)", "아니 yes plain none main (보도)"],
        ),
        ("시가 땅을 매각한 보도가 나왔다.", ["매각 yes plain done (시)", "나오 yes plain done main (보도)"]),
        ("시가 땅을 팔았다는 관측을 부인했다.", ["팔 no denied_report done (시)", "부인 yes plain done main (시)"]),
        ("시가 땅을 팔았다는 관측이 나왔다.", ["팔 open report done (시)", "나오 yes plain done main (관측)"]),
    ],
)
def test_reports_may_be_denied(text, predicates):
    """A report is open, and one that is denied is not so."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("시는 땅을 매각할 필요가 있다.", ["매각 no obligation none (시)"]),
        ("시는 땅을 매각할 필요가 없다.", ["매각 no obligation none negative (시)"]),
        ("시는 땅을 매각할 의무가 있다.", ["매각 no obligation none (시)"]),
        ("시는 땅을 매각할 계획이다.", ["매각 yes plan future main (시)"]),
        ("시는 땅을 매각할 계획.", ["매각 yes plan future (시)"]),
        ("시는 땅을 매각할 계획이 없다.", ["매각 yes plan future negative main (시)"]),
        (
            "시는 땅을 매각할 계획을 철회했다.",
            ["매각 no plan none reversed (시)", "철회 yes plain done reversed main (시)"],
        ),
        ("시는 땅을 매각할 계획은 아니다.", ["매각 yes plan future negative main (시)"]),
        (
            "시는 땅을 매각하던 계획을 접었다.",
            ["매각 no plan done reversed (시)", "접 yes plain done reversed main (시)"],
        ),
        ("시는 땅을 매각한 계획을 접었다.", ["매각 yes plain done (시)", "접 yes plain done reversed main (시)"]),
        ("시가 땅을 매각할 가능성이 있다.", ["매각 open possibility future (시)"]),
        ("시가 땅을 매각할 가능성이 높다.", ["매각 open possibility future (시)", "높 yes plain none main (가능성)"]),
        (
            "시가 땅을 매각할 가능성이 낮다.",
            ["매각 open possibility future negative (시)", "낮 yes plain none main (가능성)"],
        ),
        ("시가 땅을 매각할 가능성을 부인했다.", ["매각 no denied_report future (시)", "부인 yes plain done main (시)"]),
        (
            "시가 땅을 매각할 가능성을 배제하지 않았다.",
            ["매각 open possibility future (시)", "배제 yes plain done negative main (시)"],
        ),
        ("시가 땅을 매각할 가능성에 놀랐다.", ["매각 open possibility future (시)", "놀랐 yes plain done main (시)"]),
        ("시가 땅을 매각한 전망을 냈다.", ["매각 yes plain done (시)", "내 yes plain done main (시)"]),
        ("시는 땅을 매각할 것이라는 주문을 했다.", ["매각 no obligation none (시)"]),
        ("시는 땅을 매각할 제안을 했다.", ["매각 no obligation none (시)"]),
        ("시는 땅을 매각한 제안을 했다.", ["매각 yes plain done (시)"]),
    ],
)
def test_duties_plans_and_possibilities(text, predicates):
    """What is there of them, what is not, and what was taken back."""
    assert predicates == told(text)
