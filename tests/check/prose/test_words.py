"""Word lists are patterns."""

from __future__ import annotations

import pytest

from summarizer.check.prose.words import english_words

LISTED = """withdr~, call~
    off, no, """


@pytest.mark.parametrize("text", ["It withdrew", "called off", "no", "isn't", "WITHDRAWN"])
def test_words_of_the_list_are_found(text):
    """A tilde stands for any ending; case does not matter, nor where the list breaks its lines."""
    assert english_words(LISTED, besides="n't").search(text)


@pytest.mark.parametrize("text", ["know", "calls it off", "with dr", "none", ""])
def test_other_words_are_not(text):
    """Words are whole words."""
    assert english_words(LISTED, besides="n't").search(text) is None


def test_nothing_besides_need_be_given():
    """The list alone is the pattern then."""
    assert english_words(LISTED).search("isn't") is None
    assert english_words(LISTED).search("no")
