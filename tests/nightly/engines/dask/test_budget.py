"""Shares of a night's caps."""

from __future__ import annotations

import asyncio

import pytest

from summarizer.nightly.config import NightCaps
from summarizer.nightly.engines.dask.budget import BudgetShares
from summarizer.nightly.limits.budget import Budget, UsageCounter


async def test_requests_are_divided_among_free_slots():
    """Shares never exceed the cap together, and what is left after it is nothing."""
    shares = BudgetShares(Budget(NightCaps(calls=5)), slots=2)

    one, other = await shares.take(), await shares.take()

    assert (2, 3) == (one.calls, other.calls)


async def test_what_was_not_used_is_free_again():
    """A share that comes back counts only what was used of it."""
    budget = Budget(NightCaps(calls=4))
    shares = BudgetShares(budget, slots=1)

    await shares.give_back(await shares.take(), UsageCounter(calls=1))

    assert (1, 3) == (budget.night.calls, (await shares.take()).calls)


async def test_a_chunk_waits_until_a_share_comes_back():
    """Where all is given out, the next chunk waits instead of ending the night."""
    shares = BudgetShares(Budget(NightCaps(calls=1)), slots=2)
    share = await shares.take()
    waiting = asyncio.ensure_future(shares.take())
    await asyncio.sleep(0)
    assert not waiting.done()

    await shares.give_back(share, None)

    assert 1 == (await waiting).calls


@pytest.mark.parametrize("caps", [{"calls": 2}, {"tokens": 100}, {"usd": 0.5}])
async def test_a_cap_that_is_reached_leaves_no_share(caps):
    """Requests, tokens and money end the shares alike."""
    budget = Budget(NightCaps(**caps))
    shares = BudgetShares(budget, slots=1)
    shares.count(UsageCounter(calls=2, tokens=100, usd=1, priced=2))

    assert await shares.take() is None


async def test_without_caps_shares_have_no_limits():
    """A night without caps limits no chunk."""
    assert NightCaps() == await BudgetShares(Budget(), slots=4).take()
