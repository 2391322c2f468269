"""A verb is followed over its endings and auxiliaries."""

import pytest

from tests.korean.predicate.told import told


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        (
            "시는 센터를 짓지 말 것을 요구했다.",
            ["짓 no imperative none negative (시)", "요구 yes plain done main (시)"],
        ),
        ("시는 센터를 짓지 아직 않았다.", ["짓 yes plain done negative main (시)"]),
        ("시는 센터를 짓지.", ["짓 yes plain none (시)"]),
        ("시가 땅을 팔지 관심이 쏠린다.", ["팔 no question none (시)"]),
        ("시가 땅을 사지 관심이 쏠린다.", ["사 yes plain none (시)"]),
        ("시는 땅을 못 팔았다.", ["팔 yes plain done negative main (시)"]),
    ],
)
def test_a_negation_may_stand_after_the_verb(text, predicates):
    """지 않았다 negates, 지 말 것 forbids, and 팔지 alone asks."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("시는 땅을 팔고 있다.", ["팔 yes plain ongoing main (시)"]),
        ("시장은 회의를 열고 계시다.", ["열 yes plain ongoing main (시장)"]),
        ("시는 땅을 팔고 싶어 한다.", ["팔 open wish none (시)", "싶 yes plain none main (시)"]),
        ("시는 땅을 팔고 떠났다.", ["팔 yes plain none main (시)", "떠나 yes plain done main (시)"]),
        ("시는 땅을 팔며 있다.", ["팔 yes plain none main (시)", "있 yes plain none main (시)"]),
        ("시는 땅을 팔아 주었다.", ["팔 yes plain done main (시)", "주 yes plain done main (시)"]),
        ("시는 땅을 팔아 왔다.", ["팔 yes plain ongoing main (시)", "오 yes plain done main (시)"]),
        ("시는 땅을 팔아 달라고 했다.", ["팔 no obligation none (시)", "달 no obligation none (시)"]),
        ("시는 땅을 팔아 떠났다.", ["팔 yes plain none main (시)", "떠나 yes plain done main (시)"]),
    ],
)
def test_joined_verbs_and_auxiliaries_say_how_far_it_is(text, predicates):
    """고 있다 goes on, 고 싶다 wishes, 아 왔다 has gone on; other verbs tell of themselves."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("솔빛시, 새 공장 짓나", ["짓 no question none (솔빛시)"]),
        ("솔빛시, 새 공장 짓고", ["짓 yes plain done main (솔빛시)"]),
        ("솔빛시, 공장 짓겠고", ["짓 yes plan future main (솔빛시)"]),
        ("솔빛시, 새 공장 지어", ["짓 yes plain done main (솔빛시)"]),
        ("솔빛시는 새 공장을 짓고.", ["짓 yes plain none main (솔빛시)"]),
    ],
)
def test_the_end_of_a_headline_tells_what_was_done(text, predicates):
    """A last verb without an end is done, unless it plans; 나 asks, and with a full stop nothing is added."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("시는 땅을 팔아야 한다.", ["팔 no obligation none (시)"]),
        ("시는 땅을 팔아야 된다.", ["팔 no obligation none (시)"]),
        ("시는 땅을 팔아야 떠난다.", ["팔 no obligation none (시)", "떠나 yes plain none main (시)"]),
        ("시는 땅을 팔면 안 된다.", ["팔 no obligation none negative (시)"]),
        ("시는 땅을 팔아서는 안 된다.", ["팔 no obligation none negative (시)"]),
        ("시는 땅을 팔면 곤란하다.", ["팔 no obligation none negative (시)", "곤란 yes plain none main (시)"]),
        ("시는 땅을 팔아서는.", ["팔 yes plain none (시)"]),
    ],
)
def test_what_must_or_must_not_be_is_an_obligation(text, predicates):
    """아야 한다 binds, and 면 안 된다 binds not to."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("시는 땅을 팔면 된다.", ["팔 no condition none (시)"]),
        ("시는 땅을 팔았으면 한다.", ["팔 open wish none (시)"]),
        ("시는 땅을 팔면 좋다.", ["팔 no condition none (시)", "좋 yes plain none main (시)"]),
        ("시는 땅을 팔면 떠난다.", ["팔 no condition none (시)", "떠나 yes plain none main (시)"]),
        ("시는 땅을 팔더라도 남는다.", ["팔 no concession none (시)", "남 yes plain none main (시)"]),
        ("시는 땅을 팔았는데도 남았다.", ["팔 yes concession done (시)", "남 yes plain done main (시)"]),
        ("시는 땅을 판다 해도 남는다.", ["팔 no concession none (시)", "남 yes plain none main (시)"]),
        ("시는 땅을 판다 하면 남는다.", ["팔 no condition none (시)", "남 yes plain none main (시)"]),
        ("시는 땅을 판다 하고 남는다.", ["팔 yes plain none main (시)", "남 yes plain none main (시)"]),
    ],
)
def test_suppositions_are_conditions_concessions_or_wishes(text, predicates):
    """면 supposes, 더라도 concedes, 는데도 concedes what is so, and 았으면 한다 wishes."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("시는 땅을 팔기로 했다.", ["팔 yes plan future main (시)"]),
        ("시는 땅을 팔기로 뜻을 모았다.", ["팔 yes plan future main (시)", "모으 yes plain done main (시)"]),
        ("시는 땅을 팔기로 이사회에서 결의했다.", ["팔 yes plan future main (시)", "결의 yes plain done main (시)"]),
        ("시는 땅을 팔기로 어제 나무를 심었다.", ["팔 yes plan future (시)", "심 yes plain done main (시)"]),
        ("시는 땅을 팔기로.", ["팔 yes plan future (시)"]),
        ("시는 땅을 팔려고 한다.", ["팔 yes plan future main (시)"]),
        ("시는 땅을 팔려는 계획을 세웠다.", ["팔 yes plan future (시)", "세우 yes plain done main (시)"]),
        ("시는 땅을 팔려고 나무를 벴다.", ["팔 yes plan future (시)", "벴 yes plain done main (시)"]),
        ("시는 땅을 팔려던 계획을 접었다.", ["팔 no plan none reversed (시)", "접 yes plain done reversed main (시)"]),
        ("시는 땅을 팔겠다고 했다.", ["팔 yes plan future (시)"]),
        ("시는 땅을 팔겠다.", ["팔 yes plan future main (시)"]),
    ],
)
def test_resolutions_and_intentions_are_plans(text, predicates):
    """기로, 려고 and 겠 tell what is meant to be, and end with the verb of resolving."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("시는 땅을 팔기 위해 나무를 벴다.", ["팔 yes plan future (시)", "벴 yes plain done main (시)"]),
        ("시는 땅을 팔기 전에 나무를 벴다.", ["팔 no condition none (시)", "벴 yes plain done main (시)"]),
        ("시는 땅을 팔기 시작했다.", ["팔 yes plain done main (시)", "시작 yes plain done main (시)"]),
        ("시는 땅을 팔기를 거부했다.", ["팔 yes plain done negative (시)", "거부 yes plain done main (시)"]),
        ("시는 땅을 팔기를 거부한다.", ["팔 yes plain none negative (시)", "거부 yes plain none main (시)"]),
        ("시는 땅을 팔기를 바란다.", ["팔 open wish none (시)", "바라 yes plain none main (시)"]),
        ("시는 땅을 팔기를 촉구했다.", ["팔 no obligation none (시)", "촉구 yes plain done main (시)"]),
        ("시는 땅을 팔기 어렵다.", ["팔 open possibility future negative (시)", "어렵 yes plain none main (시)"]),
        ("시는 땅을 팔기 나무를.", ["팔 yes plain none (시)"]),
        ("시는 땅을 팔기.", ["팔 yes plain none (시)"]),
    ],
)
def test_what_is_said_of_a_verb_as_a_noun(text, predicates):
    """기 위해 plans, 기 전 supposes, 기를 거부했다 negates, 기를 바란다 wishes, 기 어렵다 doubts."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("시는 땅을 팔라고 했다.", ["팔 no imperative none (시)"]),
        ("시는 땅을 팔자고 했다.", ["팔 no imperative none (시)"]),
        ("시는 땅을 팔도록 했다.", ["팔 no obligation none (시)"]),
        ("시는 땅을 팔도록 돼 있다.", ["팔 no obligation none (시)", "있 yes plain none main (시)"]),
        ("시는 땅을 팔도록 촉구했다.", ["팔 no obligation none (시)", "촉구 yes plain done main (시)"]),
        ("시는 땅을 팔도록 나무를 벴다.", ["팔 yes plan future (시)", "벴 yes plain done main (시)"]),
        ("시는 땅을 팔게 됐다.", ["팔 yes plain done main (시)"]),
        ("시는 땅을 팔게 놔뒀다.", ["팔 yes plain none (시)", "놔뒀 yes plain done main (시)"]),
    ],
)
def test_commands_and_purposes(text, predicates):
    """라고 and 자고 order, 도록 했다 binds, 도록 alone plans, 게 됐다 tells what came."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("시가 땅을 팔지도 모른다.", ["팔 no question none (시)", "모르 yes plain none main (시)"]),
        ("시가 땅을 팔았는지 모른다.", ["팔 no question done (시)", "모르 yes plain none main (시)"]),
        ("시가 땅을 팔았는지도 모른다.", ["팔 open possibility done (시)", "모르 yes plain none main (시)"]),
        ("시는 땅을 팔까 걱정한다.", ["팔 no question future (시)", "걱정 yes plain none main (시)"]),
    ],
)
def test_questions_and_guesses(text, predicates):
    """는지 asks, 는지도 모른다 guesses, and ㄹ까 looks ahead."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("시는 땅을 팔았다.", ["팔 yes plain done main (시)"]),
        ("시는 땅을 팔던 곳이다.", ["팔 yes plain done (시)"]),
        ("시가 땅을 매각한 곳이다.", ["매각 yes plain done (시)"]),
        ("땅이 없던 시다.", ["없 yes plain none (땅)"]),
    ],
)
def test_the_past_is_done(text, predicates):
    """았 and 던 tell what was done; 없던 does not."""
    assert predicates == told(text)
