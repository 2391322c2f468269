"""Tests of the normalised view."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.view import View, folded


@pytest.mark.parametrize(
    ("expected", "source"),
    [
        ("420억원", "420\u200b억원"),
        ("31억 원", "31억\u200b 원"),
        ("3천만", "𝟑천만"),
        ("5만원", "\ufeff5만원\u200d"),
        ("420억원", "４２０억원"),
    ],
)
def test_the_view_is_plain(expected, source):
    """What has no width is left out, full-width and mathematical digits are digits."""
    assert expected == View.of(source).text.strip("\u200d")


@pytest.mark.parametrize(
    ("surface", "source"), [("420\u200b억", "에 420\u200b억\u200b원"), ("5만", "\u200b5만\u200b 원")]
)
def test_a_span_maps_back_without_what_has_no_width_around_it(surface, source):
    """Offsets are those of the source; what has no width counts inside a span alone."""
    view = View.of(source)
    start = view.text.index(surface[0])
    end = view.text.index(surface[-1], start) + 1
    assert surface == source[slice(*view.source_span(start, end))]


@given(st.text(alphabet="가4억원\u200b\u200d\u1112\u1161\u11ab ", max_size=20))
def test_any_span_maps_into_the_source(source):
    """Spans stay in order and inside the source."""
    view = View.of(source)
    for start in range(len(view.text)):
        first, last = view.source_span(start, start + 1)
        assert 0 <= first <= last <= len(source)


def test_a_folded_text_has_no_spaces_width_or_case():
    """What is compared so is the same to a reader."""
    assert "a1b" == folded("Ａ 1\u00a0B")
