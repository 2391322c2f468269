"""What chunks under way may take of a night's caps, so that workers that cannot see each other keep within them.

A chunk is lent its share of what is left; what it took is counted, and the rest is free again, when it comes back. So
requests never exceed their cap. Tokens and money are known only after a reply: as on one machine, a request is let go
while its tokens are reckoned at the average, and before there is an average each chunk may go over by the requests that
it has under way at once. What a worker took in chunks that died with it is known to nobody, and is not counted.
"""

from __future__ import annotations

import asyncio
from decimal import Decimal

from summarizer.nightly.config import NightCaps
from summarizer.nightly.limits.budget import Allowance, Tally

__all__ = ["Leases"]


class Leases:
    """Lends out an allowance to at most `slots` chunks at a time."""

    def __init__(self, allowance: Allowance, *, slots: int) -> None:
        self._allowance = allowance
        self._slots = slots
        self._open: list[NightCaps] = []
        self._changed = asyncio.Condition()

    async def take(self) -> NightCaps | None:
        """Lend a share, if need be when another comes back; None when the night's caps are reached."""
        async with self._changed:
            while (lease := self._offer()) is None:
                if not self._open:
                    return None
                await self._changed.wait()
            self._open.append(lease)
            return lease

    async def give_back(self, lease: NightCaps, used: Tally | None) -> None:
        """Count what was taken of a lease; None where nobody knows."""
        async with self._changed:
            self._open.remove(lease)
            if used is not None:
                self.count(used)
            self._changed.notify_all()

    def count(self, used: Tally) -> None:
        """Count what a chunk took."""
        night = self._allowance.night
        night.calls += used.calls
        night.tokens += used.tokens
        night.usd += used.usd
        night.priced += used.priced

    def _offer(self) -> NightCaps | None:
        caps, night = self._allowance.night_caps, self._allowance.night
        calls = self._share(caps.calls, night.calls, [each.calls for each in self._open], Decimal(1))
        tokens = self._share(caps.tokens, night.tokens, [each.tokens for each in self._open], _mean(night))
        usd = self._share(caps.usd, night.usd, [each.usd for each in self._open], night.usd / max(1, night.priced))
        if any(share is not None and share <= 0 for share in (calls, tokens, usd)):
            return None
        return NightCaps(
            calls=None if calls is None else int(calls),
            tokens=None if tokens is None else max(1, int(tokens)),
            usd=None if usd is None else float(usd),
        )

    def _share(
        self, cap: float | None, taken: Decimal | int, lent: list[int | None] | list[float | None], one: Decimal
    ) -> Decimal | None:
        """Give a free slot's share of what is left, at least what `one` request is expected to take; 0 for none."""
        if cap is None:
            return None
        room = Decimal(str(cap)) - taken - sum(Decimal(str(each)) for each in lent if each is not None)
        if room <= 0 or (lent and room < one):
            return Decimal(0)
        return min(room, max(room / max(1, self._slots - len(lent)), one))


def _mean(night: Tally) -> Decimal:
    return Decimal(night.tokens) / max(1, night.calls)
