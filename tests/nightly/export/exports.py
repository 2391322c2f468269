"""Exports of made-up briefs, and what their tables hold."""

from __future__ import annotations

import csv
import json

from summarizer.nightly.export import export_facts
from tests.nightly.digest.made import save

__all__ = ["export", "find_claim", "read_csv"]


def export(tmp_path, form="csv", **documents):
    """Export the briefs of one night, and return the folder of the tables."""
    for name, document in documents.items():
        save(tmp_path / "out" / "2026-03-04", name, document)
    export_facts(tmp_path / "out", to=tmp_path / "to", form=form)
    return tmp_path / "to"


def find_claim(out, row):
    """Return the claim of a row in the saved JSON."""
    brief = json.loads((out / row["file"]).read_text(encoding="utf-8"))["brief"]
    name, _, at = row["claim"].rstrip("]").partition("[")
    return brief[name][int(at)] if at else brief[name]


def read_csv(folder, table):
    """Return the rows of a table."""
    with (folder / f"{table}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
