"""An export writes all tables, or replaces none."""

from __future__ import annotations

from decimal import Decimal

import pyarrow.parquet as pq
import pytest

from summarizer.errors import OutputError
from summarizer.nightly.export import TABLES, export_facts
from tests.nightly.digest.made import news, save
from tests.nightly.export.exports import export, find_claim, read_csv
from tests.write.made import full

NAMES = {table.name for table in TABLES}


def test_there_is_one_file_for_each_kind(tmp_path):
    """Every table is written, the empty ones too, with the same rows in both forms."""
    save(tmp_path / "out" / "2026-03-04", "a", full())
    for form in ("csv", "parquet"):
        exported = export_facts(tmp_path / "out", to=tmp_path / "to", form=form)
        assert {f"{name}.{form}" for name in NAMES} == {path.name for path in exported.rows}
    counts = {path.stem: rows for path, rows in exported.rows.items()}

    assert counts == {name: pq.read_table(tmp_path / "to" / f"{name}.parquet").num_rows for name in NAMES}
    assert counts == {name: len(read_csv(tmp_path / "to", name)) for name in NAMES}
    assert (1, 3, 4, 2, 1) == tuple(
        counts[name] for name in ("briefs", "investments", "stances", "models", "withdrawn")
    )


def test_csv_says_what_the_json_says(tmp_path):
    """Investors, amounts, status, sentences and evidence read back as the brief has them."""
    rows = read_csv(export(tmp_path, a=news(), b=news("가람일보")), "investments")

    assert 4 == len(rows)
    for row in rows:
        claim = find_claim(tmp_path / "out", row)
        assert (claim["investor"]["english"], claim["investor"]["korean"]) == (row["investor"], row["investor_korean"])
        assert claim["amount"]["value_max"] == Decimal(row["amount_max"])
        assert (claim["amount"]["value_min"] is None) == (row["amount_min"] == "")
        assert (claim["amount"]["currency"], claim["amount"]["text"]) == (row["amount_currency"], row["amount_korean"])
        assert claim["status"] == row["status"]
        assert [sentence["sentence"] for sentence in claim["evidence"]] == [
            int(number) for number in row["sentences"].split()
        ]
        assert [sentence["quote"] for sentence in claim["evidence"]] == row["evidence"].split("\n")
        assert ("2026-03-04", "https://news.example/1") == (row["night"], row["url"])


def test_a_file_that_is_no_brief_is_named(tmp_path):
    """The others are exported all the same."""
    save(tmp_path / "out" / "2026-03-04", "a", news())
    (tmp_path / "out" / "2026-03-04" / "b.json").write_text("{", encoding="utf-8")

    exported = export_facts(tmp_path / "out", to=tmp_path / "to", form="csv")

    assert ["2026-03-04/b.json"] == list(exported.unread)
    assert 1 == exported.rows[tmp_path / "to" / "briefs.csv"]


def test_an_export_again_gives_the_same_bytes(tmp_path):
    """Nothing in a table depends on when it is written; nothing is left next to the tables."""
    first = {path.name: path.read_bytes() for path in export(tmp_path, a=full(), b=news()).iterdir()}
    again = {path.name: path.read_bytes() for path in export(tmp_path).iterdir()}

    assert first == again
    assert {f"{name}.csv" for name in NAMES} == set(again)


def test_a_failed_export_leaves_the_old_tables(tmp_path, monkeypatch):
    """When the disk is full, what an earlier export wrote stays, and nothing lies next to it."""
    before = {path.name: path.read_bytes() for path in export(tmp_path, a=news()).iterdir()}

    def full_disk(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("summarizer.nightly.export.csv_sheet.CsvSheet.add", full_disk)
    with pytest.raises(OutputError, match="No space left"):
        export(tmp_path, b=news("가람일보"))
    assert before == {path.name: path.read_bytes() for path in (tmp_path / "to").iterdir()}
