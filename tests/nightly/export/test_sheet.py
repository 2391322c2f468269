"""Both kinds of sheets do as their interface says."""

from __future__ import annotations

import pytest

from summarizer.nightly.export.csv_sheet import CsvSheet
from summarizer.nightly.export.parquet_sheet import ParquetSheet
from summarizer.tables.columns import column


@pytest.mark.parametrize("kind", [CsvSheet, ParquetSheet])
def test_closing_twice_is_harmless(tmp_path, kind):
    """A file is whole after it is closed, and closing it again changes nothing."""
    sheet = kind(tmp_path / "table", [column("name", "a name")])
    sheet.add(["가람"])
    sheet.close()
    before = (tmp_path / "table").read_bytes()

    sheet.close()

    assert before == (tmp_path / "table").read_bytes() != b""
