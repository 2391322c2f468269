"""An endpoint is asked no faster than the settings and its own headers allow."""

from __future__ import annotations

import asyncio

import pytest

from summarizer.nightly.config import Rate
from summarizer.nightly.limits.pace import Pace, parse_seconds


@pytest.fixture
def slept():
    return []


@pytest.fixture
def pace(slept):
    """Make a pace on a clock that its own pauses move."""

    async def sleep(seconds):
        slept.append(seconds)

    return lambda **rate: Pace(Rate(**rate), clock=lambda: sum(slept), sleep=sleep)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("6m0s", 360.0), ("120ms", 0.12), ("8.64s", 8.64), ("1h2m", 3720.0), ("20", 20.0), ("", 0.0), ("soon", 0.0),
     ("-3", 0.0)],
)  # fmt: skip
def test_lengths_of_time_are_read_as_endpoints_write_them(text, seconds):
    """What is not a length of time gives none."""
    assert seconds == pytest.approx(parse_seconds(text))


@pytest.mark.parametrize(
    ("status", "headers", "pause"),
    [
        (200, {"x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "7s"}, [7.0]),
        (200, {"x-ratelimit-remaining-requests": "5", "x-ratelimit-reset-requests": "7s"}, []),
        (200, {"x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": "1m30s"}, [90.0]),
        (429, {"retry-after": "12"}, [12.0]),
        (200, {"retry-after": "12"}, []),
        (429, {"retry-after": "86400"}, [120.0]),
        (200, {}, []),
    ],
)
def test_everybody_waits_when_the_endpoint_asks_for_it(pace, slept, status, headers, pause):
    """Nothing left, or a 429 with a time: the next request waits for it, two minutes at most."""
    made = pace()
    made.note_reply(status, headers)
    asyncio.run(made.turn())

    assert pause == slept


def test_too_few_tokens_left_are_none(pace, slept):
    """What is left must suffice for a request of the usual size."""
    made = pace()
    made.count(3000)
    made.note_reply(200, {"x-ratelimit-remaining-tokens": "2000", "x-ratelimit-reset-tokens": "5s"})
    asyncio.run(made.turn())

    assert [5.0] == slept


async def test_a_tenth_of_a_minutes_requests_go_at_once(pace):
    """Of 100 a minute, ten go at once, and the eleventh has to wait."""
    made = pace(requests_per_minute=100)
    for _ in range(10):
        await made.turn()

    assert not made._requests.has_capacity()


async def test_tokens_are_reckoned_at_the_average(pace):
    """After small replies more requests fit into a minute's tokens; a large one is paid back by those after it."""
    made = pace(tokens_per_minute=1_000_000)
    await made.turn()
    made.count(1000)

    assert (1000.0, -7000.0) == (made._mean, made._owed)
    await made.turn()
    assert (0.0, True) == (made._owed, made._tokens.has_capacity(90_000))
