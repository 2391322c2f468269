"""Words as letters: endings are found where they join a stem inside a syllable."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.korean.predicate.jamo import infinitives, letters, syllables_before


@pytest.mark.parametrize(
    ("text", "expected"),
    [("했다", "ㅎㅐㅆㄷㅏ"), ("가", "ㄱㅏ"), ("읽", "ㅇㅣㄺ"), ("AI를 ", "AIㄹㅡㄹ "), ("ㄱ", "ㄱ"), ("", "")],
)
def test_syllables_are_split_and_the_rest_stays(text, expected):
    """Each Hangul syllable becomes its two or three letters; other characters are kept."""
    assert expected == letters(text)


@pytest.mark.parametrize(("count", "expected"), [(0, 0), (2, None), (3, 1), (5, 2), (6, None)])
def test_letters_are_counted_back_to_characters(count, expected):
    """So many characters make so many letters; inside a syllable, and beyond the text, there is none."""
    assert expected == syllables_before("했다", count)


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("가", ["가"]),
        ("오", ["와", "오아"]),
        ("돌아보", ["돌아봐", "돌아보아"]),
        ("밝히", ["밝혀", "밝히어"]),
        ("세우", ["세워", "세우어"]),
        ("되", ["돼", "되어"]),
        ("펴", ["펴"]),
        ("잡", ["잡아"]),
        ("맺", ["맺어"]),
        ("쓰", ["써"]),
        ("모으", ["모아"]),
        ("오르", ["올라"]),
        ("이르", ["일러"]),
        ("하", ["해", "하여"]),
        ("발표하", ["발표해", "발표하여"]),
        ("놓", ["놔", "놓아"]),
    ],
)
def test_a_stem_before_its_past_ending(stem, expected):
    """Vowels agree, contract and drop as they do before 았 and 었; the short form comes first."""
    assert tuple(map(letters, expected)) == infinitives(stem)


@given(st.text(alphabet=st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), max_size=12))
def test_every_prefix_is_found_again(text):
    """The letters of any beginning of a word are those of as many characters."""
    for at in range(len(text) + 1):
        assert at == syllables_before(text, len(letters(text[:at])))


@given(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3))
def test_letters_are_those_of_unicode(char):
    """A syllable has as many letters as its canonical decomposition."""
    assert len(unicodedata.normalize("NFD", char)) == len(letters(char))
