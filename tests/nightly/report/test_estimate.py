"""What a night will take is known from past nights, or said to be unknown."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from summarizer import Settings
from summarizer.nightly.config import ArticleCaps, NightCaps
from summarizer.nightly.report.estimate import estimate_article, tell_article, tell_night
from tests.nightly.ledger.made import begun, finish, took
from tests.nightly.night import configure, hold_night, write_articles

CENT = Decimal("0.01")


@pytest.fixture
def brief(ledger):
    night = ledger.begin_night("2026-03-04")

    def enter(name, *stages):
        finish(ledger, night, begun(ledger, night, locator=name, key=name), *stages)

    return enter


def _estimate(ledger, *, settings=None, night=None, **caps):
    chosen = Settings(**(settings or {}))
    return estimate_article(ledger, chosen, article=ArticleCaps(**caps), night=night or NightCaps())


def test_without_past_briefs_all_but_the_bounds_is_unknown(ledger):
    """Calls are bounded by the stages; what they cost is null, and not nothing."""
    estimate = _estimate(ledger)

    assert (0, 0) == (estimate.tokens_of_a_call, estimate.usd_of_a_call)
    assert (4, 6, None, None, None) == (
        estimate.least, estimate.most, estimate.calls, estimate.tokens, estimate.usd,
    )  # fmt: skip
    assert "An article takes 4 to 6 calls; tokens and money are unknown before the first briefs." in tell_article(
        estimate
    )


def test_an_article_costs_what_past_ones_did_on_average(ledger, brief):
    """A stage that every other brief needs counts half."""
    brief("a", took("write"), took("second read"), took("review", calls=3, prompt_tokens=3500, cost_usd=4 * CENT))
    brief("b", took("write"), took("second read"))
    estimate = _estimate(ledger)

    assert [("write", 1, 1500, CENT), ("second read", 1, 1500, CENT), ("review", 1.5, 2000, 2 * CENT)] == [
        (stage.stage, stage.calls, stage.tokens, stage.usd) for stage in estimate.stages
    ]
    assert (2, 3.5, 5000, 4 * CENT) == (estimate.briefs, estimate.calls, estimate.tokens, estimate.usd)
    assert (5000 / 3.5, 4 * CENT / Decimal("3.5")) == (estimate.tokens_of_a_call, estimate.usd_of_a_call)
    assert "on the average of 2 past briefs 3.5 calls, 5,000 tokens, 0.0400 US dollars. " in tell_article(estimate)


def test_a_price_that_one_stage_lacks_is_unknown_for_the_whole(ledger, brief):
    """A sum over what is known alone would be too low."""
    brief("a", took("write"), took("second read", cost_usd=None, prompt_tokens=0, completion_tokens=0))
    estimate = _estimate(ledger)

    assert (2, None, None) == (estimate.calls, estimate.tokens, estimate.usd)
    lines = list(tell_night(estimate, 3))
    assert lines[0].endswith("6.0 calls, tokens unknown, price unknown")
    assert ["  write: 3.0 calls, 4,500 tokens, 0.0300 US dollars", "  second read: 3.0 calls, tokens unknown"] == [
        lines[1], lines[2].removesuffix(", price unknown"),
    ]  # fmt: skip


def test_briefs_without_figures_do_not_lower_the_average(ledger, brief):
    """The average is that of the briefs whose tokens and price are known."""
    brief("a", took("write"), took("second read"))
    brief("b", took("write", cost_usd=None, prompt_tokens=0, completion_tokens=0), took("second read"))

    assert (1500, CENT) == (_estimate(ledger).stages[0].tokens, _estimate(ledger).stages[0].usd)


def test_briefs_that_were_not_read_again_say_nothing_of_those_that_are(ledger, brief):
    """With a second reader, quick briefs are no measure; without one, they are."""
    brief("a", took("write"))

    assert (0, None) == (_estimate(ledger).briefs, _estimate(ledger).usd)
    quick = _estimate(ledger, settings={"second_reader": False})
    assert (1, CENT, 3, 4) == (quick.briefs, quick.usd, quick.least, quick.most)


def test_caps_are_told_beforehand(ledger):
    """The night's own, and the article's worst case where no other cap is set; no more articles than are allowed."""
    estimate = _estimate(ledger, night=NightCaps(articles=5, usd=2.5, seconds=60), tokens=90_000)
    first, worst, last = tell_night(estimate, 22)

    assert first.startswith("Expected for 5 articles: 20 to 30 calls; ")
    assert "At worst: 470 calls, 450,000 tokens, 60 seconds" == worst
    assert (
        "Caps: a night 5 articles, 2.5 US dollars, 60 seconds; an article 94 calls, 90,000 tokens, 600 seconds." == last
    )


def test_a_night_logs_what_it_expects_before_it_asks(tmp_path, server):
    """The second night knows from the first what an article takes; the first one knows nothing."""
    write_articles(tmp_path / "in", range(2))
    config = configure(tmp_path, server.url)
    hold_night(config)
    write_articles(tmp_path / "in", range(3))
    summary = hold_night(config)

    log = (tmp_path / "out" / summary.day / "night.jsonl").read_text(encoding="utf-8").splitlines()
    expected = [event for event in map(json.loads, log) if event["event"] == "expected"]
    assert [None, 4500] == [event["an_article"]["tokens"] for event in expected]
    assert [None, None] == [event["an_article"]["usd"] for event in expected]
    assert [0, 2] == [event["briefs"] for event in expected]
