"""Which model to ask, where, and within which limits."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args
from urllib.parse import parse_qsl, urlsplit

__all__ = ["OPENAI_URL", "Endpoint", "LimitName", "Rung", "Structured", "rungs"]

OPENAI_URL = "https://api.openai.com/v1"

Structured = Literal["json_schema", "tools", "json"]
"""How an endpoint is brought to answer in JSON: a response schema, a forced tool call, or a schema in the prompt."""

Rung = Literal["json_schema", "json_schema_simple", "tools", "json", "text"]
"""Where the ladder of ways begins, best first.

A strict response schema; the same without patterns and lengths; a forced call of a strict tool; any JSON object, with
the schema in the prompt; a prompt alone.
"""


LimitName = Literal["max_tokens", "max_completion_tokens"]
"""The parameter that limits an answer's length: OpenAI's newer models refuse the name that most others know."""

_KEY_SHAPE = re.compile(r"\b(?:sk|gsk|xai|hf)[-_][\w*.-]{6,}|\bAIza[\w-]{6,}|(?<=Bearer )\S+")
_SHORTEST_KEY = 6  # a local server's key, such as "none" or "x", is not secret and may be any word


def rungs(first: Rung | None) -> tuple[Rung, ...]:
    """Return the ways to try, best first: from the one that is set, else all."""
    ways: tuple[Rung, ...] = get_args(Rung)
    return ways if first is None else ways[ways.index(first) :]


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """An OpenAI-compatible endpoint, a model on it, and the limits of asking; times are seconds.

    `base_url` None is OpenAI's own. If `structured` or `limit_name` is None, what the endpoint accepts is found out.
    `transport_attempts` bounds how often one request is sent, `transport_seconds` how long its retries may take
    together, `reasks` how often an invalid answer is sent back. The values of `extra_headers` and `extra_query` may be
    secrets, and are shown nowhere.
    """

    model: str
    api_key: str | None = field(default=None, repr=False)
    base_url: str | None = None
    structured: Rung | None = None
    temperature: float | None = None
    max_output_tokens: int | None = None
    limit_name: LimitName | None = None
    reasoning_effort: str | None = None
    verbosity: str | None = None
    service_tier: str | None = None
    extra_headers: Mapping[str, str] = field(default_factory=dict, repr=False, hash=False)
    extra_query: Mapping[str, str] = field(default_factory=dict, repr=False, hash=False)
    extra_body: Mapping[str, Any] = field(default_factory=dict, repr=False, hash=False)
    request_timeout: float = 120.0
    article_timeout: float = 600.0
    transport_attempts: int = 5
    transport_seconds: float = 300.0
    reasks: int = 2

    def __repr__(self) -> str:
        """Return the configuration without the key and without secrets in the URL."""
        return f"Endpoint(model={self.model!r}, url={self.place!r}, structured={self.structured!r})"

    @property
    def url(self) -> str:
        """The address that requests are sent to."""
        return self.base_url or OPENAI_URL

    @property
    def is_openai(self) -> bool:
        """Return whether this is OpenAI's own endpoint."""
        return urlsplit(self.url).hostname == "api.openai.com"

    @property
    def place(self) -> str:
        """The address for display: without user, password and query."""
        parts = urlsplit(self.url)
        host = parts.netloc.rpartition("@")[2]
        return f"{parts.scheme}://{host}{parts.path}"

    def redact(self, text: str) -> str:
        """Mask the key, the values of headers and query, and anything that looks like a key, in a text from outside."""
        query = urlsplit(self.url).query
        if query:
            text = text.replace(f"?{query}", "")
        carried = (value for _, value in parse_qsl(query))
        for secret in (self.api_key, *self.extra_headers.values(), *self.extra_query.values(), *carried):
            if secret and len(secret) >= _SHORTEST_KEY:
                text = text.replace(secret, "***")
        return _KEY_SHAPE.sub("***", text)
