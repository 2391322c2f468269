"""Set up a night: its sources, their rules, its engine, and the remains of a killed night."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import SettingsError
from summarizer.nightly.admit.keyword_filter import KeywordFilter
from summarizer.nightly.admit.queue import SourceRules
from summarizer.nightly.config import FeedSource, FolderSource, NightConfig, SourceConfig, UrlSource
from summarizer.nightly.files import DayFolder, sweep
from summarizer.nightly.sources.folder import Folder

if TYPE_CHECKING:
    from summarizer.nightly.engines.base import Engine
    from summarizer.nightly.ledger import Ledger, PaidReplies
    from summarizer.nightly.limits.budget import Budget
    from summarizer.nightly.limits.pace import Pace
    from summarizer.nightly.sources import ArticleSource
    from summarizer.nightly.sources.politeness import PoliteFetcher

__all__ = ["check_price", "clear_up", "make_rules", "open_engine", "open_sources"]


def open_sources(config: NightConfig, ledger: Ledger) -> list[ArticleSource]:
    """Open the sources; those on the web share one fetcher."""
    has_web = any(not isinstance(source, FolderSource) for source in config.source)
    fetcher = _open_fetcher(config, ledger) if has_web else None
    return [_open_source(source, fetcher) for source in config.source]


def make_rules(config: NightConfig) -> dict[str, SourceRules]:
    """Return each source's rules."""
    return {
        source.name: SourceRules(
            filter=KeywordFilter(source.keywords or config.filter.keywords, config.filter.exclude), cap=source.cap
        )
        for source in config.source
    }


@asynccontextmanager
async def open_engine(
    config: NightConfig, ledger: Ledger, *, replies: PaidReplies, pace: Pace, budget: Budget
) -> AsyncIterator[Engine]:
    """Open the engine that the settings name, and close it; raises `SettingsError` where its extra is missing."""
    async with _open_live_engine(config, replies=replies, pace=pace, budget=budget) as live:
        if config.via == "live":
            yield live
            return
        from summarizer.nightly.engines.batch_api.context import BatchOptions
        from summarizer.nightly.engines.batch_api.engine import open_batch_engine

        options = BatchOptions(poll=config.batch.poll, wait=config.batch.wait, deadline=config.batch.deadline)
        async with open_batch_engine(
            config.settings, live=live, replies=replies, notes=ledger, budget=budget, options=options
        ) as engine:
            yield engine


def clear_up(ledger: Ledger, out: Path) -> int:
    """Close the attempts of a killed night, remove files that the ledger does not know, and count the attempts."""
    killed = ledger.attempts.killed()
    days = {attempt.day for attempt in killed} | {night.day for night in ledger.last_nights(1)}
    for folder in (out, *(out / day for day in days)):
        sweep(folder)
    for attempt in killed:
        brief = ledger.attempts.brief(attempt.key)
        if brief is None or (brief.day, brief.stem) != (attempt.day, attempt.stem):
            DayFolder(out, attempt.day).discard(attempt.stem)
        ledger.attempts.close_killed(attempt)
    return len(killed)


def check_price(config: NightConfig) -> None:
    """Raise `SettingsError` for a cap in money where the model's price is unknown."""
    from summarizer.ask.price import price

    if config.caps.night.usd is None and config.caps.article.usd is None:
        return
    endpoint = config.settings.endpoint
    if price(endpoint.model, endpoint.url, prompt_tokens=1, cached_tokens=0, completion_tokens=1) is None:
        raise SettingsError(
            f"A cap in US dollars is set, but no price is known for model {endpoint.model} at {endpoint.place}."
            " Set caps in tokens or calls instead."
        )


@asynccontextmanager
async def _open_live_engine(
    config: NightConfig, *, replies: PaidReplies, pace: Pace, budget: Budget
) -> AsyncIterator[Engine]:
    if config.engine == "local":
        from summarizer.nightly.engines.local import LocalEngine

        yield LocalEngine(config.settings, replies=replies, pace=pace, budget=budget)
        return
    try:
        from summarizer.nightly.engines.dask.engine import open_dask_engine
    except ModuleNotFoundError as error:
        raise SettingsError(
            f"engine = \"dask\" needs the package {error.name}: pip install 'policy-brief[dask]'."
        ) from error

    async with open_dask_engine(
        config.settings, config.dask, replies=replies, budget=budget, rate=config.rate
    ) as engine:
        yield engine


def _open_source(config: SourceConfig, fetcher: PoliteFetcher | None) -> ArticleSource:
    if isinstance(config, FolderSource):
        return Folder(config)
    from summarizer.nightly.sources.feed import Feed
    from summarizer.nightly.sources.urls import UrlList

    if fetcher is None:
        raise RuntimeError("a source on the web needs a fetcher")
    match config:
        case FeedSource():
            return Feed(config, fetcher)
        case UrlSource():
            return UrlList(config, fetcher)


def _open_fetcher(config: NightConfig, ledger: Ledger) -> PoliteFetcher:
    from summarizer.nightly.sources.politeness import PoliteFetcher
    from summarizer.readers.web.addresses import Allowed

    settings = config.settings
    allowed = Allowed.of(settings.fetch_allow)
    return PoliteFetcher(config.politeness, ledger.pages, max_bytes=settings.max_bytes, allowed=allowed)
