"""Replies without lone surrogates."""

from __future__ import annotations

import pytest
from openai.types.chat import ChatCompletion

from summarizer.ask.whole import whole_replies

HALF, MARK = "\ud83d", "\ufffd"


async def _whole(reply):
    async def create(**request):
        return reply(request) if callable(reply) else reply

    return await whole_replies(create)(model="m")


def _completion(content):
    message = {"role": "assistant", "content": content, "annotations": [{"title": content}]}
    choice = {"index": 0, "message": message, "finish_reason": "stop"}
    return ChatCompletion.construct(model="m", odd={content: [content, 1, None]}, choices=[choice])


async def test_half_a_pair_is_replaced_wherever_it_stands():
    """In texts, in lists, in keys of what the SDK does not know; the reply stays one of the SDK's."""
    whole = await _whole(_completion(f"가{HALF}"))

    assert isinstance(whole, ChatCompletion)
    assert f"가{MARK}" == whole.choices[0].message.content
    assert [{"title": f"가{MARK}"}] == whole.to_dict()["choices"][0]["message"]["annotations"]
    assert {f"가{MARK}": [f"가{MARK}", 1, None]} == whole.to_dict()["odd"]
    assert ("m", 0, "stop") == (whole.model, whole.choices[0].index, whole.choices[0].finish_reason)


@pytest.mark.parametrize("reply", [_completion("가😀"), None, 3, ["a"], object()])
async def test_a_reply_without_any_stays_the_same(reply):
    """Whatever it is."""
    assert reply is await _whole(reply)


async def test_a_text_is_a_reply_too():
    """A server that sends no JSON."""
    assert f"a{MARK}b" == await _whole(f"a{HALF}b")


async def test_the_request_is_handed_on():
    """As it was given."""
    assert {"model": "m"} == await _whole(lambda request: request)
