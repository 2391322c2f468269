"""Lists of names before one title are read back from their end."""

from __future__ import annotations

import pytest

from summarizer.find.names.lists import may_list_names, spans_of_list


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("김가람·이나래·박다온", ["김가람", "이나래", "박다온"]),
        ("김가람, 이나래", ["김가람", "이나래"]),
        ("김가람,이나래", ["김가람", "이나래"]),
        ("위원 김가람·이나래", ["김가람", "이나래"]),
        ("그는 말했다. 김가람, 이나래", ["김가람", "이나래"]),
    ],
)
def test_words_of_a_list_are_found_in_order(text, words):
    """Middle dots and commas join them; the list begins where no joint is left."""
    assert words == [text[start:end] for start, end in spans_of_list(text, len(text))]


@pytest.mark.parametrize(
    "text", ["김가람", "가·이나래", "AI·이나래", "3김가람·이나래", "가나다라마·이나래", "김가람· 이나래", ""]
)
def test_what_is_no_list(text):
    """One word, one too short or too long, one that continues another word, and a joint of another form."""
    assert [] == spans_of_list(text, len(text))


def test_a_list_has_an_end():
    """Three hundred words are read back, and no more."""
    text = "·".join(["김가람"] * 1000)
    assert 300 == len(spans_of_list(text, len(text)))


@pytest.mark.parametrize(
    ("words", "listed"),
    [
        (["김가람", "이나래"], True),
        (["김가람", "이나래", "박솔"], True),
        (["박솔", "이솔", "김가람"], False),
        (["경기", "충남"], False),
        (["김가람", "경기"], False),
        (["국회", "정부", "김가람"], False),
    ],
)
def test_most_words_of_a_list_of_names_are_surely_names(words, listed):
    """Words of two syllables are as often places, and count as names only next to more whole ones."""
    assert listed is may_list_names(words)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("김하늘·이도윤", ["김하늘", "이도윤"]),
        ("김하늘, 이도윤", ["김하늘", "이도윤"]),
        ("김하늘,이도윤", ["김하늘", "이도윤"]),
        ("어제 김하늘·이도윤·남궁가람", ["김하늘", "이도윤", "남궁가람"]),
        ("김하늘", []),
        ("김하늘 이도윤", []),
        ("김·이도윤", []),
        ("누리연구소·이도윤", []),
        ("A하늘·이도윤", []),
        ("김하늘·A", []),
        ("", []),
    ],
)
def test_a_list_is_read_back_from_its_end(text, names):
    """Over ·, comma or both; a word that is too short, too long or joined to letters ends it as none."""
    assert names == [text[slice(*span)] for span in spans_of_list(text, len(text))]


@pytest.mark.parametrize(
    ("names", "listed"),
    [
        (["김하늘", "이도윤"], True),
        (["김하늘", "이도윤", "강산"], True),
        (["경기", "충남"], False),
        (["김하늘", "경기"], False),
        (["김하늘", "이도윤", "하면서"], False),
    ],
)
def test_most_words_of_a_list_are_surely_names(names, listed):
    """Two syllables are as often a place."""
    assert listed is may_list_names(names)


@pytest.mark.parametrize(
    ("names", "listed"),
    [
        (["홍가람", "이도윤"], True),
        (["이솔", "홍가람", "이도윤"], True),
        (["이솔", "홍가람", "김현"], False),
        (["홍가람", "이솔"], False),
        (["홍가람", "이도윤", "빈하늘"], True),
        (["홍가람", "이도윤", "회의장"], False),
    ],
)
def test_most_of_a_list_are_surely_names(names, listed):
    """More than half; one with a rare surname may be one of them, another word may not."""
    assert listed is may_list_names(names)
