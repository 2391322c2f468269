"""Names end where a particle does, and patterns of many names match the longest."""

import re

import pytest

from summarizer.korean.words import BODY_END, WORD_END, WORD_START, names_pattern, strip_particle


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("누리전자는", "누리전자"),
        ("누리은행은", "누리은행"),
        ("누리은행이", "누리은행"),
        ("누리전자가", "누리전자"),
        ("누리전자와", "누리전자"),
        ("누리은행과", "누리은행"),
        ("누리전자에서", "누리전자"),
        ("누리전자의", "누리전자"),
        ("AI를", "AI"),
        ("누리전자은", "누리전자은"),
        ("누리은행는", "누리은행는"),
        ("평가", "평가"),
        ("마을", "마을"),
        ("나가", "나가"),
        ("나도", "나도"),
        ("누리", "누리"),
    ],
)
def test_a_particle_that_fits_its_syllable_is_taken_off(word, name):
    """은 follows a consonant and 는 a vowel; words of two syllables are left whole."""
    assert name == strip_particle(word)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("누리는", "누리"),
        ("누리전자는", "누리전자"),
        ("누리 전자의", "누리 전자"),
        ("새누리", None),
        ("누리꾼", None),
        ("누리-2", None),
        ("www.누리", None),
        ("누리장관은", None),
    ],
)
def test_the_longest_name_is_matched_as_a_whole_word(text, found):
    """A blank in a name may be missing in the text; other letters before or behind it make another word."""
    match = re.search(f"{WORD_START}{names_pattern(['누리', '누리 전자'])}{WORD_END}", text)
    assert found == (match and match[0])


def test_a_title_may_be_glued_to_a_body():
    """외교부장관은 holds the name of the ministry."""
    assert re.match(f"외교부{BODY_END}", "외교부장관은")
    assert not re.match(f"외교부{BODY_END}", "외교부서는")


def test_no_names_match_nothing():
    """A pattern of no names is one that never matches."""
    assert re.search(names_pattern([]), "누리") is None
