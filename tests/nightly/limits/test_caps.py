"""The words for caps."""

from __future__ import annotations

import pytest

from summarizer import Settings
from summarizer.errors import NightCapReached
from summarizer.nightly.config import ArticleCaps, NightCaps
from summarizer.nightly.limits.caps import (
    count_most_calls,
    explain_night_cap,
    find_worst_case,
    limit_calls,
    name_articles,
    name_seconds,
    night_cap_error,
)


def test_caps_are_named_with_their_unit():
    """Large numbers are grouped; seconds have no needless decimals."""
    assert ("1,200 articles", "90 seconds", "0.5 seconds") == (
        name_articles(1200),
        name_seconds(90.0),
        name_seconds(0.5),
    )


def test_the_reason_and_the_error_say_the_same():
    """An article that a cap left pending is told the cap that ended the night."""
    error = night_cap_error("3 requests")

    assert isinstance(error, NightCapReached)
    assert explain_night_cap("3 requests") in str(error).lower()


@pytest.mark.parametrize(
    ("settings", "most"),
    [
        ({}, 90 + 4),
        ({"max_output_tokens": 900}, 90 + 5),
        ({"second_reader_base_url": "https://b.example/v1"}, 90 + 4 + 4),
        ({"second_reader": False}, 60 + 4),
        ({"structured": "json"}, 90 + 1),
        ({"structured": "text", "reasks": 0, "transport_attempts": 1}, 6),
        ({"second_reader": False, "reasks": 1, "transport_attempts": 3, "structured": "tools"}, 24 + 2),
    ],
)
def test_the_worst_case_of_an_article_follows_from_the_settings(settings, most):
    """Stages × (1 + re-asks) × attempts, and each refusal on the way down: the cap, if none is set."""
    chosen = Settings(**settings)

    assert most == count_most_calls(chosen) == limit_calls(ArticleCaps(tokens=9), chosen).calls
    assert 3 == limit_calls(ArticleCaps(calls=3), chosen).calls


def test_the_worst_case_of_a_night_is_that_of_its_articles_or_its_caps():
    """Calls and tokens of all articles, seconds of those that are briefed one after the other, or the cap."""
    article = limit_calls(ArticleCaps(), Settings(reasks=1, transport_attempts=2, second_reader=False))

    assert (20, 8 * 182_000, 600.0) == (article.calls, article.tokens, article.seconds)
    assert (60, 24 * 182_000, 1200.0) == find_worst_case(article, NightCaps(), articles=3, concurrency=2)
    capped = NightCaps(articles=2, calls=9, tokens=1000, seconds=60)
    assert (9, 1000, 60.0) == find_worst_case(article, capped, articles=3, concurrency=2)
