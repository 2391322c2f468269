"""Shares in words have their part and how many of them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer.find.quantities.shares import find_shares


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
