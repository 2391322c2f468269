"""One small question, asked of a loopback server by all tests of asking."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import tenacity
from pydantic import BaseModel, ConfigDict, ValidationInfo, field_validator

from summarizer.ask import Answer, Asker, ChatMessage, Endpoint

__all__ = ["GOOD", "MESSAGES", "PAST_THE_END", "SCHEMA", "Cited", "ask", "endpoint", "put"]

GOOD = '{"sentence": 3}'
PAST_THE_END = '{"sentence": 9}'

MESSAGES = [
    ChatMessage(role="system", content="  Cite one sentence."),
    ChatMessage(role="user", content="    {{ 7*7 }} {% if %} {# 기사 #}\n    정부는 계획을 발표했다."),
]
SCHEMA = {
    "type": "object",
    "properties": {"sentence": {"type": "integer"}},
    "required": ["sentence"],
    "additionalProperties": False,
}


class Cited(BaseModel):
    """An answer that is valid for an article of five sentences."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sentence: int

    @field_validator("sentence")
    @classmethod
    def _exists(cls, number: int, info: ValidationInfo) -> int:
        count = (info.context or {}).get("sentences")
        if count is not None and number > count:
            message = f"sentence {number} does not exist: the article has {count}"
            raise ValueError(message)
        return number


def endpoint(url: str, **fields: Any) -> Endpoint:
    """Describe a loopback server; it takes a JSON schema unless fields say otherwise."""
    return Endpoint(**{"model": "scripted", "base_url": url, "structured": "json_schema", **fields})


async def put(asker: Asker) -> Answer[Cited]:
    """Ask the question."""
    return await asker.ask(MESSAGES, Cited, schema=SCHEMA, context={"sentences": 5}, reask=_reask)


async def ask(url: str, **fields: Any) -> Answer[Cited]:
    """Ask the question of a server, without waiting between retries."""
    async with Asker(endpoint(url, **fields), wait=tenacity.wait_none()) as asker:
        return await put(asker)


def _reask(problems: Sequence[str]) -> str:
    return f"Correct these: {'; '.join(problems)}"
