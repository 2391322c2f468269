"""How fast an endpoint is asked: by the limits of the settings, and by those that its replies announce."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING

from summarizer.errors import SettingsError
from summarizer.nightly.config import Rate

if TYPE_CHECKING:
    from aiolimiter import AsyncLimiter

__all__ = ["Pace", "parse_seconds"]

_BURST_SECONDS = 6.0  # a tenth of the minute that limits are given for
_LONGEST_PAUSE = 120.0
_FIRST_GUESS = 8_000.0  # tokens of a request, before any was counted
_PART = re.compile(r"([0-9]+(?:\.[0-9]+)?)(ms|s|m|h)")
_UNIT = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0}


class Pace:
    """Let requests through one by one, no faster than allowed.

    A limit for a minute is spread: at most a tenth of it may be used at once. A request's tokens are estimated at the
    average of the replies so far. Where the endpoint's headers say that nothing is left, or ask to wait, all requests
    wait.
    """

    def __init__(
        self,
        rate: Rate,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._requests = _make_limiter(rate.requests_per_minute)
        self._tokens = _make_limiter(rate.tokens_per_minute)
        self._clock = clock
        self._sleep = sleep
        self._open_at = 0.0
        self._owed = 0.0
        self._counted = 0
        self._mean = _FIRST_GUESS

    async def turn(self) -> None:
        """Wait until another request may be sent."""
        while (pause := self._open_at - self._clock()) > 0:
            await self._sleep(pause)
        if self._requests is not None:
            await self._requests.acquire()
        if self._tokens is not None:
            await _take(self._tokens, self._mean + self._clear_debt())

    def count(self, tokens: int) -> None:
        """Count the actual tokens of a request, for which the average was reserved."""
        self._owed += tokens - self._mean
        self._counted += 1
        self._mean += (tokens - self._mean) / self._counted

    def note_reply(self, status: int, headers: Mapping[str, str]) -> None:
        """Delay all requests while the endpoint has nothing left, or asks to wait."""
        waits = [
            parse_seconds(headers.get(f"x-ratelimit-reset-{what}", ""))
            for what, needed in (("requests", 1.0), ("tokens", self._mean if self._counted else 1.0))
            if _parse_number(headers.get(f"x-ratelimit-remaining-{what}")) < needed
        ]
        if status == 429:  # noqa: PLR2004 - too many requests
            waits.append(parse_seconds(headers.get("retry-after", "")))
        pause = min(max(waits, default=0.0), _LONGEST_PAUSE)
        self._open_at = max(self._open_at, self._clock() + pause)

    def _clear_debt(self) -> float:
        owed, self._owed = self._owed, 0.0
        return owed


def parse_seconds(text: str) -> float:
    """Parse a length of time as endpoints write it: `6m0s`, `120ms`, `8.64s`, or bare seconds; else 0."""
    if parts := _PART.findall(text):
        return float(sum(float(number) * _UNIT[unit] for number, unit in parts))
    return max(_parse_number(text), 0.0) if text and _parse_number(text) != float("inf") else 0.0


def _parse_number(text: str | None) -> float:
    """Parse a number; text that is not a number counts as no limit."""
    try:
        return float(text) if text is not None else float("inf")
    except ValueError:
        return float("inf")


def _make_limiter(per_minute: float | None) -> AsyncLimiter | None:
    if per_minute is None:
        return None
    try:
        from aiolimiter import AsyncLimiter
    except ImportError as error:
        raise SettingsError("Limits of rate need aiolimiter: pip install 'policy-brief[nightly]'.") from error

    at_once = max(1.0, per_minute * _BURST_SECONDS / 60)
    return AsyncLimiter(at_once, at_once * 60 / per_minute)


async def _take(limiter: AsyncLimiter, amount: float) -> None:
    """Acquire an amount, which may exceed what is allowed at once."""
    while amount > 0:
        part = min(amount, limiter.max_rate)
        await limiter.acquire(part)
        amount -= part
