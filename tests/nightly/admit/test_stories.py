"""A near-copy that tells something else is an update; a changed article supersedes its earlier brief."""

from __future__ import annotations

import asyncio
import csv
import json

import pytest

from summarizer.nightly.config import load_config
from summarizer.nightly.export import export_facts
from summarizer.nightly.ledger import Ledger
from summarizer.nightly.report.ledger_status import read_ledger_status
from summarizer.nightly.report.ledger_status_text import ledger_status_text
from summarizer.nightly.run.night import rehearse
from tests.nightly.night import article, configure, hold_night, states

TITLE = "다온시, 인공지능 관제소에 투자한다"
STORY = (
    " 다온시는 내년까지 인공지능 관제소에 120억원을 투자할 계획이라고 밝혔다."
    " 새봄위원회는 3월 4일 공동 선언에 서명했다. 한빛전자가 장비 40대를 납품한다.\n"
)


def _write(folder, **texts):
    (folder / "in").mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / "in" / f"{name}.txt").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("120억원", "210억원", "figures"),
        ("40대", "70대", "figures"),
        ("3월 4일", "3월 9일", "dates"),
        ("한빛전자가", "가온전자가", None),
        ("서명했다", "서명하지 않았다", "positions"),
    ],
)
def test_a_near_copy_that_tells_otherwise_is_an_update(tmp_path, server, old, new, kind):
    """Its figures, dates, names or positions differ: it is briefed, and linked with what differs."""
    first = article(0).rstrip() + STORY
    _write(tmp_path, a=first)
    config = configure(tmp_path, server.url)
    hold_night(config)
    _write(tmp_path, b=first.replace(old, new))

    summary = hold_night(config)

    if kind is None:  # a firm that no list has is a name of which the finders know nothing
        assert states(summary) in ({"done": 1}, {"duplicate": 1})
        return
    assert {"done": 1} == states(summary)
    with Ledger.open(tmp_path / "out" / "ledger.sqlite") as ledger:
        (link,) = ledger.entries.linked("update_of")
    assert (str(tmp_path / "in" / "b.txt"), str(tmp_path / "in" / "a.txt")) == (link.locator, link.of_locator)
    assert f"{kind}: without" in link.why
    page = (tmp_path / "out" / summary.day / "index.md").read_text(encoding="utf-8")
    assert "*Update of*" in page


def test_copies_are_shown_by_title_and_place(tmp_path, server):
    """Index, status and dry run name the original, not a hash."""
    text = f"{TITLE}\n\n{article(0)}"
    _write(tmp_path, a=text, b=f"{text}끝.\n")
    config = configure(tmp_path, server.url)
    plan = asyncio.run(rehearse(load_config(config, environment={})))
    summary = hold_night(config)

    assert f"as {TITLE} ({tmp_path}/in/" in plan.linked[0]
    with Ledger.open(tmp_path / "out" / "ledger.sqlite") as ledger:
        told = ledger_status_text(read_ledger_status(ledger))
    assert f"of {TITLE} ({tmp_path}/in/" in told
    page = (tmp_path / "out" / summary.day / "index.md").read_text(encoding="utf-8")
    assert "*Copies, not briefed again:*" in page


def test_a_changed_article_supersedes_its_earlier_brief(tmp_path, server):
    """The export says which row counts no more, and the day's index counts the newer one alone."""
    _write(tmp_path, a=article(0))
    config = configure(tmp_path, server.url)
    hold_night(config)
    _write(tmp_path, a=article(0) + "정정: 다온시는 30억원을 투자한다.\n")
    summary = hold_night(config)

    index = json.loads((tmp_path / "out" / summary.day / "index.json").read_text(encoding="utf-8"))
    (entry,) = index["other"]
    assert 1 == len(entry["supersedes"]) == len(index["superseded"])
    export_facts(tmp_path / "out", to=tmp_path / "facts", form="csv")
    with (tmp_path / "facts" / "briefs.csv").open(encoding="utf-8-sig") as file:
        newer = {row["file"]: row["superseded_by"] for row in csv.DictReader(file)}
    assert sorted(["", f"{summary.day}/{entry['saved']}"]) == sorted(newer.values())


def test_a_text_that_comes_back_is_the_one_that_counts(tmp_path, server):
    """Where an article is changed and changed back, its first brief counts again, and nothing is paid for."""
    _write(tmp_path, a=article(0))
    config = configure(tmp_path, server.url)
    hold_night(config)
    _write(tmp_path, a=article(0) + "정정: 다온시는 30억원을 투자한다.\n")
    hold_night(config)
    _write(tmp_path, a=article(0))
    hold_night(config)

    assert 2 == server.asked.total() == server.looked_at.total() == server.drafted.total()
    relations = json.loads((tmp_path / "out" / "relations.json").read_text(encoding="utf-8"))
    with Ledger.open(tmp_path / "out" / "ledger.sqlite") as ledger:
        first, second = sorted(ledger.attempts.all_briefs(), key=lambda row: row.night)
    assert {f"{second.day}/{second.stem}.json": f"{first.day}/{first.stem}.json"} == relations["superseded"]
