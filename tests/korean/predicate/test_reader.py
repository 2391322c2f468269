"""The predicates of a sentence are read together."""

import pytest

from tests.korean.predicate.told import told


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("시는 땅을 샀지만 집은 하지 않았다.", ["사 yes plain done main (시)", "사 yes plain done negative main (집)"]),
        (
            "시는 매각하지 않았고 도는 하지 않았다.",
            ["매각 yes plain done negative main (시)", "매각 yes plain done negative main (도)"],
        ),
        ("시는 집을 하고 땅을 팔았다.", ["팔 yes plain done main (시)"]),
    ],
)
def test_a_verb_may_be_repeated_by_ha(text, predicates):
    """하지 않았다 stands for the verb before it."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("시는 땅을 팔고 떠날 계획이다.", ["팔 yes plan future main (시)", "떠나 yes plan future main (시)"]),
        ("시는 땅을 팔며 떠나야 한다.", ["팔 no obligation none (시)", "떠나 no obligation none (시)"]),
        ("시는 땅을 팔았고 떠날 계획이다.", ["팔 yes plain done main (시)", "떠나 yes plan future main (시)"]),
        ("시는 땅을 팔지만 떠날 계획이다.", ["팔 yes plain none main (시)", "떠나 yes plan future main (시)"]),
        (
            "시는 땅을 팔고 떠난다는 보도가 나왔다.",
            ["팔 yes plain none main (시)", "떠나 open report none (시)", "나오 yes plain done main (보도)"],
        ),
    ],
)
def test_joined_clauses_share_the_frame(text, predicates):
    """팔고 떠날 계획이다 plans both, unless the first is done or set against the second."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        (
            "시는 매각했다가 철회했다.",
            ["매각 yes plain done reversed main (시)", "철회 yes plain done reversed main (시)"],
        ),
        (
            "시는 매각했다가 철회하지 않았다.",
            ["매각 yes plain done main (시)", "철회 yes plain done negative main (시)"],
        ),
        ("시는 매각했다. 시는 철회했다.", ["매각 yes plain done main (시)", "철회 yes plain done reversed main (시)"]),
        ("시는 매각하려다 철회했다.", ["매각 yes plan future (시)", "철회 yes plain done reversed main (시)"]),
        (
            "시는 값을 올린 지 석 달 만에 되돌렸다.",
            ["올리 yes plain done reversed (시)", "되돌리 yes plain done reversed main (시)"],
        ),
        ("시는 값을 올린 지 석 달이 됐다.", ["올리 yes plain done (시)"]),
        ("시는 값을 되돌릴 수 있다.", ["되돌리 open possibility future (시)"]),
        ("시는 매각을 철회.", ["매각 no plan none reversed (시)"]),
    ],
)
def test_later_verbs_take_back(text, predicates):
    """했다가 철회했다 and 한 지 … 만에 되돌렸다 undo what was done, unless negated."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("시는 도보다 땅을 많이 팔았다.", ["팔 yes comparison done main (시)"]),
        ("시는 도청과 달리 땅을 팔았다.", ["팔 yes comparison done main (시)"]),
        ("시는 도보다 컸고 땅을 팔았다.", ["크 yes comparison done main (시)", "팔 yes plain done main (시)"]),
        ("시는 보다 땅을 팔았다.", ["팔 yes plain done main (시)"]),
    ],
)
def test_comparisons_are_told_from_plain_clauses(text, predicates):
    """도보다 and 도와 달리 compare, in their own clause."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("현지 언론에 따르면 땅을 팔았다.", ["팔 open report done"]),
        ("현지 언론에 의하면 땅을 팔았다.", ["팔 open report done"]),
        ("‘산은 길을 거부했다’가 상을 받았다.", ["거부 no quoted done (산)", "받 yes plain done main (산)"]),
        ("책 《산은 길을 거부했다》는 팔렸다.", ["거부 no quoted done (산)", "팔리 yes plain done main (산)"]),
        ("책 〈산은 길을 거부했다〉는 팔렸다.", ["거부 no quoted done (산)", "팔리 yes plain done main (산)"]),
        ("책 『산은 길을 거부했다』는 팔렸다.", ["거부 no quoted done (산)", "팔리 yes plain done main (산)"]),
        ("책 「산은 길을 거부했다」는 팔렸다.", ["거부 no quoted done (산)", "팔리 yes plain done main (산)"]),
        ("“산은 길을 거부했다”고 시가 밝혔다.", ["거부 yes plain done (산)", "밝히 yes plain done main (시)"]),
        ("‘산은 길을 거부했다’고 시가 밝혔다.", ["거부 yes plain done (산)", "밝히 yes plain done main (시)"]),
        ("‘산은 길을 거부했다’라는 제목의 책이다.", ["거부 no quoted done (산)"]),
        ("‘산은 길을 거부했다’라는 말이 나왔다.", ["거부 yes plain done main (산)", "나오 yes plain done main (말)"]),
    ],
)
def test_titles_and_sources(text, predicates):
    """What stands in a title is quoted, and what a source tells is a report."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("시는 물을 아꼈다.", ["아끼 yes plain done main (시)"]),
        ("시는 물을 계획이다.", ["물 yes plan future main (시)"]),
        ("시는 물을", []),
    ],
)
def test_nouns_that_look_like_verbs(text, predicates):
    """물을 is water, unless a noun follows that takes a clause."""
    assert predicates == told(text)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("시는 땅을 팔지 않은 것은 아니다.", ["팔 yes plain done doubled main (시)"]),
        ("시는 안 팔았다.", ["팔 yes plain done negative main (시)"]),
        ("시는 안 팔지 않았다.", ["팔 yes plain done doubled main (시)"]),
    ],
)
def test_negations_count(text, predicates):
    """An even number affirms, more weakly."""
    assert predicates == told(text)
