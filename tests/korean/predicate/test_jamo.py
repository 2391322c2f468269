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


@pytest.mark.parametrize(
    ("text", "parted"), [("했다", "ㅎㅐㅆㄷㅏ"), ("값", "ㄱㅏㅄ"), ("힣A 가", "ㅎㅣㅎA ㄱㅏ"), ("", "")]
)
def test_a_syllable_is_its_letters(text, parted):
    """First, vowel and final; all else stays as it is."""
    assert parted == letters(text)


@pytest.mark.parametrize(("count", "syllables"), [(0, 0), (1, None), (3, 1), (5, 2), (6, None), (4, None)])
def test_letters_end_between_syllables_or_within_one(count, syllables):
    """Of 했다, three letters are one syllable and five are two; more there are not."""
    assert syllables == syllables_before("했다", count)


@pytest.mark.parametrize(
    ("stem", "words"),
    [
        ("밝히", ("밝혀", "밝히어")),
        ("오르", ("올라",)),
        ("부르", ("불러",)),
        ("오", ("와", "오아")),
        ("배우", ("배워", "배우어")),
        ("되", ("돼", "되어")),
        ("가", ("가",)),
        ("서", ("서",)),
        ("켜", ("켜",)),
        ("보내", ("보내", "보내어")),
        ("막", ("막아",)),
        ("얇", ("얇아",)),
        ("좋", ("좋아",)),
        ("먹", ("먹어",)),
        ("모으", ("모아",)),
        ("쓰", ("써",)),
        ("늦", ("늦어",)),
        ("하", ("해", "하여")),
        ("내놓", ("내놔", "내놓아")),
    ],
)
def test_a_stem_takes_its_vowel(stem, words):
    """ㅏ and ㅗ take 아, others 어; ㅡ goes by the vowel before it, 르 doubles, 하 and 놓 have forms of their own."""
    assert tuple(map(letters, words)) == infinitives(stem)
