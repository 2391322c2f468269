"""The one boundary where errors of the openai SDK become ours, and where replies that are no answers are told.

Nothing behind this module knows the SDK's errors. Texts that came from the endpoint are shortened and masked.
"""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from summarizer.cassette import cassette_error, is_cassette_miss
from summarizer.endpoint import Endpoint
from summarizer.errors import (
    AuthenticationFailed,
    BadRequest,
    EmptyAnswer,
    Filtered,
    ModelNotFound,
    PermissionRefused,
    PolicyBriefError,
    ProviderTimeout,
    ProviderUnavailable,
    QuotaExhausted,
    RateLimited,
    Refused,
    Truncated,
)

if TYPE_CHECKING:
    import openai

__all__ = ["is_translatable", "reply_fault", "translate"]

_SHOWN = 300  # characters of an endpoint's own words: enough to act on, too few to flood a log
_NO_MONEY = {"insufficient_quota", "billing_hard_limit_reached", "billing_not_active", "insufficient_balance"}
_FILTERED = {"content_filter", "content_policy_violation"}

_KEY = "give a key that it accepts (OPENAI_API_KEY)"
_PAY = "add credit to the account, or ask another endpoint (OPENAI_BASE_URL)"
_WAIT = "try again later"
_FIX = "change what is sent: another model, another structured-output way, other limits, or a shorter article"

_BY_STATUS: dict[int, tuple[type[PolicyBriefError], str]] = {
    HTTPStatus.UNAUTHORIZED: (AuthenticationFailed, _KEY),
    HTTPStatus.PAYMENT_REQUIRED: (QuotaExhausted, _PAY),
    HTTPStatus.FORBIDDEN: (PermissionRefused, "use a key, region or project that may use this model"),
    HTTPStatus.NOT_FOUND: (ModelNotFound, "check the model's name and the base URL, which mostly ends in /v1"),
    HTTPStatus.REQUEST_TIMEOUT: (ProviderTimeout, _WAIT),
    HTTPStatus.CONFLICT: (ProviderUnavailable, _WAIT),
    HTTPStatus.TOO_MANY_REQUESTS: (RateLimited, "ask fewer articles at once, or try again later"),
    HTTPStatus.NOT_IMPLEMENTED: (BadRequest, _FIX),
}


def is_translatable(exc: Exception) -> bool:
    """Return whether the SDK raised it, or the JSON of a request or a reply."""
    import openai

    return isinstance(exc, openai.OpenAIError | ValueError | RecursionError)


def translate(exc: Exception, endpoint: Endpoint) -> PolicyBriefError:
    """Turn what the SDK raised into an error of ours; the caller raises it `from exc`."""
    import openai

    match exc:
        case openai.APIStatusError():
            return _from_status(exc, endpoint)
        case openai.APIConnectionError():
            return _from_connection(exc, endpoint)
        case openai.APIResponseValidationError() | ValueError() | RecursionError():
            return _unreadable(exc, endpoint)
        case openai.APIError():
            return _provider_error(exc.body, endpoint)
    return _from_sdk(exc, endpoint)


def reply_fault(reply: Any, endpoint: Endpoint) -> PolicyBriefError | None:  # noqa: ANN401 - the SDK validates no reply
    """Say why a reply with status 200 is no answer, or None where there is something to validate.

    The SDK builds a completion from whatever JSON came and gives the bare text where none did, so nothing is certain.
    """
    if isinstance(reply, str) or not hasattr(reply, "choices"):
        return _not_json(endpoint)
    if not (isinstance(reply.choices, list) and reply.choices):
        return _no_choices(reply, endpoint)
    return _choice_fault(reply.choices[0], endpoint)


def _choice_fault(choice: Any, endpoint: Endpoint) -> PolicyBriefError | None:  # noqa: ANN401 - see reply_fault
    message = getattr(choice, "message", None)
    if refusal := getattr(message, "refusal", None):
        words = _shown(refusal, endpoint)
        return Refused(f"{endpoint.model} declined to brief this article ({words}); try another model.")
    reason = getattr(choice, "finish_reason", None)
    if reason in _CUT_SHORT:
        return _CUT_SHORT[reason](endpoint)
    calls = getattr(message, "tool_calls", None)
    if calls and not _are_calls(calls):
        return _empty(endpoint, "a tool call that has no arguments")
    content = getattr(message, "content", None)
    if content is not None and not isinstance(content, str):
        return _empty(endpoint, "content that is no text")
    return None if calls or content else _empty(endpoint, "a message without content")


def _are_calls(calls: object) -> bool:
    """Return whether instructor, which takes them for granted, will find the arguments of each call."""
    return isinstance(calls, list) and all(
        isinstance(getattr(getattr(call, "function", None), "arguments", None), str | dict) for call in calls
    )


def _from_status(exc: openai.APIStatusError, endpoint: Endpoint) -> PolicyBriefError:
    codes = {str(exc.code), str(exc.type)}
    if codes & _NO_MONEY:
        return _status_error(QuotaExhausted, exc.status_code, exc.body, _PAY, endpoint)
    if codes & _FILTERED:
        return _filtered(endpoint)
    kind, advice = _kind_of(exc.status_code)
    return _status_error(kind, exc.status_code, exc.body, advice, endpoint)


def _kind_of(status: int) -> tuple[type[PolicyBriefError], str]:
    if status in _BY_STATUS:
        return _BY_STATUS[status]
    return (ProviderUnavailable, _WAIT) if status >= HTTPStatus.INTERNAL_SERVER_ERROR else (BadRequest, _FIX)


def _status_error(
    kind: type[PolicyBriefError], status: int, body: object, advice: str, endpoint: Endpoint
) -> PolicyBriefError:
    words = _shown(_words(body), endpoint)
    said = f" ({words})" if words else ""
    return kind(f"{endpoint.place} answered {status} for the model {endpoint.model!r}{said}; {advice}.")


def _words(body: object) -> str:
    """Find the endpoint's own words in an error body: its message, else the body, an HTML page aside."""
    if isinstance(body, dict):
        inner = body.get("error", body)
        message = inner.get("message") if isinstance(inner, dict) else inner
        return str(message or body)
    text = str(body or "")
    return "a web page" if text.lstrip()[:1] == "<" else text


def _shown(words: object, endpoint: Endpoint) -> str:
    text = " ".join(endpoint.redact(str(words)).split()).rstrip(".")
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _from_connection(exc: openai.APIConnectionError, endpoint: Endpoint) -> PolicyBriefError:
    import openai

    if isinstance(exc, openai.APITimeoutError):
        return ProviderTimeout(
            f"{endpoint.place} sent nothing for {endpoint.request_timeout:g} s;"
            " expected an answer by then: allow more time per request, or try again later."
        )
    if is_cassette_miss(exc):
        return cassette_error(exc)
    cause = exc.__cause__
    reason = f" ({_shown(cause, endpoint)})" if cause is not None and str(cause) else ""
    return ProviderUnavailable(
        f"{endpoint.place} cannot be reached, or broke the connection off{reason};"
        " check the base URL and the network, or try again later."
    )


def _unreadable(exc: Exception, endpoint: Endpoint) -> PolicyBriefError:
    if isinstance(exc, UnicodeEncodeError):
        return BadRequest(
            "The prompt holds a lone surrogate, which UTF-8 cannot carry; expected whole code points:"
            " read the article again with its right encoding."
        )
    return _not_json(endpoint)


def _not_json(endpoint: Endpoint) -> PolicyBriefError:
    error = ProviderUnavailable(
        f"{endpoint.place} answered 200 with a body that is no JSON completion;"
        " expected an OpenAI-compatible API: check the base URL, which mostly ends in /v1."
    )
    error.retryable = False  # a web page or a proxy's form stays what it is, however often it is fetched
    return error


def _no_choices(reply: Any, endpoint: Endpoint) -> PolicyBriefError:  # noqa: ANN401 - see reply_fault
    body = (getattr(reply, "model_extra", None) or {}).get("error")
    return _provider_error(body, endpoint) if body else _empty(endpoint, "no choices")


def _provider_error(body: object, endpoint: Endpoint) -> PolicyBriefError:
    """Read an error object that came with status 200, as routers between providers send it."""
    code = body.get("code") if isinstance(body, dict) else None
    status = code if isinstance(code, int) else int(HTTPStatus.BAD_GATEWAY)
    kind, advice = _kind_of(status)
    return _status_error(kind, status, body, advice, endpoint)


def _empty(endpoint: Endpoint, what: str) -> PolicyBriefError:
    return EmptyAnswer(f"{endpoint.model} answered with {what}; expected a brief: try again, or try another model.")


def _filtered(endpoint: Endpoint) -> PolicyBriefError:
    return Filtered(
        f"The content filter of {endpoint.place} stopped the answer of {endpoint.model};"
        " try another model or endpoint for this article."
    )


def _truncated(endpoint: Endpoint) -> PolicyBriefError:
    limit = f"{endpoint.max_output_tokens} tokens" if endpoint.max_output_tokens else "its own token limit"
    return Truncated(
        f"The answer of {endpoint.model} was cut off at {limit}; expected a whole brief:"
        " allow more output tokens, or use a model that can write more."
    )


_CUT_SHORT: dict[str, Callable[[Endpoint], PolicyBriefError]] = {"content_filter": _filtered, "length": _truncated}


def _from_sdk(exc: Exception, endpoint: Endpoint) -> PolicyBriefError:
    """Map what the SDK raises of itself: its own parsing, a socket, credentials that it cannot obtain."""
    import openai

    words = _shown(exc, endpoint)
    match exc:
        case openai.LengthFinishReasonError():
            return _truncated(endpoint)
        case openai.ContentFilterFinishReasonError():
            return _filtered(endpoint)
        case openai.WebSocketConnectionClosedError() | openai.WebSocketQueueFullError():
            return ProviderUnavailable(f"{endpoint.place} closed the connection ({words}); {_WAIT}.")
    return AuthenticationFailed(f"No credentials for {endpoint.place} could be used ({words}); {_KEY}.")
