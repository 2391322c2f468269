"""Parquet files: types, and what a decimal cannot hold."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from summarizer.errors import SettingsError
from summarizer.nightly.export import export_facts
from tests.nightly.digest.made import at, invested, news, save
from tests.nightly.export.exports import export, find_claim, read_csv


def test_parquet_says_what_the_json_says(tmp_path):
    """Decimals are exact, lists are lists, times are in Korea."""
    rows = pq.read_table(export(tmp_path, "parquet", a=news(published=at(3))) / "investments.parquet").to_pylist()

    for row in rows:
        claim = find_claim(tmp_path / "out", row)
        assert Decimal(claim["amount"]["value_max"]) == row["amount_max"]
        assert [sentence["quote"] for sentence in claim["evidence"]] == row["evidence"]
        assert (dt.date(2026, 3, 4), at(3)) == (row["night"], row["published"])
    assert [Decimal("45E+12"), None] == [row["conversion_max"] for row in rows]


def test_parquet_has_types(tmp_path):
    """The schema says what a column is, and describes it."""
    schema = pq.read_schema(export(tmp_path, "parquet", a=news()) / "investments.parquet")

    assert pa.decimal128(38, 12) == schema.field("amount_min").type
    assert pa.date32() == schema.field("night").type
    assert pa.timestamp("us", tz="Asia/Seoul") == schema.field("published").type
    assert pa.list_(pa.string()) == schema.field("evidence").type
    assert pa.bool_() == schema.field("part").type
    assert b"ISO 4217 code" == schema.field("amount_currency").metadata[b"description"]


def test_a_decimal_that_parquet_cannot_hold_is_left_out(tmp_path):
    """Never a rounded figure: the words keep it, and so does CSV."""
    tiny = invested().amount.model_copy(update={"value_max": Decimal("1E-15")})
    huge = invested().amount.model_copy(update={"value_max": Decimal("1E+30")})
    briefs = {"a": news(investments=(invested(amount=tiny), invested(amount=huge), invested()))}

    parquet = pq.read_table(export(tmp_path, "parquet", **briefs) / "investments.parquet")
    rows = read_csv(export(tmp_path, **briefs), "investments")

    assert [None, None, Decimal(30_000_000_000)] == parquet["amount_max"].to_pylist()
    assert ["0.000000000000001", f"1{'0' * 30}", "30000000000"] == [row["amount_max"] for row in rows]


def test_more_rows_than_are_kept_are_all_written(tmp_path, monkeypatch):
    """Parquet is written some rows at a time, in order."""
    monkeypatch.setattr("summarizer.nightly.export.parquet_sheet._ROWS", 3)
    many = tuple(invested(f"Investor {number}") for number in range(8))
    table = pq.read_table(export(tmp_path, "parquet", a=news(investments=many)) / "investments.parquet")

    assert [f"Investor {number}" for number in range(8)] == table["investor"].to_pylist()


def test_without_pyarrow_the_error_says_what_to_do(tmp_path, monkeypatch):
    """Parquet is an extra; CSV does without it."""
    save(tmp_path / "out", "a", news())
    monkeypatch.setitem(__import__("sys").modules, "pyarrow.parquet", None)

    with pytest.raises(SettingsError, match=r"policy-brief\[parquet\]"):
        export_facts(tmp_path / "out", to=tmp_path / "to", form="parquet")
    assert not (tmp_path / "to").exists()
    export_facts(tmp_path / "out", to=tmp_path / "to", form="csv")
