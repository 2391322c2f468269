"""The engine of one machine."""

from __future__ import annotations

import json

from summarizer import Settings
from summarizer.nightly.config import Rate
from summarizer.nightly.engines import local
from summarizer.nightly.engines.base import Job
from summarizer.nightly.engines.local import LocalEngine
from summarizer.nightly.ledger import Ledger
from summarizer.nightly.limits.budget import Budget
from summarizer.nightly.limits.pace import Pace
from tests.ask.loopback import Loopback, completion, error
from tests.nightly.night import (
    NightServer,
    configure,
    good,
    hold_night,
    reasons,
    states,
    write_articles,
)
from tests.story import ARTICLE, answer_text


def test_a_defect_met_on_one_article_is_told(tmp_path, server, monkeypatch):
    """An unexpected exception is that article's failure, and the others are briefed."""
    write_articles(tmp_path / "in", range(3))
    real = local.brief_article

    async def broken(article, **more):
        if "가람1호" in article.text:
            raise KeyError("M9")
        return await real(article, **more)

    monkeypatch.setattr(local, "brief_article", broken)
    summary = hold_night(configure(tmp_path, server.url))

    assert {"done": 2, "failed": 1} == states(summary)
    assert "KeyError" in reasons(tmp_path)["a0001.txt"]


def _answer_every_stage(number, times):
    return good(number, times) if times == 1 else completion(json.dumps({"judged": 3, "doubts": []}))


def test_a_cap_between_the_stages_leaves_the_article_pending(tmp_path):
    """A brief whose second reading the night's cap forbids is not done; the next night pays for the rest alone."""
    write_articles(tmp_path / "in", range(1))
    with NightServer(_answer_every_stage) as server:
        config = configure(tmp_path, server.url, more="[caps.night]\ncalls = 3")
        text = config.read_text(encoding="utf-8").replace("second_reader = false", "second_reader = true")
        config.write_text(text, encoding="utf-8")
        first = hold_night(config)
        paid = server.paid
        config.write_text(text.replace("calls = 3", "calls = 9"), encoding="utf-8")
        second = hold_night(config)

    assert ({"pending": 1}, 3) == (states(first), paid)
    assert {"done": 1} == states(second)
    assert server.paid > paid
    with Ledger.open(tmp_path / "out" / "ledger.sqlite") as ledger:
        assert server.paid == ledger.spent().replies


async def test_what_the_endpoint_takes_is_learned(ledger):
    """An engine says which way of asking and which name of the limit an endpoint took, for others to begin with."""
    refusals = [error(400, "max_tokens: use 'max_completion_tokens'"), error(400, "no")]
    with Loopback(*refusals, completion(answer_text())) as server:
        settings = Settings(model="scripted", base_url=server.url, second_reader=False, max_output_tokens=900, reasks=0)
        replies = ledger.replies(ledger.begin_night("2026-03-04"))
        engine = LocalEngine(settings, replies=replies, pace=Pace(Rate()), budget=Budget())
        assert {} == engine.learned
        learned = [engine.learned async for _ in engine.run(_one_job())]

    assert [{"structured": "json_schema_simple", "limit_name": "max_completion_tokens"}] == learned


async def _one_job():
    yield Job("k", ARTICLE)
