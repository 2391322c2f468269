"""The guard against formulas takes nothing from a text."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.nightly.export import TABLES
from summarizer.nightly.export.csv_sheet import guarded, unguarded
from tests.nightly.digest.made import invested, news, said
from tests.nightly.export.exports import export, read_csv
from tests.write.made import full

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


NAMES = {table.name for table in TABLES}


@pytest.mark.parametrize("text", ["=1+1", "+82", "-3 points", "@all", "＝1", " =1", "\t=1"])
def test_a_text_is_never_a_formula(tmp_path, text):
    """A name that a spreadsheet would calculate with gets an apostrophe, and taking it away gives the name back."""
    row = read_csv(
        export(tmp_path, a=news(investments=(invested(text, korean=text, place=said(text)),))), "investments"
    )[0]

    for column in ("investor", "investor_korean", "place"):
        assert "'" == row[column][0]
        assert text == unguarded(row[column])


def test_a_negative_amount_stays_a_number(tmp_path):
    """A figure is not text: it is written as it is, and no formula can come of it."""
    minus = invested().amount.model_copy(update={"value_max": Decimal("-1.5")})
    row = read_csv(export(tmp_path, a=news(investments=(invested(amount=minus),))), "investments")[0]

    assert "-1.5" == row["amount_max"]


def test_no_cell_begins_a_formula_but_figures(tmp_path):
    """Over all tables, what begins like a formula is a number."""
    folder = export(tmp_path, a=full(), b=news(investments=(invested("=x", purpose=said("-y")),)))

    cells = [cell for name in NAMES for row in read_csv(folder, name) for cell in row.values()]
    assert all(re.fullmatch(r"-?[0-9.]+", cell) for cell in cells if cell[:1] in ("=", "+", "-", "@"))
    assert "'=x" in cells


def test_hangul_opens_in_a_spreadsheet(tmp_path):
    """CSV begins with the mark by which Excel knows UTF-8."""
    assert b"\xef\xbb\xbfnight,file" == (export(tmp_path, a=news()) / "stances.csv").read_bytes()[:13]
