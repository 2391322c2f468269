"""The words for a cap that was reached, so that log, ledger and errors say the same."""

from __future__ import annotations

from summarizer.errors import NightCapReached

__all__ = ["explain_night_cap", "name_articles", "name_seconds", "night_cap_error"]


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
