"""Tests of which amounts belong to which: conversions, details, sums, in lines as they are and wrapped."""

from __future__ import annotations

import textwrap

import pytest

from summarizer import Article, scan

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


@pytest.mark.parametrize("width", range(18, 46))
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_wrap_parts_no_link(text, width):
    """Wherever a width breaks the lines, amounts are tied as in one line."""
    assert links(text) == links("\n".join(textwrap.wrap(text, width)))
