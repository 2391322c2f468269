"""Remove lone surrogates from replies, so that the text of any reply can be encoded."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from summarizer.text.surrogates import replace_surrogates

__all__ = ["Create", "whole_replies"]

Create = Callable[..., Awaitable[Any]]
"""The SDK's `chat.completions.create`, or what stands in for it."""


def whole_replies(create: Create) -> Create:
    """Wrap `create` so that lone surrogates in replies are replaced; UTF-8 cannot encode them."""

    async def created(**request: Any) -> Any:  # noqa: ANN401 - the SDK's
        return _make_whole(await create(**request))

    return created


def _make_whole(reply: Any) -> Any:  # noqa: ANN401 - the SDK's
    if isinstance(reply, str):
        return replace_surrogates(reply)
    if getattr(reply, "to_json", None) is None:
        return reply
    try:
        reply.to_json(indent=None, warnings=False)
    except ValueError:
        return type(reply).construct(None, **_clean(reply.to_dict(warnings=False)))
    return reply


def _clean(value: Any) -> Any:  # noqa: ANN401 - a JSON value
    if isinstance(value, str):
        return replace_surrogates(value)
    if isinstance(value, dict):
        return {_clean(name): _clean(item) for name, item in value.items()}
    return [_clean(item) for item in value] if isinstance(value, list) else value
