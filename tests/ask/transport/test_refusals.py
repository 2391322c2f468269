"""Why a request was refused, by the endpoint's own words."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest

from summarizer import errors
from summarizer.ask.transport.refusals import plain_reason, refuses_form, words_of
from summarizer.ask.transport.sdk_errors import is_finish_reason, reply_fault
from summarizer.endpoint import Endpoint
from summarizer.errors import (
    ArticleTooLong,
    AuthenticationFailed,
    BadRequest,
    Filtered,
    ModelNotFound,
    QuotaExhausted,
    SettingRefused,
)

BARE = Endpoint(model="scripted", base_url="http://127.0.0.1:9/v1", temperature=None)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"error": {"message": "too long"}}, "too long"),
        ([{"error": {"message": "too long"}}], "too long"),
        ({"message": "too long"}, "too long"),
        ({"error": "too long"}, "too long"),
        ({"error": {"code": 7}}, "{'error': {'code': 7}}"),
        ("too long", "too long"),
        (" <html><body>Bad Gateway</body></html>", "a web page"),
        (None, ""),
    ],
)
def test_the_words_are_the_message(body, words):
    """In whatever wrapping it comes; a page of HTML is called one, and a body without a message is told whole."""
    assert words == words_of(body)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("Your credit balance is too low to use this model", QuotaExhausted),
        ("API key not valid. Please pass a valid API key.", AuthenticationFailed),
        ("max_tokens is too large: 90000", SettingRefused),
        ("This model's maximum context length is 8192 tokens", ArticleTooLong),
        ("Please reduce the length of the messages", ArticleTooLong),
        ("The response was filtered due to the content management policy", Filtered),
        ("Invalid schema for response_format: context of the model does not exist", BadRequest),
        ("scripted is not a valid model ID", ModelNotFound),
        ("The model `scripted` does not exist", ModelNotFound),
        ("Something is wrong", BadRequest),
    ],
)
def test_a_reason_that_is_plain_has_its_error(words, reason):
    """Money, key, limit, length and content go before the form, and the form before the model."""
    assert reason is plain_reason({"error": {"message": words}}, BARE)


def test_a_code_tells_where_the_message_does_not():
    """The code, type and parameter of an error are read with its words."""
    assert ArticleTooLong is plain_reason({"error": {"message": "No.", "code": "string_above_max_length"}}, BARE)
    assert AuthenticationFailed is plain_reason({"error": {"message": "No.", "type": "invalid_api_key"}}, BARE)


def test_a_setting_is_blamed_only_where_it_is_set():
    """A parameter that a refusal names is a setting's fault where a setting sends it."""
    body = {"error": {"message": "Unsupported value: temperature does not support 0.5"}}

    assert BadRequest is plain_reason(body, BARE)
    assert SettingRefused is plain_reason(body, replace(BARE, temperature=0.5))
    assert SettingRefused is plain_reason(
        {"error": {"message": "unknown field seed"}}, replace(BARE, extra_body={"seed": 1})
    )


@pytest.mark.parametrize(
    ("status", "words", "refused"),
    [
        (404, "No endpoints found that support tool use", True),
        (404, "response_format is unknown", False),
        (500, "grammar could not be compiled", True),
        (500, "json_schema failed", True),
        (503, "overloaded", False),
    ],
)
def test_another_status_may_refuse_the_form(status, words, refused):
    """A router that finds nobody, and a server that falls over the schema, cannot do what the form asks for."""
    assert refused is refuses_form(status, {"error": {"message": words}})


ENDPOINT = Endpoint(model="m", base_url="https://llm.example/v1", temperature=0.0, extra_body={"top_k": 1})


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"message": "no"}, "no"),
        ({"error": {"message": "no"}}, "no"),
        ({"error": "no"}, "no"),
        ([{"error": {"message": "no"}}], "no"),
        ({"error": {"code": 1}}, "{'error': {'code': 1}}"),
        ("no", "no"),
        (" <html>no</html>", "a web page"),
        (None, ""),
    ],
)
def test_the_words_of_an_endpoint_are_found(body, words):
    """Its message where there is one, else the body; a web page is not quoted."""
    assert words == words_of(body)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Your credit balance is too low", errors.QuotaExhausted),
        ("API key not valid. Please pass a valid API key.", errors.AuthenticationFailed),
        ("max_tokens is too large: at most 4096", errors.SettingRefused),
        ("This model's maximum context length is 8192 tokens", errors.ArticleTooLong),
        ("prompt is too long: 210000 tokens > 200000 maximum", errors.ArticleTooLong),
        ("Input data may contain inappropriate content.", errors.Filtered),
        ("response_format is not supported", errors.BadRequest),
        ("x is not a valid model ID", errors.ModelNotFound),
        ("Unsupported value: temperature", errors.SettingRefused),
        ("Unknown field: top_k", errors.SettingRefused),
        ("Unknown field: top_kk", errors.BadRequest),
        ("Unsupported value: verbosity", errors.BadRequest),
        ("Request contains an invalid argument.", errors.BadRequest),
    ],
)
def test_a_refusal_that_is_plainly_about_something_else_than_the_form_is_told(words, kind):
    """Money, key, length, content, model, and a parameter that a setting sends."""
    assert kind is plain_reason({"error": {"message": words}}, ENDPOINT)


def test_a_code_tells_as_words_do():
    """Where the message says nothing."""
    assert errors.AuthenticationFailed is plain_reason(
        {"error": {"message": "no", "code": "invalid_api_key"}}, ENDPOINT
    )
    assert errors.SettingRefused is plain_reason({"message": "no", "param": "temperature"}, ENDPOINT)
    assert errors.BadRequest is plain_reason("no", ENDPOINT)


@pytest.mark.parametrize(
    ("status", "words", "refused"),
    [
        (404, "No endpoints found that support tool use", True),
        (404, "response_format is not supported", False),
        (500, "failed to parse grammar", True),
        (500, "No endpoints found that support tool use", False),
        (499, "failed to parse grammar", False),
    ],
)
def test_a_form_may_be_refused_with_another_status(status, words, refused):
    """A router finds no provider, or a server fails at the grammar."""
    assert refused is refuses_form(status, {"message": words})


def _reply(message=None, reason="stop", **more):
    return SimpleNamespace(choices=[SimpleNamespace(message=message, finish_reason=reason)], **more)


def _message(**fields):
    return SimpleNamespace(**{"content": None, "tool_calls": None, "refusal": None, **fields})


def _call(arguments="{}"):
    return SimpleNamespace(function=SimpleNamespace(arguments=arguments))


def _spent(tokens):
    return SimpleNamespace(completion_tokens_details=SimpleNamespace(reasoning_tokens=tokens))


@pytest.mark.parametrize(
    ("reply", "kind", "words"),
    [
        ("<html>", errors.ProviderUnavailable, "JSON completion"),
        (SimpleNamespace(), errors.ProviderUnavailable, "JSON completion"),
        (SimpleNamespace(choices=[]), errors.EmptyAnswer, "no choices"),
        (SimpleNamespace(choices={"a": 1}), errors.EmptyAnswer, "no choices"),
        (SimpleNamespace(choices=None, model_extra={"error": {"code": 429}}), errors.RateLimited, "429"),
        (SimpleNamespace(choices=None, model_extra={"error": "no"}), errors.ProviderUnavailable, "502"),
        (_reply(_message(refusal="I will not")), errors.Refused, "I will not"),
        (_reply(_message(), usage=_spent(1200)), errors.EmptyAnswer, "gave 1,200 tokens of reasoning"),
        (_reply(_message(), usage=_spent(0)), errors.EmptyAnswer, "a message without content"),
        (_reply(_message(), "length", usage=_spent(9)), errors.Truncated, "spent its token limit on 9 tokens"),
        (_reply(_message(reasoning="Hm.")), errors.EmptyAnswer, "gave reasoning and wrote no answer"),
        (_reply(_message(reasoning=" ")), errors.EmptyAnswer, "a message without content"),
        (_reply(_message(content="{}"), "content_filter"), errors.Filtered, "content filter"),
        (_reply(_message(content="{}"), "length"), errors.Truncated, "cut off"),
        (_reply(_message(tool_calls=[_call(), _call(None)])), errors.EmptyAnswer, "no arguments"),
        (_reply(_message(tool_calls={"a": 1})), errors.EmptyAnswer, "no arguments"),
        (_reply(_message(content=["a"])), errors.EmptyAnswer, "content that is"),
        (_reply(None), errors.EmptyAnswer, "a message without content"),
    ],
)
def test_a_reply_that_is_no_answer_says_why(reply, kind, words):
    """Nothing of a reply is certain; each fault has its own error."""
    fault = reply_fault(reply, ENDPOINT)
    assert kind is type(fault)
    assert words in str(fault)


@pytest.mark.parametrize(
    "reply",
    [
        _reply(_message(content="{}")),
        _reply(_message(content="{}"), None),
        _reply(_message(content="{}"), "no_such_reason"),
        _reply(_message(content="{}", reasoning="Hm."), usage=_spent(9)),
        _reply(_message(tool_calls=[_call(), _call({"a": 1})])),
    ],
)
def test_a_reply_with_something_to_validate_has_no_fault(reply):
    """Text or calls, whatever else there is."""
    assert reply_fault(reply, ENDPOINT) is None


def test_reasons_for_an_end_are_those_of_the_api():
    """Others that servers make up are not."""
    assert [True, True, False, False] == [is_finish_reason(reason) for reason in ("stop", "length", "eos", None)]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Insufficient Balance", errors.QuotaExhausted),
        ("insufficient credits", errors.QuotaExhausted),
        ("insufficient quota", errors.QuotaExhausted),
        ("insufficient funds", errors.QuotaExhausted),
        ("Billing is not active", errors.QuotaExhausted),
        ("your api key has expired", errors.AuthenticationFailed),
        ("api-key invalid", errors.AuthenticationFailed),
        ("API key is incorrect", errors.AuthenticationFailed),
        ("Incorrect API key provided", errors.AuthenticationFailed),
        ("Invalid apikey", errors.AuthenticationFailed),
        ("Missing API key", errors.AuthenticationFailed),
        ("No API key was sent", errors.AuthenticationFailed),
        ("max_completion_tokens must be below 4096", errors.SettingRefused),
        ("max_output_tokens: greater than 4096", errors.SettingRefused),
        ("max_tokens should be less than 4096", errors.SettingRefused),
        ("max_tokens exceeds the context length", errors.SettingRefused),
        ("context window exceeded", errors.ArticleTooLong),
        ("beyond the context-size", errors.ArticleTooLong),
        ("The input token count (9) exceeds the maximum", errors.ArticleTooLong),
        ("token count 9 exceeds it", errors.ArticleTooLong),
        ("too many tokens", errors.ArticleTooLong),
        ("too many input tokens", errors.ArticleTooLong),
        ("Request too large for model m", errors.ArticleTooLong),
        ("string_above_max_length", errors.ArticleTooLong),
        ("content_filter", errors.Filtered),
        ("the content policy", errors.Filtered),
        ("content management policy", errors.Filtered),
        ("data_inspection_failed", errors.Filtered),
        ("it violates our usage policies", errors.Filtered),
        ("a violation of policy", errors.Filtered),
        ("json object is not supported", errors.BadRequest),
        ("the model does not exist for structured_output", errors.BadRequest),
        ("the model does not exist with strict", errors.BadRequest),
        ("the model does not exist with tools", errors.BadRequest),
        ("the model does not exist with a tool", errors.BadRequest),
        ("the model does not exist with tool_choice", errors.BadRequest),
        ("the model does not exist with this grammar", errors.BadRequest),
        ("the model does not exist: additionalProperties", errors.BadRequest),
        ("the model does not exist strictly", errors.ModelNotFound),
        ("the model does not exist with toolsets", errors.ModelNotFound),
        ("Model Not Exist", errors.ModelNotFound),
        ("model m was not found", errors.ModelNotFound),
        ("unknown model m", errors.ModelNotFound),
    ],
)
def test_the_words_of_endpoints_have_their_reasons(words, kind):
    """Money, key, limit of the answer, length of what is sent, content, form and model, however they are put."""
    assert kind is plain_reason({"message": words}, BARE)


@pytest.mark.parametrize("name", ["temperature", "reasoning_effort", "verbosity", "service_tier"])
def test_each_setting_is_blamed_where_it_is_sent(name):
    """By its whole name."""
    endpoint = replace(BARE, **{name: 0.0 if name == "temperature" else "low"})

    assert errors.SettingRefused is plain_reason({"message": f"{name} is bad"}, endpoint)
    assert errors.BadRequest is plain_reason({"message": f"{name}s is bad"}, endpoint)
    assert errors.BadRequest is plain_reason({"message": f"{name} is bad"}, BARE)


def test_a_field_of_ones_own_is_blamed_by_its_very_name():
    """What its name has of a pattern is none."""
    endpoint = replace(BARE, extra_body={"top.k": 1, "seed": 2})

    assert errors.SettingRefused is plain_reason({"message": "no", "param": "seed"}, endpoint)
    assert errors.BadRequest is plain_reason({"message": "topxk"}, endpoint)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ([{"message": "a"}, {"message": "b"}], "[{'message': 'a'}, {'message': 'b'}]"),
        ([], ""),
        ({}, "{}"),
        ({"message": ""}, "{'message': ''}"),
        ({"error": ["a"]}, "['a']"),
        ("a <b>", "a <b>"),
        (0, ""),
    ],
)
def test_a_body_in_no_known_form_is_told_whole(body, words):
    """A list of several, nothing, a message without words, an error that is a list."""
    assert words == words_of(body)


def test_a_code_beside_other_words_counts():
    """Where an error has none, or is none, there is nothing to read."""
    assert errors.QuotaExhausted is plain_reason({"error": {"message": "no", "code": "insufficient balance"}}, BARE)
    assert errors.BadRequest is plain_reason({"error": "no", "code": "invalid_api_key"}, BARE)
    assert errors.BadRequest is plain_reason(["no"], BARE)


@pytest.mark.parametrize(
    ("status", "words", "refused"),
    [
        (404, "No endpoints found that can handle the parameters", True),
        (499, "no endpoints found that support tools", True),
        (500, "response format", True),
        (500, "structured-output failed", True),
        (503, "json schema", True),
        (500, "tools failed", False),
    ],
)
def test_a_form_is_refused_in_several_words(status, words, refused):
    """Of a router below 500, of a server from there on."""
    assert refused is refuses_form(status, words)
