"""How a night went, for machines: `run.json`."""

from __future__ import annotations

from decimal import Decimal

from pydantic import Field

from policy_brief import Value
from policy_brief.light import Amount

__all__ = ["SourceSummary", "Spending", "Summary"]


class SourceSummary(Value):
    """The results for one source's articles tonight."""

    unchanged: int = 0
    states: dict[str, int] = Field(default_factory=dict)
    error: str | None = None


class Spending(Value):
    """What was paid for; `usd` is None where a reply has no known price, `usd_known` leaves such replies out."""

    calls: int = 0
    replies: int = 0
    prompt_tokens: int = 0
    cached_tokens: int = 0
    completion_tokens: int = 0
    usd: Amount | None = Decimal(0)
    usd_known: Amount = Decimal(0)
    unpriced: int = 0


class Summary(Value):
    """One night: the number of its articles, its usage, and how it ended; times are UTC.

    `states` counts tonight's articles, `standing` all that the ledger knows.
    """

    run: str
    day: str
    started: str
    seconds: float
    exit_code: int
    stopped: str | None
    unchanged: int
    states: dict[str, int]
    standing: dict[str, int]
    spent: Spending
    sources: dict[str, SourceSummary]
    digest: str | None = None
    digest_error: str | None = None

    @property
    def told(self) -> str:
        """The night in one sentence."""
        parts = [f"{count:,} {state}" for state, count in self.states.items() if count]
        articles = ", ".join(parts) or "nothing new"
        cost = "of unknown price" if self.spent.usd is None else f"{self.spent.usd:.4f} US dollars"
        held = self.standing.get("failed", 0) - self.states.get("failed", 0)
        if held > 0:
            articles += f", {held:,} in quarantine from before"
        calls = "call" if self.spent.calls == 1 else "calls"
        paid = f"; {self.spent.calls:,} {calls}, {cost}" if self.spent.calls else ""
        return f"{articles}, {self.unchanged:,} unchanged{paid}; {self.seconds:.0f} s"
