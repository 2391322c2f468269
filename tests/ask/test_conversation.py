"""What is really sent: exact texts, our own re-ask, the draft that is kept."""

from __future__ import annotations

from typing import Annotated

import pytest
from pydantic import BaseModel, BeforeValidator

from summarizer.ask import Asker
from summarizer.ask.conversation import Question, request_body
from summarizer.ask.ways import Way
from summarizer.errors import AuthenticationFailed, BadRequest
from tests.ask.loopback import Loopback, completion, error, tool_call
from tests.ask.question import GOOD, MESSAGES, PAST_THE_END, SCHEMA, Cited, ask, endpoint

PROBLEM = "sentence: sentence 9 does not exist: the article has 5"


@pytest.mark.parametrize("structured", ["json_schema", "tools"])
async def test_messages_are_sent_as_they_are(structured):
    """Braces, percent signs and indentation of an article reach the endpoint unchanged, in a re-ask too."""
    with Loopback(tool_call(PAST_THE_END) if structured == "tools" else completion(PAST_THE_END)) as server:
        await ask(server.url, structured=structured, reasks=1)
    assert [MESSAGES, MESSAGES] == [request["messages"][:2] for request in server.requests]


async def test_a_reask_shows_the_answer_and_our_words():
    """A re-ask holds the model's own answer and the text that the caller wrote for its problems."""
    with Loopback(completion(PAST_THE_END), completion(GOOD)) as server:
        await ask(server.url)
    turns = [
        {"role": "assistant", "content": PAST_THE_END},
        {"role": "user", "content": f"Correct these: {PROBLEM}"},
    ]
    assert turns == server.requests[1]["messages"][2:]


async def test_each_reask_names_its_own_problems():
    """The second re-ask keeps the first, word for word, and adds what is wrong now."""
    with Loopback(completion("{}"), completion(PAST_THE_END), completion(GOOD)) as server:
        await ask(server.url)
    texts = [turn["content"] for turn in server.requests[2]["messages"] if turn["role"] == "user"][1:]
    assert ["Correct these: sentence: Field required", f"Correct these: {PROBLEM}"] == texts


async def test_a_tool_call_is_answered_as_one():
    """After a tool call the re-ask is that call's result, as the API demands."""
    with Loopback(tool_call(PAST_THE_END), tool_call(GOOD)) as server:
        answer = await ask(server.url, structured="tools")
    result = server.requests[1]["messages"][-1]
    assert ("tool", "call_1", f"Correct these: {PROBLEM}") == (
        result["role"],
        result["tool_call_id"],
        result["content"],
    )
    assert Cited(sentence=3) == answer.value


async def test_text_in_place_of_a_tool_call_is_asked_again():
    """A model that answers in words although a tool was forced is told to call it."""
    with Loopback(completion("Sentence 3."), tool_call(GOOD)) as server:
        answer = await ask(server.url, structured="tools")
    assert "call the function" in server.requests[1]["messages"][-1]["content"]
    assert Cited(sentence=3) == answer.value


async def test_arguments_sent_as_an_object_are_taken():
    """A server that sends a call's arguments as an object, not as its text, is understood."""
    with Loopback(tool_call({"sentence": 3})) as server:
        answer = await ask(server.url, structured="tools")
    assert (Cited(sentence=3), 1) == (answer.value, len(answer.calls))


async def test_exhausted_reasks_leave_the_last_object_as_draft():
    """When re-asks are used up, the last JSON object and what is wrong with the last answer are given."""
    with Loopback(completion(PAST_THE_END), completion("I give up.")) as server:
        answer = await ask(server.url, reasks=1)
    assert (None, {"sentence": 9}) == (answer.value, answer.draft)
    assert ["answer"] == [problem.partition(":")[0] for problem in answer.problems]


async def test_problems_are_given_without_links():
    """What is wrong is said as field path and message, without pydantic's address."""
    with Loopback(completion(PAST_THE_END)) as server:
        answer = await ask(server.url, reasks=0)
    assert (PROBLEM,) == answer.problems


async def test_nothing_but_words_leaves_no_draft():
    """A model that never gives an object leaves none."""
    with Loopback(completion("no")) as server:
        answer = await ask(server.url, reasks=0)
    assert (None, None) == (answer.value, answer.draft)


@pytest.mark.parametrize(
    "words", ['```json\n{"sentence": 3}\n```', 'Here it is: {"sentence": 3}', '{"sentence": 3}\n\nAnything else?']
)
async def test_an_object_among_words_is_found(words):
    """A code fence or a remark around the object costs no re-ask."""
    with Loopback(completion(words)) as server:
        answer = await ask(server.url, structured="json")
    assert (Cited(sentence=3), 1) == (answer.value, len(answer.calls))


async def test_usage_is_that_of_each_call():
    """Tokens are recorded call by call, not summed up over re-asks."""
    with Loopback(completion(PAST_THE_END)) as server:
        answer = await ask(server.url)
    assert [(1000, 500)] * 3 == [(call.prompt_tokens, call.completion_tokens) for call in answer.calls]


async def test_settings_are_sent():
    """Temperature and the token limit go out under the names that compatible servers know."""
    with Loopback(completion(GOOD)) as server:
        await ask(server.url, temperature=0.0, max_output_tokens=900)
    sent = server.requests[0]
    assert ("scripted", 0.0, 900) == (sent["model"], sent["temperature"], sent["max_tokens"])


async def test_settings_that_are_not_given_are_not_sent():
    """What nobody set is left to the endpoint."""
    with Loopback(completion(GOOD)) as server:
        await ask(server.url)
    assert {"model", "messages", "response_format"} == set(server.requests[0])


async def test_validators_may_give_values_of_their_own():
    """A validator that resolves an id to a value, as those of the brief do, is let do so."""
    with Loopback(completion('{"evidence": 2}')) as server:
        async with Asker(endpoint(server.url)) as asker:
            answer = await asker.ask(MESSAGES, Claim, schema=SCHEMA, context={"sentences": 5}, reask=" ".join)
    assert Claim(evidence={"sentence": 2}) == answer.value


class Claim(BaseModel):
    """An answer whose number becomes a value."""

    evidence: Annotated[Cited, BeforeValidator(lambda given: {"sentence": given} if isinstance(given, int) else given)]


async def test_a_fault_in_a_validator_is_not_hidden():
    """An exception that is not a validation error comes out as it was raised, not wrapped."""
    with Loopback(completion(GOOD)) as server:
        async with Asker(endpoint(server.url)) as asker:
            with pytest.raises(TypeError, match="not supported between"):
                await asker.ask(MESSAGES, Cited, schema=SCHEMA, context={"sentences": "five"}, reask=" ".join)


def _body(way=Way.SCHEMA, **fields):
    more = {name: fields.pop(name) for name in ("turns", "limit") if name in fields}
    question = Question(MESSAGES, Cited, SCHEMA, {}, " ".join, "ask")
    return request_body(question, way, endpoint("http://127.0.0.1/v1", **fields), **more)


def test_a_request_has_what_is_set_and_nothing_else():
    """A temperature of nothing is one; an empty body adds none."""
    assert {"model", "messages", "response_format"} == set(_body())
    texts = dict.fromkeys(("reasoning_effort", "verbosity", "service_tier"), "low")
    body = _body(Way.PLAIN, temperature=0.0, max_output_tokens=5, extra_body={"seed": 1}, **texts)
    assert {"temperature": 0.0, "max_tokens": 5, "extra_body": {"seed": 1}, **texts} == {
        name: value for name, value in body.items() if name not in {"model", "messages"}
    }


def test_a_limit_goes_out_under_the_name_that_is_given():
    """Else under that of the endpoint; without a limit under none."""
    assert 5 == _body(max_output_tokens=5, limit="max_completion_tokens")["max_completion_tokens"]
    assert "max_completion_tokens" not in _body(limit="max_completion_tokens")


def test_turns_stand_behind_the_messages():
    """As they are."""
    turn = {"role": "assistant", "content": "{}"}

    assert [*MESSAGES, turn] == _body(turns=[turn])["messages"]
    assert "Cited" == _body()["response_format"]["json_schema"]["name"]


async def test_an_answer_that_is_no_object_leaves_the_draft_before():
    """A draft is an object, whichever turn gave it."""
    with Loopback(tool_call("[1]"), tool_call(PAST_THE_END), tool_call("[1]")) as server:
        answer = await ask(server.url, structured="tools", reasks=2)
    assert (None, {"sentence": 9}, 3) == (answer.value, answer.draft, len(answer.calls))


async def test_a_refused_reask_without_a_draft_is_raised():
    """There is nothing to keep."""
    with Loopback(completion("no"), error(400, "one turn only")) as server, pytest.raises(BadRequest) as raised:
        await ask(server.url, structured="text")
    assert ["ask", "reask"] == [call.kind for call in raised.value.calls]


async def test_a_reask_that_fails_otherwise_leaves_the_draft():
    """With the error, and the calls of all that was sent."""
    with Loopback(completion(PAST_THE_END), error(401)) as server:
        answer = await ask(server.url)
    assert ({"sentence": 9}, AuthenticationFailed, 2) == (answer.draft, type(answer.failure), len(answer.calls))
    assert "scripted" == answer.model


async def test_a_valid_answer_has_no_problems_left():
    """Those of the answer before are gone; the draft is the last object."""
    with Loopback(completion(PAST_THE_END), completion(GOOD, model="other")) as server:
        answer = await ask(server.url)
    assert (Cited(sentence=3), (), {"sentence": 3}) == (answer.value, answer.problems, answer.draft)
    assert ("other", "json_schema", None) == (answer.model, answer.structured, answer.failure)


@pytest.mark.parametrize("words", ["```\nhm", " {", 'So {"a": 1}'])
async def test_text_that_begins_an_object_is_an_answer_in_the_form(words):
    """However invalid: it is asked for again, not in another form."""
    with Loopback(completion(words), completion(GOOD)) as server:
        answer = await ask(server.url, structured=None)
    assert ("json_schema", ["ask", "reask"]) == (answer.structured, [call.kind for call in answer.calls])
