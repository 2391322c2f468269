"""What a night and its articles may use, and have used."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

from summarizer.ask.answer import Call
from summarizer.errors import ArticleCapReached
from summarizer.nightly.config import ArticleCaps, NightCaps

from .caps import name_articles, name_seconds, night_cap_error

__all__ = ["Budget", "UsageCounter"]


@dataclass(slots=True)
class UsageCounter:
    """Requests sent and what they used so far; `in_flight` are those without an answer yet.

    `usual_tokens` and `usual_usd` are what a request used in past nights: its estimate until one is answered tonight.
    """

    calls: int = 0
    tokens: int = 0
    usd: Decimal = Decimal(0)
    priced: int = 0
    in_flight: int = 0
    usual_tokens: float = 0.0
    usual_usd: Decimal = Decimal(0)

    def begin(self) -> None:
        """Count a request that is being sent."""
        self.calls += 1
        self.in_flight += 1

    def withdraw(self) -> None:
        """Uncount a request that was not sent after all."""
        self.calls -= 1
        self.in_flight -= 1

    def end(self, call: Call | None) -> None:
        """Count the usage of a request, None if no reply came."""
        self.in_flight -= 1
        if call is None:
            return
        self.tokens += (call.prompt_tokens or 0) + (call.completion_tokens or 0)
        if call.cost is not None:
            self.usd += call.cost
            self.priced += 1

    def reached(self, caps: ArticleCaps | NightCaps) -> str | None:
        """Return the cap that allows no further request, if those in flight use the average."""
        answered = self.calls - self.in_flight
        tokens = self.tokens / answered if answered else self.usual_tokens
        usd = self.usd / self.priced if self.priced else self.usual_usd
        if caps.calls is not None and self.calls >= caps.calls:
            return f"{caps.calls:,} requests"
        if caps.tokens is not None and self.tokens + self.in_flight * tokens >= caps.tokens:
            return f"{caps.tokens:,} tokens"
        if caps.usd is not None and self.usd + self.in_flight * usd >= Decimal(str(caps.usd)):
            return f"{caps.usd:g} US dollars"
        return None


@dataclass
class Budget:
    """Hold a night to its caps; `clock` returns seconds that do not follow changes of the wall clock."""

    night_caps: NightCaps = field(default_factory=NightCaps)
    article_caps: ArticleCaps = field(default_factory=ArticleCaps)
    clock: Callable[[], float] = time.monotonic
    night: UsageCounter = field(default_factory=UsageCounter)
    articles: int = 0
    _started: float = field(init=False)

    def __post_init__(self) -> None:
        self._started = self.clock()

    @property
    def seconds(self) -> float:
        """Seconds since the night began."""
        return self.clock() - self._started

    def night_reached(self) -> str | None:
        """Return the cap of the night that is reached, or None."""
        caps = self.night_caps
        if caps.seconds is not None and self.seconds >= caps.seconds:
            return name_seconds(caps.seconds)
        return self.night.reached(caps)

    def full(self) -> str | None:
        """Return the cap that keeps another article from being begun, or None."""
        caps = self.night_caps
        if caps.articles is not None and self.articles >= caps.articles:
            return name_articles(caps.articles)
        return self.night_reached()

    def check(self, article: UsageCounter) -> None:
        """Allow one more request; raises `NightCapReached` or `ArticleCapReached`."""
        if cap := self.night_reached():
            raise night_cap_error(cap)
        if cap := article.reached(self.article_caps):
            raise ArticleCapReached(
                f"The article's cap of {cap} was reached, and it has no valid answer yet."
                " Allow more under [caps.article], or ask a stronger model."
            )
