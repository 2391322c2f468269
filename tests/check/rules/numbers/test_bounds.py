"""A bound or currency in prose is the article's."""

from __future__ import annotations

import pytest

from summarizer.check.rules.numbers.bounds import BOUNDS
from tests.check.made import brief_of, found_scan, points, said

TEXT = (
    "시는 최대 300억유로를 쓴다. 시는 500억원을 쓴다. 직원은 1천명 이상이다. "
    "회원은 약 200명이다. 모두 700억원이 넘는다. 60여 개국이 왔다."
)


def _found(text: str) -> list[tuple[str, str, str]]:
    scan = found_scan(TEXT)
    return said(BOUNDS, brief_of(scan, key_points=points(scan, text)), scan)


@pytest.mark.parametrize(
    ("text", "korean"),
    [
        ("It spends up to {500억원} [2].", "500억원"),
        ("It spends at least {500억원} [2].", "500억원"),
        ("It spends 30 billion euros [1].", "300억유로"),
        ("It has 1,000 employees [3].", "1천명"),
        ("It spends 50 billion dollars [2].", "500억원"),
        ("It spends $50 billion [2].", "500억원"),
    ],
)
def test_another_bound_or_currency_is_named(text, korean):
    """A bound next to an exact figure, a dropped one, and another currency are objected to."""
    assert [("key_points[0]", "contradiction", korean)] == _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "It spends {300억유로} [1] and {500억원} [2].",
        "It spends up to 30 billion euros [1].",
        "It spends no more than €30 billion [1].",
        "It has at least 1,000 employees [3].",
        "It has more than 1,000 employees [3].",
        "It spends 50 billion won [2].",
        "It spends 50 billion South Korean won [2].",
        "It has 200 members, or about 200 [4].",
        "It spends over {700억원} [5].",
        "It has a 50-billion-won plan [2].",
        "Some sixty states came, 60 or so [6].",
    ],
)
def test_the_articles_bound_passes_in_silence(text):
    """Ids with their own bound, and figures written out with theirs, are no fault."""
    assert [] == _found(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It takes three years [1].", 1),
        ("It takes at least three years [1].", 0),
        ("It takes three years or more [1].", 0),
    ],
)
def test_a_small_number_with_its_unit_keeps_its_bound(text, found):
    """Three years for 3년 이상 is objected to, unless words before or behind bound it."""
    scan = found_scan("완공에는 3년 이상이 걸린다.")

    assert found == len(said(BOUNDS, brief_of(scan, key_points=points(scan, text)), scan))
