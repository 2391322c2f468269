"""One night at a time, and a dead one holds nobody up."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from summarizer.errors import NightRunning, OutputError
from summarizer.nightly.ledger import single_run
from tests.processes import started

HOLD = """
import sys
from pathlib import Path
from summarizer.nightly.ledger import single_run
with single_run(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path):
    """Start another process that holds the lock."""
    path = os.pathsep.join(sys.path)
    command = [sys.executable, "-c", HOLD, str(tmp_path / "x.sqlite")]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with started(command, env={**os.environ, "PYTHONPATH": path}, **pipes) as process:
        assert b"held\n" == process.stdout.readline()
        yield process


def test_a_second_night_is_told_who_holds_the_lock(tmp_path, holder):
    """Whoever comes second learns the process that is at work."""
    with pytest.raises(NightRunning, match=f"process {holder.pid} on "), single_run(tmp_path / "x.sqlite"):
        pytest.fail("two at once")


def test_a_killed_night_leaves_no_lock(tmp_path, holder):
    """After kill -9 the next night begins at once."""
    holder.send_signal(signal.SIGKILL)
    holder.wait()

    with single_run(tmp_path / "x.sqlite"):
        pass


def test_a_lock_is_free_after_the_night(tmp_path):
    """One night after the other is well."""
    for _ in range(2):
        with single_run(tmp_path / "x.sqlite"):
            pass


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    """A lock that cannot be made is a fault of the output."""
    (tmp_path / "file").write_text("")

    with pytest.raises(OutputError, match="cannot be locked"), single_run(tmp_path / "file" / "x.sqlite"):
        pytest.fail("locked nothing")
