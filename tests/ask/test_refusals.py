"""Why a request was refused, by the endpoint's own words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarizer.ask.refusals import plain_reason, refuses_form, words_of
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
