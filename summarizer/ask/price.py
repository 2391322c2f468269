"""The cost of a call, from the price list in genai-prices; without the network."""

from __future__ import annotations

from decimal import Decimal

__all__ = ["price"]


_BATCH = {"processing": "batch"}


def price(
    model: str, url: str, *, prompt_tokens: int, cached_tokens: int, completion_tokens: int, batch: bool = False
) -> Decimal | None:
    """Return US dollars, or None where the endpoint or the model has no known price.

    `cached_tokens` are part of `prompt_tokens`. A model of a known name at an unknown endpoint has no price: a local
    server or a reseller has its own prices. `batch` takes the list's prices of the Batch API, which for most models are
    half; a model without a listed batch price is priced in full.
    """
    from genai_prices import Usage, calc_price

    usage = Usage(input_tokens=prompt_tokens, cache_read_tokens=cached_tokens, output_tokens=completion_tokens)
    try:
        listed = calc_price(usage, model, provider_api_url=url, price_context=_BATCH if batch else None)
    except (LookupError, ValueError):  # unknown model or endpoint; token counts that contradict each other
        return None
    return listed.total_price
