"""What no reader sees is taken out, and nothing else."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy_brief.cleaning.unseen import strip_json, strip_tree, strip_unseen

HOSTILE = {
    "control": "\x00\x01\x07\x08\x0e\x1b\x1f\x7f",
    "C1": "\x80\x84\x86\x9b\x9d\x9f",
    "bidi": "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    "zero width": "\u00ad\u034f\u200b\u200c\u200d\u2060\u2061\u2064\ufeff\u180e",
    "fillers": "\u115f\u1160\u3164\uffa0",
    "tags": "\U000e0001\U000e0041\U000e007f",
    "selectors": "\ufe00\ufe0f\U000e0100\U000e01ef",
    "surrogates": "\ud800\udbff\udc80\udfff",
    "no characters": "\ufdd0\ufffe\uffff\ufff9\ufffc",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_what_is_not_seen_goes(kind):
    """Between two syllables nothing of it is left, one at a time."""
    assert ["지시"] * len(HOSTILE[kind]) == [strip_unseen(f"지{char}시") for char in HOSTILE[kind]]


@pytest.mark.parametrize("end", ["\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_an_odd_line_end_is_a_line_end(end):
    """Two lines stay two."""
    assert "한 줄\n두 줄" == strip_unseen(f"한 줄{end}두 줄")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("\x1b[31m빨강\x1b[0m", "빨강"),
        ("\x1b[2J\x1b[1;1H처음", "처음"),
        ("\x9b31m빨강", "빨강"),
        ("\x1b]8;;https://evil.example\x07누르기\x1b]8;;\x07", "누르기"),
        ("\x1b]0;title\x1b\\제목", "제목"),
        ("\x9d0;title\x9c제목", "제목"),
        ("\x1bP1$r\x1b\\끝", "끝"),
        ("\x1b]0;열린 채", "]0;열린 채"),
    ],
)
def test_a_terminals_sequences_go_whole(text, left):
    """Colours, titles and links to elsewhere; one that never ends costs its first character alone."""
    assert left == strip_unseen(text)


@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=60))
def test_what_is_seen_stays(text):
    """Letters, figures, marks and blanks of any script, but for the fillers among them."""
    seen = "".join(char for char in text if char not in HOSTILE["fillers"] + HOSTILE["no characters"])
    assert seen == strip_unseen(seen)


@given(st.text(max_size=60))
def test_nothing_unseen_is_left_of_any_text(text):
    """No control, format mark or half of a pair; what is taken out once is taken out for good."""
    left = strip_unseen(text)
    kinds = {unicodedata.category(char) for char in left if char not in "\n\r\t"}

    assert set() == kinds & {"Cc", "Cs", "Zl", "Zp"}
    assert left == strip_unseen(left)
    left.encode()


@given(
    st.recursive(
        st.text(max_size=8) | st.integers(),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
        max_leaves=12,
    )
)
def test_json_is_stripped_escaped_or_not(value):
    """The strings of an answer are cleaned behind their escapes, and an answer without anything stays as it is."""
    for plain in (True, False):
        text = json.dumps(value, ensure_ascii=plain)
        assert strip_tree(value) == json.loads(strip_json(text))
    clean = json.dumps(strip_tree(value))
    assert clean == strip_json(clean)


@pytest.mark.parametrize(("text", "kept"), [('"a\\bb"', '"ab"'), ('["a\\fb"]', '["a\\nb"]'), ('"a\\nb"', '"a\\nb"')])
def test_short_escapes_of_controls_are_stripped_too(text, kept):
    """JSON has short escapes for a backspace and a form feed."""
    assert kept == strip_json(text)


def test_broken_json_is_stripped_as_text():
    """What cannot be parsed is still shown in messages."""
    assert '{"a": "가\U0001f600"}' == strip_json('{"a":  "가\u202e\\ud83d\\ude00"}')
    assert '{"a": "b' == strip_json('{"a": "\u202eb')
