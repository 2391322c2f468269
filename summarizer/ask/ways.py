"""The ways in which an endpoint is brought to answer in JSON, best first, and what each adds to a request."""

from __future__ import annotations

import enum
import json
import re
from collections.abc import Sequence
from typing import Any, Final

from policy_brief import relaxed
from summarizer.endpoint import Structured
from summarizer.errors import BadRequest

from .message import ChatMessage

__all__ = ["Way", "ladder", "rejects_form"]


class Way(enum.Enum):
    """One form of request; the value is what users call it."""

    STRICT_SCHEMA = "json_schema, strict"
    SCHEMA = "json_schema"
    STRICT_TOOL = "tools, strict"
    TOOL = "tools"
    JSON_OBJECT = "json, response_format"
    PLAIN = "json, in the text"

    @property
    def structured(self) -> Structured:
        """The setting that this way belongs to."""
        return _SETTING[self]

    def messages(self, messages: Sequence[ChatMessage], schema: dict[str, Any]) -> list[ChatMessage]:
        """Return the messages as sent: a way that has no place for the schema puts it into the system text."""
        if self.structured != "json":
            return list(messages)
        text = _SCHEMA_TEXT.format(schema=json.dumps(relaxed(schema), ensure_ascii=False, separators=(",", ":")))
        if not messages or messages[0]["role"] != "system":
            return [ChatMessage(role="system", content=text), *messages]
        first = ChatMessage(role="system", content=f"{messages[0]['content']}\n\n{text}")
        return [first, *messages[1:]]

    def options(self, name: str, schema: dict[str, Any]) -> dict[str, Any]:
        """Return the parameters that ask for the schema, under a name that the API takes."""
        name = _NOT_IN_NAMES.sub("_", name)[:64]
        strict, schema = ({"strict": True}, schema) if self in _STRICT else ({}, relaxed(schema))
        match self.structured:
            case "json_schema":
                form = {"name": name, **strict, "schema": schema}
                return {"response_format": {"type": "json_schema", "json_schema": form}}
            case "tools":
                function = {"name": name, "description": _TOOL_TEXT, **strict, "parameters": schema}
                return {
                    "tools": [{"type": "function", "function": function}],
                    "tool_choice": {"type": "function", "function": {"name": name}},
                }
        return {"response_format": {"type": "json_object"}} if self is Way.JSON_OBJECT else {}

    def is_heeded_by(self, message: Any) -> bool:  # noqa: ANN401 - the SDK validates no reply
        """Return whether a reply has the form asked for; servers that do not know a parameter may ignore it."""
        match self.structured:
            case "tools":
                return bool(message.tool_calls)
            case "json_schema":
                return str(message.content or "").lstrip().startswith(("{", "```"))
        return True


_SETTING: Final[dict[Way, Structured]] = {
    Way.STRICT_SCHEMA: "json_schema",
    Way.SCHEMA: "json_schema",
    Way.STRICT_TOOL: "tools",
    Way.TOOL: "tools",
    Way.JSON_OBJECT: "json",
    Way.PLAIN: "json",
}
_STRICT = frozenset({Way.STRICT_SCHEMA, Way.STRICT_TOOL})
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9_-]")
_TOOL_TEXT = "Hand in the answer."
_SCHEMA_TEXT = "Answer with one JSON object and nothing else. It must be valid against this JSON Schema:\n{schema}"
_FORM_WORDS = re.compile(
    r"response.?format|json.?schema|json.?object|structured|strict|tool|function|grammar|additionalProperties",
    re.IGNORECASE,
)


def ladder(structured: Structured | None) -> tuple[Way, ...]:
    """List the ways to try for a setting, best first; all of them where nothing is set."""
    return tuple(way for way in Way if structured in {None, way.structured})


def rejects_form(error: BadRequest) -> bool:
    """Return whether an endpoint refused a request for its form, and not for its model, length or content."""
    cause = error.__cause__
    if getattr(cause, "code", None) == "context_length_exceeded":  # its words name the functions it counted
        return False
    return bool(_FORM_WORDS.search(str(getattr(cause, "body", ""))))  # not our own words, which name all ways
