"""Every error of the SDK has its own of ours, and no message gives a secret away."""

from __future__ import annotations

import json

import httpx2
import openai
import pytest
from openai._exceptions import SubjectTokenProviderError  # exported nowhere else
from openai.types.chat import ChatCompletion

from summarizer import errors
from summarizer.ask import Endpoint
from summarizer.ask.sdk_errors import translate
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
