"""Which nights are exported."""

from __future__ import annotations

import pytest

from summarizer.errors import SettingsError
from summarizer.nightly.export import export_facts
from tests.nightly.digest.made import news, save
from tests.nightly.export.exports import read_csv


def test_every_night_is_exported(tmp_path):
    """Of a folder of nights all are taken; of one night, or of another folder with briefs, that alone."""
    for folder in ("out/2026-03-04", "out/2026-03-05", "other"):
        save(tmp_path / folder, "a", news())

    def nights(out):
        export_facts(tmp_path / out, to=tmp_path / "to", form="csv")
        return [(row["night"], row["file"]) for row in read_csv(tmp_path / "to", "briefs")]

    assert [("2026-03-04", "2026-03-04/a.json"), ("2026-03-05", "2026-03-05/a.json")] == nights("out")
    assert [("2026-03-05", "a.json")] == nights("out/2026-03-05")
    assert [("", "a.json")] == nights("other")


def test_a_folder_without_briefs_is_a_mistake(tmp_path):
    """A wrong folder is told instead of giving empty tables."""
    with pytest.raises(SettingsError, match="is not a folder"):
        export_facts(tmp_path / "gone", to=tmp_path / "to", form="csv")
    with pytest.raises(SettingsError, match="holds no briefs"):
        export_facts(tmp_path, to=tmp_path / "to", form="csv")
