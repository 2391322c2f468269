"""Tests of which amounts belong to which: conversions, details, sums, in lines as they are and wrapped."""

from __future__ import annotations

import textwrap

import pytest

from summarizer import Article, scan
from tests.find.money.counted import counted

WHOLE = "나래돌봄부는 다솜시와 하랑시에서 시험할 인공지능 돌봄센터에 모두 420억원을 들여 3년간 운영한다고 밝혔다."
TEXTS = {
    "of these": f"{WHOLE} 이 가운데 시가 내는 돈은 31억원이며 나머지는 나라가 낸다.",
    "rest": f"{WHOLE} 나라가 내는 돈은 389억원이고 시가 맡게 되는 나머지 31억원은 내년에 낸다.",
    "of the total": "나래돌봄부는 다솜시와 하랑시 돌봄센터에 총 420억원을 들인다고 했다. "
    "총 사업비 가운데 31억원은 다솜시가 낸다.",
    "parentheses": "나래돌봄부는 다솜시와 하랑시에서 시험할 돌봄센터에 420억원(국비 389억원, 시비 31억원)을 쓴다.",
    "in all": "나래돌봄부는 다솜시와 하랑시의 돌봄센터에 올해 389억원과 내년 31억원을 합쳐 모두 420억원을 쓴다.",
    "included": "나래돌봄부가 다솜시와 하랑시에서 시험하겠다고 한 센터의 예산 420억원에는 운영비 31억원이 포함됐다.",
}


def links(text):
    found = scan(Article.from_text(text)).amounts
    printed = {amount.id: "".join(amount.text.split()) for amount in found}
    return {printed[amount.id]: printed.get(amount.detail_of) for amount in found}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_words_that_tie_a_part_to_its_whole_tie_it(text):
    """Every text makes 31억원 a part of 420억원."""
    assert "420억원" == links(text)["31억원"]


@pytest.mark.parametrize("counted", ["이 가운데 6곳은 합계 31억원을 낸다", "그중 3명은 31억원을 낸다"])
def test_some_of_those_counted_are_no_part_of_a_sum(counted):
    """이 가운데 6곳 are six of the firms, and what they pay is no part of the sum before."""
    text = f"센터에는 모두 420억원이 든다. 다솜시는 기업 21곳에서 뜻을 물었고 {counted}고 했다."
    assert links(text)["31억원"] is None
    assert "420억원" == links("센터에는 모두 420억원이 든다. 이 가운데 31억원은 다솜시가 낸다.")["31억원"]


@pytest.mark.parametrize("width", range(18, 46))
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_wrap_parts_no_link(text, width):
    """Wherever a width breaks the lines, amounts are tied as in one line."""
    assert links(text) == links("\n".join(textwrap.wrap(text, width)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "300억유로(약 45조원)를 쓴다.",
            ["'300억유로' 30,000,000,000 EUR exact", "'45조원' 45,000,000,000,000 KRW exact approx converts M1"],
        ),
        (
            "300억유로(한화 약 45조원)를 쓴다.",
            ["'300억유로' 30,000,000,000 EUR exact", "'45조원' 45,000,000,000,000 KRW exact approx converts M1"],
        ),
        (
            "300억유로 규모(45조원)를 쓴다.",
            ["'300억유로' 30,000,000,000 EUR exact", "'45조원' 45,000,000,000,000 KRW exact converts M1"],
        ),
        (
            "300억유로를(45조원) 쓴다.",
            ["'300억유로' 30,000,000,000 EUR exact", "'45조원' 45,000,000,000,000 KRW exact converts M1"],
        ),
        (
            "300억유로(=45조원)를 쓴다.",
            ["'300억유로' 30,000,000,000 EUR exact", "'45조원' 45,000,000,000,000 KRW exact converts M1"],
        ),
        (
            "300억유로(새 45조원)를 쓴다.",
            ["'300억유로' 30,000,000,000 EUR exact", "'45조원' 45,000,000,000,000 KRW exact"],
        ),
        (
            "300억유로, 우리 돈 45조원을 쓴다.",
            ["'300억유로' 30,000,000,000 EUR exact", "'45조원' 45,000,000,000,000 KRW exact converts M1"],
        ),
        (
            "300억유로 우리 돈으로 45조원을 쓴다.",
            ["'300억유로' 30,000,000,000 EUR exact", "'45조원' 45,000,000,000,000 KRW exact"],
        ),
        (
            "300억유로, 45조원을 쓴다.",
            ["'300억유로' 30,000,000,000 EUR exact", "'45조원' 45,000,000,000,000 KRW exact"],
        ),
        (
            "300억유로(300억유로)를 쓴다.",
            ["'300억유로' 30,000,000,000 EUR exact", "'300억유로' 30,000,000,000 EUR exact"],
        ),
        (
            "45조원(300억유로)을 쓴다.",
            ["'45조원' 45,000,000,000,000 KRW exact", "'300억유로' 30,000,000,000 EUR exact converts M1"],
        ),
        (
            "500억원 가운데 300억원을 쓴다.",
            ["'500억원' 50,000,000,000 KRW exact", "'300억원' 30,000,000,000 KRW exact part of M1"],
        ),
        (
            "500억원의 예산 가운데 300억원을 쓴다.",
            ["'500억원' 50,000,000,000 KRW exact", "'300억원' 30,000,000,000 KRW exact part of M1"],
        ),
        (
            "500억원 중 새 도로에 300억원을 쓴다.",
            ["'500억원' 50,000,000,000 KRW exact", "'300억원' 30,000,000,000 KRW exact part of M1"],
        ),
        (
            "300억원 가운데 500억원을 쓴다.",
            ["'300억원' 30,000,000,000 KRW exact", "'500억원' 50,000,000,000 KRW exact"],
        ),
        (
            "500억원 가운데 300억달러를 쓴다.",
            ["'500억원' 50,000,000,000 KRW exact", "'300억달러' 30,000,000,000 USD exact"],
        ),
        (
            "500억원을 쓴다. 이 가운데 300억원은 도로다.",
            ["'500억원' 50,000,000,000 KRW exact", "'300억원' 30,000,000,000 KRW exact part of M1"],
        ),
        (
            "500억원을 쓴다. 이 중 300억원은 도로다.",
            ["'500억원' 50,000,000,000 KRW exact", "'300억원' 30,000,000,000 KRW exact part of M1"],
        ),
        (
            "500억원을 쓴다. 그중 300억원은 도로다.",
            ["'500억원' 50,000,000,000 KRW exact", "'300억원' 30,000,000,000 KRW exact part of M1"],
        ),
        (
            "500억원을 쓴다. 이들 중 300억원은 도로다.",
            ["'500억원' 50,000,000,000 KRW exact", "'300억원' 30,000,000,000 KRW exact part of M1"],
        ),
        (
            "500억원을 쓴다. 여기에는 300억원이 있다.",
            ["'500억원' 50,000,000,000 KRW exact", "'300억원' 30,000,000,000 KRW exact part of M1"],
        ),
        (
            "500억원을 쓴다. 이 가운데는 컸고 300억원은 도로다.",
            ["'500억원' 50,000,000,000 KRW exact", "'300억원' 30,000,000,000 KRW exact"],
        ),
        (
            "500억원을 쓴다. 비가 왔다. 이 가운데 300억원은 도로다.",
            ["'500억원' 50,000,000,000 KRW exact", "'300억원' 30,000,000,000 KRW exact"],
        ),
        (
            "500억원을 쓴다. 이 가운데 300억원은 도로, 100억원은 다리다.",
            [
                "'500억원' 50,000,000,000 KRW exact",
                "'300억원' 30,000,000,000 KRW exact part of M1",
                "'100억원' 10,000,000,000 KRW exact part of M1",
            ],
        ),
        (
            "500억원을 쓴다. 이 가운데 300억원을 도로에, 100억원을 다리에 쓴다.",
            [
                "'500억원' 50,000,000,000 KRW exact",
                "'300억원' 30,000,000,000 KRW exact part of M1",
                "'100억원' 10,000,000,000 KRW exact part of M1",
            ],
        ),
        (
            "모두 500억원을 쓴다. 전체 예산 가운데 300억원은 도로다.",
            ["'500억원' 50,000,000,000 KRW exact", "'300억원' 30,000,000,000 KRW exact part of M1"],
        ),
        (
            "총 500억원을 쓴다. 총 사업비 중 약 300억원은 도로다.",
            ["'500억원' 50,000,000,000 KRW exact", "'300억원' 30,000,000,000 KRW exact approx part of M1"],
        ),
        (
            "500억원을 쓴다. 전체 예산 가운데 300억원은 도로다.",
            ["'500억원' 50,000,000,000 KRW exact", "'300억원' 30,000,000,000 KRW exact"],
        ),
        (
            "예산 500억원을 쓴다. 예산 가운데 300억원은 도로다.",
            ["'500억원' 50,000,000,000 KRW exact", "'300억원' 30,000,000,000 KRW exact part of M1"],
        ),
        (
            "목표액 500억원을 쓴다. 목표액 중 300억원은 도로다.",
            ["'500억원' 50,000,000,000 KRW exact", "'300억원' 30,000,000,000 KRW exact part of M1"],
        ),
        (
            "목표액 500억원을 쓴다. 예산 중 300억원은 도로다.",
            ["'500억원' 50,000,000,000 KRW exact", "'300억원' 30,000,000,000 KRW exact"],
        ),
        (
            "500억원에는 도로 300억원이 포함됐다.",
            ["'500억원' 50,000,000,000 KRW exact", "'300억원' 30,000,000,000 KRW exact part of M1"],
        ),
        (
            "500억원에 도로 300억원을 포함했다.",
            ["'500억원' 50,000,000,000 KRW exact", "'300억원' 30,000,000,000 KRW exact part of M1"],
        ),
        (
            "500억원에는 도로 300억원이 포함되지 않았다.",
            ["'500억원' 50,000,000,000 KRW exact", "'300억원' 30,000,000,000 KRW exact"],
        ),
        (
            "500억원을 쓴다. 도로에 300억원을 쓰는 등의 세부 계획을 냈다.",
            ["'500억원' 50,000,000,000 KRW exact", "'300억원' 30,000,000,000 KRW exact part of M1"],
        ),
        (
            "500억원을 쓴다. 도로에 300억원을 쓰는 등 구체적인 사업 내용을 냈다.",
            ["'500억원' 50,000,000,000 KRW exact", "'300억원' 30,000,000,000 KRW exact part of M1"],
        ),
        (
            "500억원과 200억원을 쓴다. 도로에 100억원을 쓰는 등의 세부 계획을 냈다.",
            [
                "'500억원' 50,000,000,000 KRW exact",
                "'200억원' 20,000,000,000 KRW exact",
                "'100억원' 10,000,000,000 KRW exact",
            ],
        ),
        (
            "500억원을 쓴다. 도로에 600억원을 쓰는 등의 세부 계획을 냈다.",
            ["'500억원' 50,000,000,000 KRW exact", "'600억원' 60,000,000,000 KRW exact"],
        ),
    ],
)
def test_amounts_are_tied_where_the_grammar_says_so(text, expected):
    """Conversions in brackets or beside, parts behind 이 중 and 가운데, lists of details."""
    assert expected == counted(text)


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("시는 총 420억원을 쓴다. 다른 말이다. 또 말이다. 총 사업비 가운데 31억원은 군이 낸다.", "31억원", "420억원"),
        (
            "시는 총 420억원을 쓴다. 다른 말이다. 또 말이다. 더 있다. 총 사업비 가운데 31억원은 군이 낸다.",
            "31억원",
            None,
        ),
        ("시는 총 420억원을 쓴다. 총 사업비 가운데 500억원은 나라가 낸다.", "500억원", None),
        ("시는 총 420억달러를 쓴다. 총 사업비 가운데 31억원은 나라가 낸다.", "31억원", None),
    ],
)
def test_a_total_holds_for_the_sentences_right_behind_it(text, part, whole):
    """In its currency, and of what is not more than it."""
    assert whole == links(text)[part]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("500억원 가운데 300억원은 도로, 2억달러는 다리다.", {"300억원": "500억원"}),
        ("500억원 가운데 최대 300억원은 도로다.", {"300억원": "500억원"}),
        ("500억원 가운데 300억원 이상은 도로다.", {"300억원": "500억원"}),
        ("최대 500억원 가운데 300억원은 도로다.", {"300억원": "500억원"}),
        ("500억원 가운데 500억원은 도로다.", {"500억원": "500억원"}),
        ("최대 500억원 가운데 600억원은 도로다.", {}),
        ("500억원 이상 가운데 600억원은 도로다.", {}),
    ],
)
def test_a_part_is_not_greater_than_its_whole_whatever_its_bound(text, expected):
    """By the end that is known of either; another currency is no next part."""
    assert expected == {part: whole for part, whole in links(text).items() if whole}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "예산 500억원이다. 센터에 300억원, 연구에 200억원 등의 세부 계획을 세웠다.",
            {"300억원": "500억원", "200억원": "500억원"},
        ),
        ("예산 500억원이다. 센터에 300억원을 쓴다. 항만 등의 세부 계획도 세웠다.", {}),
    ],
)
def test_details_are_listed_in_the_sentence_that_sums_them_up(text, expected):
    """What the next one sums up is something else."""
    assert expected == {part: whole for part, whole in links(text).items() if whole}
