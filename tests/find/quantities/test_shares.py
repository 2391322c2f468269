"""Shares in words have their part and how many of them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer.find.quantities.ratios import find_ratios
from summarizer.find.quantities.shares import find_shares
from tests.find.quantities.measured import measured


@pytest.mark.parametrize(
    ("text", "surface", "parts", "unit", "majority"),
    [
        ("절반이 찬성했다.", "절반", 1, "half", False),
        ("위원 반수가 빠졌다.", "반수", 1, "half", False),
        ("과반이 찬성했다.", "과반", 1, "half", True),
        ("과반수가 찬성했다.", "과반수", 1, "half", True),
        ("재적 3분의 2 이상이다.", "3분의 2", 2, "third", False),
        ("예산의 10분의1을 쓴다.", "10분의1", 1, "tenth", False),
    ],
)
def test_a_share_is_found(text, surface, parts, unit, majority):
    """Halves, majorities and fractions, where they stand."""
    (share,) = find_shares(text)

    assert surface == text[share.start : share.end]
    assert (Decimal(parts), unit, majority) == share[2:]


@pytest.mark.parametrize(
    "text",
    ["과반석을 얻었다.", "과반득표에 실패했다.", "2분의 3을 쓴다.", "12분의 1이다.", "3분의 2.5다.", "일반수가 많다."],
)
def test_what_is_no_share(text):
    """Seats, what is more than a whole, parts without a name, and syllables of other words."""
    assert [] == list(find_shares(text))


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("절반이 찬성했다", [("절반", 1, "half", False)]),
        ("반수가 찬성했다", [("반수", 1, "half", False)]),
        ("과반이 찬성했다", [("과반", 1, "half", True)]),
        ("과반수가 찬성했다", [("과반수", 1, "half", True)]),
        ("3분의 2가 찬성했다", [("3분의 2", 2, "third", False)]),
        ("4분의1이 찬성했다", [("4분의1", 1, "quarter", False)]),
        ("10분의 9가 찬성했다", [("10분의 9", 9, "tenth", False)]),
        ("3분의 3이", []),
        ("3분의 4가", []),
        ("3분의 1.5가", []),
        ("13분의 2가", []),
        ("과반석을 얻었다", []),
        ("반수체를 쓴다", []),
        ("반수하는 학생", []),
        ("전반수가", []),
    ],
)
def test_a_share_has_its_part_and_how_many(text, shares):
    """과반 is more than half; a share is less than the whole."""
    assert shares == [(text[one.start : one.end], one.parts, one.unit, one.majority) for one in find_shares(text)]


@pytest.mark.parametrize(
    ("text", "ratios"),
    [
        ("경쟁률은 4.3대 1이다", [("4.3대 1", "4.3")]),
        ("경쟁률은 12대1이다", [("12대1", "12")]),
        ("12대 1의 경쟁률", [("12대 1", "12")]),
        ("1,200대 1의 경쟁", [("1,200대 1", "1200")]),
        ("4.3대 1이다", [("4.3대 1", "4.3")]),
        ("12대 1이다", []),
        ("경쟁이 심했다. 12대 1이다", []),
        ("12대 1이다. 경쟁이 심했다", []),
        ("경쟁 끝에 2대 1로 이겼다", []),
        ("경쟁률은 1대 1이다", []),
        ("경쟁률은 4대 1년", []),
        ("경쟁률은 4대 1.5다", []),
        ("경쟁률은 4대 12다", []),
        ("경쟁률은 3-4대 1이다", []),
    ],
)
def test_a_ratio_to_one_stands_with_its_cue(text, ratios):
    """Within its sentence; one with a fraction needs none, and scores of games are none."""
    assert ratios == [(text[one.start : one.end], str(one.value)) for one in find_ratios(text)]
    assert all(isinstance(one.value, Decimal) for one in find_ratios(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("절반이다.", ["'절반' 1 half exact"]),
        ("과반이다.", ["'과반' 1..None half lower bound_excluded"]),
        ("과반수다.", ["'과반수' 1..None half lower bound_excluded"]),
        ("3분의 1이다.", ["'3분의 1' 1 third exact"]),
        ("3분의 2다.", ["'3분의 2' 2 third exact"]),
        ("4분의 3이다.", ["'4분의 3' 3 quarter exact"]),
        ("10분의 7이다.", ["'10분의 7' 7 tenth exact"]),
        ("3분의 4다.", []),
        ("반이다.", []),
        ("열에 일곱이다.", []),
        ("10명 중 7명이다.", ["'10명' 10 person exact", "'7명' 7 person exact"]),
        ("10곳 가운데 3곳이다.", ["'10곳' 10 site exact", "'3곳' 3 site exact"]),
        ("7할이다.", []),
        ("절반 이상이다.", ["'절반' 1..None half lower"]),
        ("절반가량이다.", ["'절반' 1 half exact approx"]),
    ],
)
def test_shares_are_parts(text, expected):
    """Halves, tenths, fractions in words and most of all."""
    assert expected == measured(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3분의 1인 80명이 왔다.", ["'3분의 1' 1 third exact", "'80명' 80 person exact"]),
        ("5분의 2인 40곳이 닫았다.", ["'5분의 2' 2 fifth exact", "'40곳' 40 site exact"]),
        ("1인 가구가 늘었다.", ["'1인' 1 person exact"]),
    ],
)
def test_the_copula_behind_a_share_counts_nobody(text, expected):
    """3분의 1인 80명 is eighty, who are a third."""
    assert expected == measured(text)
