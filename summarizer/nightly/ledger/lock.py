"""Allow one night at a time on a ledger; the operating system frees the lock of a process that died."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from summarizer.errors import NightRunning, OutputError, SettingsError

__all__ = ["HOLDER", "single_run"]

_PATIENCE = 0.5  # seconds that the system may take to end the process of a killed night
HOLDER: ContextVar[int | None] = ContextVar("holder", default=None)
"""The process to stop where it is not this one: the one that supervises it."""


@contextmanager
def single_run(ledger: Path) -> Iterator[None]:
    """Hold the lock next to a ledger; raise `NightRunning`, which says who holds it.

    It is a lock of the operating system on `LEDGER.lock`: it is released however the process ends, and the file that
    stays behind has no meaning.
    """
    try:
        from filelock import FileLock, Timeout
    except ImportError as error:
        raise SettingsError("A night needs filelock: pip install 'policy-brief[nightly]'.") from error

    lock = FileLock(ledger.with_name(f"{ledger.name}.lock"))
    holder = ledger.with_name(f"{ledger.name}.holder")
    try:
        ledger.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=_PATIENCE)
    except Timeout as error:
        raise NightRunning(
            f"Another night is at work on {ledger}: {_who(holder)}. Wait for it, or stop it; then start this one again."
        ) from error
    except OSError as error:
        raise OutputError(
            f"The ledger {ledger} cannot be locked ({error.strerror}). Give a place that can be written as 'ledger'."
        ) from error
    try:
        holder.write_text(f"process {HOLDER.get() or os.getpid()} on {socket.gethostname()}\n", encoding="utf-8")
        yield
    finally:
        holder.unlink(missing_ok=True)
        lock.release()


def _who(holder: Path) -> str:
    try:
        return holder.read_text(encoding="utf-8").strip() or "a process that just began"
    except OSError:
        return "a process that just began"
