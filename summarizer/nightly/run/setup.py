"""What a night is put together from: its sources, its rules, its engine."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import SettingsError
from summarizer.nightly.admit.keyword_filter import KeywordFilter
from summarizer.nightly.admit.queue import Rules
from summarizer.nightly.config import FeedSource, FolderSource, NightConfig, SourceConfig, UrlSource
from summarizer.nightly.files import DayFolder, sweep
from summarizer.nightly.sources.folder import Folder

if TYPE_CHECKING:
    from summarizer.nightly.engines.base import Engine
    from summarizer.nightly.ledger import Ledger, PaidReplies
    from summarizer.nightly.limits.budget import Allowance
    from summarizer.nightly.limits.pace import Pace
    from summarizer.nightly.sources import Source
    from summarizer.nightly.sources.politeness import Politely

__all__ = ["check_price", "clear_up", "open_engine", "open_sources", "rules_of"]


def open_sources(config: NightConfig, ledger: Ledger) -> list[Source]:
    """Make the sources; those on the web share one way of visiting sites."""
    web = [each for each in config.source if not isinstance(each, FolderSource)]
    visits = _politely(config, ledger) if web else None
    return [_source(each, visits) for each in config.source]


def rules_of(config: NightConfig) -> dict[str, Rules]:
    """Give each source's rules."""
    return {
        each.name: Rules(
            keep=KeywordFilter(each.keywords or config.filter.keywords, config.filter.exclude), cap=each.cap
        )
        for each in config.source
    }


@asynccontextmanager
async def open_engine(
    config: NightConfig, ledger: Ledger, *, replies: PaidReplies, pace: Pace, allowance: Allowance
) -> AsyncIterator[Engine]:
    """Make the engine that the settings name, and close it; raises `SettingsError` where its extra is missing."""
    async with _live_engine(config, replies=replies, pace=pace, allowance=allowance) as live:
        if config.via == "live":
            yield live
            return
        from summarizer.nightly.engines.batch.engine import BatchOptions, batch_engine  # noqa: PLC0415 - as below

        options = BatchOptions(poll=config.batch.poll, wait=config.batch.wait, deadline=config.batch.deadline)
        async with batch_engine(
            config.settings, live=live, replies=replies, notes=ledger, allowance=allowance, options=options
        ) as engine:
            yield engine


def clear_up(ledger: Ledger, out: Path) -> int:
    """Close what a killed night left open, and remove its files that no ledger knows; give how many attempts."""
    killed = ledger.attempts.killed()
    days = {attempt.day for attempt in killed} | {night.day for night in ledger.last_nights(1)}
    for folder in (out, *(out / day for day in days)):
        sweep(folder)
    for attempt in killed:
        brief = ledger.attempts.brief(attempt.key)
        if brief is None or (brief.day, brief.stem) != (attempt.day, attempt.stem):
            DayFolder(out, attempt.day).discard(attempt.stem)
        ledger.attempts.bury(attempt)
    return len(killed)


def check_price(config: NightConfig) -> None:
    """Refuse a cap in money where nobody knows what the model costs; raises `SettingsError`."""
    from summarizer.ask.price import price  # noqa: PLC0415 - only caps in money need it

    if config.caps.night.usd is None and config.caps.article.usd is None:
        return
    endpoint = config.settings.endpoint
    if price(endpoint.model, endpoint.url, prompt_tokens=1, cached_tokens=0, completion_tokens=1) is None:
        raise SettingsError(
            f"A cap in US dollars is set, but no price is known for model {endpoint.model} at {endpoint.place}."
            " Set caps in tokens or calls instead."
        )


@asynccontextmanager
async def _live_engine(
    config: NightConfig, *, replies: PaidReplies, pace: Pace, allowance: Allowance
) -> AsyncIterator[Engine]:
    if config.engine == "local":
        from summarizer.nightly.engines.local import LocalEngine  # noqa: PLC0415 - a look at the ledger does without it

        yield LocalEngine(config.settings, replies=replies, pace=pace, allowance=allowance)
        return
    try:
        from summarizer.nightly.engines.dask.engine import dask_engine  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as error:
        raise SettingsError(
            f"engine = \"dask\" needs the package {error.name}: pip install 'policy-brief[dask]'."
        ) from error

    async with dask_engine(
        config.settings, config.dask, replies=replies, allowance=allowance, rate=config.rate
    ) as engine:
        yield engine


def _source(config: SourceConfig, visits: Politely | None) -> Source:
    if isinstance(config, FolderSource):
        return Folder(config)
    from summarizer.nightly.sources.feed import Feed  # noqa: PLC0415 - folders alone need no HTTP client
    from summarizer.nightly.sources.urls import Urls  # noqa: PLC0415 - as above

    if visits is None:
        raise RuntimeError("a source on the web needs a way of visiting sites")
    match config:
        case FeedSource():
            return Feed(config, visits)
        case UrlSource():
            return Urls(config, visits)


def _politely(config: NightConfig, ledger: Ledger) -> Politely:
    from summarizer.nightly.sources.politeness import Politely  # noqa: PLC0415 - as above

    return Politely(config.politeness, ledger.pages, max_bytes=config.settings.max_bytes)
