"""What an endpoint is found to be able to do."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from policy_brief import answer_schema
from summarizer.ask import Endpoint, probe
from summarizer.ask.probe import _Capital
from tests.ask import loopback
from tests.ask.loopback import Loopback, completion, error, tool_call
from tests.ask.question import endpoint

SEOUL = '{"capital": {"name": "Seoul", "letters": ["S", "e", "o", "u", "l"]}, "id": "C1"}'


async def test_an_endpoint_that_takes_everything():
    """Each way is tried once, and the best that works is named."""
    script = [completion(SEOUL), completion(SEOUL), tool_call(SEOUL), completion(SEOUL), completion(SEOUL)]
    with Loopback(*script) as server:
        report = await probe(endpoint(server.url, structured=None))
    ways = ["json_schema", "json_schema_simple", "tools", "json", "text"]
    assert [(way, True) for way in ways] == [(way.structured, way.works) for way in report.ways]
    assert ("json_schema", True, True, ()) == (
        report.structured,
        report.reachable,
        report.model_known,
        report.messages,
    )
    assert {"probe"} == {call.kind for way in report.ways for call in way.calls}
    assert 5 == len(server.requests)


async def test_an_endpoint_that_heeds_no_form():
    """A form that is taken and ignored does not count as working, and the report says what to do."""
    with Loopback(*[completion("Seoul has five letters.")] * 3, completion(SEOUL)) as server:
        report = await probe(endpoint(server.url))
    assert [False, False, False, True, True] == [way.works for way in report.ways]
    assert "json" == report.structured
    assert "set another way" in report.messages[0]


async def test_an_endpoint_that_refuses_forms():
    """A refused form is not stepped down from: each way answers for itself."""
    refused = error(400, "response_format is not supported")
    with Loopback(refused, refused, tool_call(SEOUL), refused, completion(SEOUL)) as server:
        report = await probe(endpoint(server.url))
    assert [False, False, True, False, True] == [way.works for way in report.ways]
    assert "tools" == report.structured


async def test_the_name_of_the_limit_is_found_out():
    """An endpoint that asks for the other name of the token limit is sent it in all ways that follow."""
    words = "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."
    with Loopback(error(400, words), completion(SEOUL)) as server:
        report = await probe(endpoint(server.url, max_output_tokens=500))
    assert ("json_schema", "max_completion_tokens", 6) == (report.structured, report.limit_name, len(server.requests))


async def test_a_wrong_key_is_tried_once():
    """A key that is not accepted is so in every way; the endpoint was reached."""
    with Loopback(error(401, "who are you")) as server:
        report = await probe(endpoint(server.url))
    assert 1 == len(server.requests) == len(report.ways)
    assert (True, None, None) == (report.reachable, report.model_known, report.structured)
    assert "OPENAI_API_KEY" in report.messages[0]


async def test_an_unknown_model_is_said_to_be_unknown():
    """A 404 tells that the endpoint is there and the model is not."""
    with Loopback(error(404, "no such model")) as server:
        report = await probe(endpoint(server.url))
    assert (True, False) == (report.reachable, report.model_known)


async def test_an_endpoint_that_is_not_there():
    """A connection that breaks off is not reachable."""
    with Loopback(loopback.close()) as server:
        report = await probe(endpoint(server.url))
    assert (1, False, None) == (len(report.ways), report.reachable, report.model_known)


async def test_no_key_for_openai():
    """Without a key OpenAI is not asked, and the report says what to set."""
    report = await probe(Endpoint(model="gpt-4o-mini"))
    assert (False, None) == (report.reachable, report.structured)
    assert "OPENAI_API_KEY" in report.messages[0]


async def test_what_is_sent_is_tiny_and_has_what_endpoints_stumble_over():
    """One message; patterns, lengths, a reference and a union; no re-ask and no second attempt."""
    with Loopback(error(503)) as server:
        report = await probe(endpoint(server.url, reasks=2, transport_attempts=5))
    (sent,) = server.requests
    schema = sent["response_format"]["json_schema"]["schema"]
    assert ["user"] == [message["role"] for message in sent["messages"]]
    assert "give the id C1. Answer in JSON." in sent["messages"][0]["content"]
    assert schema == answer_schema(_Capital)
    for part in ("pattern", "minItems", "maxItems", "$ref", "anyOf", "In English."):
        assert part in str(schema)
    assert (True, None) == (report.reachable, report.model_known)


@pytest.mark.parametrize(
    ("answer", "valid"),
    [
        (SEOUL, True),
        (SEOUL.replace('"C1"', "null"), True),
        (SEOUL.replace(', "id": "C1"', ""), True),
        (SEOUL.replace('"S"', ", ".join(['"S"'] * 16)), True),
        (SEOUL.replace('"S"', ", ".join(['"S"'] * 17)), False),
        (SEOUL.replace('"C1"', '"C0"'), False),
        (SEOUL.replace('"S"', '"S1"'), False),
        (SEOUL.replace('"S", "e", "o", "u", "l"', ""), False),
        (SEOUL.replace('"id"', '"no"'), False),
        (SEOUL.replace('"name"', '"more": 1, "name"'), False),
    ],
)
def test_the_answer_is_checked(answer, valid):
    """Against all that its schema says."""
    if valid:
        assert "Seoul" == _Capital.model_validate_json(answer).capital.name
        return
    with pytest.raises(ValidationError):
        _Capital.model_validate_json(answer)


async def test_an_answer_in_another_form_is_told_with_its_problems():
    """And its calls are on record."""
    with Loopback(completion('{"capital": 1}')) as server:
        report = await probe(endpoint(server.url))
    assert (None, True, True) == (report.structured, report.reachable, report.model_known)
    assert "scripted was asked in the way 'json' and answered in another form (capital: Input should be" in str(
        report.messages
    )
    assert [1] * 5 == [len(way.calls) for way in report.ways]
    assert [server.url, "scripted"] == [report.url, report.model]


async def test_a_refusal_to_answer_is_an_answer():
    """The model is known, and every way is tried."""
    with Loopback(loopback.refusal("no")) as server:
        report = await probe(endpoint(server.url))
    assert ([False] * 5, True, True) == ([way.works for way in report.ways], report.reachable, report.model_known)
    assert [1] * 5 == [len(way.calls) for way in report.ways]


@pytest.mark.parametrize(
    ("limit", "name", "found"),
    [(None, None, None), (500, None, "max_tokens"), (500, "max_completion_tokens", "max_completion_tokens")],
)
async def test_the_name_of_the_limit_is_told_where_one_is_set(limit, name, found):
    """The one that was sent."""
    with Loopback(completion(SEOUL)) as server:
        report = await probe(endpoint(server.url, max_output_tokens=limit, limit_name=name))
    assert found == report.limit_name
    assert all((found in request) == (found is not None) for request in server.requests)


@pytest.mark.parametrize(("first", "known"), [(error(400, "no"), False), (completion(SEOUL), True)])
async def test_a_model_that_is_not_there_in_one_way_may_be_known_by_another(first, known):
    """An answer tells; after the failure no other way is tried."""
    with Loopback(first, error(404, "no such model")) as server:
        report = await probe(endpoint(server.url))
    assert ([known, False], known, True) == ([way.works for way in report.ways], report.model_known, report.reachable)


async def test_an_endpoint_that_answered_once_was_reached():
    """Whatever became of the connection after it."""
    with Loopback(completion(SEOUL), loopback.close()) as server:
        report = await probe(endpoint(server.url))
    assert ([True, False], True, True) == ([way.works for way in report.ways], report.reachable, report.model_known)
