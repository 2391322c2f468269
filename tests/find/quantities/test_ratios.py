"""Ratios to one are found, and scores of games are left out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer.find.quantities.ratios import find_ratios
from tests.find.quantities.measured import measured


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("경쟁률은 4.3대 1이다.", "4.3대 1", "4.3"),
        ("4.3대1로 집계됐다.", "4.3대1", "4.3"),
        ("경쟁률이 1,204대 1까지 올랐다.", "1,204대 1", "1204"),
        ("합병 비율은 3 대 1로 정해졌다.", "3 대 1", "3"),
        ("5대 1의 경쟁을 뚫었다.", "5대 1", "5"),
    ],
)
def test_a_ratio_is_found(text, surface, value):
    """A decimal needs no word next to it; a whole number stands with a word of ratios in its sentence."""
    (ratio,) = find_ratios(text)

    assert (surface, Decimal(value)) == (text[ratio.start : ratio.end], ratio.value)


@pytest.mark.parametrize(
    "text",
    [
        "나래팀이 3대 1로 이겼다.",
        "비율을 다투다 3대 1로 졌다.",
        "3대 1이었다.",
        "경쟁률은 높다. 3대 1이었다.",
        "경쟁 끝에 버스 3대 1년 치를 샀다.",
        "경쟁 끝에 트럭 5대 12명을 태웠다.",
        "비율은 1대 1이다.",
        "비율은 4.3대 1.5이다.",
    ],
)
def test_what_is_no_ratio(text):
    """Scores, vehicles, an even match, and what stands against more than one are left out."""
    assert [] == list(find_ratios(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("경쟁률은 4.3대 1이다.", ["'4.3대 1' 4.3 to 1 exact"]),
        ("4.3대 1이다.", ["'4.3대 1' 4.3 to 1 exact"]),
        ("경쟁률은 4대 1이다.", ["'4대 1' 4 to 1 exact"]),
        ("4대 1로 뽑는 경쟁이다.", ["'4대 1' 4 to 1 exact"]),
        ("4대 1이다.", []),
        ("경쟁률은 1대 1이다.", []),
        ("경쟁률은 1.0대 1이다.", ["'1.0대 1' 1.0 to 1 exact"]),
        ("경쟁률은 1,200대 1이다.", ["'1,200대 1' 1200 to 1 exact"]),
        ("합병비율은 3대1이다.", ["'3대1' 3 to 1 exact"]),
        ("환율은 3대 1이다.", ["'3대 1' 3 to 1 exact"]),
        ("감자 비율은 3대 1이다.", ["'3대 1' 3 to 1 exact"]),
        ("경쟁률은 4대 10이다.", []),
        ("경쟁률은 4대 1년이다.", ["'1년' 1 year exact"]),
        ("경쟁률은 4대 1위다.", ["'1위' 1 ordinal exact"]),
        ("경쟁 끝에 4대 1로 이겼다.", []),
        ("경쟁 끝에 4대 1 승리다.", []),
        ("경쟁 끝에 4대 1로 꺾었다.", []),
        ("경쟁 끝에 4대 1로 비겼다.", []),
        ("경쟁 끝에 4대 1 역전이다.", []),
        ("경쟁이 컸다. 4대 1이다.", []),
        ("4대 1이다. 경쟁이 컸다.", []),
        ("액면 3:4대 1이다.", []),
    ],
)
def test_ratios_are_told_from_scores_and_dates(text, expected):
    """By a word of ratios near, or a decimal point."""
    assert expected == measured(text)
