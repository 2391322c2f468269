"""Every error of the SDK has its own of ours, and no message gives a secret away."""

from __future__ import annotations

import json
from dataclasses import replace
from types import SimpleNamespace

import httpx2
import openai
import pytest
from openai._exceptions import SubjectTokenProviderError  # exported nowhere else
from openai.types.chat import ChatCompletion

from summarizer import errors
from summarizer.ask import Endpoint
from summarizer.ask.transport.client import AnswerTooLarge
from summarizer.ask.transport.sdk_errors import is_finish_reason, is_translatable, reply_fault, translate
from summarizer.cassette import recording, replaying
from tests.ask.loopback import Loopback, completion
from tests.ask.question import GOOD, ask

ENDPOINT = Endpoint(model="m", api_key="local-secret", base_url="https://me:pass@llm.example/v1?token=t0ken")
REQUEST = httpx2.Request("POST", "https://llm.example/v1/chat/completions")
EMPTY = ChatCompletion.model_construct(usage=None)


def response(status):
    """Make a response of a status."""
    return httpx2.Response(status, request=REQUEST)


def status_error(kind, status):
    """Make an SDK error of a status."""
    return kind("failed", response=response(status), body={"message": "failed"})


MAPPED = [
    (openai.OpenAIError("no credentials"), errors.AuthenticationFailed),
    (openai.APIError("failed", REQUEST, body=None), errors.ProviderUnavailable),
    (openai.APIResponseValidationError(response(200), None), errors.ProviderUnavailable),
    (status_error(openai.APIStatusError, 418), errors.BadRequest),
    (openai.APIConnectionError(request=REQUEST), errors.ProviderUnavailable),
    (openai.APITimeoutError(REQUEST), errors.ProviderTimeout),
    (status_error(openai.BadRequestError, 400), errors.BadRequest),
    (status_error(openai.AuthenticationError, 401), errors.AuthenticationFailed),
    (openai.OAuthError(response=response(401), body=None), errors.AuthenticationFailed),
    (status_error(openai.PermissionDeniedError, 403), errors.PermissionRefused),
    (status_error(openai.NotFoundError, 404), errors.ModelNotFound),
    (status_error(openai.ConflictError, 409), errors.ProviderUnavailable),
    (status_error(openai.UnprocessableEntityError, 422), errors.BadRequest),
    (status_error(openai.RateLimitError, 429), errors.RateLimited),
    (status_error(openai.InternalServerError, 500), errors.ProviderUnavailable),
    (openai.LengthFinishReasonError(completion=EMPTY), errors.Truncated),
    (openai.ContentFilterFinishReasonError(), errors.Filtered),
    (SubjectTokenProviderError("no token"), errors.AuthenticationFailed),
    (openai.WebSocketConnectionClosedError("closed", unsent_messages=[]), errors.ProviderUnavailable),
    (openai.WebSocketQueueFullError("full"), errors.ProviderUnavailable),
]


def family(kind):
    """Return a class and all that derive from it."""
    return {kind}.union(*map(family, kind.__subclasses__()))


def test_every_error_of_the_sdk_is_in_the_table():
    """No public error class of the installed SDK is missing from the mapping that is tested here."""
    public = {kind for kind in family(openai.OpenAIError) if kind.__module__ in {"openai", "openai._exceptions"}}
    assert {kind for kind in public if not kind.__name__.startswith("_")} == {type(exc) for exc, _ in MAPPED}


@pytest.mark.parametrize(("exc", "kind"), MAPPED, ids=lambda value: getattr(value, "__name__", type(value).__name__))
def test_an_error_of_the_sdk_becomes_one_of_ours(exc, kind):
    """Each is mapped to the error that says who must act."""
    assert kind is type(translate(exc, ENDPOINT))


@pytest.mark.parametrize(("exc", "_kind"), MAPPED, ids=lambda value: getattr(value, "__name__", type(value).__name__))
def test_a_message_says_what_to_do(exc, _kind):
    """Every message ends with advice, and shows neither password nor query of the URL."""
    message = str(translate(exc, ENDPOINT))
    assert any(mark in message for mark in (";", ":"))
    assert message.endswith(".")
    assert not any(secret in message for secret in ("pass@", "t0ken", "local-secret"))


@pytest.mark.parametrize("words", ["key local-secret is wrong", "sk-proj-12345678 is wrong", "Bearer abcdef is wrong"])
def test_a_key_in_the_endpoints_words_is_masked(words):
    """What the endpoint repeats of a key, ours or another, is not shown."""
    exc = openai.AuthenticationError("", response=response(401), body={"message": words})
    assert "*** is wrong" in str(translate(exc, ENDPOINT))


def test_a_long_answer_is_cut_short():
    """A page of text in an error is not passed on whole."""
    exc = openai.BadRequestError("", response=response(400), body={"message": "x" * 5000})
    assert 700 > len(str(translate(exc, ENDPOINT)))


def test_a_web_page_is_not_quoted():
    """An HTML error page is named, not shown."""
    exc = openai.InternalServerError("", response=response(502), body="<html><h1>Bad gateway</h1>")
    assert "(a web page)" in str(translate(exc, ENDPOINT))


@pytest.mark.parametrize("code", ["insufficient_quota", "billing_hard_limit_reached"])
def test_no_money_is_permanent(code):
    """A 429 for want of money is not a rate limit."""
    exc = openai.RateLimitError("", response=response(429), body={"message": "no", "code": code})
    error = translate(exc, ENDPOINT)
    assert errors.QuotaExhausted is type(error)
    assert error.retryable is False


def test_a_body_that_is_no_json_is_not_asked_for_again():
    """What the JSON parser raised is the provider's fault, and stays."""
    error = translate(json.JSONDecodeError("Expecting value", "<html>", 0), ENDPOINT)
    assert errors.ProviderUnavailable is type(error)
    assert error.retryable is False


def test_a_lone_surrogate_is_the_callers():
    """A prompt that UTF-8 cannot carry is said to be so."""
    with pytest.raises(UnicodeEncodeError) as raised:
        "\ud800".encode()
    assert errors.BadRequest is type(translate(raised.value, ENDPOINT))


async def test_a_cassette_miss_is_no_lost_connection(tmp_path):
    """A request that a cassette does not hold is said to be so, with what differs, and is sent once."""
    path = tmp_path / "other.yaml"
    with Loopback(completion(GOOD)) as server:
        with recording(path):
            await ask(server.url)
        with replaying(path), pytest.raises(errors.CassetteError, match="model is 'other'") as raised:
            await ask(server.url, model="other")
        assert 1 == len(server.requests)
    assert raised.value.retryable is False
    assert 1 == len(raised.value.calls)


def _of(status, body=None):
    return translate(openai.APIStatusError("failed", response=response(status), body=body), ENDPOINT)


PLACE = "https://llm.example/v1"
KEY = "give a key that it accepts (OPENAI_API_KEY)"
PAY = "add credit to the account, or ask another endpoint (OPENAI_BASE_URL)"
FIX = "change what is sent: another model, another structured-output way, other limits, or a shorter article"
SHORTER = "give a shorter article, or a model that reads more"


@pytest.mark.parametrize(
    ("status", "kind", "advice"),
    [
        (401, errors.AuthenticationFailed, KEY),
        (402, errors.QuotaExhausted, PAY),
        (403, errors.PermissionRefused, "use a key, region or project that may use this model"),
        (404, errors.ModelNotFound, "check the model's name and the base URL, which mostly ends in /v1"),
        (408, errors.ProviderTimeout, "try again later"),
        (409, errors.ProviderUnavailable, "try again later"),
        (413, errors.ArticleTooLong, SHORTER),
        (418, errors.BadRequest, FIX),
        (429, errors.RateLimited, "ask fewer articles at once, or try again later"),
        (500, errors.ProviderUnavailable, "try again later"),
        (501, errors.BadRequest, FIX),
        (503, errors.ProviderUnavailable, "try again later"),
    ],
)
def test_a_status_has_its_error_and_its_advice(status, kind, advice):
    """With the endpoint's own words where it has some."""
    told, silent = _of(status, {"message": "it  failed.\n"}), _of(status)

    assert kind is type(told)
    assert f"{PLACE} answered {status} for the model 'm' (it failed); {advice}." == str(told)
    assert f"{PLACE} answered {status} for the model 'm'; {advice}." == str(silent)


@pytest.mark.parametrize(
    ("words", "kind", "advice"),
    [
        ("prompt is too long", errors.ArticleTooLong, SHORTER),
        ("invalid api key", errors.AuthenticationFailed, KEY),
        ("unknown model", errors.ModelNotFound, "check the model's name"),
        ("insufficient funds", errors.QuotaExhausted, PAY),
        ("max_tokens must be 1", errors.SettingRefused, "leave the setting out, or give another value"),
        ("what", errors.BadRequest, FIX),
    ],
)
def test_a_refused_request_has_the_advice_of_its_reason(words, kind, advice):
    """As its words tell it."""
    error = _of(400, {"message": words})

    assert (kind, f"{PLACE} answered 400 for the model 'm' ({words}); {advice}.") == (type(error), str(error))


def test_a_refused_form_keeps_the_endpoints_words():
    """So that it can be told whether another form may help; other errors have none."""
    assert "x" * 400 == _of(400, {"message": "x" * 400}).words
    assert "No endpoints found that support it" == _of(404, {"message": "No endpoints found that support it"}).words
    assert errors.BadRequest is type(_of(500, {"message": "grammar failed"}))
    assert errors.PermissionRefused is type(_of(403, {"message": "No endpoints found that support it"}))


@pytest.mark.parametrize(("length", "shown"), [(300, "x" * 300), (301, "x" * 300 + "…")])
def test_three_hundred_characters_of_an_endpoints_words_are_shown(length, shown):
    """One more is cut off, and said to be."""
    assert f"({shown});" in str(_of(400, {"message": "x" * length}))


@pytest.mark.parametrize(
    "code",
    ["insufficient_quota", "billing_hard_limit_reached", "billing_not_active", "insufficient_balance"],
)
@pytest.mark.parametrize("field", ["code", "type"])
def test_codes_for_money_are_read_with_any_status(code, field):
    """In either field."""
    error = _of(400, {"message": "no", field: code})

    assert errors.QuotaExhausted is type(error)
    assert f"{PLACE} answered 400 for the model 'm' (no); {PAY}." == str(error)


FILTERED = f"The content filter of {PLACE} stopped the answer of m; try another model or endpoint for this article."


@pytest.mark.parametrize(
    "body", [{"code": "content_filter"}, {"type": "content_policy_violation"}, {"message": "inappropriate content"}]
)
def test_a_filter_is_told_by_code_or_words(body):
    """Without the words of the filter."""
    assert (errors.Filtered, FILTERED) == (type(_of(400, body)), str(_of(400, body)))


def test_a_timeout_says_how_long_it_was():
    """In seconds, without a point where there is none to show."""
    error = translate(openai.APITimeoutError(REQUEST), replace(ENDPOINT, request_timeout=30.0))

    assert str(error).startswith(f"{PLACE} sent nothing for 30 s; expected an answer by then")


def _lost(cause):
    error = openai.APIConnectionError(request=REQUEST)
    error.__cause__ = cause
    return translate(error, ENDPOINT)


def test_a_lost_connection_says_why_where_it_is_known():
    """And may be tried again."""
    advice = "check the base URL and the network, or try again later."
    said = f"{PLACE} cannot be reached, or closed the connection"

    assert f"{said} (no route); {advice}" == str(_lost(OSError("no route")))
    assert [f"{said}; {advice}"] * 2 == [str(_lost(cause)) for cause in (None, OSError())]
    assert _lost(None).retryable


@pytest.mark.parametrize(
    ("cause", "words"),
    [
        (AnswerTooLarge("more than 8 bytes"), "sent an answer of more than 8 bytes"),
        (httpx2.TooManyRedirects("Exceeded three"), "redirected the request: Exceeded three"),
    ],
)
def test_what_does_not_end_is_not_tried_again(cause, words):
    """It would be so again."""
    error = _lost(cause)

    assert f"{PLACE} {words}; expected an answer: check the base URL, or ask another model." == str(error)
    assert not error.retryable


def test_the_sdks_own_errors_are_told_with_their_words():
    """A socket that closed, credentials that could not be had."""
    assert f"{PLACE} closed the connection (full); try again later." == str(
        translate(openai.WebSocketQueueFullError("full"), ENDPOINT)
    )
    assert f"No credentials for {PLACE} could be used (none); {KEY}." == str(
        translate(openai.OpenAIError("none"), ENDPOINT)
    )


@pytest.mark.parametrize(
    ("exc", "ours"),
    [(openai.OpenAIError("a"), True), (ValueError("a"), True), (RecursionError(), True), (TypeError("a"), False)],
)
def test_only_the_sdks_errors_and_those_of_json_are_translated(exc, ours):
    """A fault of the program stays one."""
    assert ours is is_translatable(exc)


def _fault(endpoint=ENDPOINT, **fields):
    message = SimpleNamespace(**{"content": None, "tool_calls": None, "refusal": None, **fields.pop("message", {})})
    choice = SimpleNamespace(message=message, finish_reason=fields.pop("reason", "stop"))
    return reply_fault(SimpleNamespace(choices=[choice], **fields), endpoint)


@pytest.mark.parametrize(
    ("limit", "words"),
    [
        (None, "m spent its token limit on reasoning and wrote no answer; expected an answer: raise max_output_tokens"),
        (1500, "m spent its limit of 1,500 tokens on reasoning and wrote no answer"),
    ],
)
def test_reasoning_that_was_cut_off_names_the_limit(limit, words):
    """And what to raise, set or change."""
    fault = _fault(replace(ENDPOINT, max_output_tokens=limit), message={"thinking": "Hm"}, reason="length")

    assert str(fault).startswith(words)


@pytest.mark.parametrize(("limit", "words"), [(None, "its own token limit"), (1500, "1500 tokens")])
def test_an_answer_that_was_cut_off_names_the_limit(limit, words):
    """Its own, where none was set."""
    fault = _fault(replace(ENDPOINT, max_output_tokens=limit), message={"content": "{"}, reason="length")

    assert errors.Truncated is type(fault)
    assert str(fault).startswith(f"The answer of m was cut off at {words}; expected a whole brief")


@pytest.mark.parametrize("name", ["reasoning_content", "reasoning", "thinking"])
def test_reasoning_is_found_under_the_names_that_servers_give_it(name):
    """Text counts; blanks and what is no text do not."""
    assert "gave reasoning" in str(_fault(message={name: "Hm"}))
    assert ["a message without content"] * 2 == [
        str(_fault(message={name: value})).partition("answered with ")[2].partition(";")[0] for value in (" ", ["Hm"])
    ]


def test_tokens_of_reasoning_go_before_its_text():
    """A count that is no number is none."""

    def spent(count):
        details = SimpleNamespace(reasoning_tokens=count)
        return str(_fault(message={"reasoning": "Hm"}, usage=SimpleNamespace(completion_tokens_details=details)))

    assert "gave 1 tokens of reasoning" in spent(1)
    assert "gave reasoning" in spent("9")
    assert "gave reasoning" in spent(0)


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"message": {"content": "{}", "refusal": "no"}}, errors.Refused),
        ({"message": {"tool_calls": [SimpleNamespace(function=SimpleNamespace(arguments="{}"))]}, "reason": "length"},
         errors.Truncated),
        ({"message": {"content": 3}}, errors.EmptyAnswer),
        ({"message": {"content": ""}}, errors.EmptyAnswer),
        ({"message": {"content": "{}"}, "reason": ["length"]}, type(None)),
        ({"message": {"content": "{}"}, "reason": "function_call"}, type(None)),
    ],
)  # fmt: skip
def test_what_a_reply_is_no_answer_for(fields, kind):
    """A refusal, an end before its end, content that is none."""
    assert kind is type(_fault(**fields))


def test_a_refusal_is_told_in_the_models_words():
    """With what to do."""
    assert "m declined to brief this article (I will not); try another model." == str(
        _fault(message={"refusal": "I will not."})
    )


@pytest.mark.parametrize(
    ("error", "kind", "status"),
    [
        ({"code": 429, "message": "slow"}, errors.RateLimited, 429),
        ({"code": "429", "message": "slow"}, errors.ProviderUnavailable, 502),
        ("slow", errors.ProviderUnavailable, 502),
    ],
)
def test_an_error_with_status_200_is_that_of_its_code(error, kind, status):
    """As routers send it; without a number it is a bad gateway."""
    fault = reply_fault(SimpleNamespace(choices=None, model_extra={"error": error}), ENDPOINT)

    assert (kind, True) == (type(fault), f"answered {status} for the model 'm' (slow)" in str(fault))


@pytest.mark.parametrize("reason", ["stop", "length", "tool_calls", "content_filter", "function_call"])
def test_the_api_has_five_reasons_for_an_end(reason):
    """No other, and nothing that is no text."""
    assert is_finish_reason(reason)
    assert [False, False] == [is_finish_reason(other) for other in (reason.upper(), [reason])]


def test_a_surrogate_in_a_prompt_says_what_to_do():
    """And a page instead of JSON does."""
    with pytest.raises(UnicodeEncodeError) as raised:
        "\ud800".encode()
    assert str(translate(raised.value, ENDPOINT)).startswith("The prompt holds a lone surrogate")
    for exc in (ValueError("x"), RecursionError(), openai.APIResponseValidationError(response(200), None)):
        assert f"{PLACE} answered 200 with a body that is not a JSON completion" in str(translate(exc, ENDPOINT))
