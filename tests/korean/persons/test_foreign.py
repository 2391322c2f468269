"""Whether a person may have spoken another language than Korean."""

from __future__ import annotations

import pytest

from policy_brief import Name, Person
from summarizer.korean.persons.foreign import may_be_foreign

_COUNTRY = Name(english="United States", korean="미국")
_KOREA = Name(english="South Korea", korean="한국")
_FIRM = Name(english="Hanbit Tech", korean="한빛테크")
_BODY = Name(english="National Assembly", korean="국회")


@pytest.mark.parametrize(
    ("korean", "english", "affiliation", "foreign"),
    [
        ("김하늘", "Kim Ha-neul", None, False),
        ("길로운", "Gil Ro-un", None, False),
        ("김 로랑", "Kim Ro-rang", None, False),
        ("김하늘", "Kim Ha-neul", _FIRM, False),
        ("김하늘", "Kim Ha-neul", _BODY, False),
        ("김하늘", "Kim Ha-neul", _KOREA, False),
        ("톰 베커", "Tom Becker", None, True),
        ("마르틴 홀스트", "Martin Holst", None, True),
        ("마르틴 홀스트", "Martin Holst", _KOREA, True),
        ("김하늘", "Kim Ha-neul", _COUNTRY, True),
        ("당국자", "an official", _COUNTRY, True),
    ],
)
def test_a_foreign_name_or_country_makes_a_foreigner(korean, english, affiliation, foreign):
    """South Korea is no other country, a body or firm is none, and a part of a Korean name may sound foreign."""
    assert foreign == may_be_foreign(Person(english=english, korean=korean, affiliation=affiliation))


def test_a_name_of_one_foreign_word_may_be_a_firms():
    """The loanword of a firm says nothing of a language."""
    assert not may_be_foreign(Person(english="Hanbit Data", korean="한빛데이터"))


@pytest.mark.parametrize(
    ("korean", "english", "foreign"),
    [
        ("투자유치 담당자", "an investment official", False),
        ("정부 담당자", "Government Official", False),
        ("캐나다 당국자", "a Canadian official", True),
        ("한국 당국자", "a Korean official", False),
    ],
)
def test_whoever_is_only_described_is_foreign_by_a_country(korean, english, foreign):
    """Another country in the description tells it; a word that sounds foreign does not."""
    assert foreign == may_be_foreign(Person(english=english, korean=korean))
