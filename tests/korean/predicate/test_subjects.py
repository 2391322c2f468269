"""Whom a predicate speaks of is read where the grammar is plain."""

import pytest

from tests.korean.predicate.told import told


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("솔빛시가 매각을 마쳤다.", ["매각 yes plain done main (솔빛시)", "마치 yes plain done main (솔빛시)"]),
        ("솔빛시도 매각을 마쳤다.", ["매각 yes plain done main (솔빛시)", "마치 yes plain done main (솔빛시)"]),
        ("시장께서 땅을 팔았다.", ["팔 yes plain done main (시장)"]),
        ("시장께서는 땅을 팔았다.", ["팔 yes plain done main (시장)"]),
        ("두 회사의 합병은 다음 달 예정이다.", ["합병 yes plan future main (두 회사)"]),
        (
            "새한전자와 솔빛전자의 합병 여부가 관심이다.",
            ["합병 no question none (새한전자와 솔빛전자)", "관심 yes plain none main"],
        ),
        ("솔빛시에서는 매각을 마쳤다.", ["매각 yes plain done main", "마치 yes plain done main"]),
        ("매각에 대해서는 시가 밝혔다.", ["밝히 yes plain done main (시)"]),
        ("시부터는 땅을 팔았다.", ["팔 yes plain done main"]),
        ("솔빛시까지는 땅을 팔았다.", ["팔 yes plain done main"]),
        ("솔빛국은 회원국이 아니다.", ["아니 yes plain none main (솔빛국)"]),
        (
            "솔빛국은 회원국이 아니고 이웃이다.",
            ["아니 yes plain none main (솔빛국)", "이웃 yes plain none main (솔빛국)"],
        ),
        ("솔빛국이 회원국이 아니다.", ["아니 yes plain none main (솔빛국)"]),
        ("회사들은, 땅을 팔았다.", ["팔 yes plain done main"]),
    ],
)
def test_the_subject_stands_in_the_clause(text, predicates):
    """With 은, 는, 이, 가, 도 or 께서; places, counted things and 대해서는 are none."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("시는 은행들에 대출을 늘리지 말라고 했다.", ["늘리 no imperative none negative (은행들)"]),
        ("시는 정부에 땅을 팔라고 했다.", ["팔 no imperative none (정부)"]),
        ("시는 나무에 물을 주라고 했다.", ["주 no imperative none (시)"]),
        ("시는 김하늘 장관에게 땅을 팔라고 했다.", ["팔 no imperative none (김하늘 장관)"]),
        ("시는 정부에 땅을 팔았다.", ["팔 yes plain done main (시)"]),
    ],
)
def test_orders_are_for_whom_they_are_given_to(text, predicates):
    """은행들에, 정부에 and 장관에게 name who is to do it; things do not."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("공장을 매각한 한별전자는 웃었다.", ["매각 yes plain done (한별전자)", "웃 yes plain done main (한별전자)"]),
        ("공장을 매각한 나무를 봤다.", ["매각 yes plain done (나무)", "보 yes plain done main"]),
        ("공장을 매각한.", ["매각 yes plain done"]),
        ("시는 공장을 매각한. 나무는 웃었다.", ["매각 yes plain done (시)", "웃 yes plain done main (나무)"]),
    ],
)
def test_relative_clauses_are_of_the_noun_behind(text, predicates):
    """매각한 한별전자 sold; nothing follows the last word."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("정부, 보험료 인상 않기로", ["인상 yes plan future negative (정부)"]),
        ("정부, 보험료를 올렸다.", ["올리 yes plain done main"]),
        ("세금을 감면받더라도 회사는 남는다.", ["감면 no concession none (회사)", "남 yes plain none main (회사)"]),
        ("세금을 감면받더라도 회사가 남는다.", ["감면 no concession none", "남 yes plain none main (회사)"]),
        (
            "세금을 감면받더라도 남는다. 회사는 웃었다.",
            ["감면 no concession none", "남 yes plain none main", "웃 yes plain done main (회사)"],
        ),
        (
            "한별전자는 공장을 지었고 물건을 팔았다.",
            ["짓 yes plain done main (한별전자)", "팔 yes plain done main (한별전자)"],
        ),
        (
            "한별전자가 공장을 지었고 물건을 팔았다.",
            ["짓 yes plain done main (한별전자)", "팔 yes plain done main (한별전자)"],
        ),
        (
            "한별전자는 나무가 자랐고 물건을 팔았다.",
            ["자라 yes plain done main (나무)", "팔 yes plain done main (한별전자)"],
        ),
        ("한별전자가 공장을 지었다. 물건을 팔았다.", ["짓 yes plain done main (한별전자)", "팔 yes plain done main"]),
    ],
)
def test_the_topic_before_or_behind_goes_on(text, predicates):
    """Joined clauses share a subject, sentences do not; a headline's stands before its comma."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("결과 정부는 땅을 팔았다.", ["팔 yes plain done main (정부)"]),
        ("만약 정부가 땅을 팔면 남는다.", ["팔 no condition none (정부)", "남 yes plain none main (정부)"]),
        ("도청과 달리 솔빛 시청은 땅을 팔았다.", ["팔 yes comparison done main (솔빛 시청)"]),
        ("새 정부의 외교 장관의 보좌관은 땅을 팔았다.", ["팔 yes plain done main (새 정부의 외교 장관의 보좌관)"]),
        ("한국의 솔빛전자는 땅을 팔았다.", ["팔 yes plain done main (한국의 솔빛전자)"]),
        (
            "나무를 심었고 한국의 솔빛전자는 땅을 팔았다.",
            ["심 yes plain done main (한국의 솔빛전자)", "팔 yes plain done main (한국의 솔빛전자)"],
        ),
    ],
)
def test_the_phrase_of_a_subject_is_whole(text, predicates):
    """Owners belong to it; adverbs, comparisons and verbs before it do not."""
    assert predicates == told(text)
