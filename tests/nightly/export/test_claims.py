"""Rows of claims: parts, verdicts, reasons."""

from __future__ import annotations

from tests.nightly.digest.made import invested, news
from tests.nightly.export.exports import export, read_csv
from tests.write.made import full


def test_a_part_names_its_whole(tmp_path):
    """Whoever adds amounts up can leave parts out; one whose whole is not in the brief is a part all the same."""
    alone = news("가람일보", investments=news().brief.investments[1:])
    rows = read_csv(export(tmp_path, a=full(), b=alone), "investments")

    assert [("true", "investments[1]"), ("false", ""), ("false", ""), ("true", "")] == [
        (row["part"], row["whole"]) for row in rows
    ]


def test_a_part_names_the_whole_of_its_id(tmp_path):
    """Another amount of the same brief is not its whole."""
    whole, part = news().brief.investments
    another = invested("India", value=7)
    another = another.model_copy(update={"amount": another.amount.model_copy(update={"id": "M9"})})
    rows = read_csv(export(tmp_path, a=news(investments=(another, whole, part))), "investments")

    assert ["", "", "investments[1]"] == [row["whole"] for row in rows]


def test_verdicts_come_with_their_reasons(tmp_path):
    """Amended and disputed claims say why, and withdrawn ones are a table of their own."""
    folder = export(tmp_path, a=full())
    (amended,) = [row for row in read_csv(folder, "stances") if row["verdict"] == "amended"]
    (disputed,) = [row for row in read_csv(folder, "points") if row["verdict"] == "disputed"]
    (withdrawn,) = read_csv(folder, "withdrawn")

    assert ("declined_to_say", "Canada declined to sign") == (amended["position"], amended["before"])
    assert "답하지 않았다" in amended["objections"]
    assert "the amount has not been set" in disputed["objections"]
    assert ("Snow delayed the summit", "[17] says only that it snowed") == (withdrawn["text"], withdrawn["reasons"])
