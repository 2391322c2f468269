"""What one article may take at worst, and the words for a cap that was reached: log, ledger and errors say the same."""

from __future__ import annotations

from typing import get_args

from policy_brief import Stage
from summarizer.endpoint import Endpoint, rungs
from summarizer.errors import NightCapReached
from summarizer.nightly.config import ArticleCaps
from summarizer.settings import Settings

__all__ = [
    "count_most_calls",
    "explain_night_cap",
    "limit_calls",
    "list_stages",
    "name_articles",
    "name_seconds",
    "night_cap_error",
]


def list_stages(settings: Settings) -> tuple[Stage, ...]:
    """Return the stages that a brief may ask in, in their order."""
    stages: tuple[Stage, ...] = get_args(Stage)
    return stages if settings.second_reader else ("write", "review")


def count_most_calls(settings: Settings) -> int:
    """Return how many requests an article takes at worst.

    In each stage every re-ask, each sent as often as allowed; and for each endpoint that is asked, all forms of a
    request but the last refused, and the name of the token limit.
    """
    endpoints = {settings.endpoint, settings.reader_endpoint} if settings.second_reader else {settings.endpoint}
    refused = sum(_count_refusals(endpoint) for endpoint in endpoints)
    return len(list_stages(settings)) * (1 + settings.reasks) * settings.transport_attempts + refused


def _count_refusals(endpoint: Endpoint) -> int:
    return len(rungs(endpoint.structured)) - 1 + (endpoint.max_output_tokens is not None)


def limit_calls(caps: ArticleCaps, settings: Settings) -> ArticleCaps:
    """Return an article's caps with one on its requests: the worst case, unless another is set."""
    return caps if caps.calls is not None else caps.model_copy(update={"calls": count_most_calls(settings)})


def name_seconds(seconds: float) -> str:
    """Return a cap in seconds as text."""
    return f"{seconds:g} seconds"


def name_articles(count: int) -> str:
    """Return a cap in articles as text."""
    return f"{count:,} articles"


def explain_night_cap(cap: str) -> str:
    """Return why no more articles are begun tonight."""
    return f"the night's cap of {cap} was reached"


def night_cap_error(cap: str) -> NightCapReached:
    """Return the error of an article that a cap of the night left pending."""
    return NightCapReached(f"The night's cap of {cap} was reached; the article stays pending.")
