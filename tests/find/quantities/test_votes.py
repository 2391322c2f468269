"""Votes for and against are found without a counter."""

from __future__ import annotations

import pytest

from summarizer.find.quantities.votes import find_votes
from tests.cost import is_linear
from tests.find.quantities.measured import measured


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("법안은 11 대 7로 통과됐다.", ["'11' 11 vote exact", "'7' 7 vote exact"]),
        ("안건은 6 대 3으로 가결됐다.", ["'6' 6 vote exact", "'3' 3 vote exact"]),
        ("찬성 22 대 반대 23으로 끝났다.", ["'22' 22 vote exact", "'23' 23 vote exact"]),
        ("찬성 11대 반대 7로 통과됐다.", ["'11' 11 vote exact", "'7' 7 vote exact"]),
        ("재판부는 5 대 4의 의견으로 위헌이라고 봤다.", ["'5' 5 vote exact", "'4' 4 vote exact"]),
        ("법안은 523표 대 46표로 통과했다.", ["'523표' 523 vote exact", "'46표' 46 vote exact"]),
    ],
)
def test_both_sides_of_a_vote_are_counted(text, expected):
    """Where a vote is told of, by 찬성 before it or by its outcome behind it."""
    assert expected == measured(text)


@pytest.mark.parametrize(
    "text",
    [
        "한국은 3 대 2로 이겼다.",
        "대표팀은 2 대 0으로 예선을 통과했다.",
        "법안은 통과됐고 화면은 16 대 9로 나뉜다.",
        "축구 대표팀은 4 대 2로 본선을 통과했다.",
    ],
)
def test_scores_and_proportions_are_no_votes(text):
    """A game, and a figure that no outcome of a vote follows."""
    assert [] == measured(text)


def test_a_ratio_to_one_is_no_vote():
    """경쟁률은 11 대 1 is a ratio, whoever passed."""
    assert ["'11 대 1' 11 to 1 exact"] == measured("경쟁률 11 대 1의 시험을 통과했다.")


def test_votes_cost_linear_time():
    """A long row of results takes as long as its length."""
    assert is_linear(lambda text: list(find_votes(text)), lambda count: "11 대 7로 통과 " * count, 4_000)
