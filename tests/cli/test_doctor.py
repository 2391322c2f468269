"""`policy-brief doctor`: what is configured, and whether the endpoint answers."""

from __future__ import annotations

import tomllib

import pytest

from tests.ask.loopback import Loopback, completion, error
from tests.ask.test_probe import SEOUL
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


def test_a_key_that_was_cut_is_told(run):
    """A key with an ellipsis, as web pages show it, is said to be the matter."""
    with Loopback(completion(SEOUL)) as server:
        result = run("doctor", "--base-url", server.url, OPENAI_API_KEY=f"{KEY[:8]}…")

    assert (1, []) == (result.exit_code, server.requests)
    told = result.stdout + result.stderr
    assert 1 == told.count("holds '…' (U+2026), which no key has")
    assert "surrogate" not in told


def test_nothing_is_said_of_what_was_not_asked(run):
    """Without a key or an answer, no way of asking is said to fail: the reason is told instead."""
    result = run("doctor", "--base-url", "http://127.0.0.1:9/v1")

    assert 1 == result.exit_code
    assert "answers     no" in result.stdout
    assert "does not work" not in result.stdout


def test_an_endpoint_that_answers_is_0(run):
    """Where some way works, it is named, and the code is 0."""
    with Loopback(completion(SEOUL)) as server:
        result = run("doctor", "--base-url", server.url)

    assert 0 == result.exit_code, result.stdout
    assert "Ready: " in result.stdout


def test_nobody_is_asked_offline(run):
    """--offline sends nothing."""
    with Loopback(completion("{}")) as server:
        run("doctor", "--offline", "--base-url", server.url)
    assert [] == server.requests


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        ("reasks = 1  # fewer\nstructured = 'tools'\n\n[checks]\ndigits = \"shadow\"\n", "reasks = 1  # fewer\n"),
    ],
)
def test_what_works_is_saved(run, tmp_path, before, after):
    """--save writes endpoint, model and way into the settings file, and leaves the rest of it alone."""
    path = tmp_path / "policy-brief.toml"
    path.write_text(before, encoding="utf-8")
    with Loopback(error(400, "no schema"), completion(SEOUL)) as server:
        result = run("doctor", "--save", "--base-url", server.url, "--model", "scripted")

    assert 0 == result.exit_code, result.stdout
    assert "Saved in policy-brief.toml.\n" in result.stdout
    written = path.read_text(encoding="utf-8")
    expected = f'{after}base_url = "{server.url}"\nmodel = "scripted"\nstructured = "json_schema_simple"\n'
    assert written.startswith(expected)
    assert tomllib.loads(before).get("checks") == tomllib.loads(written).get("checks")


@pytest.mark.parametrize("environment", [{}, {"POLICY_BRIEF_CONFIG": "new.toml"}])
def test_what_works_begins_a_file(run, tmp_path, environment):
    """--save writes the file that is named, and needs none; without --save a file that is not there is an error."""
    (tmp_path / "policy-brief.toml").write_text("nonsense = 1")
    named = () if environment else ("--config", "new.toml")
    with Loopback(completion(SEOUL)) as server:
        flags = ("--base-url", server.url, "--model", "scripted", *named)
        without = run("doctor", *flags, **environment)
        result = run("doctor", "--save", *flags, **environment)

    assert (1, 0) == (without.exit_code, result.exit_code)
    assert "new.toml cannot be read" in without.stderr
    assert "scripted" == tomllib.loads((tmp_path / "new.toml").read_text())["model"]


def test_the_name_of_the_limit_is_saved_too(run, tmp_path):
    """An endpoint that asks for the other name of the token limit is sent it from the first request on."""
    words = "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."
    with Loopback(error(400, words), completion(SEOUL)) as server:
        run("doctor", "--save", "--base-url", server.url, POLICY_BRIEF_MAX_OUTPUT_TOKENS="900")

    assert "max_completion_tokens" == tomllib.loads((tmp_path / "policy-brief.toml").read_text())["limit_name"]


def test_nothing_is_saved_where_nothing_works(run, tmp_path):
    """An endpoint that takes no way leaves the settings as they are."""
    with Loopback(error(400, "no")) as server:
        result = run("doctor", "--save", "--base-url", server.url)

    assert (1, []) == (result.exit_code, list(tmp_path.iterdir()))


def test_saving_needs_asking(run):
    """--offline finds nothing out, so that there is nothing to save."""
    assert 2 == run("doctor", "--save", "--offline").exit_code


def test_what_is_sent_too_is_shown_without_values(run):
    """Effort and tier are shown; of headers and query the names alone."""
    result = run(
        "doctor", "--offline", POLICY_BRIEF_REASONING_EFFORT="low", POLICY_BRIEF_EXTRA_HEADERS='{"X-Key": "s3cret"}'
    )

    assert "  sent too    reasoning_effort=low; extra_headers: X-Key\n" in result.stdout
    assert "s3cret" not in result.stdout
