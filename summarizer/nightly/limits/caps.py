"""The worst case of one article, and the messages for a cap that is reached, which log, ledger and errors share."""

from __future__ import annotations

from typing import NamedTuple, get_args

from policy_brief import Stage
from summarizer.endpoint import Endpoint, rungs
from summarizer.errors import NightCapReached
from summarizer.nightly.config import ArticleCaps, NightCaps
from summarizer.settings import Settings

__all__ = [
    "Worst",
    "count_most_calls",
    "count_most_tokens",
    "explain_night_cap",
    "find_worst_case",
    "limit_calls",
    "list_stages",
    "name_articles",
    "name_seconds",
    "night_cap_error",
]


_REQUEST_TOKENS = 150_000  # more than the request of any article that can be briefed
_ANSWER_TOKENS = 32_000


def list_stages(settings: Settings) -> tuple[Stage, ...]:
    """Return the stages that a brief may ask in, in their order."""
    stages: tuple[Stage, ...] = get_args(Stage)
    return stages if settings.second_reader else ("page read", "draft", "write", "review")


def count_most_calls(settings: Settings) -> int:
    """Return the number of requests of an article in the worst case.

    In each stage all re-asks are needed, and each is sent as often as allowed; for each endpoint, all forms of a
    request but the last are refused, and so is the name of the token limit.
    """
    endpoints = {settings.endpoint, settings.reader_endpoint} if settings.second_reader else {settings.endpoint}
    refused = sum(_count_refusals(endpoint) for endpoint in endpoints)
    return len(list_stages(settings)) * (1 + settings.reasks) * settings.transport_attempts + refused


def _count_refusals(endpoint: Endpoint) -> int:
    return len(rungs(endpoint.structured)) - 1 + (endpoint.max_output_tokens is not None)


def count_most_tokens(settings: Settings) -> int:
    """Return the number of tokens of an article in the worst case: each request and answer has the greatest length."""
    answers = len(list_stages(settings)) * (1 + settings.reasks)
    return answers * (_REQUEST_TOKENS + (settings.max_output_tokens or _ANSWER_TOKENS))


def limit_calls(caps: ArticleCaps, settings: Settings) -> ArticleCaps:
    """Return an article's caps with its worst case of requests, tokens and seconds, unless others are set."""
    worst = {
        "calls": count_most_calls(settings),
        "tokens": count_most_tokens(settings),
        "seconds": settings.article_timeout,
    }
    return caps.model_copy(update={name: most for name, most in worst.items() if getattr(caps, name) is None})


class Worst(NamedTuple):
    """The worst case of a number of articles."""

    calls: int
    tokens: int
    seconds: float


def find_worst_case(article: ArticleCaps, night: NightCaps, *, articles: int, concurrency: int) -> Worst:
    """Return the worst case of a night: that of each article, or the night's own cap; requests in flight are added.

    `article` has all its caps, see `limit_calls`.
    """
    count = min(articles, night.articles or articles)
    rounds = -(-count // concurrency)
    return Worst(
        calls=_least(count * (article.calls or 0), night.calls),
        tokens=_least(count * (article.tokens or 0), night.tokens),
        seconds=min(rounds * (article.seconds or 0.0), night.seconds or float("inf")),
    )


def _least(worst: int, cap: int | None) -> int:
    return worst if cap is None else min(worst, cap)


def name_seconds(seconds: float) -> str:
    """Return a cap in seconds as text."""
    return f"{seconds:g} seconds"


def name_articles(count: int) -> str:
    """Return a cap in articles as text."""
    return f"{count:,} {'article' if count == 1 else 'articles'}"


def explain_night_cap(cap: str) -> str:
    """Return why no more articles are begun tonight."""
    return f"the night's cap of {cap} was reached"


def night_cap_error(cap: str) -> NightCapReached:
    """Return the error of an article that a cap of the night left pending."""
    return NightCapReached(f"The night's cap of {cap} was reached; the article stays pending.")
