"""No half of a code point is left."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.surrogates import replace_escaped_surrogates, replace_surrogates

ANY = st.text(st.characters(categories=None) | st.characters(min_codepoint=0xD800, max_codepoint=0xDFFF))


@given(ANY)
def test_what_is_returned_can_be_encoded(text):
    """Whatever text: UTF-8 takes it, and text without surrogates is as it was."""
    replaced = replace_surrogates(text)

    replaced.encode()
    assert (replaced == text) == (not any("\ud800" <= char <= "\udfff" for char in text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r'"\ud800"', "\ufffd"),
        (r'"\uD83D\uDE00"', "\U0001f600"),
        (r'"\\ud800"', r"\ud800"),
        (r'"\\\ud800a"', "\\\ufffda"),
        (r'"\ude00\ud83d"', "\ufffd\ufffd"),
    ],
)
def test_escapes_are_read_as_json_reads_them(text, expected):
    """Pairs and escaped backslashes stay, what is alone is replaced."""
    assert expected == json.loads(replace_escaped_surrogates(text))
