"""The ways to ask an endpoint for JSON, best first, and what each adds to a request."""

from __future__ import annotations

import enum
import json
import re
from collections.abc import Sequence
from typing import Any, Final, get_args

from policy_brief import relaxed, simplified
from summarizer.endpoint import Endpoint, LimitName, Rung, Structured, rungs

from .message import ChatMessage

__all__ = ["Way", "ladder", "limit_name", "other_limit_name"]


class Way(enum.Enum):
    """One way of asking; its value is that of the setting `structured` that begins with it."""

    SCHEMA = "json_schema"
    SIMPLE_SCHEMA = "json_schema_simple"
    TOOL = "tools"
    JSON_OBJECT = "json"
    PLAIN = "text"

    @property
    def rung(self) -> Rung:
        """The setting that begins with this way."""
        return self.value

    @property
    def structured(self) -> Structured:
        """The family of this way, as a brief's provenance names it."""
        return _FAMILY[self]

    def messages(self, messages: Sequence[ChatMessage], schema: dict[str, Any]) -> list[ChatMessage]:
        """Return the messages as sent: a way without a parameter for the schema puts it into the system message."""
        if self.structured != "json":
            return list(messages)
        text = _SCHEMA_TEXT.format(schema=json.dumps(relaxed(schema), ensure_ascii=False, separators=(",", ":")))
        if not messages or messages[0]["role"] != "system":
            return [ChatMessage(role="system", content=text), *messages]
        first = ChatMessage(role="system", content=f"{messages[0]['content']}\n\n{text}")
        return [first, *messages[1:]]

    def options(self, name: str, schema: dict[str, Any]) -> dict[str, Any]:
        """Return the parameters that ask for the schema, always strict, under a name that the API accepts."""
        name = _NOT_IN_NAMES.sub("_", name)[:64]
        match self:
            case Way.SCHEMA | Way.SIMPLE_SCHEMA:
                sent = schema if self is Way.SCHEMA else simplified(schema)
                form = {"name": name, "strict": True, "schema": sent}
                return {"response_format": {"type": "json_schema", "json_schema": form}}
            case Way.TOOL:
                function = {"name": name, "description": _TOOL_TEXT, "strict": True, "parameters": schema}
                return {
                    "tools": [{"type": "function", "function": function}],
                    "tool_choice": {"type": "function", "function": {"name": name}},
                }
            case Way.JSON_OBJECT:
                return {"response_format": {"type": "json_object"}}
        return {}


_FAMILY: Final[dict[Way, Structured]] = {
    Way.SCHEMA: "json_schema",
    Way.SIMPLE_SCHEMA: "json_schema",
    Way.TOOL: "tools",
    Way.JSON_OBJECT: "json",
    Way.PLAIN: "json",
}
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9_-]")
_TOOL_TEXT = "Hand in the answer."
_SCHEMA_TEXT = "Answer with one JSON object and nothing else. It must be valid against this JSON Schema:\n{schema}"
_UNKNOWN = re.compile(
    r"unsupported|not supported|unrecogni[sz]ed|unknown|unexpected|extra (?:inputs|fields)|not permitted|cannot find",
    re.IGNORECASE,
)


def ladder(first: Rung | None) -> tuple[Way, ...]:
    """Return the ways to try, best first: those from the configured one on, or all."""
    return tuple(Way(rung) for rung in rungs(first))


def limit_name(endpoint: Endpoint) -> LimitName:
    """Return the name under which to limit an answer until the endpoint asks for the other."""
    return endpoint.limit_name or ("max_completion_tokens" if endpoint.is_openai else "max_tokens")


def other_limit_name(words: str, sent: LimitName) -> LimitName | None:
    """Return the other name of the token limit where an endpoint says that it does not know the one that was sent."""
    other: LimitName = next(name for name in get_args(LimitName) if name != sent)
    if not re.search(rf"\b{sent}\b", words):
        return None
    return other if re.search(rf"\b{other}\b", words) or _UNKNOWN.search(words) else None
