"""What a call costs, from the price list that genai-prices carries; no network."""

from __future__ import annotations

from decimal import Decimal

__all__ = ["price"]


def price(model: str, url: str, *, prompt_tokens: int, cached_tokens: int, completion_tokens: int) -> Decimal | None:
    """Give US dollars, or None where the endpoint or the model has no known price.

    `cached_tokens` are part of `prompt_tokens`. A model of a known name at an unknown endpoint has no price: a local
    server or a reseller charges what it likes.
    """
    from genai_prices import Usage, calc_price  # noqa: PLC0415 - 0.1 s that a run without calls need not pay

    usage = Usage(input_tokens=prompt_tokens, cache_read_tokens=cached_tokens, output_tokens=completion_tokens)
    try:
        return calc_price(usage, model, provider_api_url=url).total_price
    except (LookupError, ValueError):  # unknown model or endpoint; token counts that contradict each other
        return None
