"""What each way of asking adds to a request."""

from __future__ import annotations

import json

import httpx2
import openai
import pytest

from summarizer.ask import ChatMessage
from summarizer.ask.ways import Way, ladder, rejects_form
from summarizer.errors import BadRequest

SCHEMA = {"type": "object", "properties": {"이름": {"type": "string"}}}
SYSTEM = ChatMessage(role="system", content="Rules.")
USER = ChatMessage(role="user", content="Article.")


def refused(message, code=None):
    """Make the error of a 400 with these words, as the boundary raises it."""
    request = httpx2.Request("POST", "https://api.example/v1")
    error = BadRequest("set another structured-output way")
    body = {"message": message, "code": code}
    error.__cause__ = openai.BadRequestError("", response=httpx2.Response(400, request=request), body=body)
    return error


@pytest.mark.parametrize(
    ("structured", "ways"),
    [
        ("json_schema", (Way.STRICT_SCHEMA, Way.SCHEMA)),
        ("tools", (Way.STRICT_TOOL, Way.TOOL)),
        ("json", (Way.JSON_OBJECT, Way.PLAIN)),
        (None, tuple(Way)),
    ],
)
def test_a_setting_names_its_ways(structured, ways):
    """A setting stands for its strict and its lenient form; no setting for all, best first."""
    assert ways == ladder(structured)


def test_a_schema_is_sent_strict_and_whole():
    """The schema goes out as given, with `strict` where that is asked."""
    form = Way.STRICT_SCHEMA.options("Answer", SCHEMA)["response_format"]["json_schema"]
    assert {"name": "Answer", "strict": True, "schema": SCHEMA} == form
    assert "strict" not in Way.SCHEMA.options("Answer", SCHEMA)["response_format"]["json_schema"]


def test_a_tool_is_forced():
    """The one tool is the one that must be called."""
    options = Way.STRICT_TOOL.options("Answer", SCHEMA)
    function = options["tools"][0]["function"]
    assert ("Answer", True, SCHEMA) == (function["name"], function["strict"], function["parameters"])
    assert {"type": "function", "function": {"name": "Answer"}} == options["tool_choice"]


def test_names_are_those_that_the_api_takes():
    """Brackets of a generic type, and what is over 64 characters, are left out of names."""
    name = Way.TOOL.options("Answer[Brief]" + "x" * 99, SCHEMA)["tools"][0]["function"]["name"]
    assert f"Answer_Brief_{'x' * 51}" == name


def test_plain_text_asks_for_nothing():
    """A server that refuses every parameter is sent none."""
    assert {} == Way.PLAIN.options("Answer", SCHEMA)


def test_without_a_place_for_it_the_schema_ends_the_system_text():
    """The schema is static, so it stands before the article, and in the one system message that all servers take."""
    system, user = Way.JSON_OBJECT.messages([SYSTEM, USER], SCHEMA)
    assert system["content"].startswith("Rules.\n\n")
    assert SCHEMA == json.loads(system["content"].rpartition("\n")[2])
    assert USER == user


def test_without_a_system_text_the_schema_becomes_one():
    """Messages that have no system text get one."""
    assert ["system", "user"] == [message["role"] for message in Way.PLAIN.messages([USER], SCHEMA)]


@pytest.mark.parametrize("way", [Way.STRICT_SCHEMA, Way.TOOL])
def test_elsewhere_messages_stay_as_they_are(way):
    """A way with a place for the schema leaves the messages alone."""
    assert [SYSTEM, USER] == way.messages([SYSTEM, USER], SCHEMA)


@pytest.mark.parametrize(
    "message",
    [
        "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.",
        "This response_format type is unavailable now",
        "tool_choice is not supported",
        "[{'loc': ['body', 'response_format'], 'msg': 'extra fields not permitted'}]",
        "Invalid schema for response_format: 'additionalProperties' is required to be false",
    ],
)
def test_a_refusal_that_names_the_form_is_about_the_form(message):
    """These are the words that endpoints refuse a form with."""
    assert rejects_form(refused(message))


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ("temperature must be 1", None),
        ("This model's maximum context length is 8192 tokens (100 in the functions)", "context_length_exceeded"),
    ],
)
def test_a_refusal_for_another_reason_is_not(message, code):
    """A wrong parameter or too long an article is not the form's fault, whatever our own advice names."""
    assert not rejects_form(refused(message, code))


@pytest.mark.parametrize("way", list(Way))
def test_only_strict_ways_demand_nulls(way):
    """Where the endpoint is not strict, a key that may be null need not be written."""
    schema = {"type": "object", "properties": {"a": {"anyOf": [{"type": "null"}]}}, "required": ["a"]}
    sent = json.dumps([way.messages([SYSTEM, USER], schema), way.options("Answer", schema)])
    demanded = '"required": ["a"]' in sent or '\\"required\\":[\\"a\\"]' in sent

    assert (way in {Way.STRICT_SCHEMA, Way.STRICT_TOOL}) == demanded
