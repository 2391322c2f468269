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


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("가", "누리가", False),
        ("리가", "누리가", True),
        ("누리", "누리전자", True),
        ("누리", "누리전자솔", False),
        ("누리", "누리전자시", True),
        ("누리", "누리전자도", True),
        ("누리", "누리전자군", True),
        ("누리", "누리전자구", True),
        ("누전", "누리전자", False),
        ("누자", "누리전자", True),
        ("누리자", "누리전자솔자", True),
        ("누전솔", "누리전자솔새", True),
        ("전누", "누리전자", False),
        ("리자", "누리전자", False),
        ("누전", "누리전시", True),
        ("A I", "ai", True),
        ("미국", "미국시", False),
        ("일본", "일본국", False),
        ("한국", "대한민국", False),
        ("", "누리", False),
    ],
)
def test_what_may_be_short_is_told_by_syllables(one, other, expected):
    """An end of two, half a beginning, a place, or syllables in order from first to last."""
    assert expected == is_abbreviation(one, other)


@pytest.mark.parametrize(
    ("line", "form", "expected"),
    [
        ("누리시는 컸다.", "누리시", True),
        ("시는 컸다.", "누리시", True),
        ("시가 컸다.", "누리시", True),
        ("시장은 컸다.", "누리시", False),
        ("도시는 컸다.", "누리시", False),
        ("도는 컸다.", "누리시", False),
        ("도에서는 컸다.", "누리도", True),
        ("당도 컸다.", "누리당", True),
        ("당 측 컸다.", "누리당", False),
        ("군과 컸다.", "누리군", True),
        ("구의 컸다.", "누리구", True),
        ("시는 컸다.", "시", True),
        ("시는 컸다.", "새시", False),
        ("누리는 컸다.", "누리전자", True),
        ("누리에서 컸다.", "누리전자", True),
        ("누 컸다.", "누리", False),
        ("누리전자는 컸다.", "누리", True),
        ("누리전자는 컸다.", "누전자", False),
        ("가온은 컸다.", "누리", False),
    ],
)
def test_a_sentence_prints_a_name_or_what_is_short_for_it(line, form, expected):
    """By its kind, too: 시는 is a city; one letter is short for nothing."""
    assert expected == prints_name(1, [form], Reading(plain_scan(line)))
