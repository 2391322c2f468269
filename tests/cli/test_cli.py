"""The command as a whole: what it imports, what it says of itself, how it ends."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time

import pytest

from tests.ask import loopback
from tests.ask.loopback import Loopback
from tests.cli.conftest import KEY

SLOW = ("openai", "instructor", "vcr", "lxml", "pydantic", "yaml", "jinja2", "httpx2", "rich", "tenacity")


def _start(*arguments, **environment):
    path = {"PYTHONPATH": ":".join(filter(None, sys.path)), "NO_PROXY": "127.0.0.1", "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, *map(str, arguments)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(command, env={**path, **environment}, **pipes)  # noqa: S603 - our own command


def _output(process):
    stdout, stderr = process.communicate(timeout=60)
    return process.returncode, stdout.decode(), stderr.decode()


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["write", "--help"], ["doctor", "-h"]])
def test_help_is_cheap(arguments):
    """Help imports none of the slow packages."""
    code = (
        "import sys\nfrom summarizer.__main__ import main\n"
        f"sys.argv[1:] = {arguments}\n"
        "try: main()\n"
        "except SystemExit as end:\n"
        f"    print([name for name in {SLOW} if name in sys.modules], end.code, file=sys.stderr)"
    )

    assert (0, "[] 0\n") == _output(_start("-c", code))[::2]


def test_the_module_is_the_command():
    """`python -m summarizer` says what `policy-brief` says."""
    code = "import sys; from summarizer.__main__ import main; sys.argv[1:] = ['--help']; main()"

    assert _output(_start("-m", "summarizer", "--help")) == _output(_start("-c", code))


def test_hangul_is_written_whatever_the_locale(story_file):
    """Output is UTF-8 where the locale says ASCII."""
    code, stdout, _ = _output(_start("-m", "summarizer", "scan", story_file, LC_ALL="C"))

    assert 0 == code
    assert "핀란드" in stdout


def test_ctrl_c_ends_a_run(story_file):
    """An interrupt while a model is asked ends the run with 130, in one line, without a trace."""
    with Loopback(loopback.hang()) as server:
        flags = ("--base-url", server.url, "--structured", "json_schema", "--quiet")
        process = _start("-m", "summarizer", "write", story_file, *flags)
        assert server.arrived.wait(timeout=30)
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        code, stdout, stderr = _output(process)

    assert (130, "", "Interrupted.\n") == (code, stdout, stderr)


def test_a_reader_that_leaves_gets_no_trace(story_file):
    """`policy-brief scan … | head` ends without a traceback."""
    process = _start("-m", "summarizer", "scan", story_file)
    process.stdout.close()
    stderr = process.stderr.read().decode()
    process.wait(timeout=60)
    process.stderr.close()

    assert "Traceback" not in stderr


@pytest.mark.parametrize("flags", [[], ["--answer"]])
def test_schemas_are_json(run, flags):
    """`schema` prints a JSON Schema of an object, and nothing else."""
    result = run("schema", *flags)

    schema = json.loads(result.stdout)
    assert (0, "") == (result.exit_code, result.stderr)
    assert "object" == schema["type"]
    for reference in _references(schema):
        assert reference.removeprefix("#/$defs/") in schema["$defs"]


def _references(node):
    if isinstance(node, list):
        return [each for item in node for each in _references(item)]
    if not isinstance(node, dict):
        return []
    own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
    return own + [each for value in node.values() for each in _references(value)]


def test_the_answer_schema_is_what_a_model_sees(run):
    """With --answer the schema asks for ids, without it for resolved values."""
    saved, asked = run("schema").stdout, run("schema", "--answer").stdout

    assert "provenance" in json.loads(saved)["properties"]
    assert list(json.loads(asked)["properties"])[:3] == ["scope", "headline", "bottom_line"]


@pytest.mark.parametrize("command", ["", "write", "scan", "check", "schema", "doctor"])
def test_no_help_shows_the_key(run, command):
    """Help shows no setting's value (the fixture looks for the key)."""
    result = run(*command.split(), "--help", OPENAI_API_KEY=KEY, POLICY_BRIEF_API_KEY=KEY)

    assert 0 == result.exit_code
    assert "Usage: " in result.stdout


def test_an_unknown_command_is_2(run):
    """A command that does not exist is wrong usage."""
    assert 2 == run("brief").exit_code
