"""`policy-brief doctor`: what is configured, and whether the endpoint answers."""

from __future__ import annotations

import pytest

from tests.ask.loopback import Loopback, completion, error
from tests.cli.conftest import KEY


@pytest.mark.parametrize(("environment", "said"), [({}, "not set"), ({"OPENAI_API_KEY": KEY}, "set")])
def test_settings_are_shown_without_the_key(run, environment, said):
    """Whether there is a key is said, and never which."""
    result = run("doctor", "--offline", **environment)

    assert 0 == result.exit_code
    assert f"  key         {said}\n" in result.stdout


def test_an_address_is_shown_without_its_secrets(run):
    """User, password and query of a base URL are not shown."""
    result = run("doctor", "--offline", "--base-url", "https://me:pass@llm.example/v1?token=t0ken")

    assert "https://llm.example/v1" in result.stdout
    assert "pass" not in result.stdout
    assert "t0ken" not in result.stdout


def test_an_endpoint_that_fails_is_1(run):
    """Where no brief could be written, the code is 1, the problem is told, and the key it repeats is masked."""
    with Loopback(error(401, f"Incorrect API key provided: {KEY}")) as server:
        result = run("doctor", "--base-url", server.url, OPENAI_API_KEY=KEY)

    assert 1 == result.exit_code
    assert "No brief can be written with these settings." in result.stdout
    assert "! " in result.stdout


def test_an_endpoint_that_answers_is_0(run):
    """Where some way works, it is named, and the code is 0."""
    with Loopback(completion('{"capital": "Seoul", "letters": 5}')) as server:
        result = run("doctor", "--base-url", server.url)

    assert 0 == result.exit_code, result.stdout
    assert "Ready: " in result.stdout


def test_nobody_is_asked_offline(run):
    """--offline sends nothing."""
    with Loopback(completion("{}")) as server:
        run("doctor", "--offline", "--base-url", server.url)
    assert [] == server.requests
