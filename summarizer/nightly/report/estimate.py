"""Estimate the usage of a night from the average of past nights; an unknown figure is null, never zero."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from policy_brief import Stage, Value
from policy_brief.light import Amount
from summarizer.nightly.config import ArticleCaps, NightCaps
from summarizer.nightly.ledger.stages import StageSum
from summarizer.nightly.limits.caps import find_worst_case, limit_calls, list_stages, name_articles, name_seconds

if TYPE_CHECKING:
    from summarizer.nightly.ledger import Ledger
    from summarizer.settings import Settings

__all__ = ["Estimate", "StageEstimate", "estimate_article", "tell_article", "tell_night"]


class StageEstimate(Value):
    """The average usage of a stage for an article, over articles that need the stage and those that do not."""

    stage: Stage
    calls: float
    tokens: float | None
    usd: Amount | None


class Estimate(Value):
    """What an article will take: `least` to `most` calls if no answer is invalid and no request fails.

    The averages are those of the last `briefs`; without any, and where a stage's are not known, they are null.
    """

    least: int
    most: int
    briefs: int
    stages: tuple[StageEstimate, ...]
    article: ArticleCaps
    night: NightCaps
    concurrency: int = 1

    @property
    def calls(self) -> float | None:
        """Calls of an article on average."""
        return sum(stage.calls for stage in self.stages) if self.stages else None

    @property
    def tokens(self) -> float | None:
        """Tokens of an article on average."""
        known = [stage.tokens for stage in self.stages if stage.tokens is not None]
        return sum(known) if known and len(known) == len(self.stages) else None

    @property
    def usd(self) -> Decimal | None:
        """US dollars of an article on average."""
        known = [stage.usd for stage in self.stages if stage.usd is not None]
        return sum(known, Decimal(0)) if known and len(known) == len(self.stages) else None

    @property
    def tokens_of_a_call(self) -> float:
        """Tokens of a call on average; 0 where unknown, so that no cap is held to a guess."""
        return (self.tokens or 0) / self.calls if self.calls else 0.0

    @property
    def usd_of_a_call(self) -> Decimal:
        """US dollars of a call on average; 0 where unknown."""
        return (self.usd or Decimal(0)) / Decimal(self.calls) if self.calls else Decimal(0)


def estimate_article(ledger: Ledger, settings: Settings, *, article: ArticleCaps, night: NightCaps) -> Estimate:
    """Estimate what an article takes with these settings from the last briefs of this ledger."""
    briefs, stages = ledger.stages.lately(second_reader=settings.second_reader)
    asking = list_stages(settings)
    return Estimate(
        least=asking.index("review"),  # which only asks if there is something to review
        most=len(asking),
        briefs=briefs,
        stages=tuple(_average(stage, briefs) for stage in stages),
        article=limit_calls(article, settings),
        night=night,
        concurrency=settings.concurrency,
    )


def tell_article(estimate: Estimate) -> str:
    """Return the expected usage of an article, and the caps, on one line."""
    calls = f"An article takes {estimate.least} to {estimate.most} calls"
    return f"{calls}; {_tell_average(estimate, 1)}. {_caps(estimate)}"


def tell_night(estimate: Estimate, articles: int) -> Iterator[str]:
    """Yield lines with the expected usage of a number of articles, in total and by stage, and the caps."""
    count = min(articles, estimate.night.articles or articles)
    calls = f"{estimate.least * count:,} to {estimate.most * count:,} calls"
    yield f"Expected for {name_articles(count)}: {calls}; {_tell_average(estimate, count)}"
    for stage in estimate.stages:
        yield f"  {stage.stage}: {_tell(stage.calls * count, _times(stage.tokens, count), _money(stage.usd, count))}"
    yield _tell_worst(estimate, count)
    yield _caps(estimate)


def _tell_worst(estimate: Estimate, articles: int) -> str:
    worst = find_worst_case(estimate.article, estimate.night, articles=articles, concurrency=estimate.concurrency)
    return f"At worst: {worst.calls:,} calls, {worst.tokens:,} tokens, {worst.seconds:,.0f} seconds"


def _average(stage: StageSum, briefs: int) -> StageEstimate:
    """Return a stage's average over all briefs, of which some did without it; briefs without figures are left out."""
    share = stage.briefs / briefs
    priced = stage.briefs - stage.unpriced
    return StageEstimate(
        stage=stage.stage,
        calls=stage.calls / briefs,
        tokens=share * stage.tokens / stage.counted if stage.counted else None,
        usd=stage.usd * stage.briefs / (priced * briefs) if stage.usd is not None else None,
    )


def _tell_average(estimate: Estimate, articles: int) -> str:
    if estimate.calls is None:
        return "tokens and money are unknown before the first briefs"
    what = _tell(estimate.calls * articles, _times(estimate.tokens, articles), _money(estimate.usd, articles))
    return f"on the average of {estimate.briefs:,} past briefs {what}"


def _tell(calls: float, tokens: float | None, usd: Decimal | None) -> str:
    counted = f"{tokens:,.0f} tokens" if tokens is not None else "tokens unknown"
    return f"{calls:,.1f} calls, {counted}, {f'{usd:.4f} US dollars' if usd is not None else 'price unknown'}"


def _times(value: float | None, count: int) -> float | None:
    return None if value is None else value * count


def _money(value: Decimal | None, count: int) -> Decimal | None:
    return None if value is None else value * count


def _caps(estimate: Estimate) -> str:
    return f"Caps: a night {_list_caps(estimate.night)}; an article {_list_caps(estimate.article)}."


def _list_caps(caps: ArticleCaps | NightCaps) -> str:
    articles = caps.articles if isinstance(caps, NightCaps) else None
    told = (
        name_articles(articles) if articles is not None else None,
        f"{caps.calls:,} calls" if caps.calls is not None else None,
        f"{caps.tokens:,} tokens" if caps.tokens is not None else None,
        f"{caps.usd:g} US dollars" if caps.usd is not None else None,
        name_seconds(caps.seconds) if caps.seconds is not None else None,
    )
    return ", ".join(cap for cap in told if cap) or "none"
