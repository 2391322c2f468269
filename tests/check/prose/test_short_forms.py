"""A short form stands for the name that it is short for."""

import pytest

from summarizer.check.prose.short_forms import is_abbreviation, prints_name
from summarizer.check.reading import Reading
from tests.check.made import plain_scan


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("비교센터", "누리비교센터"),
        ("광주", "광주광역시"),
        ("과기정통부", "과학기술정보통신부"),
        ("누리전자", "누리 전자"),
        ("누리전자", "누리전자서비스"),
        ("경북도", "경상북도"),
        ("미국", "미국"),
    ],
)
def test_an_end_a_beginning_and_syllables_in_order_are_short_forms(one, other):
    """In either order."""
    assert is_abbreviation(one, other)
    assert is_abbreviation(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("중국", "미합중국"),
        ("누리", "누리인공지능연구원"),
        ("통과부", "과학기술정보통신부"),
        ("부과", "과학기술정보통신부"),
        ("누원", "누리인공지능연구소"),
        ("국방부", "외교부"),
    ],
)
def test_other_names_are_no_short_forms(one, other):
    """A state's name, a small part of a name, and syllables out of order are not."""
    assert not is_abbreviation(one, other)


@pytest.mark.parametrize(
    ("form", "printed"),
    [("과학기술정보통신부", True), ("누리비교센터", True), ("비교센터", True), ("외교부", False)],
)
def test_a_sentence_prints_a_name_in_any_form(form, printed):
    """The name itself, or a word of the sentence that is short for it, particle aside."""
    reading = Reading(plain_scan("과기정통부는 비교센터에서 회의를 열었다."))
    assert printed is prints_name(1, [form], reading)
