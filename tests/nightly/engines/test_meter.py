"""Requests of a night: counted, held to caps, recorded, and never paid twice."""

from __future__ import annotations

import asyncio
import json

import pytest
from openai.types.chat import ChatCompletion

from summarizer.ask import Endpoint
from summarizer.errors import ArticleCapReached, LedgerError, NightCapReached
from summarizer.nightly.config import ArticleCaps, NightCaps, Rate
from summarizer.nightly.engines.meter import Meter
from summarizer.nightly.limits.budget import Budget
from summarizer.nightly.limits.pace import Pace
from tests.ask.loopback import completion

REQUEST = {"model": "scripted", "messages": []}


class _Sdk:
    """Answer every request with a completion, or raise."""

    def __init__(self, error=None):
        self.sent = 0
        self._error = error

    async def create(self, **_):
        """Count a request."""
        self.sent += 1
        if self._error:
            raise self._error
        return ChatCompletion.construct(None, **json.loads(completion("{}").body))


@pytest.fixture
def replies(ledger):
    return ledger.replies(ledger.begin_night("2026-03-04"))


def _meter(replies, **caps):
    budget = Budget(article_caps=ArticleCaps(**caps))
    return Meter(Endpoint(model="scripted"), replies, Pace(Rate()), budget)


async def test_a_request_that_was_paid_for_is_not_sent_again(replies):
    """The second time, the reply comes from the ledger, and nothing is counted."""
    sdk, meter = _Sdk(), _meter(replies)
    for _ in range(2):
        with meter.article("k"):
            reply = await meter.through(sdk.create)(**REQUEST)
        assert "{}" == reply.choices[0].message.content

    assert (1, 1, 1500) == (sdk.sent, meter.budget.night.calls, meter.budget.night.tokens)


async def test_several_calls_of_an_article_count_together(replies):
    """An article may need several calls; its cap holds for all of them."""
    sdk, meter = _Sdk(), _meter(replies, calls=2)
    with meter.article("k"):
        for seed in range(2):
            await meter.through(sdk.create)(**REQUEST, seed=seed)
        with pytest.raises(ArticleCapReached):
            await meter.through(sdk.create)(**REQUEST, seed=2)

    assert 2 == sdk.sent


async def test_a_reply_of_an_earlier_night_counts_in_the_articles_cap(replies):
    """What was paid for an article counts once, however often it is looked up; beyond the cap nothing is sent."""
    sdk = _Sdk()
    with _meter(replies).article("k"):
        await _meter(replies).through(sdk.create)(**REQUEST)
    meter = _meter(replies, calls=2)
    with meter.article("k"):
        for more in ({}, {}, {"seed": 1}):
            await meter.through(sdk.create)(**REQUEST, **more)
        with pytest.raises(ArticleCapReached):
            await meter.through(sdk.create)(**REQUEST, seed=2)

    assert (2, 1) == (sdk.sent, meter.budget.night.calls)


async def test_a_request_that_fails_is_counted_and_not_in_flight(replies):
    """A fault counts as a call without tokens."""
    meter = _meter(replies)
    with meter.article("k"), pytest.raises(ConnectionError):
        await meter.through(_Sdk(ConnectionError("gone")).create)(**REQUEST)

    night = meter.budget.night
    assert (1, 0, 0) == (night.calls, night.in_flight, night.tokens)


class _Slow:
    """Keep nothing, and let others go on, or raise, before a request is entered."""

    def __init__(self, error=None):
        self._error = error

    async def recorded(self, _key, _request):
        """Know no reply."""

    async def begin(self, _key, _request):
        """Take a while."""
        await asyncio.sleep(0)
        if self._error:
            raise self._error

    async def record(self, _reply):
        """Forget it."""


async def test_requests_that_are_entered_at_once_keep_to_the_cap():
    """A request that waits for the ledger has its place in the night's cap already."""
    sdk, meter = _Sdk(), Meter(Endpoint(model="scripted"), _Slow(), Pace(Rate()), Budget(NightCaps(calls=1)))

    async def ask(seed):
        with meter.article(f"k{seed}"):
            await meter.through(sdk.create)(**REQUEST, seed=seed)

    ended = await asyncio.gather(*(ask(seed) for seed in range(3)), return_exceptions=True)

    assert [type(None), NightCapReached, NightCapReached] == [type(each) for each in ended]
    assert (1, 1) == (sdk.sent, meter.budget.night.calls)


async def test_a_request_that_cannot_be_entered_is_neither_sent_nor_counted():
    """A ledger that takes nothing costs no call."""
    sdk, meter = _Sdk(), _meter(_Slow(LedgerError("damaged")))
    with meter.article("k"), pytest.raises(LedgerError):
        await meter.through(sdk.create)(**REQUEST)

    assert (0, 0, 0) == (sdk.sent, meter.budget.night.calls, meter.budget.night.in_flight)
