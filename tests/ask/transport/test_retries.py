"""The one place of transport retries: what is waited for, how long, and when it stops."""

from __future__ import annotations

import asyncio
import datetime as dt
import email.utils
from decimal import Decimal
from types import SimpleNamespace

import httpx2
import openai
import pytest
import tenacity
from openai.types.chat import ChatCompletion

from summarizer.ask import Endpoint
from summarizer.ask.transport.client import REDIRECTS
from summarizer.ask.transport.retries import PoliteWait, Transport, find_oddities, model_of, reply_call, retry_after
from summarizer.errors import CassetteError, EmptyAnswer, ProviderUnavailable, RateLimited, Refused

REQUEST = httpx2.Request("POST", "https://api.example/v1/chat/completions")
ENDPOINT = Endpoint(model="gpt-4o-mini", api_key="k")


def rate_limited(headers):
    """Make the error of a 429 with these headers, as the boundary raises it."""
    error = RateLimited("slow down")
    response = httpx2.Response(429, headers=headers, request=REQUEST)
    error.__cause__ = openai.RateLimitError("slow down", response=response, body=None)
    return error


def reply(model="gpt-4o-mini-2024-07-18", **usage):
    """Make a completion as the SDK gives it."""
    message = {"role": "assistant", "content": "{}"}
    return ChatCompletion.model_validate(
        {
            "id": "1",
            "object": "chat.completion",
            "created": 1,
            "model": model,
            "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
            "usage": {"prompt_tokens": 1000, "completion_tokens": 500, "total_tokens": 1500, **usage},
        }
    )


def http_date(seconds):
    """Write the time in so many seconds as an HTTP date."""
    return email.utils.format_datetime(dt.datetime.now(dt.UTC) + dt.timedelta(seconds=seconds), usegmt=True)


class Script:
    """A `create` that raises or returns what is next, the last for ever, and a sleep that only takes notes."""

    def __init__(self, *steps):
        self.steps = list(steps)
        self.calls = 0
        self.slept = []

    async def create(self, **_):
        """Play the next step."""
        step = self.steps[min(self.calls, len(self.steps) - 1)]
        self.calls += 1
        if isinstance(step, Exception):
            raise step
        return step

    async def sleep(self, seconds):
        """Note the seconds."""
        self.slept.append(seconds)


def status_error(status, headers=None):
    """Make the SDK's error of a status."""
    response = httpx2.Response(status, headers=headers, request=REQUEST)
    kind = openai.RateLimitError if status == 429 else openai.InternalServerError
    return kind("failed", response=response, body=None)


async def send(script, endpoint=ENDPOINT):
    """Send one request through a transport on the script, and give the calls on record."""
    calls = []
    transport = Transport(script.create, endpoint, sleep=script.sleep)
    try:
        await transport.send({}, kind="ask", calls=calls)
    finally:
        script.recorded = calls
    return calls


@pytest.mark.parametrize(("header", "seconds"), [("7", 7), ("0.5", 0.5), ("0", 0), ("-3", 0)])
def test_retry_after_in_seconds_is_read(header, seconds):
    """The header's seconds are taken; a negative number is none."""
    assert seconds == retry_after(rate_limited({"retry-after": header}))


def test_retry_after_as_a_date_is_read():
    """An HTTP date is the seconds until then, a past one none."""
    assert 29 < retry_after(rate_limited({"retry-after": http_date(31)})) <= 31
    assert 0 == retry_after(rate_limited({"retry-after": http_date(-60)}))


def test_retry_after_in_another_zone_is_read():
    """A date keeps the offset that it names."""
    kst = dt.datetime.now(dt.timezone(dt.timedelta(hours=9))) + dt.timedelta(seconds=31)
    assert 29 < retry_after(rate_limited({"retry-after": email.utils.format_datetime(kst)})) <= 31


@pytest.mark.parametrize("headers", [{}, {"retry-after": ""}, {"retry-after": "soon"}, {"retry-after": "nan"}])
def test_a_senseless_retry_after_is_none(headers):
    """Without a number or a date there is nothing to honour."""
    assert retry_after(rate_limited(headers)) is None


def test_an_error_without_a_response_asks_for_no_wait():
    """A lost connection has no header to read."""
    assert retry_after(ProviderUnavailable("lost")) is None


async def test_the_wait_that_was_asked_for_is_waited_with_jitter():
    """Each retry waits at least as long as asked, and not always equally long."""
    script = Script(status_error(429, {"retry-after": "3"}))
    with pytest.raises(RateLimited):
        await send(script)
    assert 4 == len(script.slept) == len(set(script.slept))
    assert all(3 <= seconds <= 4 for seconds in script.slept)


async def test_without_a_header_the_wait_grows():
    """Backoff is exponential, with up to a second of jitter."""
    script = Script(status_error(503))
    with pytest.raises(ProviderUnavailable):
        await send(script)
    bounds = [(0.5, 1.5), (1, 2), (2, 3), (4, 5)]
    assert all(low <= seconds <= high for (low, high), seconds in zip(bounds, script.slept, strict=True))


async def test_a_wait_beyond_the_total_bound_is_not_begun():
    """A Retry-After that the time bound cannot hold ends the retries at once."""
    script = Script(status_error(429, {"retry-after": "3600"}))
    with pytest.raises(RateLimited):
        await send(script)
    assert (1, []) == (script.calls, script.slept)


def test_the_wait_is_a_tenacity_wait():
    """It can be combined as tenacity's own can."""
    assert isinstance(PoliteWait() + tenacity.wait_none(), tenacity.wait.wait_base)


async def test_a_call_costs_what_the_price_list_says():
    """Tokens, cached ones among them, and their price are recorded from the reply itself."""
    details = {"prompt_tokens_details": {"cached_tokens": 100}}
    (call,) = await send(Script(reply(**details)))
    assert (1000, 100, 500) == (call.prompt_tokens, call.cached_tokens, call.completion_tokens)
    assert Decimal("0.0004425") == call.cost


async def test_a_reply_without_usage_is_recorded_without():
    """An endpoint that counts no tokens leaves tokens and cost open."""
    silent = reply()
    silent.usage = None
    (call,) = await send(Script(silent))
    assert (None, None, None) == (call.prompt_tokens, call.completion_tokens, call.cost)


async def test_failed_attempts_are_recorded_with_their_errors():
    """Each attempt is a call on record, with what was wrong."""
    calls = await send(Script(status_error(503), reply()))
    assert [(True, False), (False, False)] == [(call.error is not None, call.batch) for call in calls]


def test_a_reply_of_the_batch_tier_is_charged_as_such():
    """The call of a reply that came through the Batch API says so, and costs half."""
    usage = {"prompt_tokens": 1000, "completion_tokens": 500, "total_tokens": 1500}
    body = {"model": "gpt-5-mini", "choices": [], "usage": usage}
    live, batch = (ChatCompletion.construct(**body, **tier) for tier in ({}, {"service_tier": "batch"}))
    endpoint = Endpoint(model="gpt-5-mini")
    calls = [reply_call(reply, endpoint) for reply in (live, batch)]
    assert [False, True] == [call.batch for call in calls]
    assert calls[0].cost == 2 * calls[1].cost


@pytest.mark.parametrize(
    ("fields", "odd"),
    [
        ({}, None),
        ({"usage": SimpleNamespace(prompt_tokens=-1, completion_tokens=1)}, "usage"),
        ({"usage": SimpleNamespace(prompt_tokens=True, completion_tokens=1)}, "usage"),
        ({"usage": SimpleNamespace(prompt_tokens=1, completion_tokens=10**12)}, "usage"),
        ({"usage": SimpleNamespace(prompt_tokens=0, completion_tokens=0)}, None),
        ({"choices": [SimpleNamespace(finish_reason="eos")]}, "finish_reason"),
        ({"choices": [SimpleNamespace(finish_reason="stop")]}, None),
        ({"model": "a\nb"}, "model name"),
        ({"model": 1}, "model name"),
        ({"model": "gpt-4o-mini"}, None),
    ],
)
def test_what_is_odd_about_a_reply_is_noticed(fields, odd):
    """Counts that cannot be, an end that the API does not have, and a model without a name."""
    notice = reply_call(SimpleNamespace(**{"choices": [], "usage": None, "model": None, **fields}), ENDPOINT).notice
    assert (odd is None) == (notice is None)
    assert (odd or "") in (notice or "")


@pytest.mark.parametrize(("cached", "counted"), [(5, 5), (99, 10), (None, None)])
def test_no_more_tokens_are_cached_than_sent(cached, counted):
    """A count above the prompt's is the prompt's."""
    usage = {
        "prompt_tokens": 10,
        "completion_tokens": 5,
        "prompt_tokens_details": SimpleNamespace(cached_tokens=cached),
    }
    call = reply_call(SimpleNamespace(choices=[], usage=SimpleNamespace(**usage)), ENDPOINT)
    assert (10, counted, 5) == (call.prompt_tokens, call.cached_tokens, call.completion_tokens)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [({"retry-after": "inf"}, None), ({"retry-after": "1e3"}, 1000), ({"retry-after": "-inf"}, None)],
)
def test_only_a_finite_wait_is_honoured(headers, seconds):
    """A server that says never is not waited for."""
    assert seconds == retry_after(rate_limited(headers))


def test_a_date_without_a_zone_is_of_greenwich():
    """As HTTP has it; no error asks for nothing."""
    date = (dt.datetime.now(dt.UTC) + dt.timedelta(seconds=31)).strftime("%a, %d %b %Y %H:%M:%S -0000")

    assert 29 < retry_after(rate_limited({"retry-after": date})) <= 31
    assert retry_after(None) is None


def _state(error, attempt):
    outcome = SimpleNamespace(exception=lambda: error) if error else None
    return SimpleNamespace(outcome=outcome, attempt_number=attempt)


def test_a_wait_has_a_greatest_length():
    """Thirty seconds and the jitter, unless more is asked for."""
    wait = PoliteWait()

    assert 30 <= wait(_state(ProviderUnavailable("no"), 20)) <= 31
    assert 30 <= wait(_state(None, 20)) <= 31
    assert 90 <= wait(_state(rate_limited({"retry-after": "90"}), 1)) <= 91


async def _send_on(transport, calls=None, kind="ask"):
    return await transport.send({}, kind=kind, calls=[] if calls is None else calls)


async def test_attempts_are_counted_by_turn():
    """Those of one form count in the next; a new turn has all of them again."""
    script = Script(status_error(503))
    endpoint = Endpoint(model="m", api_key="k", transport_attempts=2)
    transport = Transport(script.create, endpoint, sleep=script.sleep)
    for wanted in (2, 3):
        with pytest.raises(ProviderUnavailable):
            await _send_on(transport)
        assert wanted == script.calls
    transport.begin_turn()
    with pytest.raises(ProviderUnavailable):
        await _send_on(transport)
    assert 5 == script.calls


async def test_a_wait_of_ones_own_is_waited():
    """In place of the polite one."""
    script = Script(status_error(503), reply())
    await _send_on(Transport(script.create, ENDPOINT, wait=tenacity.wait_fixed(7), sleep=script.sleep))
    assert [7] == script.slept


async def test_a_wait_must_fit_into_the_time_of_retries():
    """One that would end beyond it is not begun."""
    script = Script(status_error(503), reply())
    endpoint = Endpoint(model="m", api_key="k", transport_seconds=6.0)
    with pytest.raises(ProviderUnavailable):
        await _send_on(Transport(script.create, endpoint, wait=tenacity.wait_fixed(7), sleep=script.sleep))
    assert [] == script.slept


@pytest.mark.parametrize(
    ("step", "raised", "told"),
    [
        (asyncio.CancelledError(), asyncio.CancelledError, "cancelled before it was answered"),
        (CassetteError("not kept"), CassetteError, "not kept"),
        (ValueError("no JSON"), ProviderUnavailable, "is not a JSON completion"),
    ],
)
async def test_what_ends_a_request_is_on_record(step, raised, told):
    """With its kind and how long it took; it is sent once."""
    calls = []

    async def create(**_):
        raise step

    with pytest.raises(raised):
        await _send_on(Transport(create, ENDPOINT), calls, kind="reask")
    (call,) = calls
    assert ("reask", True, True) == (call.kind, told in call.error, 0 <= call.seconds < 60)


async def test_a_fault_of_the_program_is_not_on_record():
    """It comes out as it was raised."""
    script, calls = Script(TypeError("ours")), []
    with pytest.raises(TypeError, match="ours"):
        await _send_on(Transport(script.create, ENDPOINT, sleep=script.sleep), calls)
    assert ([], 1) == (calls, script.calls)


async def test_a_reply_without_an_answer_is_on_record_with_what_it_took():
    """And is not sent again where that cannot help."""
    refused = reply()
    refused.choices[0].message.refusal = "no"
    script, calls = Script(refused), []
    with pytest.raises(Refused):
        await _send_on(Transport(script.create, ENDPOINT, sleep=script.sleep), calls, kind="probe")
    (call,) = calls
    assert ("probe", 1000, True) == (call.kind, call.prompt_tokens, "declined to brief" in call.error)


@pytest.mark.parametrize(
    ("hosts", "said"), [(["a.example"], "once, in the end to a.example"), (["a", "b"], "2 times, in the end to b")]
)
@pytest.mark.parametrize("model", ["m", 1])
async def test_redirects_are_told_behind_other_notices(hosts, said, model):
    """With what to set."""

    async def create(**_):
        REDIRECTS.get().extend(hosts)
        odd = reply()
        odd.model = model
        return odd

    calls = []
    await _send_on(Transport(create, ENDPOINT), calls)
    told = f"https://api.openai.com/v1 redirected the request {said}; set base_url to that address."
    odd = "The reply of https://api.openai.com/v1 has an odd model name; its text was used. "
    assert (told if model == "m" else odd + told) == calls[0].notice


LONGEST = "m" * 200


@pytest.mark.parametrize("model", ["m-2", LONGEST])
def test_the_model_that_answered_is_named(model):
    """By the reply."""
    assert model == model_of(SimpleNamespace(model=model), ENDPOINT)


@pytest.mark.parametrize("model", [None, 1, "a b", "", f"{LONGEST}m", "a\x7f"])
def test_a_reply_without_a_name_is_of_the_model_that_was_asked(model):
    """Where it gives none, or one that is none."""
    assert "gpt-4o-mini" == model_of(SimpleNamespace(model=model), ENDPOINT) == model_of(object(), ENDPOINT)


def test_oddities_are_told_together():
    """Of what has a list of choices; the end of the first alone counts."""
    ends = [SimpleNamespace(finish_reason=None), SimpleNamespace(finish_reason="eos")]
    odd = SimpleNamespace(usage="x", model="a b", choices=[SimpleNamespace(finish_reason="eos")])

    assert find_oddities(SimpleNamespace(usage="x"), ENDPOINT) is None
    assert find_oddities(SimpleNamespace(choices=ends), ENDPOINT) is None
    assert (
        "The reply of https://api.openai.com/v1 has an odd usage, so what it took is unknown and finish_reason and"
        " model name; its text was used."
    ) == find_oddities(odd, ENDPOINT)


@pytest.mark.parametrize(
    ("count", "taken"), [(10**9, 10**9), (10**9 + 1, None), (0, 0), (-1, None), (1.0, None), ("1", None), (True, None)]
)
def test_a_count_of_tokens_is_one_that_can_be_billed(count, taken):
    """A whole number from nothing to a thousand million."""
    usage = SimpleNamespace(prompt_tokens=count, completion_tokens=count)
    call = reply_call(SimpleNamespace(usage=usage, choices=[]), ENDPOINT, kind="reask", seconds=2.5)

    assert (taken, taken, "reask", 2.5) == (call.prompt_tokens, call.completion_tokens, call.kind, call.seconds)


def test_half_a_count_is_none():
    """Without both of them there is no cost; the rest is told."""
    half = SimpleNamespace(usage=SimpleNamespace(prompt_tokens=5, completion_tokens=None), service_tier="batch")
    call = reply_call(half, ENDPOINT, kind="probe", seconds=1.5, fault=EmptyAnswer("no"))

    assert (None, None, True, "no") == (call.prompt_tokens, call.cost, call.batch, call.error)
    assert ("probe", 1.5) == (call.kind, call.seconds)


def test_a_reply_is_asked_for_unless_it_is_said_otherwise():
    """And took no time."""
    call = reply_call(reply(), ENDPOINT)

    assert ("ask", 0.0, None, None) == (call.kind, call.seconds, call.error, call.notice)
