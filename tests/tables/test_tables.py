"""Rows of briefs, and of their stages."""

from __future__ import annotations

from tests.nightly.export.exports import export, read_csv
from tests.write.made import full, other, partial, sound, with_claims


def test_other_and_partial_briefs_say_so(tmp_path):
    """A brief's row says what it is about and whether it is whole."""
    rows = read_csv(export(tmp_path, a=other(), b=partial()), "briefs")

    assert [("other", "false"), ("ai_policy", "true")] == [(row["scope"], row["partial"]) for row in rows]


def test_each_stage_says_what_it_took(tmp_path):
    """Calls, tokens and cost by stage and model; together they are those of the brief."""
    folder = export(tmp_path, a=sound())
    stages, (brief,) = read_csv(folder, "stages"), read_csv(folder, "briefs")

    assert [("write", "made-up-model", "10000"), ("second read", "another-model", "2345")] == [
        (row["stage"], row["model"], row["prompt_tokens"]) for row in stages
    ]
    for name in ("calls", "prompt_tokens", "completion_tokens", "cached_tokens", "reasks"):
        assert int(brief[name]) == sum(int(row[name]) for row in stages)
    assert ("0.0123", "") == (stages[0]["cost_usd"], stages[0]["seconds"])


def test_the_time_of_a_stage_is_exact(tmp_path):
    """Seconds are the decimal that the brief saved."""
    document = sound()
    stages = tuple(stage.model_copy(update={"seconds": 1.1}) for stage in document.provenance.stages)
    timed = document.provenance.model_copy(update={"stages": stages})

    rows = read_csv(export(tmp_path, a=document.model_copy(update={"provenance": timed})), "stages")

    assert ["1.1", "1.1"] == [row["seconds"] for row in rows]


def test_a_brief_counts_its_claims_by_what_came_of_them(tmp_path):
    """And says what kind of text its article is, and what the text says of itself."""
    (row,) = read_csv(export(tmp_path, a=full()), "briefs")

    names = ("amended", "disputed", "withdrawn", "unused", "second_reader", "article_kind", "self_description")
    assert ("1", "1", "1", "1", "read", "news", "fictional") == tuple(row[name] for name in names)


def test_the_bottom_line_of_a_row_is_one_line(tmp_path):
    """A reader of a sheet filters and counts lines."""
    (row,) = read_csv(export(tmp_path, a=with_claims(bottom_line="It pays [1].\n\nIt waits [3].")), "briefs")

    assert "It pays. It waits." == row["bottom_line"]
