"""A figure and what a claim says of it stand in one clause of their sentence."""

from __future__ import annotations

import pytest

from summarizer.check.rules.numbers.segments import SEGMENTS
from tests.check.made import brief_of, found_scan, id_of, points, said, whole_of_points

TEXT = "외교부는 오는 17일 심사에 들어가고, 국방부는 21일부터 심사한다. 시는 100억원을 요구했지만, 30억원이 깎였다."
SCAN = found_scan(TEXT)


@pytest.mark.parametrize(
    ("event", "found"),
    [("The Ministry of National Defense begins", 1), ("The Ministry of Foreign Affairs begins", 0), ("It begins", 0)],
)
def test_the_date_of_another_actor_is_objected_to(event, found):
    """X는 17일, Y는 21일: an event of Y on the day of X is at fault."""
    row = {"evidence": [1], "date": id_of(SCAN, "오는 17일"), "event": event}

    assert found == len(said(SEGMENTS, brief_of(SCAN, dates=[row]), SCAN))


def test_a_topic_is_carried_on_to_later_clauses():
    """What the second clause says without a subject is said of the first one's."""
    text = points(SCAN, "The city's request was cut by {30억원} [2].")

    assert [] == said(SEGMENTS, brief_of(SCAN, key_points=text), SCAN)


ACTORS = "외교부는 17일 심사에 들어가고, 국방부는 21일부터 심사한다."
STATES = "미국은 100억달러(약 14조원)를 쓰지만, 일본은 30억달러(약 4조원)를 쓴다."


def _found(text: str, prose: str) -> list[str]:
    scan = found_scan(text)
    return [korean for *_, korean in said(SEGMENTS, brief_of(scan, key_points=points(scan, prose)), scan)]


@pytest.mark.parametrize(
    ("text", "prose", "korean"),
    [
        (ACTORS, "The Ministry of National Defense begins on {17일} [1].", "국방부는 21일부터 심사한다."),
        (ACTORS, "The Ministry of Foreign Affairs begins on {21일} [1].", "외교부는 17일 심사에 들어가고"),
        (STATES, "Japan spends {100억달러} [1].", "일본은 30억달러(약 4조원)를 쓴다."),
        (STATES, "The United States spends {30억달러} [1].", "미국은 100억달러(약 14조원)를 쓰지만"),
    ],
)
def test_a_figure_of_another_clause_is_objected_to(text, prose, korean):
    """With the clause of the one who acts, in which the figure does not stand."""
    assert [korean] == _found(text, prose)


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        (ACTORS, "The Ministry of National Defense begins on {21일} [1]."),
        (ACTORS, "The Ministry of National Defense begins on {17일} or {21일} [1]."),
        (ACTORS, "Both the Ministry of Foreign Affairs and the Ministry of National Defense begin on {17일} [1]."),
        (STATES, "Japan spends {30억달러} [1]."),
        (STATES, "Japan spends {14조원} [1]."),
        (STATES, "Japan spends {100억달러} and {30억달러} [1]."),
    ],
)
def test_a_figure_that_may_be_meant_passes_in_silence(text, prose):
    """One's own, one of several of a kind, a conversion, and one of clauses that are all told of."""
    assert [] == _found(text, prose)


WHOLE = found_scan(
    "외교부는 17일 심사에 들어가고, 국방부는 21일부터 심사한다. "
    "미국은 100억달러(약 14조원)를 쓰지만, 일본은 30억달러(약 4조원)를 쓴다. "
    "대학은 기술 연구에 5500장을 받으며, 기업은 3000장을 받는다. "
    "시는 100억원을 요구했지만, 30억원이 깎였다."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Ministry of National Defense begins on {17일} [1].",
            [
                (
                    "[1] has 21일 there, and 17일 in another clause: 국방부는 21일부터 심사한다.",
                    "국방부는 21일부터 심사한다.",
                    "17일",
                    "1",
                )
            ],
        ),
        (
            "The Ministry of Foreign Affairs begins on {21일} [1].",
            [
                (
                    "[1] has 17일 there, and 21일 in another clause: 외교부는 17일 심사에 들어가고",
                    "외교부는 17일 심사에 들어가고",
                    "21일",
                    "1",
                )
            ],
        ),
        ("The Ministry of Foreign Affairs begins on {17일} [1].", []),
        ("It begins on {17일} [1].", []),
        (
            "The Ministry of National Defense begins on {17일} and spends {100억달러} [1][2].",
            [
                (
                    "[1] has 21일 there, and 17일 in another clause: 국방부는 21일부터 심사한다.",
                    "국방부는 21일부터 심사한다.",
                    "17일",
                    "1",
                )
            ],
        ),
        (
            "Japan spends {100억달러} [2].",
            [
                (
                    "[2] has 30억달러 there, and 100억달러 in another clause: 일본은 30억달러(약 4조원)를 쓴다.",
                    "일본은 30억달러(약 4조원)를 쓴다.",
                    "100억달러",
                    "2",
                )
            ],
        ),
        (
            "The United States spends {30억달러} [2].",
            [
                (
                    "[2] has 100억달러 there, and 30억달러 in another clause: 미국은 100억달러(약 14조원)를 쓰지만",
                    "미국은 100억달러(약 14조원)를 쓰지만",
                    "30억달러",
                    "2",
                )
            ],
        ),
        ("Japan spends {4조원} [2].", []),
        ("Japan spends {14조원} [2].", []),
        ("Japan spends {100억달러} and not {30억달러} [2].", []),
        ("Japan and the United States spend {100억달러} [2].", []),
        ("Japan spends {100억달러} [1].", []),
        ("Japan spends {30억원} [4].", []),
        ("The city asks for {30억원} [4].", []),
        ("Both get {5500장} [3].", []),
    ],
)
def test_each_clause_keeps_its_figure(text, expected):
    """Joined by verbs and commas; several figures, conversions and carried topics say nothing."""
    assert expected == whole_of_points(SEGMENTS, WHOLE, text)


@pytest.mark.parametrize(
    "joint", ["들어가고,", "들어가고", "들어가며", "들어가지만", "들어갔으나", "들어가는 반면", "들어가는데", "심사,"]
)
def test_clauses_are_told_by_what_joins_them(joint):
    """With a comma or without."""
    text = f"외교부는 17일 심사에 {joint} 국방부는 21일부터 심사한다."
    assert ["국방부는 21일부터 심사한다."] == _found(text, "The Ministry of National Defense begins on {17일} [1].")


def test_a_topic_with_its_own_figure_is_carried_on():
    """What was cut behind a comma is cut from the one who asked."""
    text = "미국은 100억달러를 요구했지만, 30억달러가 깎였다."
    assert [] == _found(text, "The United States lost {30억달러} [1].")


def test_the_tenth_date_is_not_the_first_one():
    """An id is no part of a longer one: what a clause holds is told by the whole id."""
    rests = ", ".join(f"{day}일" for day in range(3, 11))
    scan = found_scan(f"외교부는 17일 심사에 들어가고, {rests}에 쉬고, 국방부는 21일부터 심사한다.")
    assert ("D1", "D10") == (id_of(scan, "17일"), id_of(scan, "21일"))
    prose = "It begins on {17일} [1]. The Ministry of Foreign Affairs begins on {21일} [1]."

    found = said(SEGMENTS, brief_of(scan, key_points=points(scan, prose)), scan)
    assert ["외교부는 17일 심사에 들어가고"] == [korean for *_, korean in found]
