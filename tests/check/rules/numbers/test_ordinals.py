"""The second is not the first, nor the only one."""

from __future__ import annotations

import pytest

from summarizer.check.rules.numbers.ordinals import ORDINALS
from tests.check.made import brief_of, found_scan, points, said, whole_of_points

SECOND = "한국은 AI 기본법을 세계에서 두 번째로 제정했다."


def _found(korean: str, english: str) -> list[tuple[str, str, str]]:
    scan = found_scan(korean)
    return said(ORDINALS, brief_of(scan, key_points=points(scan, english)), scan)


@pytest.mark.parametrize(
    ("korean", "english", "words"),
    [
        (SECOND, "South Korea is the first country to pass a basic law on AI [1].", "두 번째"),
        (SECOND, "South Korea passed the world's first basic law on AI [1].", "두 번째"),
        (SECOND, "South Korea was the only country to pass one [1].", "두 번째"),
        ("한국은 넓다. " + SECOND, "South Korea is the first country to pass one [1][2].", "두 번째"),
        (SECOND, "South Korea became the only one [1].", "두 번째"),
        ("한국은 아시아에서 3번째로 센터를 열었다.", "South Korea became the first in Asia to open one [1].", "3번째"),
    ],
)
def test_a_later_one_told_as_first_or_only_is_named(korean, english, words):
    """'The first' and 'the only' are objected to where the cited sentence says 두 번째."""
    assert [("key_points[0]", "contradiction", words)] == _found(korean, english)


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        (SECOND, "South Korea is the second country to pass one [1]."),
        (SECOND, "South Korea is the {두 번째} country to pass one [1]."),
        (SECOND, "First, it passed a law [1]."),
        ("서울 회의에 이어 두 번째 회의가 처음으로 파리에서 열렸다.", "It is the first meeting in Paris [1]."),
        ("지난해에 이어 두 번째로 연 행사다.", "The first was last year; this is the second [1]."),
        ("시는 상반기 두 번째 회의를 열었다.", "It is the first half of the year [1]."),
        ("한국은 두 번째로 유일한 법을 만들었다.", "South Korea is the only country with one [1]."),
        ("한국은 넓다.", "South Korea is the first country to pass one [1]."),
        ("한국은 처음으로 서명했다.", "South Korea is the first to sign [1]."),
        ("한국은 두 번째로 큰 시장이다.", "It is only one of the markets [1]."),
    ],
)
def test_right_ordinals_pass_in_silence(korean, english):
    """The second told as second, adverbs, halves of a year, and a printed 처음 are no fault."""
    assert [] == _found(korean, english)


WHOLE = found_scan(
    "이 도시는 세 번째로 센터를 연다. 이 도시는 첫 센터를 연다. 유일한 곳이다. 제2 번째다. 12번째로 연다. 센터가 있다."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The city is the first [1].",
            [
                (
                    "[1] says 세 번째, which comes after another; text says 'is the first'.",
                    "세 번째",
                    "is the first",
                    "1",
                )
            ],
        ),
        (
            "The city is only the first [1].",
            [
                (
                    "[1] says 세 번째, which comes after another; text says 'is only the first'.",
                    "세 번째",
                    "is only the first",
                    "1",
                )
            ],
        ),
        (
            "It was the country's first centre [1].",
            [
                (
                    "[1] says 세 번째, which comes after another; text says 'was the country's first'.",
                    "세 번째",
                    "was the country's first",
                    "1",
                )
            ],
        ),
        (
            "It becomes the city's first [1].",
            [
                (
                    "[1] says 세 번째, which comes after another; text says 'becomes the city's first'.",
                    "세 번째",
                    "becomes the city's first",
                    "1",
                )
            ],
        ),
        (
            "It makes it the world first [1].",
            [
                (
                    "[1] says 세 번째, which comes after another; text says 'makes it the world first'.",
                    "세 번째",
                    "makes it the world first",
                    "1",
                )
            ],
        ),
        (
            "It is Asia's first [1].",
            [
                (
                    "[1] says 세 번째, which comes after another; text says 'Asia's first'.",
                    "세 번째",
                    "Asia's first",
                    "1",
                )
            ],
        ),
        ("It is the first half [1].", []),
        ("It is the first time [1].", []),
        ("It is the first to be third [1].", []),
        ("It is the 3rd first [1].", []),
        (
            "It is the only one [1].",
            [("[1] says 세 번째, which comes after another; text says 'is the only'.", "세 번째", "is the only", "1")],
        ),
        (
            "It became the only city [1].",
            [
                (
                    "[1] says 세 번째, which comes after another; text says 'became the only'.",
                    "세 번째",
                    "became the only",
                    "1",
                )
            ],
        ),
        ("It is the first [2].", []),
        ("It is the only one [3].", []),
        ("It is the first [3].", []),
        (
            "It is the first [4].",
            [
                (
                    "[4] says 제2 번째, which comes after another; text says 'is the first'.",
                    "제2 번째",
                    "is the first",
                    "4",
                )
            ],
        ),
        (
            "It is the first [5].",
            [("[5] says 12번째, which comes after another; text says 'is the first'.", "12번째", "is the first", "5")],
        ),
        ("It is the first [6].", []),
        ("It is the first [1][2].", []),
        ("First, the city opens it [1].", []),
        (
            "It is the first and the only one [1].",
            [
                (
                    "[1] says 세 번째, which comes after another; text says 'is the first'.",
                    "세 번째",
                    "is the first",
                    "1",
                )
            ],
        ),
    ],
)
def test_what_comes_later_is_not_the_first(text, expected):
    """Nor the only one; other ordinals and halves are none."""
    assert expected == whole_of_points(ORDINALS, WHOLE, text)


def test_another_figure_is_no_ordinal():
    """A claim that counts people says no rank by it."""
    scan = found_scan("회의에 10명이 왔다. 두 번째 회의다.")

    assert [
        ("[2] says 두 번째, which comes after another; text says 'is the first'.", "두 번째", "is the first", "2")
    ] == (whole_of_points(ORDINALS, scan, "It is the first, with {10명} [1][2]."))
