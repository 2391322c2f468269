"""A night ends in time, whatever it does."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from summarizer.cli.night import supervise
from tests.nightly.night import NightServer, configure, environment, hold_night, write_articles
from tests.processes import PATIENCE, started

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="fork")
STUCK = """
import re, sys
from summarizer.cli.night import supervise
from summarizer.nightly.admit import queue
supervise.SPARE_SECONDS = 0.2

def stuck(*_, **__):
    print("stuck", flush=True)
    re.match("(a+)+$", "a" * 64 + "b")  # holds the interpreter: no signal handler of Python runs

queue.read = stuck
from summarizer.__main__ import main
sys.argv = ["policy-brief", "nightly", sys.argv[1], "--quiet"]
main()
"""

LIMITED = STUCK.replace(
    "supervise.SPARE_SECONDS = 0.2",
    """
import time
from pathlib import Path
reading = Path(sys.argv[1]).with_name("reading")
reading.unlink(missing_ok=True)

class Clock:  # the night's time is over once the article is being read, whatever the machine did until then
    sleep = time.sleep
    monotonic = lambda: 1e9 if reading.exists() else 0.0

supervise.time = Clock
""",
).replace("print(", "reading.touch(); print(")


def test_a_night_that_is_stuck_in_c_is_ended_within_its_grace(tmp_path, server_less):
    """A pattern that never ends lets no signal through, and SIGTERM ends the night all the same."""
    command = [sys.executable, "-c", STUCK, str(server_less)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, "env": environment()}
    with started(command, **pipes) as night:
        assert "stuck\n" == night.stdout.readline()
        night.send_signal(signal.SIGTERM)
        _, told = night.communicate(timeout=PATIENCE)

    assert (130, True) == (night.returncode, "was killed; the next one continues from there" in told), told
    with NightServer() as server:
        again = hold_night(configure(tmp_path, server.url))
    assert 0 == again.exit_code


def test_a_signal_is_answered_at_once(server_less):
    """A night that is asked to stop says so before it has ended, and how long that takes at most."""
    script = STUCK.replace("SPARE_SECONDS = 0.2", f"SPARE_SECONDS = {PATIENCE}")
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, "env": environment()}
    with started([sys.executable, "-c", script, str(server_less)], **pipes) as night:
        assert "stuck\n" == night.stdout.readline()
        night.send_signal(signal.SIGINT)
        told = night.stderr.readline()
        night.kill()

    seconds = f"{PATIENCE + 0.2:.0f}"
    assert (
        f"Stopping: what is in flight has at most {seconds} seconds to finish; a second signal ends it sooner.\n"
        == told
    )


@pytest.mark.slow
def test_an_article_at_which_nights_had_to_be_ended_is_given_up(tmp_path, run):
    """A night's own limit ends it too, with 3; after three such nights the article is in quarantine."""
    write_articles(tmp_path / "in", range(1))
    config = configure(tmp_path, "http://127.0.0.1:9/v1", more=f"[caps.night]\nseconds = {PATIENCE}")
    stuck = [_run_stuck(config, LIMITED).returncode for _ in range(3)]
    with NightServer() as server:
        after = run("nightly", configure(tmp_path, server.url))

    assert [3, 3, 3, 3] == [*stuck, after.exit_code]
    assert "Reading it never ended, and 3 nights were stopped during it" in after.stderr


def test_a_night_that_is_killed_from_outside_is_told(server_less):
    """Where the system ends the working process, the command ends with 1 and says so."""
    script = STUCK.replace('re.match("(a+)+$", "a" * 64 + "b")', "import os; os.kill(os.getpid(), 9)")
    done = _run_stuck(server_less, script)

    assert (1, True) == (done.returncode, "was ended by SIGKILL" in done.stderr), done.stderr


def _run_stuck(config, script=STUCK):
    command = [sys.executable, "-c", script, str(config)]
    options = {"capture_output": True, "text": True, "env": environment(), "timeout": PATIENCE}
    return subprocess.run(command, check=False, **options)  # noqa: S603 - ourselves


@pytest.fixture
def server_less(tmp_path):
    write_articles(tmp_path / "in", range(1))
    return configure(tmp_path, "http://127.0.0.1:9/v1", grace=0.2)


def test_a_signal_is_passed_on_though_nobody_reads_stderr(monkeypatch):
    """What told of it may have ended with the same signal: nightly 2>&1 | tee log."""
    passed = []

    def broken(_line):
        raise BrokenPipeError

    monkeypatch.setattr(supervise, "tell", broken)
    monkeypatch.setattr(supervise.os, "kill", lambda child, number: passed.append((child, number)))
    supervise._Guard(7, 30.0, None)._pass_on(signal.SIGINT, None)

    assert [(7, signal.SIGINT)] == passed
