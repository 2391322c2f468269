"""Caps hold, requests in flight included."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer.ask.answer import Call
from summarizer.errors import ArticleCapReached, NightCapReached
from summarizer.nightly.config import ArticleCaps, NightCaps
from summarizer.nightly.limits.budget import Budget, UsageCounter
from tests.ask.loopback import completion
from tests.nightly.night import (
    NightServer,
    configure,
    hold_night,
    reasons,
    states,
    write_articles,
)


def _tally(*, answered=0, in_flight=0, tokens=100, usd="0.5"):
    counter = UsageCounter()
    for _ in range(answered + in_flight):
        counter.begin()
    for _ in range(answered):
        counter.end(Call(kind="ask", seconds=0, prompt_tokens=tokens, completion_tokens=0, cost=Decimal(usd)))
    return counter


@pytest.mark.parametrize(
    ("caps", "counter", "reached"),
    [
        ({"calls": 3}, _tally(answered=1, in_flight=1), None),
        ({"calls": 3}, _tally(answered=1, in_flight=2), "3 requests"),
        ({"tokens": 300}, _tally(answered=1, in_flight=1), None),
        ({"tokens": 300}, _tally(answered=1, in_flight=2), "300 tokens"),
        ({"usd": 1.5}, _tally(answered=2), None),
        ({"usd": 1.5}, _tally(answered=2, in_flight=1), "1.5 US dollars"),
        ({}, _tally(answered=99), None),
    ],
)
def test_requests_in_flight_count_at_the_average(caps, counter, reached):
    """A cap is reached when what is in flight would reach it."""
    assert reached == counter.reached(NightCaps(**caps))


@pytest.mark.parametrize(("caps", "reached"), [({"tokens": 400}, "400 tokens"), ({"usd": 2}, "2 US dollars")])
def test_before_the_first_answer_past_nights_are_the_measure(caps, reached):
    """A whole batch may be in flight before anything is known of tonight; an answer replaces what was usual."""
    counter = UsageCounter(usual_tokens=100.0, usual_usd=Decimal("0.5"))
    for _ in range(3):
        counter.begin()
    before = counter.reached(NightCaps(**caps))
    counter.begin()

    assert (None, reached) == (before, counter.reached(NightCaps(**caps)))
    counter.end(Call(kind="ask", seconds=0, prompt_tokens=10, completion_tokens=0, cost=Decimal("0.1")))
    assert counter.reached(NightCaps(**caps)) is None


def test_a_request_without_an_answer_costs_nothing_but_its_turn():
    """It counts as a call, not as tokens."""
    counter = UsageCounter()
    counter.begin()
    counter.end(None)

    assert (1, 0, 0) == (counter.calls, counter.in_flight, counter.tokens)


def test_a_night_ends_by_its_clock():
    """Seconds are counted by a clock that no change of the time of day touches."""
    times = iter([100.0, 159.0, 160.0])
    budget = Budget(NightCaps(seconds=60), clock=lambda: next(times))

    assert [None, "60 seconds"] == [budget.full(), budget.full()]


def test_the_night_comes_before_the_article():
    """What the night has used up leaves an article pending instead of failing it."""
    budget = Budget(NightCaps(calls=1), ArticleCaps(calls=1), night=_tally(answered=1))

    with pytest.raises(NightCapReached, match="stays pending"):
        budget.check(_tally(answered=1))


def test_an_articles_own_cap_is_told():
    """It says which, and what to do."""
    with pytest.raises(ArticleCapReached, match=r"cap of 1 requests .*\[caps\.article\]"):
        Budget(article_caps=ArticleCaps(calls=1)).check(_tally(answered=1))


@pytest.mark.parametrize(
    ("caps", "concurrency", "reason", "done"),
    [
        ("articles = 3", 8, "3 articles", 3),
        ("calls = 6", 1, "6 requests", 2),
        ("tokens = 3001", 1, "3,001 tokens", 1),
    ],
)
def test_a_cap_leaves_the_rest_pending(tmp_path, caps, concurrency, reason, done):
    """When a cap of the night is reached, the night ends cleanly, and the next one goes on and pays nothing twice."""
    write_articles(tmp_path / "in", range(8))
    with NightServer(delay=0.01) as server:
        config = configure(tmp_path, server.url, more=f"[caps.night]\n{caps}")
        text = config.read_text(encoding="utf-8")
        config.write_text(text.replace("concurrency = 8", f"concurrency = {concurrency}"), encoding="utf-8")
        first = hold_night(config)
        second = hold_night(configure(tmp_path, server.url))

    assert (3, {"done": done, "pending": 8 - done}) == (first.exit_code, states(first))
    assert reason in first.stopped
    assert {"done": 8 - done} == states(second)
    assert dict.fromkeys(range(8), 1) == server.asked == server.looked_at == server.drafted


def test_a_cap_holds_for_articles_that_are_begun_at_once(tmp_path):
    """Of eight in flight, two requests go out, whichever articles and stages they are of; none is paid again."""
    write_articles(tmp_path / "in", range(8))
    with NightServer(delay=0.01) as server:
        first = hold_night(configure(tmp_path, server.url, more="[caps.night]\ncalls = 2"))
        paid = server.paid
        second = hold_night(configure(tmp_path, server.url))

    done = first.states.get("done", 0)
    assert (3, 2, 8 - done) == (first.exit_code, paid, first.states["pending"])
    assert "2 requests" in first.stopped
    assert {"done": 8 - done} == states(second)
    assert dict.fromkeys(range(8), 1) == server.asked == server.looked_at == server.drafted


def test_an_articles_cap_ends_that_article(tmp_path):
    """An article whose answers stay invalid stops at its cap, with advice."""
    write_articles(tmp_path / "in", range(1))
    with NightServer(lambda *_: completion("{}")) as server:
        summary = hold_night(configure(tmp_path, server.url, more="[caps.article]\ncalls = 4"))

    assert ({"failed": 1}, 2, 4) == (states(summary), server.asked[0], server.paid)
    assert "The article's cap of 4 requests" in reasons(tmp_path)["a0000.txt"]
