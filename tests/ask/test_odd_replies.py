"""Replies that are paid for and not as the API has them: what of them is used, and what is told."""

from __future__ import annotations

import json

import pytest

from summarizer.ask.transport.client import MAX_ANSWER_BYTES
from summarizer.errors import BadRequest, ProviderUnavailable
from tests.ask.loopback import USAGE, Loopback, Reply, completion, error, text
from tests.ask.question import GOOD, PAST_THE_END, Cited, ask

BEGUN = GOOD.rstrip().removesuffix("}")


def moved(path):
    """Send a client on to another path."""
    return Reply(status=307, headers={"location": path})


def _completion(content):
    choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": content}}
    return {"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice], "usage": USAGE}


async def test_a_paid_answer_survives_a_reask_that_fails():
    """The draft that came is returned, with the error of the re-ask and what was wrong with the draft."""
    with Loopback(completion(PAST_THE_END), error(400)) as server:
        answer = await ask(server.url)
    assert (None, json.loads(PAST_THE_END), BadRequest) == (answer.value, answer.draft, type(answer.failure))
    assert answer.problems


@pytest.mark.parametrize(
    ("fields", "odd"),
    [
        ({"usage": {"prompt_tokens": "many", "completion_tokens": 1}}, "usage"),
        ({"usage": {"prompt_tokens": -1, "completion_tokens": 1}}, "usage"),
        ({"usage": {"prompt_tokens": 10**30, "completion_tokens": True}}, "usage"),
        ({"usage": "none"}, "usage"),
        ({"finish_reason": "eos"}, "finish_reason"),
        ({"finish_reason": ["stop"]}, "finish_reason"),
        ({"model": {"name": "m"}}, "model name"),
        ({"model": "m\n\x1b[31m"}, "model name"),
    ],
)
async def test_an_odd_reply_costs_a_notice(fields, odd):
    """Usage, finish_reason and model name that are not as the API has them are told, and the answer is used."""
    with Loopback(completion(GOOD, **fields)) as server:
        answer = await ask(server.url)
    assert (Cited(sentence=3), 1) == (answer.value, len(server.requests))
    assert odd in answer.calls[0].notice
    assert (answer.calls[0].prompt_tokens is None) == (odd == "usage")


@pytest.mark.parametrize("content", [BEGUN + ', "odd": "\ud800"}', BEGUN + ', "odd": "\\ud800"}'])
async def test_a_lone_surrogate_in_an_answer_is_replaced(content):
    """Neither a bare half of a code point nor an escaped one reaches what is kept or sent."""
    with Loopback(text(json.dumps(_completion(content)), content_type="application/json")) as server:
        answer = await ask(server.url, reasks=0)
    assert "\ufffd" == (answer.draft or {})["odd"]
    json.dumps(answer.draft, ensure_ascii=False).encode()


async def test_an_answer_is_read_up_to_a_limit():
    """An endless answer is ended, told, and not asked for again."""
    with Loopback(text("{" + " " * MAX_ANSWER_BYTES + "}", content_type="application/json")) as server:
        with pytest.raises(ProviderUnavailable, match=r"more than 8,388,608 bytes") as raised:
            await ask(server.url, transport_attempts=3)
        assert 1 == len(server.requests)
    assert not raised.value.retryable


async def test_a_redirect_of_the_api_is_followed_and_told():
    """A 307 to another path is followed, and a notice names where it led."""
    with Loopback(moved("/v2/chat/completions"), completion(GOOD)) as server:
        answer = await ask(server.url)
    assert ["/v1/chat/completions", "/v2/chat/completions"] == server.paths
    assert (Cited(sentence=3), "redirected the request once, in the end to 127.0.0.1" in answer.calls[0].notice) == (
        answer.value,
        True,
    )


async def test_redirects_of_the_api_are_limited():
    """A circle of redirects ends after three, and is not tried again."""
    with Loopback(moved("/v1/chat/completions")) as server:
        with pytest.raises(ProviderUnavailable, match="redirected the request"):
            await ask(server.url, transport_attempts=3)
        assert 1 + 3 == len(server.requests)
