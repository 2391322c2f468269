"""A noun that names an act is read by the words after it."""

import pytest

from tests.korean.predicate.told import told


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        (
            "솔빛시는 매각 여부를 밝히지 않았다.",
            ["매각 no question none (솔빛시)", "밝히 yes plain done negative main (솔빛시)"],
        ),
        (
            "솔빛시는 매각 계획을 철회했다.",
            ["매각 no plan none reversed (솔빛시)", "철회 yes plain done reversed main (솔빛시)"],
        ),
        ("솔빛시의 매각은 다음 달 예정이다.", ["매각 yes plan future main (솔빛시)"]),
        ("솔빛시의 매각은 다음 달 초 예정이다.", ["예정 yes plain none main (솔빛시의 매각)"]),
        ("솔빛시의 매각은 다음 달 초 아침 예정이다.", ["예정 yes plain none main (솔빛시의 매각)"]),
        ("솔빛시의 매각을 다음 달 예정이다.", ["예정 yes plain none main"]),
        ("솔빛시의 매각은 나무다.", []),
        ("솔빛시는 매각 상태다.", ["매각 yes plain ongoing main (솔빛시)"]),
        ("솔빛시는 매각의 계획을 세웠다.", ["매각 yes plan future (솔빛시)", "세우 yes plain done main (솔빛시)"]),
        ("솔빛시는 매각 과정에 있다.", ["매각 yes plain ongoing main (솔빛시)"]),
        ("솔빛시는 매각 사실을 알렸다.", ["알리 yes plain done main (솔빛시)"]),
        (
            "솔빛시는 매각 가능성을 알렸다.",
            ["매각 open possibility future (솔빛시)", "알리 yes plain done main (솔빛시)"],
        ),
    ],
)
def test_nouns_say_how_an_act_is_meant(text, predicates):
    """여부 asks, 계획 plans, 상태 goes on, and an act may be scheduled some words later."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        (
            "솔빛시는 매각을 두고 고심 중이다.",
            [
                "매각 open possibility future (솔빛시)",
                "두 yes plain none main (솔빛시)",
                "중 yes plain none main (솔빛시)",
            ],
        ),
        (
            "솔빛시는 매각을 놓고 고민했다.",
            [
                "매각 open possibility future (솔빛시)",
                "놓 yes plain none main (솔빛시)",
                "고민 yes plain done main (솔빛시)",
            ],
        ),
        ("솔빛시는 매각을 놓고 싸웠다.", ["놓 yes plain none main (솔빛시)", "싸우 yes plain done main (솔빛시)"]),
        ("솔빛시는 매각 두고 고심 중이다.", ["두 yes plain none main (솔빛시)", "중 yes plain none main (솔빛시)"]),
        ("솔빛시는 매각설을 부인했다.", ["매각 no denied_report none (솔빛시)", "부인 yes plain done main (솔빛시)"]),
        ("솔빛시는 매각설에 놀랐다.", ["매각 open report none (솔빛시)", "놀랐 yes plain done main (솔빛시)"]),
    ],
)
def test_an_act_may_be_weighed_or_rumoured(text, predicates):
    """매각을 두고 고심 holds it possible, and 매각설 is a report, which may be denied."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("솔빛시, 공장 매각", ["매각 yes plain done main (솔빛시)"]),
        ("솔빛시, 공장 매각.", []),
        ("솔빛시, 공장 매각을", []),
        ("솔빛시, 공장 매각 완료", ["매각 yes plain done main (솔빛시)"]),
        ("솔빛시, 공장 매각 완료.", []),
        ("솔빛시는 매각 완료 상태다.", ["매각 yes plain done main (솔빛시)"]),
        ("솔빛시는 매각 완료 나무다.", []),
    ],
)
def test_a_headline_may_end_in_an_act(text, predicates):
    """Without particle or full stop it is done."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("솔빛시는 매각 않기로 했다.", ["매각 yes plan future negative main (솔빛시)"]),
        ("이것은 매각이 아니다.", ["매각 yes plain none negative main"]),
        ("이것은 매각은 아니다.", ["아니 yes plain none main (매각)"]),
        ("솔빛시는 매각을 마쳤다.", ["매각 yes plain done main (솔빛시)", "마치 yes plain done main (솔빛시)"]),
        ("솔빛시는 매각에 나섰다.", ["매각 yes plain done main (솔빛시)", "나서 yes plain done main (솔빛시)"]),
        ("솔빛시는 매각에 했다.", []),
        ("솔빛시는 매각에서 합류했다.", ["매각 yes plain done main (솔빛시)", "합류 yes plain done main (솔빛시)"]),
        ("솔빛시는 매각으로 마쳤다.", ["마치 yes plain done main (솔빛시)"]),
    ],
)
def test_verbs_of_doing_tell_of_the_act(text, predicates):
    """마쳤다 and 나섰다 do it, 않기로 and 아니다 negate it, and other particles part them."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("솔빛시는 매각 추진 중이다.", ["매각 yes plan future (솔빛시)", "추진 yes plain ongoing main (솔빛시)"]),
        ("솔빛시는 매각을 추진했다.", ["매각 yes plan future main (솔빛시)", "추진 yes plain done main (솔빛시)"]),
        (
            "솔빛시는 매각을 추진하지 않았다.",
            ["매각 yes plan future negative main (솔빛시)", "추진 yes plain done negative main (솔빛시)"],
        ),
        (
            "솔빛시는 매각 선언을 번복했다.",
            ["매각 no plan none reversed (솔빛시)", "번복 yes plain done reversed main (솔빛시)"],
        ),
        ("솔빛시는 매각을 촉구했다.", ["매각 no obligation none (솔빛시)", "촉구 yes plain done main (솔빛시)"]),
        ("솔빛시는 매각 요구를 알렸다.", ["매각 no obligation none (솔빛시)", "알리 yes plain done main (솔빛시)"]),
        ("솔빛시는 매각이 요구됐다.", ["요구 yes plain done main (매각)"]),
    ],
)
def test_verbs_and_nouns_plan_or_ask_for_the_act(text, predicates):
    """추진 plans it, 촉구했다 asks for it, and what was announced may be taken back."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("솔빛시는 매각을 없던 일로 했다.", ["매각 no plan none reversed (솔빛시)", "없 yes plain done (솔빛시)"]),
        ("솔빛시는 매각이 없는 일로 했다.", ["매각 no plan none reversed (솔빛시)", "없 yes plain none (매각)"]),
        ("솔빛시는 매각이 없는 곳에 있다.", ["없 yes plain none (매각)", "있 yes plain none main (솔빛시)"]),
        ("솔빛시는 매각을 거부했다.", ["매각 yes plain done negative (솔빛시)", "거부 yes plain done main (솔빛시)"]),
        (
            "솔빛시는 매각을 거부하지 않았다.",
            ["매각 yes plain none doubled (솔빛시)", "거부 yes plain done negative main (솔빛시)"],
        ),
        ("솔빛시는 매각을 검토한다.", ["매각 open possibility future (솔빛시)", "검토 yes plain none main (솔빛시)"]),
        ("솔빛시는 매각을 검토했다.", ["매각 open possibility future (솔빛시)", "검토 yes plain done main (솔빛시)"]),
        ("솔빛시는 매각을 연기했다.", ["매각 yes plan future (솔빛시)", "연기 yes plain done main (솔빛시)"]),
        (
            "솔빛시는 매각을 번복하지 않았다.",
            ["매각 yes plan future (솔빛시)", "번복 yes plain done negative main (솔빛시)"],
        ),
        ("솔빛시는 매각을 부인했다.", ["매각 no denied_report none (솔빛시)", "부인 yes plain done main (솔빛시)"]),
        (
            "솔빛시는 매각을 부인하지 않았다.",
            ["매각 open report none (솔빛시)", "부인 yes plain done negative main (솔빛시)"],
        ),
        (
            "솔빛시는 매각을 배제하지 않았다.",
            ["매각 open possibility future (솔빛시)", "배제 yes plain done negative main (솔빛시)"],
        ),
        ("솔빛시는 매각을 배제했다.", ["배제 yes plain done main (솔빛시)"]),
        ("솔빛시는 매각을 나무로 봤다.", ["보 yes plain done main (솔빛시)"]),
    ],
)
def test_other_verbs_take_the_act_back_or_leave_it_open(text, predicates):
    """Refused, weighed, put off, taken back, denied or not ruled out; negated, it is the contrary."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("솔빛국은 서명국이 아니다.", ["서명 yes plain none negative main (솔빛국)"]),
        ("솔빛국은 서명국이다.", ["서명 yes plain none main (솔빛국)"]),
        ("솔빛국은 미가입국이다.", ["가입 yes plain none negative main (솔빛국)"]),
        ("솔빛국은 불참여국이다.", ["참여 yes plain none negative main (솔빛국)"]),
        ("솔빛전자는 비상장사다.", ["상장 yes plain none negative main (솔빛전자)"]),
        ("솔빛은 가입자다.", ["가입 yes plain none main (솔빛)"]),
        ("솔빛전자는 미취득 상태다.", ["취득 yes plain none negative main (솔빛전자)"]),
        ("솔빛전자는 취득 상태다.", ["취득 yes plain ongoing main (솔빛전자)"]),
        ("솔빛국은 미가입국이 아니다.", ["가입 yes plain none doubled main (솔빛국)"]),
        ("솔빛국은 미가입 나무다.", []),
        ("솔빛국은 미서명국.", []),
    ],
)
def test_members_have_done_what_their_name_says(text, predicates):
    """서명국 signed, 미가입국 did not join, and 아니다 turns it."""
    assert predicates == told(text)
