"""A figure and what a claim says of it stand in one clause of their sentence."""

from __future__ import annotations

import pytest

from summarizer.check.rules.numbers.segments import SEGMENTS
from tests.check.made import brief_of, found_scan, id_of, points, said

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
