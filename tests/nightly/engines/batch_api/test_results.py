"""What a line of results is worth: its reply, its tokens, its price."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from summarizer.ask import Endpoint
from summarizer.nightly.engines.batch_api.results import make_paid_reply
from tests.ask.loopback import completion, refusal

ENDPOINT = Endpoint(model="gpt-5-mini")


def paid(reply):
    """Make a paid reply of a line's body."""
    return make_paid_reply({**json.loads(reply.body), "model": "gpt-5-mini"}, "k", "r", ENDPOINT)


def test_a_line_is_charged_at_the_price_of_a_batch():
    """1,000 and 500 tokens of gpt-5-mini cost 0.000625 dollars in a batch, half of the live price."""
    reply, call = paid(completion("{}"))
    assert (1000, 500, Decimal("0.000625")) == (reply.prompt_tokens, reply.completion_tokens, reply.cost)
    assert (reply.cost, True) == (call.cost, call.batch)


def test_a_reply_says_that_a_batch_was_charged():
    """Whoever reads the reply later knows its price too."""
    reply, _ = paid(completion("{}"))
    body = json.loads(reply.body)
    assert ("batch", "{}") == (body["service_tier"], body["choices"][0]["message"]["content"])


@pytest.mark.parametrize(
    ("line", "request_"),
    [
        (completion("{}"), "r"),
        (completion("no JSON"), "r"),
        (refusal("I will not."), "r"),
        (completion("{", finish_reason="content_filter"), "r"),
        (completion("{", finish_reason="length"), "r, unusable"),
        (completion(None), "r, unusable"),
        (completion("{}", choices=[]), "r, unusable"),
    ],
)
def test_only_what_cannot_be_used_leaves_its_request_open(line, request_):
    """An answer that was cut off or is empty is counted, and its article asked again; any other is the answer."""
    reply, _ = paid(line)
    assert request_ == reply.request


def test_a_body_without_usage_has_no_price():
    """A line that does not say what it took is recorded all the same."""
    reply, _ = paid(completion("{}", usage=None))
    assert (None, None, "r") == (reply.prompt_tokens, reply.cost, reply.request)
