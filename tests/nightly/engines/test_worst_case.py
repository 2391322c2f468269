"""What one article takes when everything goes wrong that may."""

from __future__ import annotations

import json
from typing import get_args

import tenacity

from policy_brief import Stage
from summarizer import Settings
from summarizer.errors import ArticleCapReached
from summarizer.nightly.config import ArticleCaps, Rate
from summarizer.nightly.engines.base import Job
from summarizer.nightly.engines.local import LocalEngine
from summarizer.nightly.limits.budget import Budget
from summarizer.nightly.limits.caps import count_most_calls, limit_calls
from summarizer.nightly.limits.pace import Pace
from tests.ask.loopback import Loopback, completion, error
from tests.story import ARTICLE, answer_text

ON_A_PAGE = ARTICLE.model_copy(update={"site": "page"})
INVALID = "{M9} is spent [1]."  # the article has no such amount


def _invalid_answers():
    """Return an invalid answer for each stage, of which the writer's hold something that can be used."""
    written = answer_text({"key_points": ["Finland plans to invest [1].", INVALID]})
    amended = {"at": 0, "claim": "Finland plans to invest in AI [1]."}
    patch = json.dumps({"key_points": [amended, {"at": None, "claim": INVALID}]})
    return "{}", "{}", written, "{}", patch, "{}"


REFUSALS = [
    error(400, "Unsupported parameter: 'max_tokens' is not supported. Use 'max_completion_tokens' instead."),
    *[error(400, "Request contains an invalid argument.")] * 4,
]


def _script(settings):
    """Refuse every form but the last; then fail all requests but the last one allowed, which is answered wrongly."""
    failing = [error(503)] * (settings.transport_attempts - 1)
    return REFUSALS + [
        reply
        for text in _invalid_answers()
        for _ in range(1 + settings.reasks)
        for reply in (*failing, completion(text))
    ]


async def _brief(ledger, *, cap=None):
    replies = ledger.replies(ledger.begin_night("2026-03-04"))
    settings = Settings(model="scripted", max_output_tokens=900)
    script = *_script(settings), error(400, "it asks for more than the worst case")
    with Loopback(*script, scripts_pages=True, scripts_drafts=True) as server:
        settings = settings.model_copy(update={"base_url": server.url})
        budget = Budget(article_caps=limit_calls(ArticleCaps(calls=cap), settings))
        engine = LocalEngine(settings, replies=replies, pace=Pace(Rate()), budget=budget, wait=tenacity.wait_none())
        (outcome,) = [outcome async for outcome in engine.run(_jobs())]
    return outcome, len(server.requests), budget, settings


async def _jobs():
    yield Job("k", ON_A_PAGE)


async def test_an_article_takes_no_more_than_the_worst_case(ledger):
    """Six stages, each asked three times, each sent five times, and five refusals: 95 requests, all counted."""
    outcome, sent, budget, settings = await _brief(ledger)

    assert outcome.document is not None, outcome.error
    stages = outcome.document.provenance.stages
    assert list(get_args(Stage)) == [stage.stage for stage in stages]
    assert [20, 15, 15, 15, 15, 15] == [stage.calls for stage in stages]
    assert 95 == sent == budget.night.calls == count_most_calls(settings)


async def test_a_cap_counts_every_attempt(ledger):
    """A request that is sent again counts again: the 42nd is the last, and what came before it is used."""
    outcome, sent, _, _ = await _brief(ledger, cap=42)

    assert (None, 42) == (outcome.error, sent)
    assert any("cap of 42 requests" in notice for notice in outcome.document.audit.notices)


async def test_a_cap_before_the_first_answer_fails_the_article(ledger):
    """Without any answer there is nothing to use, and the article fails with the cap as its reason."""
    outcome, sent, _, _ = await _brief(ledger, cap=1)

    assert (ArticleCapReached, 1) == (type(outcome.error), sent)
