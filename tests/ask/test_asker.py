"""The layers together, against a server on the loopback interface: how many calls each fault costs."""

from __future__ import annotations

import asyncio
import contextlib
import subprocess
import sys

import httpx2
import pytest
import tenacity
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.ask import Asker, Endpoint
from summarizer.errors import (
    AuthenticationFailed,
    BadRequest,
    DeadlineExceeded,
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
from tests.ask import loopback
from tests.ask.loopback import Loopback, completion, error
from tests.ask.question import GOOD, PAST_THE_END, Cited, ask, endpoint, put

FIELDS = [
    *("choices", "message", "content", "tool_calls", "function", "arguments", "name", "id", "refusal", "role"),
    *(
        "finish_reason",
        "usage",
        "prompt_tokens",
        "completion_tokens",
        "error",
        "code",
        "model",
        "prompt_tokens_details",
    ),
]
KEY = "sk-abcdefghijklmnop"


async def test_a_valid_answer_costs_one_call():
    """A valid answer is given after one call, as the answer type itself."""
    with Loopback(completion(GOOD)) as server:
        answer = await ask(server.url)
    assert Cited(sentence=3) == answer.value
    assert Cited is type(answer.value)
    assert ("scripted", "json_schema", ()) == (answer.model, answer.structured, answer.problems)
    assert 1 == len(server.requests) == len(answer.calls)


@pytest.mark.parametrize("reasks", [0, 1, 2])
async def test_invalid_for_ever_costs_one_call_and_the_reasks(reasks):
    """An answer that stays invalid costs one call and as many more as there are re-asks."""
    with Loopback(completion(PAST_THE_END)) as server:
        answer = await ask(server.url, reasks=reasks)
    assert 1 + reasks == len(server.requests)
    assert ["ask", *["reask"] * reasks] == [call.kind for call in answer.calls]


@pytest.mark.parametrize("attempts", [1, 5])
async def test_unavailable_for_ever_costs_the_transport_attempts(attempts):
    """A 503 that stays costs as many calls as there are transport attempts, and no re-ask."""
    with Loopback(error(503)) as server, pytest.raises(ProviderUnavailable) as raised:
        await ask(server.url, transport_attempts=attempts)
    assert attempts == len(server.requests) == len(raised.value.calls)


async def test_mixed_faults_are_counted_by_their_own_layers():
    """Transport attempts start again with each turn, re-asks do not."""
    script = [error(503), completion(PAST_THE_END), error(503), error(429), completion(PAST_THE_END), error(503)]
    with Loopback(*script) as server, pytest.raises(ProviderUnavailable) as raised:
        await ask(server.url, transport_attempts=3)
    assert 2 + 3 + 3 == len(server.requests)
    assert ["ask"] * 2 + ["reask"] * 6 == [call.kind for call in raised.value.calls]


async def test_a_transient_error_is_overcome():
    """A 429 and a lost connection before a good answer are no more than calls on record."""
    with Loopback(error(429), loopback.close(), completion(GOOD)) as server:
        answer = await ask(server.url)
    assert Cited(sentence=3) == answer.value
    assert [True, True, False] == [call.error is not None for call in answer.calls]


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (loopback.refusal("I would rather not."), Refused),
        (completion("{", finish_reason="content_filter"), Filtered),
        (error(400, "filtered", code="content_filter"), Filtered),
        (completion('{"sent', finish_reason="length"), Truncated),
        (completion(None, choices=[]), EmptyAnswer),
        (completion(None, choices=None), EmptyAnswer),
        (completion(""), EmptyAnswer),
        (completion(None), EmptyAnswer),
        (completion([{"type": "text", "text": GOOD}]), EmptyAnswer),
        (loopback.tool_call(None), EmptyAnswer),
        (loopback.text("<html>Welcome</html>"), ProviderUnavailable),
        (loopback.text("{half", content_type="application/json"), ProviderUnavailable),
        (loopback.text('"words"', content_type="application/json"), ProviderUnavailable),
        (error(429, "You exceeded your current quota", code="insufficient_quota"), QuotaExhausted),
        (error(402, "Insufficient balance"), QuotaExhausted),
        (error(400, "max_tokens is too large"), BadRequest),
        (error(413, "too large"), BadRequest),
        (error(422, "no such field"), BadRequest),
        (error(401, "who are you"), AuthenticationFailed),
        (error(403, "not for you"), PermissionRefused),
        (error(404, "no such model"), ModelNotFound),
    ],
)
async def test_what_cannot_get_better_costs_one_call(reply, kind):
    """A fault that another try cannot mend is raised as its own error after one call."""
    with Loopback(reply) as server, pytest.raises(kind) as raised:
        await ask(server.url)
    assert kind is type(raised.value)
    assert 1 == len(server.requests) == len(raised.value.calls)
    assert raised.value.retryable is False


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (error(408), ProviderTimeout),
        (error(409), ProviderUnavailable),
        (error(429), RateLimited),
        (error(500), ProviderUnavailable),
        (error(529, "overloaded"), ProviderUnavailable),
        (loopback.close(), ProviderUnavailable),
        (completion(None, choices=None, error={"code": 429, "message": "upstream is busy"}), RateLimited),
    ],
)
async def test_what_may_get_better_costs_the_transport_attempts(reply, kind):
    """A transient fault is tried again, and raised as its own error when it stays."""
    with Loopback(reply) as server, pytest.raises(kind) as raised:
        await ask(server.url, transport_attempts=2)
    assert kind is type(raised.value)
    assert 2 == len(server.requests)
    assert raised.value.retryable is True


async def test_a_paid_call_without_an_answer_is_on_record():
    """What a refusal cost is in the error's calls."""
    with Loopback(loopback.refusal("no")) as server, pytest.raises(Refused) as raised:
        await ask(server.url)
    assert [(1000, 500)] == [(call.prompt_tokens, call.completion_tokens) for call in raised.value.calls]


async def test_an_exhausted_quota_ends_the_whole_run():
    """After `insufficient_quota` nothing more is sent through the same asker."""
    with Loopback(error(429, code="insufficient_quota"), completion(GOOD)) as server:
        async with Asker(endpoint(server.url), wait=tenacity.wait_none()) as asker:
            for _ in range(3):
                with pytest.raises(QuotaExhausted):
                    await put(asker)
    assert 1 == len(server.requests)


async def test_a_silent_endpoint_times_out():
    """A request without an answer ends with its own timeout and is tried again."""
    with Loopback(loopback.hang()) as server, pytest.raises(ProviderTimeout, match=r"sent nothing for 1 s"):
        await ask(server.url, request_timeout=1.0, transport_attempts=2)
    assert 2 == len(server.requests)


async def test_a_dripping_reply_is_ended_by_the_article_timeout():
    """A reply that never stops coming ends with the article's deadline, and the call is on record."""
    with Loopback(loopback.drip()) as server, pytest.raises(DeadlineExceeded, match=r"after 2 s") as raised:
        await ask(server.url, article_timeout=2.0)
    assert ["cancelled before it was answered"] == [call.error for call in raised.value.calls]


async def test_a_timeout_of_another_is_not_a_deadline():
    """A TimeoutError that the article's deadline did not raise is passed on as it is."""

    async def late(**_):
        raise TimeoutError("not yours")

    with Loopback(completion(GOOD)) as server:
        async with Asker(endpoint(server.url), through=lambda _: late) as asker:
            with pytest.raises(TimeoutError, match="not yours"):
                await put(asker)


async def test_the_model_is_the_one_that_answered():
    """An alias is resolved by the endpoint, and the answer names what it stood for."""
    with Loopback(completion(GOOD, model="scripted-2026-11-26")) as server:
        assert "scripted-2026-11-26" == (await ask(server.url)).model


async def test_cancelling_is_not_a_deadline():
    """A task that is cancelled from outside is cancelled, not overdue."""
    with Loopback(loopback.hang()) as server:
        task = asyncio.create_task(ask(server.url))
        await asyncio.to_thread(server.arrived.wait)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task


async def test_the_client_is_closed():
    """Leaving the asker closes its client, after an error too."""
    with Loopback(error(400)) as server:
        async with Asker(endpoint(server.url)) as asker:
            with pytest.raises(BadRequest):
                await put(asker)
            client = asker._client
    assert client.is_closed()


async def test_openai_expects_a_key_before_any_request():
    """Without a key OpenAI's own endpoint is not asked at all, and the error says what to set."""
    async with Asker(Endpoint(model="gpt-4o-mini")) as asker:
        with pytest.raises(AuthenticationFailed, match="OPENAI_API_KEY"):
            await put(asker)


@pytest.mark.parametrize("shown", [repr, str])
async def test_an_error_shows_no_key(shown):
    """A key that an endpoint repeats in its error is masked."""
    reply = error(401, f"Incorrect API key provided: {KEY}")
    with Loopback(reply) as server, pytest.raises(AuthenticationFailed) as raised:
        await ask(server.url, api_key=KEY)
    assert f"Bearer {KEY}" == server.headers[0]["authorization"]
    assert KEY not in shown(raised.value) + shown(raised.value.calls)


async def test_a_refused_form_falls_to_the_next_and_is_remembered():
    """An endpoint that refuses a form is asked in the next one, and from then on in that one alone."""
    refused = error(400, "response_format: json_schema is not supported")
    script = [refused, refused, error(400, "tools: unknown field"), error(422, "tools: unknown field")]
    with Loopback(*script, completion(GOOD)) as server:
        async with Asker(endpoint(server.url, structured=None)) as asker:
            answers = [await put(asker), await put(asker)]
    assert ["json", "json"] == [answer.structured for answer in answers]
    assert [5, 1] == [len(answer.calls) for answer in answers]


async def test_a_refused_strictness_falls_to_the_same_form_without_it():
    """`strict` is sent where the endpoint takes it and left out where it does not."""
    with Loopback(error(400, "unknown parameter: strict"), completion(GOOD)) as server:
        answer = await ask(server.url)
    forms = [request["response_format"]["json_schema"] for request in server.requests]
    assert [True, None] == [form.get("strict") for form in forms]
    assert "json_schema" == answer.structured


async def test_a_refusal_for_another_reason_does_not_fall():
    """A 400 that is not about the form is the caller's to mend, and costs one call."""
    reply = error(400, "temperature must be 1")
    with Loopback(reply) as server, pytest.raises(BadRequest, match="temperature must be 1"):
        await ask(server.url, structured=None)
    assert 1 == len(server.requests)


async def test_an_ignored_form_falls_to_the_next():
    """An endpoint that takes a form and pays no heed to it is asked in the next one, strict or not."""
    with Loopback(completion("Certainly!"), completion("Certainly!"), completion(GOOD)) as server:
        answer = await ask(server.url, structured=None)
    assert (Cited(sentence=3), "json", 3) == (answer.value, answer.structured, len(answer.calls))


async def test_a_form_that_was_set_is_not_left():
    """With the way set by the user, an answer in another form is an invalid answer."""
    with Loopback(completion("Certainly!"), completion(GOOD)) as server:
        answer = await ask(server.url)
    assert ["ask", "reask"] == [call.kind for call in answer.calls]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 2**40) | st.sampled_from(["", "stop", "length", GOOD]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(FIELDS), inner, max_size=6),
    max_leaves=12,
)


MESSAGE = st.fixed_dictionaries({}, optional=dict.fromkeys(("content", "tool_calls", "refusal", "role"), JSON))
CALL = JSON.map(lambda call: {"tool_calls": [{"function": call}]})
BODY = JSON | (JSON | MESSAGE | CALL).map(lambda message: {"choices": [{"message": message}]})


@pytest.mark.filterwarnings("ignore:Pydantic serializer warnings")  # of the SDK's models, about what they were sent
@given(BODY, st.sampled_from(["json_schema", "tools", None]))
@settings(max_examples=80, deadline=None)
async def test_whatever_comes_is_an_answer_or_an_error_of_ours(body, structured):
    """No reply with status 200, however malformed, surfaces as anything but a value or a typed error."""
    transport = httpx2.MockTransport(lambda _: httpx2.Response(200, json=body))
    fields = endpoint("http://127.0.0.1/v1", structured=structured, transport_attempts=1)
    async with Asker(fields, http_client=httpx2.AsyncClient(transport=transport)) as asker:
        with contextlib.suppress(PolicyBriefError):
            assert (await put(asker)).calls


def test_importing_is_cheap():
    """Importing the package loads neither client nor instructor."""
    code = "import sys, summarizer.ask; print([m for m in ('openai', 'instructor', 'httpx2') if m in sys.modules])"
    path = {"PYTHONPATH": ":".join(filter(None, sys.path))}
    shown = subprocess.run([sys.executable, "-c", code], env=path, capture_output=True, text=True, check=True)  # noqa: S603
    assert "[]" == shown.stdout.strip()
