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
