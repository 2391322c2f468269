"""A cassette of answers is played without an HTTP client."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
import tenacity

from summarizer.ask import Asker
from summarizer.cassette import REPLAY_KEY, Player, open_player, recording
from summarizer.errors import CassetteError, Refused
from tests.ask.loopback import Loopback, completion, error, refusal, text, tool_call
from tests.ask.question import GOOD, PAST_THE_END, Cited, ask, endpoint, put

ELSEWHERE = "https://elsewhere.example/v1"


async def _record(path, *script, **fields):
    with Loopback(*script) as server, recording(path):
        return await ask(server.url, **fields)


async def _play(player: Player, **fields):
    async with Asker(endpoint(ELSEWHERE, **fields), create=player.create, wait=tenacity.wait_none()) as asker:
        return await put(asker)


@pytest.mark.parametrize(
    ("structured", "script"),
    [
        ("json_schema", [completion(GOOD)]),
        ("tools", [tool_call(GOOD)]),
        ("tools", [tool_call({"sentence": 3})]),
        ("json_schema", [completion("{}"), completion(PAST_THE_END), completion(GOOD)]),
        ("tools", [completion("Sentence 3."), tool_call(PAST_THE_END), tool_call(GOOD)]),
        ("json", [completion(PAST_THE_END)]),
    ],
)
async def test_what_was_recorded_is_played(tmp_path, structured, script):
    """Answers, re-asks and what they took are those of the recording."""
    path = tmp_path / "one.yaml"
    recorded = await _record(path, *script, structured=structured)
    player = open_player(path)
    assert player is not None
    played = await _play(player, structured=structured)
    assert (recorded.value, recorded.draft, recorded.problems) == (played.value, played.draft, played.problems)
    taken = [(call.kind, call.prompt_tokens, call.completion_tokens) for call in recorded.calls]
    assert taken == [(call.kind, call.prompt_tokens, call.completion_tokens) for call in played.calls]


async def test_each_answer_is_played_once(tmp_path):
    """A second request like the first has no answer left, and the error says so."""
    await _record(tmp_path / "one.yaml", completion(GOOD))
    player = open_player(tmp_path / "one.yaml")
    assert Cited(sentence=3) == (await _play(player)).value
    with pytest.raises(CassetteError, match="recorded 1 time") as raised:
        await _play(player)
    assert [str(raised.value)] == [call.error for call in raised.value.calls]


async def test_another_request_has_no_answer(tmp_path):
    """What was asked and what was recorded are compared for the user."""
    await _record(tmp_path / "one.yaml", completion(GOOD))
    with pytest.raises(CassetteError, match="model is 'other', recorded was 'scripted'"):
        await _play(open_player(tmp_path / "one.yaml"), model="other")


async def test_a_refusal_is_played_as_one(tmp_path):
    """A reply that is not an answer is told as it was when it was recorded."""
    with Loopback(refusal("no")) as server, recording(tmp_path / "one.yaml"):
        async with Asker(endpoint(server.url)) as asker:
            with pytest.raises(Refused):
                await put(asker)
    with pytest.raises(Refused, match="no"):
        await _play(open_player(tmp_path / "one.yaml"))


@pytest.mark.parametrize("first", [error(429, "slow down"), text("<html>", status=503)])
async def test_faults_of_the_wire_need_a_client(tmp_path, first):
    """A cassette that holds an error status is left to vcr and the SDK."""
    await _record(tmp_path / "one.yaml", first, completion(GOOD), transport_attempts=2)
    assert open_player(tmp_path / "one.yaml") is None


def test_a_cassette_that_is_missing_is_told(tmp_path):
    """Opening says what is wrong before anything is asked."""
    with pytest.raises(CassetteError, match="there is no cassette"):
        open_player(tmp_path / "none.yaml")


async def test_a_valid_answer_needs_neither_sdk_nor_vcr(tmp_path):
    """Playing loads none of the packages that a live call does."""
    await _record(tmp_path / "one.yaml", completion(GOOD), api_key=REPLAY_KEY)
    code = (
        "import asyncio, sys; from pathlib import Path; from summarizer.ask import Asker;"
        "from summarizer.cassette import open_player; from tests.ask.question import endpoint, put;"
        "player = open_player(Path(sys.argv[1]));"
        "asker = Asker(endpoint('https://elsewhere.example/v1'), create=player.create);"
        "answer = asyncio.run(put(asker));"
        "print(answer.value.sentence, [name for name in ('openai', 'instructor', 'vcr') if name in sys.modules])"
    )
    done = _python(code, str(tmp_path / "one.yaml"))
    assert ("3 []\n", "") == (done.stdout, done.stderr)


def _python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=env)  # noqa: S603 - our own code


async def test_extra_fields_of_the_body_are_found_in_a_recording(tmp_path):
    """What the SDK puts into the body is matched there, whoever plays the recording."""
    path = tmp_path / "extra.yaml"
    with Loopback(completion(GOOD)) as server, recording(path):
        await ask(server.url, extra_body={"seed": 7})
    player = open_player(path)
    async with Asker(endpoint(ELSEWHERE, extra_body={"seed": 7}), create=player.create) as asker:
        assert Cited(sentence=3) == (await put(asker)).value
