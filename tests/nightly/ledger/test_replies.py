"""Paid replies: found until they are used up, and counted exactly."""

from __future__ import annotations

import asyncio
from decimal import Decimal

from tests.nightly.ledger.made import begun, finish, reply


def test_a_reply_is_found_again_until_its_attempt_ends(ledger, night):
    """A paid reply answers the same request of the same article, and nothing once the article is done."""
    attempt = begun(ledger, night)
    replies = ledger.replies(night)
    asyncio.run(replies.record(reply(body='{"id": 1}')))

    assert '{"id": 1}' == asyncio.run(replies.recorded("k", "q"))
    assert asyncio.run(replies.recorded("other", "q")) is None
    finish(ledger, night, attempt)
    assert asyncio.run(replies.recorded("k", "q")) is None


def test_a_reply_survives_an_attempt_left_pending(ledger, night):
    """An article left pending goes on with the replies it has."""
    attempt = begun(ledger, night)
    ledger.replies(night).keep(reply())

    ledger.attempts.leave_pending(attempt, "the night's cap was reached")

    assert "{}" == asyncio.run(ledger.replies(night).recorded("k", "q"))
    assert "pending" == ledger.entries.get("a.txt").state


def test_costs_are_summed_exactly(ledger, night):
    """Money is exact however small, and replies without a price are counted apart."""
    replies = ledger.replies(night)
    replies.keep(*(reply(request=str(number), prompt_tokens=3, completion_tokens=1) for number in range(30)))
    replies.keep(reply(request="x", cost=None))

    spent = replies.spent()

    assert (Decimal("0.000003"), 31, 1, 120) == (spent.usd, spent.replies, spent.unpriced, spent.tokens)


def test_a_reply_that_is_handed_over_twice_counts_once(ledger, night):
    """An engine that reports a reply again does not make it dearer."""
    ledger.replies(night).keep(reply(), reply())

    assert 1 == ledger.replies(night).spent().replies


async def test_a_request_is_known_before_it_is_answered(ledger):
    """A reply takes its request's place; one that failed or was in flight at a kill stays, as what it was."""
    night = ledger.begin_night("2026-03-04")
    replies = ledger.replies(night)
    for request in ("answered", "failed", "in flight"):
        await replies.begin("k", request)
    await replies.record(reply(request="answered"))
    await replies.fail("k", "failed")

    assert (1, 0) == (ledger.close_lost(), ledger.close_lost())
    assert (1, 1) == (ledger.lost(), replies.spent().replies)
