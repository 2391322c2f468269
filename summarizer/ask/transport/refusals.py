"""Why an endpoint refused a request: read from the text of its error, where the status code does not say.

The patterns are listed with real texts; `docs/endpoints.md` says where these come from.
"""

from __future__ import annotations

import re
from typing import Any, Final

from summarizer.endpoint import Endpoint
from summarizer.errors import (
    ArticleTooLong,
    AuthenticationFailed,
    BadRequest,
    Filtered,
    ModelNotFound,
    PolicyBriefError,
    QuotaExhausted,
    SettingRefused,
)

__all__ = ["plain_reason", "refuses_form", "words_of"]

_FORM = re.compile(
    r"response.?format|json.?(?:schema|object)|structured.?output|\bstrict\b|\btools?\b|tool.?choice|grammar"
    r"|additionalProperties",
    re.IGNORECASE,
)
_FAILED_FORM = re.compile(r"response.?format|json.?schema|grammar|structured.?output", re.IGNORECASE)
_UNROUTED = re.compile(r"no endpoints found that (?:support|can handle)", re.IGNORECASE)

_LENGTH = re.compile(
    r"""
    context.?(?:length|window|size)             # This model's maximum context length is 8192 tokens; the available …
    | prompt\ is\ too\ long                     # prompt is too long: 210000 tokens > 200000 maximum
    | (?:input\ )?token\ count\b.{0,60}exceeds  # The input token count exceeds the maximum number of tokens allowed
    | too\ many\ (?:input\ )?tokens
    | reduce\ the\ length                       # Please reduce the length of the messages
    | string_above_max_length
    | request\ too\ large                       # Request too large for model …
    """,
    re.IGNORECASE | re.VERBOSE,
)
_KEY = re.compile(
    r"""
    api.?key.{0,20}(?:not\ valid|invalid|incorrect|expired)  # API key not valid. Please pass a valid API key.
    | (?:incorrect|invalid|missing|no)\ api.?key
    | invalid_api_key
    """,
    re.IGNORECASE | re.VERBOSE,
)
_MONEY = re.compile(
    r"credit balance is too low|insufficient (?:balance|credit|quota|funds)|billing.{0,20}not active", re.IGNORECASE
)
_CONTENT = re.compile(
    r"""
    content.?(?:filter|management\ policy|policy)  # The response was filtered due to … content management policy
    | inappropriate\ content                       # Input data may contain inappropriate content
    | data_inspection_failed
    | violat\w+.{0,40}(?:policy|policies)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_MODEL = re.compile(
    r"""
    not\ a\ valid\ model                            # … is not a valid model ID
    | model\b.{0,80}(?:does\ not|not)\ (?:exist|found)  # Model Not Exist
    | unknown\ model
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LIMIT = re.compile(
    r"max_(?:completion_|output_)?tokens.{0,80}?(?:too large|at most|exceed|less than|greater than|must be)",
    re.IGNORECASE,
)

_REASONS: Final[tuple[tuple[re.Pattern[str], type[PolicyBriefError]], ...]] = (
    (_MONEY, QuotaExhausted),
    (_KEY, AuthenticationFailed),
    (_LIMIT, SettingRefused),
    (_LENGTH, ArticleTooLong),
    (_CONTENT, Filtered),
)


def words_of(body: object) -> str:
    """Return the endpoint's own words in an error body: its message, or else the body; 'a web page' for HTML."""
    if isinstance(body, list) and len(body) == 1:
        return words_of(body[0])
    if isinstance(body, dict):
        inner = body.get("error", body)
        message = inner.get("message") if isinstance(inner, dict) else inner
        return str(message or body)
    text = str(body or "")
    return "a web page" if text.lstrip()[:1] == "<" else text


def plain_reason(body: object, endpoint: Endpoint) -> type[PolicyBriefError]:
    """Return the error of a refusal that clearly has another reason than the form of the request; else `BadRequest`."""
    words = f"{words_of(body)} {_code(body)}"
    for pattern, kind in _REASONS:
        if pattern.search(words):
            return kind
    if _FORM.search(words):
        return BadRequest
    if _MODEL.search(words):
        return ModelNotFound
    return SettingRefused if _names_setting(words, endpoint) else BadRequest


def refuses_form(status: int, body: object) -> bool:
    """Return whether an error of another status than 400 says that the endpoint cannot produce the requested form."""
    words = words_of(body)
    return bool((_UNROUTED if status < 500 else _FAILED_FORM).search(words))  # noqa: PLR2004 - server errors


def _code(body: object) -> str:
    inner: Any = body.get("error", body) if isinstance(body, dict) else {}
    if not isinstance(inner, dict):
        return ""
    return " ".join(str(inner[name]) for name in ("code", "type", "param") if inner.get(name))


def _names_setting(words: str, endpoint: Endpoint) -> bool:
    """Return whether a refusal names a parameter that is only sent because of a setting."""
    named = ("temperature", "reasoning_effort", "verbosity", "service_tier")
    sent = [name for name in named if getattr(endpoint, name) is not None] + list(endpoint.extra_body)
    return any(re.search(rf"\b{re.escape(name)}\b", words) for name in sent)
