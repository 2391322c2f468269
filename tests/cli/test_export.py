"""`policy-brief export`."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from summarizer.cli import cli
from tests.nightly.digest.made import news, save


def _export(*arguments):
    return CliRunner().invoke(cli, ["export", *map(str, arguments)])


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_export_writes_tables_and_counts_rows(tmp_path, form):
    """Each file is told with its rows on stderr; stdout stays empty."""
    save(tmp_path / "out" / "2026-03-04", "a", news())

    result = _export(tmp_path / "out", "--to", tmp_path / "to", "--format", form)

    assert (0, "") == (result.exit_code, result.stdout)
    assert f"{tmp_path / 'to' / f'briefs.{form}'}: 1 row\n" in result.stderr
    assert f"investments.{form}: 2 rows" in result.stderr


def test_export_tells_what_it_could_not_read(tmp_path):
    """The exit code says that something is missing, quiet or not."""
    save(tmp_path / "out", "a", news())
    (tmp_path / "out" / "b.json").write_text("{", encoding="utf-8")

    result = _export(tmp_path / "out", "--to", tmp_path / "to", "--quiet")

    assert 3 == result.exit_code
    assert result.stderr.startswith("Not read: b.json: no brief")
    assert (tmp_path / "to" / "investments.csv").exists()


def test_export_passes_over_what_another_version_saved(tmp_path):
    """Such a brief is named with what to do about it, and the others are exported."""
    save(tmp_path / "out", "a", news())
    old = '{"brief": {}, "provenance": {"schema_version": "1"}}'
    (tmp_path / "out" / "b.json").write_text(old, encoding="utf-8")

    result = _export(tmp_path / "out", "--to", tmp_path / "to", "--quiet")

    expected = "Not read: b.json: was saved with schema 1, and this version reads schema 3. Brief the article again.\n"
    assert (3, expected) == (result.exit_code, result.stderr)


def test_export_of_nothing_is_an_error(tmp_path):
    """A folder without briefs is told in one line, with what to give."""
    result = _export(tmp_path, "--to", tmp_path / "to")

    assert 1 == result.exit_code
    assert "holds no briefs" in result.stderr


def test_export_needs_a_place(tmp_path):
    """Without --to the usage is wrong."""
    assert 2 == _export(tmp_path).exit_code


def test_an_empty_place_is_wrong_usage(tmp_path, monkeypatch):
    """An empty --to, as an unset variable leaves it, is not the working directory."""
    monkeypatch.chdir(tmp_path)
    save(tmp_path / "out", "a", news())

    result = _export(tmp_path / "out", "--to", "")

    assert (2, ["out"]) == (result.exit_code, [path.name for path in tmp_path.iterdir()])
    assert "--to is empty: name the folder" in result.stderr
