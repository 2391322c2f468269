"""Prices come from a list that is on board."""

from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer.ask.price import price

OPENAI = "https://api.openai.com/v1"


@pytest.mark.parametrize(
    ("cached", "cost"), [(0, Decimal("0.00045")), (1000, Decimal("0.000375")), (100, Decimal("0.0004425"))]
)
def test_a_known_model_has_a_price(cached, cost):
    """gpt-4o-mini costs 0.15, 0.075 when cached, and 0.60 dollars a million tokens."""
    assert cost == price("gpt-4o-mini", OPENAI, prompt_tokens=1000, cached_tokens=cached, completion_tokens=500)


def test_a_batch_costs_half():
    """gpt-5-mini costs half in a batch: 0.125 and 1 dollar a million tokens."""
    tokens = {"prompt_tokens": 1000, "cached_tokens": 0, "completion_tokens": 500}
    assert Decimal("0.000625") == price("gpt-5-mini", OPENAI, **tokens, batch=True)
    assert Decimal("0.00125") == price("gpt-5-mini", OPENAI, **tokens)


@pytest.mark.parametrize(
    ("model", "url"), [("no-such-model", OPENAI), ("gpt-4o-mini", "http://127.0.0.1:8080/v1"), ("", OPENAI)]
)
def test_an_unknown_model_or_endpoint_has_none(model, url):
    """No price is guessed for a model that is unknown, or is served by somebody else."""
    assert price(model, url, prompt_tokens=1000, cached_tokens=0, completion_tokens=500) is None


def test_contradicting_counts_have_no_price():
    """More cached tokens than tokens cannot be priced."""
    assert price("gpt-4o-mini", OPENAI, prompt_tokens=10, cached_tokens=99, completion_tokens=5) is None
