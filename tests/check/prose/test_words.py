"""Word lists are patterns."""

from __future__ import annotations

import pytest

from summarizer.check.prose.words import english_words

WORDS = english_words("withdr~, call~ off, no", besides="n't")


@pytest.mark.parametrize("text", ["It withdrew", "called off", "no", "isn't", "WITHDRAWN"])
def test_words_of_the_list_are_found(text):
    """A tilde stands for any ending, and case does not matter."""
    assert WORDS.search(text)


@pytest.mark.parametrize("text", ["know", "calls it off", "with dr", "none"])
def test_other_words_are_not(text):
    """Words are whole words."""
    assert WORDS.search(text) is None
