"""Names that code knows in both languages."""

from __future__ import annotations

import pytest

from summarizer.check import Reading
from summarizer.check.prose.known_names import printed_names, said_names
from summarizer.check.prose.short_forms import is_abbreviation
from tests.check.made import brief_of, found_scan

SCAN = found_scan("한국·일본 2개국은 서명했다. 노스베일은 광주의 새솔협의회와 손잡았다. 새솔협의회는 반겼다.")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("과기정통부", "과학기술정보통신부", True),
        ("센터", "인공지능정책비교센터", True),
        ("광주", "광주광역시", True),
        ("노스베일", "노스베일시스템", True),
        ("늘봄", "늘봄산업진흥원", False),
        ("늘봄시", "늘봄산업진흥원", False),
        ("일본", "한국", False),
    ],
)
def test_short_forms_are_told_from_other_names(one, other, expected):
    """A short form ends the long one, begins and fills half of it, or has its syllables in order."""
    assert expected is is_abbreviation(one, other) is is_abbreviation(other, one)


def test_those_of_a_list_act_as_its_last_one_does():
    """한국·일본 2개국은: both are the subject."""
    found = printed_names(1, brief_of(SCAN), Reading(SCAN))

    assert [("한국", True), ("일본", True)] == [(one.korean, one.acts) for one in found]


def test_groups_and_regions_are_known_without_a_glossary():
    """A place, and an association that is a topic, are names that may speak against others."""
    reading = Reading(SCAN)

    assert ["광주"] == [one.korean for one in printed_names(2, brief_of(SCAN), reading)]
    assert ["새솔협의회"] == [one.korean for one in printed_names(3, brief_of(SCAN), reading)]


def test_names_in_prose_are_read_longest_first_and_home_is_left_out():
    """Adjectives of states and ministries in plain words are names; 'us' and South Korea are none."""
    text = "Japanese firms told us that the foreign ministry of South Korea met the Ministry of Science and ICT."

    found = [one.text for one in said_names(text, brief_of(SCAN), Reading(SCAN))]

    assert ["Japanese", "foreign ministry", "Ministry of Science and ICT"] == found
