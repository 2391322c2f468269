"""Translate errors of the openai SDK into ours, and replies that are not answers into errors.

No other module depends on the SDK's errors. Texts from the endpoint are shortened, and keys in them are masked.
"""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from summarizer.cassette import cassette_error, is_cassette_miss
from summarizer.endpoint import Endpoint
from summarizer.errors import (
    ArticleTooLong,
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
    SettingRefused,
    Truncated,
)

from .client import AnswerTooLarge
from .refusals import plain_reason, refuses_form, words_of

if TYPE_CHECKING:
    import openai

__all__ = ["is_finish_reason", "is_translatable", "reply_fault", "translate"]

_SHOWN = 300  # characters of an endpoint's own words: enough to act on, too few to flood a log
_NO_MONEY = {"insufficient_quota", "billing_hard_limit_reached", "billing_not_active", "insufficient_balance"}
_REASONS = {"stop", "length", "tool_calls", "content_filter", "function_call"}
_FILTERED = {"content_filter", "content_policy_violation"}

_KEY = "give a key that it accepts (OPENAI_API_KEY)"
_PAY = "add credit to the account, or ask another endpoint (OPENAI_BASE_URL)"
_WAIT = "try again later"
_FIX = "change what is sent: another model, another structured-output way, other limits, or a shorter article"
_ADVICE: dict[type[PolicyBriefError], str] = {
    ArticleTooLong: "give a shorter article, or a model that reads more",
    AuthenticationFailed: _KEY,
    BadRequest: _FIX,
    ModelNotFound: "check the model's name",
    QuotaExhausted: _PAY,
    SettingRefused: "leave the setting out, or give another value",
}

_BY_STATUS: dict[int, tuple[type[PolicyBriefError], str]] = {
    HTTPStatus.UNAUTHORIZED: (AuthenticationFailed, _KEY),
    HTTPStatus.PAYMENT_REQUIRED: (QuotaExhausted, _PAY),
    HTTPStatus.FORBIDDEN: (PermissionRefused, "use a key, region or project that may use this model"),
    HTTPStatus.NOT_FOUND: (ModelNotFound, "check the model's name and the base URL, which mostly ends in /v1"),
    HTTPStatus.REQUEST_TIMEOUT: (ProviderTimeout, _WAIT),
    HTTPStatus.CONFLICT: (ProviderUnavailable, _WAIT),
    HTTPStatus.TOO_MANY_REQUESTS: (RateLimited, "ask fewer articles at once, or try again later"),
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: (ArticleTooLong, _ADVICE[ArticleTooLong]),
    HTTPStatus.NOT_IMPLEMENTED: (BadRequest, _FIX),
}
_MAY_BE_FORM = {HTTPStatus.NOT_FOUND}
"""What routers answer if no provider of a model accepts the form of a request."""


def is_translatable(exc: Exception) -> bool:
    """Return whether an error comes from the SDK, or from the JSON of a request or a reply."""
    import openai

    return isinstance(exc, openai.OpenAIError | ValueError | RecursionError)


def translate(exc: Exception, endpoint: Endpoint) -> PolicyBriefError:
    """Return our error for one that the SDK raised; the caller raises it `from exc`."""
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
    """Return the error of a reply with status 200 that is not an answer, or None where there is something to validate.

    The SDK builds a completion from any JSON, and returns a string where the body is not JSON, so no field is certain.
    """
    if isinstance(reply, str) or not hasattr(reply, "choices"):
        return _not_json(endpoint)
    if not (isinstance(reply.choices, list) and reply.choices):
        return _no_choices(reply, endpoint)
    return _choice_fault(reply.choices[0], reply, endpoint)


def _choice_fault(choice: Any, reply: Any, endpoint: Endpoint) -> PolicyBriefError | None:  # noqa: ANN401 - see reply_fault
    message = getattr(choice, "message", None)
    if refusal := getattr(message, "refusal", None):
        words = _shown(refusal, endpoint)
        return Refused(f"{endpoint.model} declined to brief this article ({words}); try another model.")
    reason = getattr(choice, "finish_reason", None)
    calls = getattr(message, "tool_calls", None)
    if not (calls or getattr(message, "content", None)) and (thought := _reasoning(message, reply)):
        return _thought_only(endpoint, thought, cut=reason == "length")
    if isinstance(reason, str) and reason in _CUT_SHORT:
        return _CUT_SHORT[reason](endpoint)
    if calls and not _are_calls(calls):
        return _empty(endpoint, "a tool call that has no arguments")
    content = getattr(message, "content", None)
    if content is not None and not isinstance(content, str):
        return _empty(endpoint, "content that is not text")
    return None if calls or content else _empty(endpoint, "a message without content")


def _reasoning(message: Any, reply: Any) -> str:  # noqa: ANN401 - see reply_fault
    """Return how many tokens a reply without an answer spent on reasoning, as words for a message; '' if unknown."""
    details = getattr(getattr(reply, "usage", None), "completion_tokens_details", None)
    tokens = getattr(details, "reasoning_tokens", None)
    if isinstance(tokens, int) and tokens > 0:
        return f"{tokens:,} tokens of reasoning"
    told = (getattr(message, name, None) for name in ("reasoning_content", "reasoning", "thinking"))
    return "reasoning" if any(isinstance(words, str) and words.strip() for words in told) else ""


def _thought_only(endpoint: Endpoint, thought: str, *, cut: bool) -> PolicyBriefError:
    """Return the error of a reply that has only reasoning; one that was cut off has used up its token limit."""
    limit = f"its limit of {endpoint.max_output_tokens:,} tokens" if endpoint.max_output_tokens else "its token limit"
    spent = f"spent {limit} on {thought}" if cut else f"gave {thought}"
    kind = Truncated if cut else EmptyAnswer
    return kind(
        f"{endpoint.model} {spent} and wrote no answer; expected an answer:"
        " raise max_output_tokens, set a lower reasoning_effort, or use another model."
    )


def is_finish_reason(reason: object) -> bool:
    """Return whether the API defines this reason for the end of an answer."""
    return isinstance(reason, str) and reason in _REASONS


def _are_calls(calls: object) -> bool:
    """Return whether each tool call has arguments, which instructor takes for granted."""
    return isinstance(calls, list) and all(
        isinstance(getattr(getattr(call, "function", None), "arguments", None), str | dict) for call in calls
    )


def _from_status(exc: openai.APIStatusError, endpoint: Endpoint) -> PolicyBriefError:
    codes = {str(exc.code), str(exc.type)}
    if codes & _NO_MONEY:
        return _status_error(QuotaExhausted, exc.status_code, exc.body, _PAY, endpoint)
    if codes & _FILTERED:
        return _filtered(endpoint)
    return _refused(exc.status_code, exc.body, endpoint)


def _refused(status: int, body: object, endpoint: Endpoint) -> PolicyBriefError:
    kind, advice = _kind_of(status, body, endpoint)
    if kind is Filtered:
        return _filtered(endpoint)
    error = _status_error(kind, status, body, advice, endpoint)
    if isinstance(error, BadRequest):
        error.words = words_of(body)
    return error


def _kind_of(status: int, body: object, endpoint: Endpoint) -> tuple[type[PolicyBriefError], str]:
    may_be_form = status in _MAY_BE_FORM or status >= HTTPStatus.INTERNAL_SERVER_ERROR
    if may_be_form and refuses_form(status, body):
        return BadRequest, _FIX
    if status in _BY_STATUS:
        return _BY_STATUS[status]
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return ProviderUnavailable, _WAIT
    kind = plain_reason(body, endpoint)
    return kind, _ADVICE.get(kind, _FIX)


def _status_error(
    kind: type[PolicyBriefError], status: int, body: object, advice: str, endpoint: Endpoint
) -> PolicyBriefError:
    words = _shown(words_of(body), endpoint)
    said = f" ({words})" if words else ""
    return kind(f"{endpoint.place} answered {status} for the model {endpoint.model!r}{said}; {advice}.")


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
    if isinstance(cause, AnswerTooLarge) or type(cause).__name__ == "TooManyRedirects":
        return _endless(cause, endpoint)
    reason = f" ({_shown(cause, endpoint)})" if cause is not None and str(cause) else ""
    return ProviderUnavailable(
        f"{endpoint.place} cannot be reached, or closed the connection{reason};"
        " check the base URL and the network, or try again later."
    )


def _endless(cause: BaseException | None, endpoint: Endpoint) -> PolicyBriefError:
    what = "sent an answer of" if isinstance(cause, AnswerTooLarge) else "redirected the request:"
    error = ProviderUnavailable(
        f"{endpoint.place} {what} {_shown(cause, endpoint)}; expected an answer:"
        " check the base URL, or ask another model."
    )
    error.retryable = False  # a retry would fail in the same way, and may be charged for
    return error


def _unreadable(exc: Exception, endpoint: Endpoint) -> PolicyBriefError:
    if isinstance(exc, UnicodeEncodeError):
        return BadRequest(
            "The prompt holds a lone surrogate, which UTF-8 cannot carry; expected whole code points:"
            " read the article again with its right encoding."
        )
    return _not_json(endpoint)


def _not_json(endpoint: Endpoint) -> PolicyBriefError:
    error = ProviderUnavailable(
        f"{endpoint.place} answered 200 with a body that is not a JSON completion;"
        " expected an OpenAI-compatible API: check the base URL, which mostly ends in /v1."
    )
    error.retryable = False  # a web page or a proxy's form will not turn into JSON on a retry
    return error


def _no_choices(reply: Any, endpoint: Endpoint) -> PolicyBriefError:  # noqa: ANN401 - see reply_fault
    body = (getattr(reply, "model_extra", None) or {}).get("error")
    return _provider_error(body, endpoint) if body else _empty(endpoint, "no choices")


def _provider_error(body: object, endpoint: Endpoint) -> PolicyBriefError:
    """Return the error for an error object in a reply with status 200, as routers between providers send it."""
    code = body.get("code") if isinstance(body, dict) else None
    status = code if isinstance(code, int) else int(HTTPStatus.BAD_GATEWAY)
    return _refused(status, body, endpoint)


def _empty(endpoint: Endpoint, what: str) -> PolicyBriefError:
    return EmptyAnswer(f"{endpoint.model} answered with {what}; expected an answer: try again, or try another model.")


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
    """Return the error for what the SDK raises by itself: a parsing error, a socket error, missing credentials."""
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
