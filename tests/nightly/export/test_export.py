"""What saved briefs say comes out as tables, unchanged."""

from __future__ import annotations

import csv
import datetime as dt
import json
import re
from decimal import Decimal

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from policy_brief import Name
from summarizer.errors import OutputError, SettingsError
from summarizer.nightly.export import TABLES, export_facts
from summarizer.nightly.export.csv_sheet import unguarded
from tests.nightly.digest.made import at, invested, news, said, save
from tests.write.made import full, other, partial

NAMES = {table.name for table in TABLES}


def _csv(folder, table):
    with (folder / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _exported(tmp_path, form="csv", **documents):
    """Export briefs of one night and give the folder."""
    for name, document in documents.items():
        save(tmp_path / "out" / "2026-03-04", name, document)
    export_facts(tmp_path / "out", to=tmp_path / "to", form=form)
    return tmp_path / "to"


def _claim(out, row):
    """Find the claim of a row in the saved JSON."""
    brief = json.loads((out / row["file"]).read_text(encoding="utf-8"))["brief"]
    name, _, at = row["claim"].rstrip("]").partition("[")
    return brief[name][int(at)] if at else brief[name]


def test_there_is_one_file_for_each_kind(tmp_path):
    """Every table is written, the empty ones too, with the same rows in both forms."""
    save(tmp_path / "out" / "2026-03-04", "a", full())
    for form in ("csv", "parquet"):
        exported = export_facts(tmp_path / "out", to=tmp_path / "to", form=form)
        assert {f"{name}.{form}" for name in NAMES} == {path.name for path in exported.rows}
    counts = {path.stem: rows for path, rows in exported.rows.items()}

    assert counts == {name: pq.read_table(tmp_path / "to" / f"{name}.parquet").num_rows for name in NAMES}
    assert counts == {name: len(_csv(tmp_path / "to", name)) for name in NAMES}
    assert (1, 2, 2, 1, 1) == tuple(counts[name] for name in ("briefs", "investments", "stances", "models", "dropped"))


def test_csv_says_what_the_json_says(tmp_path):
    """Investors, amounts, status, sentences and evidence read back as the brief has them."""
    rows = _csv(_exported(tmp_path, a=full(), b=news("가람일보")), "investments")

    assert 4 == len(rows)
    for row in rows:
        claim = _claim(tmp_path / "out", row)
        assert (claim["investor"]["english"], claim["investor"]["korean"]) == (row["investor"], row["investor_korean"])
        assert claim["amount"]["value_max"] == Decimal(row["amount_max"])
        assert (claim["amount"]["value_min"] is None) == (row["amount_min"] == "")
        assert (claim["amount"]["currency"], claim["amount"]["text"]) == (row["amount_currency"], row["amount_korean"])
        assert claim["status"] == row["status"]
        assert [each["sentence"] for each in claim["evidence"]] == [int(each) for each in row["sentences"].split()]
        assert [each["quote"] for each in claim["evidence"]] == row["evidence"].split("\n")
        assert ("2026-03-04", "https://news.example/1") == (row["night"], row["url"])


def test_parquet_says_what_the_json_says(tmp_path):
    """Decimals are exact, lists are lists, times are in Korea."""
    rows = pq.read_table(_exported(tmp_path, "parquet", a=news(published=at(3))) / "investments.parquet").to_pylist()

    for row in rows:
        claim = _claim(tmp_path / "out", row)
        assert Decimal(claim["amount"]["value_max"]) == row["amount_max"]
        assert [each["quote"] for each in claim["evidence"]] == row["evidence"]
        assert (dt.date(2026, 3, 4), at(3)) == (row["night"], row["published"])
    assert [Decimal("45E+12"), None] == [row["conversion_max"] for row in rows]


def test_parquet_has_types(tmp_path):
    """The schema says what a column is, and describes it."""
    schema = pq.read_schema(_exported(tmp_path, "parquet", a=news()) / "investments.parquet")

    assert pa.decimal128(38, 12) == schema.field("amount_min").type
    assert pa.date32() == schema.field("night").type
    assert pa.timestamp("us", tz="Asia/Seoul") == schema.field("published").type
    assert pa.list_(pa.string()) == schema.field("evidence").type
    assert pa.bool_() == schema.field("part").type
    assert b"ISO 4217 code" == schema.field("amount_currency").metadata[b"description"]


def test_a_part_names_its_whole(tmp_path):
    """Whoever adds amounts up can leave parts out; one whose whole is not in the brief is a part all the same."""
    alone = news("가람일보", investments=news().brief.investments[1:])
    rows = _csv(_exported(tmp_path, a=full(), b=alone), "investments")

    assert [("true", "investments[1]"), ("false", ""), ("true", "")] == [(row["part"], row["whole"]) for row in rows]


def test_a_part_names_the_whole_of_its_id(tmp_path):
    """Another amount of the same brief is not its whole."""
    whole, part = news().brief.investments
    another = invested("India", value=7)
    another = another.model_copy(update={"amount": another.amount.model_copy(update={"id": "M9"})})
    rows = _csv(_exported(tmp_path, a=news(investments=(another, whole, part))), "investments")

    assert ["", "", "investments[1]"] == [row["whole"] for row in rows]


def test_verdicts_come_with_their_reasons(tmp_path):
    """Repaired and unverified claims say why, and dropped ones are a table of their own."""
    folder = _exported(tmp_path, a=full())
    repaired = [row for row in _csv(folder, "stances") if row["verdict"] == "repaired"]
    unverified = [row for row in _csv(folder, "points") if row["verdict"] == "unverified"]

    assert ["not_signed"] == [row["position"] for row in repaired]
    assert "서명하지 않았" in repaired[0]["reasons"]
    assert ["text: 'Three' comes from no cited sentence"] == [row["reasons"] for row in unverified]
    assert "Norway plans 99 billion euros." == json.loads(_csv(folder, "dropped")[0]["content"])["text"]["text"]


def test_evidence_has_its_offsets(tmp_path):
    """Each cited sentence of each claim is a row, with its place in the article's text."""
    for row in _csv(_exported(tmp_path, a=full()), "evidence"):
        cited = {each["sentence"]: each for each in _claim(tmp_path / "out", row)["evidence"]}[int(row["sentence"])]
        assert (cited["start"], cited["end"], cited["quote"]) == (int(row["start"]), int(row["end"]), row["quote"])


def test_other_and_partial_briefs_say_so(tmp_path):
    """A brief's row says what it is about and whether it is whole."""
    rows = _csv(_exported(tmp_path, a=other(), b=partial()), "briefs")

    assert [("other", "false"), ("ai_policy", "true")] == [(row["scope"], row["partial"]) for row in rows]


def test_every_night_is_exported(tmp_path):
    """Of a folder of nights all are taken; of one night, or of another folder with briefs, that alone."""
    for folder in ("out/2026-03-04", "out/2026-03-05", "other"):
        save(tmp_path / folder, "a", news())

    def nights(out):
        export_facts(tmp_path / out, to=tmp_path / "to", form="csv")
        return [(row["night"], row["file"]) for row in _csv(tmp_path / "to", "briefs")]

    assert [("2026-03-04", "2026-03-04/a.json"), ("2026-03-05", "2026-03-05/a.json")] == nights("out")
    assert [("2026-03-05", "a.json")] == nights("out/2026-03-05")
    assert [("", "a.json")] == nights("other")


def test_a_file_that_is_no_brief_is_named(tmp_path):
    """The others are exported all the same."""
    save(tmp_path / "out" / "2026-03-04", "a", news())
    (tmp_path / "out" / "2026-03-04" / "b.json").write_text("{", encoding="utf-8")

    exported = export_facts(tmp_path / "out", to=tmp_path / "to", form="csv")

    assert ["2026-03-04/b.json"] == list(exported.unread)
    assert 1 == exported.rows[tmp_path / "to" / "briefs.csv"]


@pytest.mark.parametrize("text", ["=1+1", "+82", "-3 points", "@all", "＝1", " =1", "\t=1"])
def test_a_text_is_never_a_formula(tmp_path, text):
    """A name that a spreadsheet would reckon with gets an apostrophe, and taking it away gives the name back."""
    name = Name(english=text, korean=text)
    row = _csv(_exported(tmp_path, a=news(investments=(invested(text, korean=text, country=name),))), "investments")[0]

    for column in ("investor", "investor_korean", "country"):
        assert "'" == row[column][0]
        assert text == unguarded(row[column])


def test_a_negative_amount_stays_a_number(tmp_path):
    """A figure is no text: it is written as it is, and no formula can come of it."""
    minus = invested().amount.model_copy(update={"value_max": Decimal("-1.5")})
    row = _csv(_exported(tmp_path, a=news(investments=(invested(amount=minus),))), "investments")[0]

    assert "-1.5" == row["amount_max"]


def test_no_cell_begins_a_formula_but_figures(tmp_path):
    """Over all tables, what begins like a formula is a number."""
    folder = _exported(tmp_path, a=full(), b=news(investments=(invested("=x", purpose=said("-y")),)))

    cells = [cell for name in NAMES for row in _csv(folder, name) for cell in row.values()]
    assert all(re.fullmatch(r"-?[0-9.]+", cell) for cell in cells if cell[:1] in ("=", "+", "-", "@"))
    assert "'=x" in cells


def test_a_decimal_that_parquet_cannot_hold_is_left_out(tmp_path):
    """Never a rounded figure: the words keep it, and so does CSV."""
    tiny = invested().amount.model_copy(update={"value_max": Decimal("1E-15")})
    huge = invested().amount.model_copy(update={"value_max": Decimal("1E+30")})
    briefs = {"a": news(investments=(invested(amount=tiny), invested(amount=huge), invested()))}

    parquet = pq.read_table(_exported(tmp_path, "parquet", **briefs) / "investments.parquet")
    rows = _csv(_exported(tmp_path, **briefs), "investments")

    assert [None, None, Decimal(30_000_000_000)] == parquet["amount_max"].to_pylist()
    assert ["0.000000000000001", f"1{'0' * 30}", "30000000000"] == [row["amount_max"] for row in rows]


def test_hangul_opens_in_a_spreadsheet(tmp_path):
    """CSV begins with the mark by which Excel knows UTF-8."""
    assert b"\xef\xbb\xbfnight,file" == (_exported(tmp_path, a=news()) / "stances.csv").read_bytes()[:13]


def test_an_export_again_gives_the_same_bytes(tmp_path):
    """Nothing in a table depends on when it is written; nothing is left beside the tables."""
    first = {path.name: path.read_bytes() for path in _exported(tmp_path, a=full(), b=news()).iterdir()}
    again = {path.name: path.read_bytes() for path in _exported(tmp_path).iterdir()}

    assert first == again
    assert {f"{name}.csv" for name in NAMES} == set(again)


def test_more_rows_than_are_kept_are_all_written(tmp_path, monkeypatch):
    """Parquet is written some rows at a time, in order."""
    monkeypatch.setattr("summarizer.nightly.export.parquet_sheet._ROWS", 3)
    many = tuple(invested(f"Investor {number}") for number in range(8))
    table = pq.read_table(_exported(tmp_path, "parquet", a=news(investments=many)) / "investments.parquet")

    assert [f"Investor {number}" for number in range(8)] == table["investor"].to_pylist()


def test_without_pyarrow_the_error_says_what_to_do(tmp_path, monkeypatch):
    """Parquet is an extra; CSV does without it."""
    save(tmp_path / "out", "a", news())
    monkeypatch.setitem(__import__("sys").modules, "pyarrow.parquet", None)

    with pytest.raises(SettingsError, match=r"policy-brief\[parquet\]"):
        export_facts(tmp_path / "out", to=tmp_path / "to", form="parquet")
    assert not (tmp_path / "to").exists()
    export_facts(tmp_path / "out", to=tmp_path / "to", form="csv")


def test_a_folder_without_briefs_is_a_mistake(tmp_path):
    """A wrong folder is told instead of giving empty tables."""
    with pytest.raises(SettingsError, match="is not a folder"):
        export_facts(tmp_path / "gone", to=tmp_path / "to", form="csv")
    with pytest.raises(SettingsError, match="holds no briefs"):
        export_facts(tmp_path, to=tmp_path / "to", form="csv")


def test_a_failed_export_leaves_the_old_tables(tmp_path, monkeypatch):
    """When the disk is full, what an earlier export wrote stays, and nothing lies beside it."""
    before = {path.name: path.read_bytes() for path in _exported(tmp_path, a=news()).iterdir()}

    def full_disk(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("summarizer.nightly.export.csv_sheet.CsvSheet.add", full_disk)
    with pytest.raises(OutputError, match="No space left"):
        _exported(tmp_path, b=news("가람일보"))
    assert before == {path.name: path.read_bytes() for path in (tmp_path / "to").iterdir()}
