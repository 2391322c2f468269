"""The guard against formulas takes nothing from a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.nightly.export.csv_sheet import guarded, unguarded

_ANY = st.text(alphabet=st.sampled_from("'=+-@＝＋ \t\n가a1")) | st.text()


@given(_ANY)
def test_taking_the_guard_away_gives_the_text_back(text):
    """Whatever it begins with, apostrophes included."""
    assert text == unguarded(guarded(text))


@given(_ANY)
def test_nothing_that_is_guarded_begins_a_formula(text):
    """Neither at once nor after blanks."""
    assert guarded(text).strip()[:1] not in {"=", "+", "-", "@", "＝", "＋", "－", "＠"}


@pytest.mark.parametrize("text", ["'쩐의 전쟁'이 시작됐다", "1,000", "정부=발주자", "", "–"])
def test_a_text_that_is_no_formula_stays_as_it_is(text):
    """Quotation marks of Korean sentences above all."""
    assert text == guarded(text)
