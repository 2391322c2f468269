"""What each way of asking adds to a request."""

from __future__ import annotations

import json

import pytest

from summarizer.ask import ChatMessage, Endpoint
from summarizer.ask.ways import Way, ladder, limit_name, other_limit_name

SCHEMA = {"type": "object", "properties": {"이름": {"type": "string"}}}
SYSTEM = ChatMessage(role="system", content="Rules.")
USER = ChatMessage(role="user", content="Article.")


@pytest.mark.parametrize(
    ("setting", "ways"),
    [
        (None, tuple(Way)),
        ("json_schema", tuple(Way)),
        ("json_schema_simple", (Way.SIMPLE_SCHEMA, Way.TOOL, Way.JSON_OBJECT, Way.PLAIN)),
        ("tools", (Way.TOOL, Way.JSON_OBJECT, Way.PLAIN)),
        ("json", (Way.JSON_OBJECT, Way.PLAIN)),
        ("text", (Way.PLAIN,)),
    ],
)
def test_a_setting_names_the_first_way(setting, ways):
    """A setting says where the ladder begins; all that is below it stays within reach."""
    assert ways == ladder(setting)


def test_a_schema_is_sent_strict_and_whole():
    """The schema goes out as given, and `strict` with it."""
    form = Way.SCHEMA.options("Answer", SCHEMA)["response_format"]["json_schema"]
    assert {"name": "Answer", "strict": True, "schema": SCHEMA} == form


def test_the_simple_schema_has_no_patterns_and_no_lengths():
    """What makes grammars large is left out wherever it stands; a property of such a name stays."""
    words = {"type": "array", "minItems": 1, "maxItems": 2, "items": {"type": "string", "pattern": "^M[1-9]$"}}
    schema = {"type": "object", "properties": {"pattern": words}, "required": ["pattern"], "$defs": {"minItems": words}}
    bare = {"type": "array", "items": {"type": "string"}}

    form = Way.SIMPLE_SCHEMA.options("Answer", schema)["response_format"]["json_schema"]

    expected = {"type": "object", "properties": {"pattern": bare}, "required": ["pattern"], "$defs": {"minItems": bare}}
    assert (True, expected) == (form["strict"], form["schema"])


def test_a_tool_is_forced_and_strict():
    """The one tool is the one that must be called."""
    options = Way.TOOL.options("Answer", SCHEMA)
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


@pytest.mark.parametrize("way", [Way.SCHEMA, Way.SIMPLE_SCHEMA, Way.TOOL])
def test_elsewhere_messages_stay_as_they_are(way):
    """A way with a place for the schema leaves the messages alone."""
    assert [SYSTEM, USER] == way.messages([SYSTEM, USER], SCHEMA)


@pytest.mark.parametrize("way", list(Way))
def test_only_a_schema_in_the_prompt_lets_nulls_be_left_out(way):
    """What is strict demands every key; a model that reads the schema may leave out what may be null."""
    schema = {"type": "object", "properties": {"a": {"anyOf": [{"type": "null"}]}}, "required": ["a"]}
    sent = json.dumps([way.messages([SYSTEM, USER], schema), way.options("Answer", schema)])
    demanded = '"required": ["a"]' in sent or '\\"required\\":[\\"a\\"]' in sent

    assert (way.structured != "json") == demanded


@pytest.mark.parametrize(
    ("words", "sent", "other"),
    [
        (
            "Unsupported parameter: 'max_tokens' is not supported. Use 'max_completion_tokens' instead.",
            "max_tokens",
            "max_completion_tokens",
        ),
        ("Unrecognized request argument supplied: max_completion_tokens", "max_completion_tokens", "max_tokens"),
        ("[{'loc': ['body', 'max_completion_tokens'], 'msg': 'Extra inputs are not permitted'}]",
         "max_completion_tokens", "max_tokens"),
        ("max_tokens is too large: 32768. This model supports at most 16384 completion tokens", "max_tokens", None),
        ("Use 'max_completion_tokens' instead.", "max_tokens", None),
        ("Request contains an invalid argument.", "max_tokens", None),
        ("Unknown parameter: max_tokens_total", "max_tokens", None),
        ("Unknown parameter: our_max_tokens", "max_tokens", None),
        ("max_tokens and max_completion_tokens_total", "max_tokens", None),
        ("unrecognised: max_tokens", "max_tokens", "max_completion_tokens"),
        ("unexpected keyword max_tokens", "max_tokens", "max_completion_tokens"),
        ("extra fields: max_tokens", "max_tokens", "max_completion_tokens"),
        ("max_tokens is not permitted", "max_tokens", "max_completion_tokens"),
        ("cannot find max_tokens", "max_tokens", "max_completion_tokens"),
    ],
)  # fmt: skip
def test_the_other_name_of_the_limit_is_read_from_the_refusal(words, sent, other):
    """The name is swapped where the words say that the one sent is unknown, and else left."""
    assert other == other_limit_name(words, sent)


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({}, "max_completion_tokens"),
        ({"base_url": "http://127.0.0.1/v1"}, "max_tokens"),
        ({"base_url": "http://127.0.0.1/v1", "limit_name": "max_completion_tokens"}, "max_completion_tokens"),
    ],
)
def test_the_name_of_the_limit_to_begin_with(fields, name):
    """OpenAI takes the new name, others mostly the old one; a setting is taken at its word."""
    assert name == limit_name(Endpoint(model="m", **fields))
