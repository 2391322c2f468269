"""Rows of claims: parts, verdicts, reasons."""

from __future__ import annotations

import json

from tests.nightly.digest.made import invested, news
from tests.nightly.export.exports import export, read_csv
from tests.write.made import full


def test_a_part_names_its_whole(tmp_path):
    """Whoever adds amounts up can leave parts out; one whose whole is not in the brief is a part all the same."""
    alone = news("가람일보", investments=news().brief.investments[1:])
    rows = read_csv(export(tmp_path, a=full(), b=alone), "investments")

    assert [("true", "investments[1]"), ("false", ""), ("true", "")] == [(row["part"], row["whole"]) for row in rows]


def test_a_part_names_the_whole_of_its_id(tmp_path):
    """Another amount of the same brief is not its whole."""
    whole, part = news().brief.investments
    another = invested("India", value=7)
    another = another.model_copy(update={"amount": another.amount.model_copy(update={"id": "M9"})})
    rows = read_csv(export(tmp_path, a=news(investments=(another, whole, part))), "investments")

    assert ["", "", "investments[1]"] == [row["whole"] for row in rows]


def test_verdicts_come_with_their_reasons(tmp_path):
    """Repaired and unverified claims say why, and dropped ones are a table of their own."""
    folder = export(tmp_path, a=full())
    repaired = [row for row in read_csv(folder, "stances") if row["verdict"] == "repaired"]
    unverified = [row for row in read_csv(folder, "points") if row["verdict"] == "unverified"]

    assert ["not_signed"] == [row["position"] for row in repaired]
    assert "서명하지 않았" in repaired[0]["reasons"]
    assert ["text: 'Three' comes from no cited sentence"] == [row["reasons"] for row in unverified]
    assert "Norway plans 99 billion euros." == json.loads(read_csv(folder, "dropped")[0]["content"])["text"]["text"]
