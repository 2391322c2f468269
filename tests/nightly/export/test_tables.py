"""Rows of briefs and evidence."""

from __future__ import annotations

from tests.nightly.export.exports import export, find_claim, read_csv
from tests.write.made import full, other, partial


def test_evidence_has_its_offsets(tmp_path):
    """Each cited sentence of each claim is a row, with its place in the article's text."""
    for row in read_csv(export(tmp_path, a=full()), "evidence"):
        cited = {each["sentence"]: each for each in find_claim(tmp_path / "out", row)["evidence"]}[int(row["sentence"])]
        assert (cited["start"], cited["end"], cited["quote"]) == (int(row["start"]), int(row["end"]), row["quote"])


def test_other_and_partial_briefs_say_so(tmp_path):
    """A brief's row says what it is about and whether it is whole."""
    rows = read_csv(export(tmp_path, a=other(), b=partial()), "briefs")

    assert [("other", "false"), ("ai_policy", "true")] == [(row["scope"], row["partial"]) for row in rows]
