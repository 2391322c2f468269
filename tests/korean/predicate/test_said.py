"""What is said of a quoted clause tells what it is worth."""

import pytest

from tests.korean.predicate.told import told


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("시는 땅을 팔았다고 밝혔다.", ["팔 yes plain done (시)", "밝히 yes plain done main (시)"]),
        ("시는 땅을 팔았다고 한다.", ["팔 open report done (시)"]),
        ("시는 땅을 팔았다고 했다.", ["팔 yes plain done (시)"]),
        ("시는 땅을 팔았다고 전해졌다.", ["팔 open report done (시)", "전해지 yes plain done main (시)"]),
        ("시는 도가 땅을 팔았다고 밝혔다.", ["팔 open report done (도)", "밝히 yes plain done main (시)"]),
        ("도가 땅을 팔았다고 시는 밝혔다.", ["팔 open report done (도)", "밝히 yes plain done main (시)"]),
        ("도가 시는 땅을 팔았다고 밝혔다.", ["팔 yes plain done (시)", "밝히 yes plain done main (시)"]),
        ("시는 땅을 팔았다며 웃었다.", ["팔 yes plain done (시)", "웃 yes plain done main (시)"]),
        ("시는 땅을 팔았다면서 나무를.", ["팔 yes plain done (시)"]),
        ("시는 땅을 팔았다며", ["팔 yes plain done (시)"]),
        ("시는 땅을 팔았다고.", ["팔 open report done (시)"]),
    ],
)
def test_own_statements_are_plain_and_those_of_others_reports(text, predicates):
    """밝혔다 and 했다 tell what is so, 한다 and 전해졌다 what is heard, as does a subject of its own."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("시는 땅을 팔았다고 밝히지 않았다.", ["팔 no question done (시)", "밝히 yes plain done negative main (시)"]),
        ("시는 땅을 팔았다고 안 밝혔다.", ["팔 no question done (시)", "밝히 yes plain done negative main (시)"]),
        (
            "시는 땅을 팔았다고 보지 않았다.",
            ["팔 open report done negative (시)", "보 yes plain done negative main (시)"],
        ),
        (
            "시는 땅을 팔았다고 보기 어렵다.",
            [
                "팔 open report done negative (시)",
                "보 open possibility future negative (시)",
                "어렵 yes plain none main (시)",
            ],
        ),
        (
            "시는 땅을 팔았다고 보기 쉽다.",
            ["팔 open report done (시)", "보 yes plain none (시)", "쉽 yes plain none main (시)"],
        ),
        (
            "시는 땅을 팔았다고 볼 수 없다.",
            ["팔 open report done negative (시)", "보 open possibility future negative (시)"],
        ),
        ("시는 땅을 팔았다고 볼 수 있다.", ["팔 open report done (시)", "보 open possibility future (시)"]),
    ],
)
def test_a_statement_that_is_not_made_says_nothing(text, predicates):
    """What was not told is a question, and what cannot be held so is negated."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("시는 땅을 팔았다고 해도 남는다.", ["팔 no concession done (시)", "남 yes plain none main (시)"]),
        ("시는 땅을 팔았다고 하면 남는다.", ["팔 no condition done (시)", "남 yes plain none main (시)"]),
        (
            "시는 땅을 팔았다고 가정하면 남는다.",
            ["팔 no condition done (시)", "가정 no condition none (시)", "남 yes plain none main (시)"],
        ),
        (
            "시는 땅을 팔았다고 밝히면 남는다.",
            ["팔 yes plain done (시)", "밝히 no condition none (시)", "남 yes plain none main (시)"],
        ),
    ],
)
def test_a_statement_may_be_supposed(text, predicates):
    """고 하면 is a condition and 고 해도 a concession."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("시는 땅을 팔았다는 말은 사실과 다르다.", ["팔 no denied_report done (시)", "다르 yes plain none main (시)"]),
        ("시는 땅을 팔았다는 말은 근거가 없다.", ["팔 no denied_report done (시)", "없 yes plain none main (근거)"]),
        ("시는 땅을 팔았다는 말은 근거가 있다.", ["팔 open report done (시)", "있 yes plain none main (근거)"]),
        ("시는 땅을 팔았다는 말은 오보다.", ["팔 no denied_report done (시)", "오보 yes plain none main (시)"]),
        (
            "시는 땅을 팔았다는 말은 사실무근이다.",
            ["팔 no denied_report done (시)", "사실무근 yes plain none main (시)"],
        ),
        (
            "시는 땅을 팔았다는 말을 부인하지 않았다.",
            ["팔 open report done (시)", "부인 yes plain done negative main (시)"],
        ),
        ("시는 땅을 팔았다는 말이 돈다. 시는 부인했다.", ["팔 open report done (시)", "부인 yes plain done main (시)"]),
        (
            "시가 땅을 팔았다고 했지만 도는 부인했다.",
            ["팔 no denied_report done (시)", "부인 yes plain done main (도)"],
        ),
    ],
)
def test_denials_are_read_to_the_end_of_the_sentence(text, predicates):
    """사실이 아니다, 오보 and 부인했다 deny, unless they are negated or stand in the next sentence."""
    assert predicates == told(text)
