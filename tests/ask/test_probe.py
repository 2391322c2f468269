"""What an endpoint is found to be able to do."""

from __future__ import annotations

from summarizer.ask import Endpoint, probe
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
