"""Names end where a particle does, and patterns of many names match the longest."""

import re

import pytest

from summarizer.korean import words
from summarizer.korean.words import (
    BODY_END,
    WORD_END,
    WORD_START,
    begins_as,
    ends_word,
    names_pattern,
    strip_particle,
)


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("누리은", True),
        ("누리이", True),
        ("누리에서는", True),
        ("누리까지도", True),
        ("누리보다는", True),
        ("누리처럼", True),
        ("누리같은", True),
        ("누리마저", True),
        ("누리조차", True),
        ("누리뿐만", True),
        ("누리이나", True),
        ("누리께서는", True),
        ("누리한테서", True),
        ("누리로부터", True),
        ("누리으로부터는", False),
        ("누리와의", True),
        ("누리만은", True),
        ("누리라는", True),
        ("누리이라고", True),
        ("누리라며", True),
        ("누리이며", True),
        ("누리이고", True),
        ("누리이다", True),
        ("누리였다", True),
        ("누리이었다", True),
        ("누리측의", True),
        ("누리등을", True),
        ("누리및", True),
        ("누리들은", True),
        ("누리내에서", True),
        ("누리간", True),
        ("누리씨를", True),
        ("누리님이", True),
        ("누리꾼", False),
        ("누리은행", False),
        ("누리들판", False),
        ("누리내부", False),
        ("누리간다", False),
        ("누리A", False),
        ("누리7", False),
        ("누리-A", False),
        ("누리.com", False),
        ("누리&B", False),
        ("누리/C", False),
        ("누리@d", False),
        ("누리.", True),
        ("누리,", True),
        ("누리-가", True),
        ("누리은.", True),
        ("누리은요", False),
    ],
)
def test_a_word_ends_before_particles_alone(text, expected):
    """One of them, whole, with nothing but marks behind it."""
    assert expected == bool(re.match(f"누리{WORD_END}", text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("누리부", True),
        ("누리부는", True),
        ("누리부장관", True),
        ("누리부장관은", True),
        ("누리부부장관은", True),
        ("누리부차관이", True),
        ("누리부제1차관은", True),
        ("누리부제2차관", True),
        ("누리부제3차관", False),
        ("누리부청장은", True),
        ("누리부대변인은", True),
        ("누리부대표", True),
        ("누리부장관실", False),
        ("누리부위원장", False),
        ("누리부부차관", False),
        ("누리부부부장관", False),
    ],
)
def test_a_body_may_end_in_a_title(text, expected):
    """Of its head or a deputy, with a particle or not."""
    assert expected == bool(re.match(f"누리부{BODY_END}", text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("누리", True),
        (" 누리", True),
        ("(누리", True),
        ("·누리", True),
        ("새누리", False),
        ("A누리", False),
        ("7누리", False),
        ("a.누리", False),
        ("a@누리", False),
        ("a&누리", False),
        ("a-누리", False),
        ("가-누리", True),
        ("가.누리", True),
        ("7-누리", False),
        ("--누리", True),
    ],
)
def test_a_word_begins_behind_marks(text, expected):
    """Not behind letters or digits, nor joined to Latin ones."""
    assert expected == bool(re.search(f"{WORD_START}누리", text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("누리을", "누리을"),
        ("새봄을", "새봄"),
        ("새봄를", "새봄를"),
        ("누리를", "누리"),
        ("새봄과", "새봄"),
        ("새봄와", "새봄와"),
        ("누리와", "누리"),
        ("누리과", "누리과"),
        ("새봄으로", "새봄"),
        ("누리으로", "누리으로"),
        ("누리로", "누리"),
        ("새봄이", "새봄"),
        ("누리이", "누리이"),
        ("누리가", "누리"),
        ("새봄가", "새봄가"),
        ("누리에서", "누리"),
        ("누리에게", "누리"),
        ("누리한테", "누리"),
        ("누리까지", "누리"),
        ("누리부터", "누리"),
        ("누리의", "누리"),
        ("누리에", "누리"),
        ("누리도", "누리"),
        ("AI는", "AI"),
        ("AI은", "AI은"),
        ("AI의", "AI"),
        ("AI7도", "AI7"),
        ("7의", "7의"),
        ("봄의", "봄의"),
        ("봄봄의", "봄봄"),
        ("A의", "A의"),
    ],
)
def test_each_particle_is_taken_off_where_it_fits(text, expected):
    """By the end of the syllable before it; behind Latin letters and digits those of vowels alone."""
    assert expected == strip_particle(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("가람", "가람"),
        ("가람누리", "가람누리"),
        ("가람 누리", "가람 누리"),
        ("가람  누리", "가람"),
        ("가람솔", "가람솔"),
        ("가람솔라", "가람솔"),
        ("가라", None),
        ("A.I", "A.I"),
        ("AxI", None),
    ],
)
def test_names_are_written_as_one_pattern(text, expected):
    """The longest is taken, a blank may be missing, and marks stand for themselves."""
    assert expected == (re.match(names_pattern(["가람", "가람 누리", "가람솔", "A.I"]), text) or [None])[0]


@pytest.mark.parametrize("text", ["", "장", "부장", "대표가", "한 대표", "부대", "대장 판사 부장 판사"])
def test_a_place_where_names_may_begin_leaves_none_out(text):
    """What is found behind it is what is found without it."""
    pattern = names_pattern(["대표", "부장", "부장 판사", "사장"])
    spans = [
        [found.span() for found in re.finditer(before + pattern, text)]
        for before in ("", begins_as(["대표", "부장", "사장"]))
    ]
    assert spans[0] == spans[1]


@pytest.mark.parametrize(("text", "expected"), [("누리", True), ("누리는", True), ("누리호", False), ("누리A", False)])
def test_a_word_ends_where_its_pattern_says(text, expected):
    """At the end, or before a particle that ends it."""
    assert expected == ends_word(text, 2)


def test_a_file_that_no_loader_reads_is_missed(monkeypatch):
    """An empty list of words would find nothing, and say nothing."""
    monkeypatch.setattr(words, "get_data", lambda *_: None)

    with pytest.raises(FileNotFoundError, match=r"summarizer\.korean has no file terms\.csv"):
        words.bundled_text("terms.csv")
