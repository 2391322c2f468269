"""Run a night in a child process that can always be ended by a signal in time."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from types import FrameType

from summarizer.cli.common import tell

__all__ = ["SPARE_SECONDS", "supervise"]

SPARE_SECONDS = 5.0
"""Seconds after the grace in which a night writes its end; then it is killed, and the next one continues from there."""
INTERRUPTED, NOT_ALL, ERROR = 130, 3, 1
_STOPPING = "Stopping: what is in flight has at most {:.0f} seconds to finish{}."
_AGAIN = "; a second signal ends it sooner"
_LONGEST_PAUSE = 0.1
_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG


def supervise(grace: float, seconds: float | None = None) -> int | None:
    """Fork; return None in the child, which does the work, and its exit code in the parent, once the child has ended.

    Python handles no signal while a pattern runs or other C code works. So signals are sent to the parent, which passes
    them on, and kills the child once `grace` seconds have passed. `seconds` is the night's own time limit, after which
    the child has the same grace.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    parent = os.getpid()
    child = os.fork()
    if child == 0:
        _leave_group(parent)
        return None
    return _Guard(child, grace, seconds).wait()


class _Guard:
    """Waits for the working process, and kills it if it does not end in time."""

    def __init__(self, child: int, grace: float, seconds: float | None) -> None:
        self._child = child
        self._grace = grace
        self._signalled = False
        self._deadline = float("inf") if seconds is None else time.monotonic() + seconds + grace + SPARE_SECONDS
        self._forced = False

    def wait(self) -> int:
        """Return the exit code of the working process."""
        before = {number: signal.signal(number, self._pass_on) for number in (signal.SIGTERM, signal.SIGINT)}
        try:
            status = self._wait_for_end()
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
        return self._tell(os.waitstatus_to_exitcode(status))

    def _wait_for_end(self) -> int:
        pause = 0.002
        while True:
            ended, status = os.waitpid(self._child, os.WNOHANG)
            if ended:
                return status
            if time.monotonic() > self._deadline:
                self._kill()
            time.sleep(pause)
            pause = min(pause * 1.5, _LONGEST_PAUSE)

    def _pass_on(self, number: int, _frame: FrameType | None) -> None:
        """Pass a signal on; after a second one the process has no grace left."""
        left = SPARE_SECONDS if self._signalled else self._grace + SPARE_SECONDS
        self._deadline = min(self._deadline, time.monotonic() + left)
        again, self._signalled = "" if self._signalled else _AGAIN, True
        with contextlib.suppress(ProcessLookupError):
            os.kill(self._child, number)
        with contextlib.suppress(OSError):  # stderr may be closed already
            tell(_STOPPING.format(max(0.0, self._deadline - time.monotonic()), again))

    def _kill(self) -> None:
        self._forced = True
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self._child, signal.SIGKILL)
        with contextlib.suppress(ProcessLookupError):
            os.kill(self._child, signal.SIGKILL)

    def _tell(self, code: int) -> int:
        if code >= 0:
            return code
        if self._forced:
            tell("The night did not end in time and was killed; the next one continues from there.")
            return INTERRUPTED if self._signalled else NOT_ALL
        name = signal.Signals(-code).name
        tell(f"Error: the night's process was ended by {name}; the next one continues from there.")
        return ERROR


def _leave_group(parent: int) -> None:
    """Leave the terminal's process group, as signals come through the parent, and die if the parent is killed."""
    os.setpgid(0, 0)
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            import ctypes

            ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    if os.getppid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)
