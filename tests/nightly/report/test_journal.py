"""The log of a night."""

from __future__ import annotations

import json

from summarizer.nightly.report import Journal
from tests.nightly.night import (
    configure,
    hold_night,
    write_articles,
)


def test_the_log_tells_each_article(tmp_path, server):
    """Each line of the log is a JSON object with time and run, from beginning to end."""
    write_articles(tmp_path / "in", range(2))
    summary = hold_night(configure(tmp_path, server.url, more='[report]\nprometheus = "night.prom"'))

    lines = [json.loads(line) for line in (tmp_path / "out" / summary.day / "night.jsonl").read_text().splitlines()]
    assert ["night_began", "expected", "article", "article", "night_ended"] == [line["event"] for line in lines]
    assert {summary.run} == {line["run"] for line in lines}
    assert 'policy_brief_night_articles{state="done"} 2' in (tmp_path / "night.prom").read_text(encoding="utf-8")
    saved = json.loads((tmp_path / "out" / summary.day / "run.json").read_text(encoding="utf-8"))
    assert summary == type(summary).model_validate(saved)


def test_a_journal_without_a_path_writes_nothing(tmp_path, monkeypatch):
    """A rehearsal leaves no log."""
    monkeypatch.chdir(tmp_path)
    with Journal(None, "r") as journal:
        journal.write("night_began")

    assert [] == list(tmp_path.iterdir())
