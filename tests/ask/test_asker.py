"""The layers together, against a server on the loopback interface: how many calls each fault costs."""

from __future__ import annotations

import asyncio
import contextlib
import subprocess
import sys

import httpx2
import openai
import pytest
import tenacity
from hypothesis import example, given, settings
from hypothesis import strategies as st

from summarizer.ask import Asker, Endpoint
from summarizer.errors import (
    ArticleTooLong,
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
    SettingRefused,
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
    with Loopback(*script) as server:
        answer = await ask(server.url, transport_attempts=3)
    assert 2 + 3 + 3 == len(server.requests)
    assert ["ask"] * 2 + ["reask"] * 6 == [call.kind for call in answer.calls]
    assert isinstance(answer.failure, ProviderUnavailable)


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
        (error(400, "max_tokens is too large"), SettingRefused),
        (error(400, "This model's maximum context length is 8192 tokens (100 in the functions)"), ArticleTooLong),
        (error(413, "too large"), ArticleTooLong),
        (error(400, "API key not valid. Please pass a valid API key."), AuthenticationFailed),
        (error(400, "Your credit balance is too low to access the API."), QuotaExhausted),
        (error(400, "Input data may contain inappropriate content."), Filtered),
        (error(400, "Model Not Exist"), ModelNotFound),
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
    with Loopback(completion(GOOD), loopback.hang()) as server:
        await ask(server.url)  # loads what is loaded late, which takes seconds on a busy machine
        with pytest.raises(ProviderTimeout, match=r"sent nothing for 2 s"):
            await ask(server.url, request_timeout=2.0, transport_attempts=2)
    assert 3 == len(server.requests)


async def test_a_dripping_reply_is_ended_by_the_article_timeout():
    """A reply that never stops coming ends with the article's deadline, and the call is on record."""
    with Loopback(completion(GOOD), loopback.drip()) as server:
        await ask(server.url)  # loads what is loaded late, which takes seconds on a busy machine
        with pytest.raises(DeadlineExceeded, match=r"after 3 s") as raised:
            await ask(server.url, article_timeout=3.0)
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


@pytest.mark.parametrize("asked", [False, True])
async def test_the_connections_that_were_given_are_closed(asked):
    """Whether a question was put or not."""
    with Loopback(completion(GOOD)) as server:
        connections = httpx2.AsyncClient()
        async with Asker(endpoint(server.url), http_client=connections) as asker:
            if asked:
                await put(asker)
            assert not connections.is_closed
    assert connections.is_closed


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


@pytest.mark.parametrize("status", [400, 422])
async def test_a_refused_form_falls_to_the_next_and_is_remembered(status):
    """Whatever the words of a 400, the next form is tried; from then on the one that was taken is asked alone."""
    refused = error(status, "Request contains an invalid argument.")
    with Loopback(*[refused] * 4, completion(GOOD)) as server:
        async with Asker(endpoint(server.url, structured=None)) as asker:
            answers = [await put(asker), await put(asker)]
    assert ["json", "json"] == [answer.structured for answer in answers]
    assert [5, 1] == [len(answer.calls) for answer in answers]
    assert "text" == asker.rung


async def test_the_simple_schema_comes_second():
    """An endpoint that chokes on patterns and lengths is sent the same schema without them, still strict."""
    with Loopback(error(400, "failed to parse grammar"), completion(GOOD)) as server:
        answer = await ask(server.url)
    forms = [request["response_format"]["json_schema"] for request in server.requests]
    assert [True, True] == [form["strict"] for form in forms]
    assert "json_schema" == answer.structured


async def test_every_form_refused_is_told_with_the_first_words_too():
    """When the last form is refused, the error carries what was said of it, and what was said of the best one."""
    script = [error(400, "no schema here"), error(400, "go away")]
    with Loopback(*script) as server, pytest.raises(BadRequest, match=r"go away.*no schema here"):
        await ask(server.url)
    assert 5 == len(server.requests)


@pytest.mark.parametrize(
    ("options", "script"),
    [({"structured": "tools"}, [error(400, "no")]), ({"structured": None}, [error(400, "no")] * 5)],
)
async def test_what_was_said_once_is_told_once(options, script):
    """Where one form alone was asked for, or all were refused with the same words, they stand in the error once."""
    with Loopback(*script) as server, pytest.raises(BadRequest) as raised:
        await ask(server.url, **options)
    assert "The best form" not in str(raised.value)


async def test_a_refused_setting_does_not_fall():
    """A 400 that names a parameter which a setting sends costs one call."""
    reply = error(400, "Unsupported value: 'temperature' does not support 0 with this model.")
    with Loopback(reply) as server, pytest.raises(SettingRefused, match="leave the setting out"):
        await ask(server.url, structured=None, temperature=0.0)
    assert 1 == len(server.requests)


async def test_failed_attempts_count_through_all_forms():
    """Transient failures are counted over the forms of one question: a new form does not begin them again."""
    busy, refused = error(503), error(400, "no")
    script = [busy, busy, refused, busy, refused, busy, refused, refused, busy]
    with Loopback(*script) as server, pytest.raises(ProviderUnavailable):
        await ask(server.url, structured=None, transport_attempts=5)
    assert 9 == len(server.requests)


async def test_a_way_is_remembered_once_it_was_taken():
    """A question that fails after an answer came does not send the next one down the ladder again."""
    script = [error(400, "no"), completion(PAST_THE_END), error(503), completion(GOOD)]
    with Loopback(*script) as server:
        async with Asker(endpoint(server.url, transport_attempts=1), wait=tenacity.wait_none()) as asker:
            held = await put(asker)
            answer = await put(asker)
    assert isinstance(held.failure, ProviderUnavailable)
    assert (4, 1) == (len(server.requests), len(answer.calls))


async def test_a_refused_reask_leaves_the_answer_as_it_was():
    """An endpoint that takes no further turn is not asked anew: what came is handed on as a draft."""
    with Loopback(completion(PAST_THE_END), error(400, "roles must alternate")) as server:
        answer = await ask(server.url, structured=None)
    assert (None, {"sentence": 9}, 2) == (answer.value, answer.draft, len(server.requests))


@pytest.mark.parametrize("structured", ["json_schema", "tools", "json", "text"])
@pytest.mark.parametrize(
    "words", [GOOD, f"```json\n{GOOD}\n```", f"Here it is: {GOOD}", f"<think>{{3?}}</think>{GOOD}"]
)
async def test_an_answer_in_another_form_is_used(structured, words):
    """A plain or fenced object is the answer to whichever form was asked for, and costs no second call."""
    with Loopback(completion(words)) as server:
        answer = await ask(server.url, structured=structured)
    assert (Cited(sentence=3), 1) == (answer.value, len(server.requests))


@pytest.mark.parametrize("structured", [None, "json_schema", "text"])
async def test_a_call_that_was_not_asked_for_is_used(structured):
    """A model that calls a function of its own accord has answered."""
    with Loopback(loopback.tool_call(GOOD)) as server:
        answer = await ask(server.url, structured=structured)
    assert (Cited(sentence=3), 1) == (answer.value, len(server.requests))


@pytest.mark.parametrize("second", [completion(GOOD), loopback.tool_call(GOOD), completion(f"```json\n{GOOD}\n```")])
@pytest.mark.parametrize("first", [completion(PAST_THE_END), loopback.tool_call(PAST_THE_END)])
@pytest.mark.parametrize("structured", ["json_schema", "tools"])
async def test_a_reask_takes_either_form_too(structured, first, second):
    """Text after a call, and a call after text, are the corrected answer."""
    with Loopback(first, second) as server:
        answer = await ask(server.url, structured=structured)
    assert (Cited(sentence=3), 2) == (answer.value, len(server.requests))


def _calls(*texts):
    """Answer with several calls of the function."""
    calls = [
        {"id": f"call_{at}", "type": "function", "function": {"name": "Cited", "arguments": text}}
        for at, text in enumerate(texts)
    ]
    message = {"role": "assistant", "content": None, "tool_calls": calls}
    return completion(None, choices=[{"index": 0, "finish_reason": "stop", "message": message}])


async def test_the_best_of_several_calls_is_used():
    """A model that calls the function twice, once rightly, has answered."""
    with Loopback(_calls(PAST_THE_END, GOOD)) as server:
        answer = await ask(server.url, structured="tools")
    assert (Cited(sentence=3), 1) == (answer.value, len(server.requests))


async def test_one_of_several_invalid_calls_is_answered():
    """A re-ask shows one call and its result: an API refuses calls without results."""
    with Loopback(_calls(PAST_THE_END, PAST_THE_END), loopback.tool_call(GOOD)) as server:
        answer = await ask(server.url, structured="tools")
    assert Cited(sentence=3) == answer.value
    turns = server.requests[1]["messages"][2:]
    called = [call["id"] for turn in turns for call in turn.get("tool_calls") or ()]
    assert ["call_0"] == called == [turn["tool_call_id"] for turn in turns if turn["role"] == "tool"]


async def test_the_limit_goes_out_under_the_name_that_was_asked_for():
    """A refused name of the token limit is swapped in the same form, and the other is sent from then on."""
    words = "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."
    with Loopback(error(400, words, code="unsupported_parameter"), completion(GOOD)) as server:
        async with Asker(endpoint(server.url, max_output_tokens=900)) as asker:
            await put(asker)
            await put(asker)
    names = [sorted(name for name in request if name.startswith("max_")) for request in server.requests]
    assert [["max_tokens"], ["max_completion_tokens"], ["max_completion_tokens"]] == names
    assert ("json_schema", "max_completion_tokens") == (asker.rung, asker.limit_name)


async def test_the_limit_is_swapped_once():
    """An endpoint that refuses both names is not asked for ever."""
    unknown = error(400, "unknown parameter: max_tokens, max_completion_tokens")
    with Loopback(unknown) as server, pytest.raises(BadRequest):
        await ask(server.url, max_output_tokens=900)
    assert 1 + 5 == len(server.requests)


async def test_settings_of_a_provider_are_sent():
    """Effort, verbosity and tier are fields of the body; extra headers, query and body are added as they are."""
    fields = {
        "reasoning_effort": "low", "verbosity": "low", "service_tier": "flex",
        "extra_headers": {"X-Team": "policy"}, "extra_query": {"api-version": "preview"}, "extra_body": {"seed": 7},
    }  # fmt: skip
    with Loopback(completion(GOOD)) as server:
        await ask(server.url, **fields)
    sent = server.requests[0]
    assert ("low", "low", "flex", 7) == tuple(
        sent[name] for name in ("reasoning_effort", "verbosity", "service_tier", "seed")
    )
    assert "policy" == server.headers[0]["x-team"]
    assert "/v1/chat/completions?api-version=preview" == server.paths[0]


async def test_a_client_of_the_users_own_is_asked_and_left_open():
    """Its address, key and headers are used; retries are ours, and closing is the user's."""
    with Loopback(error(503), completion(GOOD)) as server:
        client = openai.AsyncOpenAI(api_key="theirs", base_url=server.url, default_headers={"X-Own": "1"})
        async with Asker(endpoint(server.url), client=client, wait=tenacity.wait_none()) as asker:
            answer = await put(asker)
        assert not client.is_closed()
        await client.close()
    assert (2, "Bearer theirs", "1") == (
        len(answer.calls), server.headers[0]["authorization"], server.headers[0]["x-own"],
    )  # fmt: skip


async def test_a_client_for_azure_asks_its_deployment():
    """Azure's client puts deployment and version into the address, and the model stays the deployment's name."""
    with Loopback(completion(GOOD)) as server:
        client = openai.AsyncAzureOpenAI(
            api_key="theirs", azure_endpoint=server.url.removesuffix("/v1"), api_version="2024-10-21"
        )
        async with Asker(endpoint(server.url, model="our-gpt"), client=client) as asker:
            await put(asker)
        await client.close()
    assert "/openai/deployments/our-gpt/chat/completions?api-version=2024-10-21" == server.paths[0]
    assert "theirs" == server.headers[0]["api-key"]


@pytest.mark.parametrize(
    ("fields", "kind", "words"),
    [
        ({"finish_reason": "length"}, Truncated, "spent its limit of 900 tokens on 500 tokens of reasoning"),
        ({}, EmptyAnswer, "gave 500 tokens of reasoning and wrote no answer"),
    ],
)
async def test_a_model_that_only_reasoned_is_told_as_such(fields, kind, words):
    """An empty answer whose tokens went into reasoning says so, and what to set."""
    usage = {
        "prompt_tokens": 10, "completion_tokens": 500, "total_tokens": 510,
        "completion_tokens_details": {"reasoning_tokens": 500},
    }  # fmt: skip
    with Loopback(completion("", usage=usage, **fields)) as server, pytest.raises(kind, match=words) as raised:
        await ask(server.url, max_output_tokens=900)
    assert "reasoning_effort" in str(raised.value)


async def test_a_server_that_shows_its_reasoning_alone_is_told_as_such():
    """Servers that count no reasoning tokens send the reasoning itself next to an empty answer."""
    message = {"role": "assistant", "content": "", "reasoning_content": "Let me see."}
    reply = completion(None, choices=[{"index": 0, "finish_reason": "length", "message": message}])
    with Loopback(reply) as server, pytest.raises(Truncated, match="on reasoning and wrote no answer"):
        await ask(server.url)


async def test_an_ignored_form_falls_to_the_next():
    """An endpoint that takes a form and pays no heed to it is asked in the next one, strict or not."""
    with Loopback(completion("Certainly!"), completion("Certainly!"), completion(GOOD)) as server:
        answer = await ask(server.url, structured=None)
    assert (Cited(sentence=3), "json", 3) == (answer.value, answer.structured, len(answer.calls))


def test_the_form_is_settled_where_it_was_set_and_at_openai():
    """Elsewhere a form that is taken may still be ignored."""
    url = "https://llm.example/v1"
    endpoints = [
        Endpoint(model="m"),
        Endpoint(model="m", base_url=url, structured="json"),
        Endpoint(model="m", base_url=url),
    ]
    assert [True, True, False] == [Asker(one)._settled for one in endpoints]


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
@example({"choices": [{"message": {"tool_calls": None, "content": "stop", "refusal": []}}]}, "tools")
@example({"choices": [{"message": {"tool_calls": None, "content": "stop", "refusal": ""}}]}, "tools")
@settings(max_examples=80)
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
