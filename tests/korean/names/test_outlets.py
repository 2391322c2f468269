"""Outlets are named as the glossary names them, else by their sound."""

from __future__ import annotations

import pytest

from summarizer.korean.names.outlets import outlet_in_english


@pytest.mark.parametrize(
    ("korean", "english"), [("연합뉴스", "Yonhap News Agency"), ("누리신문", "Nuri Shinmun"), (None, None), ("", None)]
)
def test_an_outlet_has_an_english_name(korean, english):
    """A known outlet has its own name, any other its sound, none has none."""
    assert english == outlet_in_english(korean)
