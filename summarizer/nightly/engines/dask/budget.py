"""Shares of a night's caps for the chunks in progress, so that workers that cannot see each other keep within them.

A chunk gets its share of what is left. When it is returned, what it used is counted and the rest is free again. So the
number of requests never exceeds its cap. Tokens and money are known only after a reply: as on one machine, a request is
sent while its estimated tokens (the average so far) fit, and before there is an average each chunk may exceed its share
by the requests that it has in flight at once. What a worker used in chunks that were lost with it is unknown, and is
not counted.
"""

from __future__ import annotations

import asyncio
from decimal import Decimal

from summarizer.nightly.config import NightCaps
from summarizer.nightly.limits.budget import Budget, UsageCounter

__all__ = ["BudgetShares"]


class BudgetShares:
    """Divide a budget among at most `slots` chunks at a time."""

    def __init__(self, budget: Budget, *, slots: int) -> None:
        self._budget = budget
        self._slots = slots
        self._taken: list[NightCaps] = []
        self._changed = asyncio.Condition()

    async def take(self) -> NightCaps | None:
        """Return a share once one is free; None if the night's caps are reached."""
        async with self._changed:
            while (share := self._offer()) is None:
                if not self._taken:
                    return None
                await self._changed.wait()
            self._taken.append(share)
            return share

    async def give_back(self, share: NightCaps, used: UsageCounter | None) -> None:
        """Count what was used of a share; None if that is unknown."""
        async with self._changed:
            self._taken.remove(share)
            if used is not None:
                self.count(used)
            self._changed.notify_all()

    def count(self, used: UsageCounter) -> None:
        """Count what a chunk used."""
        night = self._budget.night
        night.calls += used.calls
        night.tokens += used.tokens
        night.usd += used.usd
        night.priced += used.priced

    def _offer(self) -> NightCaps | None:
        caps, night, taken = self._budget.night_caps, self._budget.night, self._taken
        calls = self._divide(caps.calls, night.calls, [share.calls for share in taken], Decimal(1))
        tokens = self._divide(caps.tokens, night.tokens, [share.tokens for share in taken], _mean_tokens(night))
        usd = self._divide(caps.usd, night.usd, [share.usd for share in taken], night.usd / max(1, night.priced))
        if any(amount is not None and amount <= 0 for amount in (calls, tokens, usd)):
            return None
        return NightCaps(
            calls=None if calls is None else int(calls),
            tokens=None if tokens is None else max(1, int(tokens)),
            usd=None if usd is None else float(usd),
        )

    def _divide(
        self, cap: float | None, used: Decimal | int, taken: list[int | None] | list[float | None], one: Decimal
    ) -> Decimal | None:
        """Return a free slot's part of what is left, at least what `one` request is expected to use; 0 for none."""
        if cap is None:
            return None
        room = Decimal(str(cap)) - used - sum(Decimal(str(amount)) for amount in taken if amount is not None)
        if room <= 0 or (taken and room < one):
            return Decimal(0)
        return min(room, max(room / max(1, self._slots - len(taken)), one))


def _mean_tokens(night: UsageCounter) -> Decimal:
    return Decimal(night.tokens) / max(1, night.calls)
