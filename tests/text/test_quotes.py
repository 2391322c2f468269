"""Quotation marks and brackets pair by where they stand, and a mark without a partner pairs with nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.quotes import closed_stretches, paired_marks


def inner(text):
    """Return what the pairs of a text hold, in order of their closing marks."""
    return [text[pair.inner_start : pair.inner_end] for pair in paired_marks(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("그는 “서두르자”고 했다.", ["서두르자"]),
        ('그는 "서두르자”고 했다.', ["서두르자"]),
        ("그는 ”서두르자”고 했다.", ["서두르자"]),
        ("그는 ''서두르자''고 했다.", ["서두르자"]),
        ('그는 "서두르자"고, 이어 "멈추자"고 했다.', ["서두르자", "멈추자"]),
        ("누리법(가칭)과 「다온법」", ["가칭", "다온법"]),
        ("그는 \"장관이 '곧 된다'고 했다\"고 했다.", ["곧 된다", "장관이 '곧 된다'고 했다"]),
    ],
)
def test_marks_pair_by_their_role(text, expected):
    """Whichever glyph was typed, a mark at the left edge of a word opens, and one at the right edge closes."""
    assert expected == inner(text)


@pytest.mark.parametrize(
    "text",
    [
        '그는 "서두르자고 했다.',
        "그는 서두르자”고 했다.",
        "Garam's 보고서와 Narae's 보고서",
        "'25년 예산과 '26.3.4. 공고",
        "(가 나",
        "가) 나",
    ],
)
def test_what_is_no_pair_pairs_with_nothing(text):
    """An unclosed quotation, an apostrophe, an elided century and a lone bracket hold nothing."""
    assert [] == inner(text)


def test_a_bracket_does_not_close_across_a_quotation_mark():
    """An unclosed bracket inside of a quotation does not reach out of it, and one before it does not reach into it."""
    assert ["가(나"] == inner('그는 "가(나"라며 다)를 더했다.')
    assert ["다)라"] == inner('가(나 "다)라"고 했다.')


def test_a_pair_tells_its_kind_and_its_places():
    """Outer offsets include the marks, inner ones do not; a bracket's kind is its opening one."""
    (pair,) = paired_marks("가 [나다] 라", 0, 8)
    assert (2, 6, 3, 5, "[") == pair


def test_stretches_are_the_outermost_pairs():
    """What is nested in another pair is part of it; marks are included."""
    text = '누리부(옛 "다온부")는 "좋다"고 했다.'
    assert ['(옛 "다온부")', '"좋다"'] == [text[start:end] for start, end in closed_stretches(text, 0, len(text))]


def test_only_the_paragraph_is_looked_at():
    """Marks before the start and behind the end pair with nothing inside."""
    text = "(가) 나 (다)"
    assert [(6, 9)] == closed_stretches(text, 2, len(text))


@given(st.text(alphabet="가 나\"'“”‘’()「」.,고", max_size=40))
def test_pairs_nest_and_never_cross(text):
    """Of two pairs one lies within the other, or they are apart; each has its marks around what it holds."""
    pairs = paired_marks(text, 0, len(text))
    for pair in pairs:
        assert 0 <= pair.start < pair.inner_start <= pair.inner_end < pair.end <= len(text)
        for other in pairs:
            apart = other.end <= pair.start or pair.end <= other.start
            nested = (pair.start <= other.start and other.end <= pair.end) or (
                other.start <= pair.start and pair.end <= other.end
            )
            assert apart or nested
