"""What an endpoint is found to be able to do."""

from __future__ import annotations

from summarizer.ask import Endpoint, probe
from tests.ask import loopback
from tests.ask.loopback import Loopback, completion, error, tool_call
from tests.ask.question import endpoint

SEOUL = '{"capital": "Seoul", "letters": 5}'


async def test_an_endpoint_that_takes_everything():
    """Each way is tried once, and the best that works is named."""
    with Loopback(completion(SEOUL), tool_call(SEOUL), completion(SEOUL)) as server:
        report = await probe(endpoint(server.url, structured=None))
    assert [("json_schema", True), ("tools", True), ("json", True)] == [(w.structured, w.works) for w in report.ways]
    assert ("json_schema", True, True, ()) == (
        report.structured,
        report.reachable,
        report.model_known,
        report.messages,
    )
    assert {"probe"} == {call.kind for way in report.ways for call in way.calls}


async def test_an_endpoint_that_heeds_no_form():
    """A form that is taken and ignored does not count as working, and the report says what to do."""
    with Loopback(completion("Seoul has five letters."), completion("Seoul"), completion(SEOUL)) as server:
        report = await probe(endpoint(server.url))
    assert [False, False, True] == [way.works for way in report.ways]
    assert "json" == report.structured
    assert "set another way" in report.messages[0]


async def test_an_endpoint_that_refuses_forms():
    """A refused form is tried without strictness, then given up, and the next is tried."""
    refused = error(400, "response_format is not supported")
    with Loopback(refused, refused, tool_call(SEOUL), completion(SEOUL)) as server:
        report = await probe(endpoint(server.url))
    assert "tools" == report.structured


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
