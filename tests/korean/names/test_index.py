"""Names are found by their first letters as one pattern of all of them would find them."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from summarizer.korean.names.index import NameIndex
from summarizer.korean.words import BODY_END, WORD_START, names_pattern
from tests.cost import is_linear

NAMES = ("가람", "가람 전자", "가람 전자 연구소", "누리", "누리가", "(주)다온", "AI 센터", "AI", "B.C")
INDEX = NameIndex(NAMES)
PATTERN = re.compile(WORD_START + names_pattern(NAMES) + BODY_END)


@given(st.lists(st.sampled_from([*NAMES, *"가람누리전자다은는의 .-&\n", "장관", "A", "1"]), max_size=12).map("".join))
@example("가람전자연구소는 누리가의 AI센터, www.B.C와 (주)다온")
def test_an_index_finds_what_a_pattern_of_the_names_finds(text):
    """Longest names first, whole words only, a space of a name may be missing, and particles may follow."""
    assert [found.span() for found in PATTERN.finditer(text)] == list(INDEX.find(text))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("가람전자는 컸다", ["가람전자"]),
        ("가람 전자연구소장관은", ["가람 전자연구소"]),
        ("가람전자연구원은", []),
        ("새가람은", []),
    ],
)
def test_the_longest_whole_word_counts(text, names):
    """A longer word is another name, and a title may be glued on."""
    assert names == [text[start:end] for start, end in INDEX.find(text)]


def test_no_names_are_found_by_none():
    """An empty glossary finds nothing."""
    assert [] == list(NameIndex(()).find("가람"))


def test_names_in_a_row_cost_linear_time():
    """Names that begin again at every letter do not blow up."""
    assert is_linear(lambda text: list(INDEX.find(text)), lambda count: "가람 전자 " * count, 20_000)
