"""Which model to ask, where, and within which limits."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

__all__ = ["OPENAI_URL", "Endpoint", "Structured"]

OPENAI_URL = "https://api.openai.com/v1"

Structured = Literal["json_schema", "tools", "json"]
"""How an endpoint is brought to answer in JSON: a response schema, a forced tool call, or a schema in the prompt."""

_KEY_SHAPE = re.compile(r"\b(?:sk|gsk|xai|hf)[-_][\w*.-]{6,}|\bAIza[\w-]{6,}|(?<=Bearer )\S+")
_SHORTEST_KEY = 6  # a local server's "none" or "x" is no secret, and may be any word


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """An OpenAI-compatible endpoint, a model on it, and the limits of asking; times are seconds.

    `base_url` None is OpenAI's own; `structured` None finds out what the endpoint takes. `transport_attempts` bounds
    how often one request is sent, `transport_seconds` how long its retries may take together, `reasks` how often an
    invalid answer is sent back.
    """

    model: str
    api_key: str | None = field(default=None, repr=False)
    base_url: str | None = None
    structured: Structured | None = None
    temperature: float | None = None
    max_output_tokens: int | None = None
    request_timeout: float = 120.0
    article_timeout: float = 600.0
    transport_attempts: int = 5
    transport_seconds: float = 300.0
    reasks: int = 2

    def __repr__(self) -> str:
        """Show what was configured, without key and without the secrets that a URL may carry."""
        return f"Endpoint(model={self.model!r}, url={self.place!r}, structured={self.structured!r})"

    @property
    def url(self) -> str:
        """Where requests go."""
        return self.base_url or OPENAI_URL

    @property
    def is_openai(self) -> bool:
        """Return whether this is OpenAI's own endpoint."""
        return urlsplit(self.url).hostname == "api.openai.com"

    @property
    def place(self) -> str:
        """The URL as it may be shown: without user, password and query."""
        parts = urlsplit(self.url)
        host = parts.netloc.rpartition("@")[2]
        return f"{parts.scheme}://{host}{parts.path}"

    def redact(self, text: str) -> str:
        """Mask the key, and whatever looks like one, in a text that came from outside."""
        if self.api_key and len(self.api_key) >= _SHORTEST_KEY:
            text = text.replace(self.api_key, "***")
        return _KEY_SHAPE.sub("***", text)
