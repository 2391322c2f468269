"""The command as a whole: what it imports, what it says of itself, how it ends."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ask import loopback
from tests.ask.loopback import Loopback
from tests.cli.conftest import KEY
from tests.processes import PATIENCE, started

SLOW = ("openai", "instructor", "vcr", "lxml", "pydantic", "yaml", "jinja2", "httpx2", "rich", "tenacity")


def _start(*arguments, **environment):
    path = {"PYTHONPATH": ":".join(filter(None, sys.path)), "NO_PROXY": "127.0.0.1", "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, *map(str, arguments)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return started(command, env={**path, **environment}, **pipes)


def _read(process):
    stdout, stderr = process.communicate(timeout=PATIENCE)
    return process.returncode, stdout.decode(), stderr.decode()


def _output(*arguments, **environment):
    with _start(*arguments, **environment) as process:
        return _read(process)


def test_help_is_cheap():
    """Help imports none of the slow packages, whatever it is asked of."""
    code = (
        "import sys\nfrom summarizer.__main__ import main\n"
        "for arguments in ('--help', '--version', 'write --help', 'doctor -h'):\n"
        "    sys.argv[1:] = arguments.split()\n"
        "    try: main()\n"
        "    except SystemExit as end:\n"
        f"        print([name for name in {SLOW} if name in sys.modules], end.code, file=sys.stderr)"
    )

    assert (0, "[] 0\n" * 4) == _output("-c", code)[::2]


def test_nothing_is_collected_at_the_end():
    """What the command leaves is out of the collector's sight when its process ends."""
    code = (
        "import atexit, gc, sys\nfrom summarizer.__main__ import main\n"
        "atexit.register(lambda: print(gc.get_freeze_count() > 0, file=sys.stderr))\n"
        "sys.argv[1:] = ['--version']\nmain()"
    )

    assert (0, "True\n") == _output("-c", code)[::2]


@pytest.mark.parametrize(("environment", "asked"), [({}, ""), ({"PYDANTIC_DISABLE_PLUGINS": ""}, "asked\n")])
def test_plugins_of_pydantic_are_looked_for_on_demand(story_file, environment, asked):
    """What every installed package tells of itself is read only where the environment asks for plugins."""
    code = (
        "import importlib.metadata as told, sys\nfrom summarizer.__main__ import main\n"
        "told.entry_points = lambda **_: print('asked', file=sys.stderr) or ()\n"
        f"sys.argv[1:] = ['scan', {str(story_file)!r}, '--format', 'json']\nmain()"
    )

    assert (0, asked) == _output("-c", code, **environment)[::2]


@pytest.mark.parametrize(("form", "needed"), [("text", "[]"), ("json", "['pydantic']")])
def test_only_json_of_a_scan_needs_pydantic(story_file, form, needed):
    """It would be a quarter of what the table of one page takes."""
    code = (
        "import atexit, sys\nfrom summarizer.__main__ import main\n"
        "atexit.register(lambda: print([name for name in ('pydantic',) if name in sys.modules], file=sys.stderr))\n"
        f"sys.argv[1:] = ['scan', {str(story_file)!r}, '--format', {form!r}]\nmain()"
    )
    assert (0, f"{needed}\n") == _output("-c", code)[::2]


def test_the_module_is_the_command():
    """`python -m summarizer` says what `policy-brief` says."""
    code = "import sys; from summarizer.__main__ import main; sys.argv[1:] = ['--help']; main()"

    assert _output("-m", "summarizer", "--help") == _output("-c", code)


def test_hangul_is_written_whatever_the_locale(story_file):
    """Output is UTF-8 where the locale says ASCII."""
    code, stdout, _ = _output("-m", "summarizer", "scan", story_file, LC_ALL="C")

    assert 0 == code
    assert "핀란드" in stdout


def test_ctrl_c_ends_a_run(story_file):
    """An interrupt while a model is asked ends the run with 130, in one line, without a trace."""
    with Loopback(loopback.hang()) as server:
        flags = ("--base-url", server.url, "--structured", "json_schema", "--quiet")
        with _start("-m", "summarizer", "write", story_file, *flags) as process:
            assert server.arrived.wait(PATIENCE)
            process.send_signal(signal.SIGINT)
            assert (130, "", "Interrupted.\n") == _read(process)


def test_a_reader_that_leaves_gets_no_trace(story_file):
    """`policy-brief scan … | head` ends without a traceback."""
    with _start("-m", "summarizer", "scan", story_file) as process:
        process.stdout.close()
        assert "Traceback" not in process.stderr.read().decode()


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="there is no disk that is always full")
@pytest.mark.parametrize("command", [["schema"], ["scan"]])
def test_a_full_disk_is_told(story_file, command):
    """What cannot be written to stdout is an error of one line, at the end of the process too."""
    with Path("/dev/full").open("wb") as full:
        ended = _closed([*command, *([story_file] if command == ["scan"] else [])], stdout=full)

    expected = "Error: stdout cannot be written (No space left on device). Send it to a place that has room.\n"
    assert (1, expected) == (ended.returncode, ended.stderr.decode())


@pytest.mark.parametrize(
    ("arguments", "number", "words"),
    [(["scan", "-"], 0, "stdin is closed. Pipe an article"), (["schema"], 1, "stdout is closed. Leave it open")],
)
def test_what_is_closed_is_told(arguments, number, words):
    """A shell that closed stdin or stdout gets an error of one line."""
    ended = _closed(arguments, stdout=subprocess.PIPE, closed=number)

    assert 1 == ended.returncode
    assert ended.stderr.decode().startswith(f"Error: {words}")
    assert 1 == ended.stderr.count(b"\n")


def _closed(arguments, *, stdout, closed=None):
    """Run the command to its end, one of its streams closed."""
    code = "import os, sys\nos.execv(sys.executable, [sys.executable, '-m', 'summarizer', *sys.argv[1:]])"
    if closed is not None:
        code = code.replace("\n", f"\nos.close({closed})\n")
    return subprocess.run(  # noqa: S603 - this program
        [sys.executable, "-c", code, *map(str, arguments)],
        env={"PYTHONPATH": ":".join(filter(None, sys.path))},
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        timeout=PATIENCE,
        check=False,
    )


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
    assert list(json.loads(asked)["properties"])[:3] == ["markdown", "scope", "article_kind"]


@pytest.mark.parametrize("command", ["", "write", "scan", "check", "schema", "doctor"])
def test_no_help_shows_the_key(run, command):
    """Help shows no setting's value (the fixture looks for the key)."""
    result = run(*command.split(), "--help", OPENAI_API_KEY=KEY, POLICY_BRIEF_API_KEY=KEY)

    assert 0 == result.exit_code
    assert "Usage: " in result.stdout


def test_an_unknown_command_is_2(run):
    """A command that does not exist is wrong usage."""
    assert 2 == run("brief").exit_code
