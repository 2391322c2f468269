"""Where a request of a brief is sent again: named transient errors, bounded in attempts and in time.

Every reply and every failure becomes a `Call` here, before instructor sees it: instructor sums the usage of all
attempts into the reply's own, and would ask again after a refusal or an empty reply.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import email.utils
import math
import random
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import tenacity
from tenacity.stop import stop_base
from tenacity.wait import wait_base

from summarizer.ask.answer import Call, Kind
from summarizer.ask.price import price
from summarizer.endpoint import Endpoint
from summarizer.errors import CassetteError, PolicyBriefError
from summarizer.text.patterns import compile_lazily

from .client import REDIRECTS
from .sdk_errors import is_finish_reason, is_translatable, reply_fault, translate

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletion

__all__ = ["PoliteWait", "Transport", "find_oddities", "model_of", "reply_call", "retry_after"]

_MOST_TOKENS = 10**9
_MODEL = compile_lazily(r"[^\s\x00-\x1f\x7f-\x9f]{1,200}")


class PoliteWait(wait_base):
    """Wait as long as the endpoint asks for, or else with exponential backoff; always with jitter."""

    def __init__(self) -> None:
        self._backoff = tenacity.wait_exponential(multiplier=0.5, max=30) + tenacity.wait_random(0, 1)

    def __call__(self, retry_state: tenacity.RetryCallState) -> float:
        """Return the seconds to wait before the next attempt."""
        asked = retry_after(retry_state.outcome.exception() if retry_state.outcome else None)
        if asked is None:
            return self._backoff(retry_state)
        return asked + random.uniform(0, 1)  # noqa: S311 - spreads clients that were all told the same second


def retry_after(error: BaseException | None) -> float | None:
    """Return the seconds to wait from the Retry-After header of the response behind an error, or None."""
    response = getattr(error.__cause__, "response", None) if error else None
    header = response.headers.get("retry-after") if response is not None else None
    if not header:
        return None
    seconds = _seconds(header)
    return max(seconds, 0.0) if seconds is not None and math.isfinite(seconds) else None


def _seconds(header: str) -> float | None:
    """Read either form of Retry-After: a number of seconds, or an HTTP date."""
    try:
        return float(header)
    except ValueError:
        pass
    try:
        date = email.utils.parsedate_to_datetime(header)
    except ValueError:
        return None
    aware = date if date.tzinfo else date.replace(tzinfo=dt.UTC)
    return (aware - dt.datetime.now(dt.UTC)).total_seconds()


class Transport:
    """Send requests through `create`, the SDK's `chat.completions.create`.

    One transport serves one question. Failed attempts are counted until `begin_turn`, also where the form of the
    request changes in between.
    """

    def __init__(
        self,
        create: Callable[..., Awaitable[Any]],
        endpoint: Endpoint,
        *,
        wait: wait_base | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._create = create
        self._endpoint = endpoint
        self._wait = wait or PoliteWait()
        self._sleep = sleep
        self._failed = 0

    def begin_turn(self) -> None:
        """Reset the count of attempts: the next request continues from an answer."""
        self._failed = 0

    async def send(self, request: Mapping[str, Any], *, kind: Kind, calls: list[Call]) -> ChatCompletion:
        """Send until an answer comes, an error is not transient, or attempts or time are used up.

        Append a `Call` to `calls` for each attempt. Raise a `ProviderError`, `AnswerError` or `CassetteError`.
        """
        retrying = tenacity.AsyncRetrying(
            stop=_Spent(self) | tenacity.stop_before_delay(self._endpoint.transport_seconds),
            wait=self._wait,
            retry=tenacity.retry_if_exception(_is_transient),
            sleep=self._sleep,
            reraise=True,
        )
        completion: ChatCompletion = await retrying(self._send_once, request, kind, calls)
        return completion

    def count_failure(self) -> bool:
        """Count a failed attempt; return whether it was the last of its turn."""
        self._failed += 1
        return self._failed >= self._endpoint.transport_attempts

    async def _send_once(self, request: Mapping[str, Any], kind: Kind, calls: list[Call]) -> Any:  # noqa: ANN401 - SDK
        started = time.monotonic()
        redirected: list[str] = []
        REDIRECTS.set(redirected)
        try:
            reply = await self._create(**request)
        except asyncio.CancelledError:
            calls.append(Call(kind=kind, seconds=time.monotonic() - started, error="cancelled before it was answered"))
            raise
        except CassetteError as miss:
            calls.append(Call(kind=kind, seconds=time.monotonic() - started, error=str(miss)))
            raise
        except Exception as exc:
            if not is_translatable(exc):
                raise
            error = translate(exc, self._endpoint)
            calls.append(Call(kind=kind, seconds=time.monotonic() - started, error=str(error)))
            raise error from exc
        fault = reply_fault(reply, self._endpoint)
        seconds = time.monotonic() - started
        call = reply_call(reply, self._endpoint, kind=kind, seconds=seconds, fault=fault)
        calls.append(_note_redirects(call, redirected, self._endpoint))
        if fault is not None:
            raise fault
        return reply


class _Spent(stop_base):
    """Stop when the attempts of a turn are used up."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def __call__(self, retry_state: tenacity.RetryCallState) -> bool:  # noqa: ARG002 - tenacity's
        return self._transport.count_failure()


def reply_call(
    reply: Any,  # noqa: ANN401 - the SDK validates no reply
    endpoint: Endpoint,
    *,
    kind: Kind = "ask",
    seconds: float = 0.0,
    fault: PolicyBriefError | None = None,
) -> Call:
    """Return the `Call` of a reply, with what is odd about it; the tier 'batch' is charged at batch prices."""
    error = str(fault) if fault is not None else None
    batch = getattr(reply, "service_tier", None) == "batch"
    usage = getattr(reply, "usage", None)
    prompt, completion = (_count(usage, name) for name in ("prompt_tokens", "completion_tokens"))
    notice = find_oddities(reply, endpoint)
    if prompt is None or completion is None:
        return Call(kind=kind, seconds=seconds, batch=batch, error=error, notice=notice)
    cached = _count(getattr(usage, "prompt_tokens_details", None), "cached_tokens")
    cached = min(cached, prompt) if cached is not None else None
    return Call(
        kind=kind,
        seconds=seconds,
        prompt_tokens=prompt,
        cached_tokens=cached,
        completion_tokens=completion,
        notice=notice,
        cost=price(
            model_of(reply, endpoint),
            endpoint.url,
            prompt_tokens=prompt,
            cached_tokens=cached or 0,
            completion_tokens=completion,
            batch=batch,
        ),
        batch=batch,
        error=error,
    )


def _note_redirects(call: Call, hosts: list[str], endpoint: Endpoint) -> Call:
    if not hosts:
        return call
    times = "once" if len(hosts) == 1 else f"{len(hosts)} times"
    said = f"{endpoint.place} redirected the request {times}, in the end to {hosts[-1]}; set base_url to that address."
    return replace(call, notice=f"{call.notice} {said}" if call.notice else said)


def model_of(reply: Any, endpoint: Endpoint) -> str:  # noqa: ANN401 - the SDK validates no reply
    """Return the name of the model that answered, or of the one that was asked where the reply has none."""
    model = getattr(reply, "model", None)
    return model if isinstance(model, str) and _MODEL.fullmatch(model) else endpoint.model


def find_oddities(reply: Any, endpoint: Endpoint) -> str | None:  # noqa: ANN401 - as above
    """Return how a usable reply deviates from the API, or None."""
    if not isinstance(getattr(reply, "choices", None), list):
        return None
    odd = [name for name, is_odd in _list_oddities(reply) if is_odd]
    return f"The reply of {endpoint.place} has an odd {' and '.join(odd)}; its text was used." if odd else None


def _list_oddities(reply: Any) -> Iterator[tuple[str, bool]]:  # noqa: ANN401 - as above
    usage, model = getattr(reply, "usage", None), getattr(reply, "model", None)
    counted = all(_count(usage, name) is not None for name in ("prompt_tokens", "completion_tokens"))
    yield "usage, so what it took is unknown", usage is not None and not counted
    reasons = [getattr(choice, "finish_reason", None) for choice in reply.choices[:1]]
    yield "finish_reason", any(not (reason is None or is_finish_reason(reason)) for reason in reasons)
    yield "model name", model is not None and not (isinstance(model, str) and bool(_MODEL.fullmatch(model)))


def _count(usage: object, name: str) -> int | None:
    """Return a count of tokens, or None if it is negative or larger than any provider could bill."""
    value = getattr(usage, name, None)
    is_count = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _MOST_TOKENS
    return value if is_count else None


def _is_transient(error: BaseException) -> bool:
    return isinstance(error, PolicyBriefError) and error.retryable
