"""Nights that are killed with SIGKILL at a chosen step; a process of its own, whose forks start warm.

A step is a transaction of the ledger, before and after it is committed, a request that is sent, a file written through
to the disk and a file put in its place. `python -m tests.nightly.kills CONFIG SEED KILLS` kills so many nights, each at
a random step, then lets one end; it prints as JSON the steps and what was in flight at each kill.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import signal
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from summarizer.nightly.config import load_config
from summarizer.nightly.engines.meter import Meter
from summarizer.nightly.ledger import PaidReplies
from summarizer.nightly.ledger.store import Store
from summarizer.nightly.run.night import NightOptions, run_night
from tests.nightly.night import NightServer, configure, write_articles

__all__ = ["MOST_STEPS"]

MOST_STEPS = 110
_SAME = 5  # a kill that comes after the end of the night is no kill; so many of them in a row end the test


class _Counter:
    """Counts steps of this process, and ends it at one of them."""

    def __init__(self, last: int, report: int) -> None:
        self._left = last
        self._report = report
        self.in_flight = 0

    def step(self) -> None:
        self._left -= 1
        if self._left == 0:
            os.write(self._report, f"{self.in_flight}".encode())
            os.kill(os.getpid(), signal.SIGKILL)


def _watch(counter: _Counter) -> None:
    writing, fsync, replace, send, keep = Store.writing, os.fsync, Path.replace, Meter._send, PaidReplies.keep

    @contextmanager
    def counted_writing(store: Store, **options: Any) -> Any:
        with writing(store, **options) as connection:
            yield connection
            counter.step()
        counter.step()

    def counted_fsync(handle: int) -> None:
        fsync(handle)
        counter.step()

    def counted_replace(path: Path, target: Path) -> Path:
        counter.step()
        return replace(path, target)

    async def counted_send(*arguments: Any) -> Any:
        counter.in_flight += 1
        counter.step()
        return await send(*arguments)

    def counted_keep(replies: PaidReplies, *kept: Any) -> None:
        keep(replies, *kept)
        counter.in_flight -= len(kept)

    for owner, name, instead in (
        (Store, "writing", counted_writing),
        (os, "fsync", counted_fsync),
        (Path, "replace", counted_replace),
        (Meter, "_send", counted_send),
        (PaidReplies, "keep", counted_keep),
    ):
        setattr(owner, name, instead)


def _night(config: Path, last: int, options: NightOptions | None = None) -> tuple[int, int | None]:
    """Run a night in a fork; give its exit code, negative for a signal, and what was in flight when it was killed."""
    reading, report = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _watch(_Counter(last, report))
        summary = asyncio.run(run_night(load_config(config, environment={}), options))
        os._exit(summary.exit_code)
    os.close(report)
    said = os.read(reading, 16)
    os.close(reading)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), int(said) if said else None


def _warm_up() -> None:
    """Run a night elsewhere, so that forks begin with all that is slow to make; its threads end with it."""
    with tempfile.TemporaryDirectory() as folder, NightServer() as server:
        write_articles(Path(folder) / "in", range(1))
        asyncio.run(run_night(load_config(configure(Path(folder), server.url), environment={})))


def main(config: Path, seed: int, kills: int) -> None:
    """Kill nights, and let the last one end.

    It tries again what was given up: an article at whose reading three nights were killed, as chance has it.
    """
    _warm_up()
    dice = random.Random(seed)  # noqa: S311 - the same steps every time
    killed: list[tuple[int, int]] = []
    ended = 0
    while len(killed) < kills and ended < _SAME:
        at = dice.randint(1, MOST_STEPS)
        code, in_flight = _night(config, at)
        if code == -signal.SIGKILL and in_flight is not None:
            killed.append((at, in_flight))
        else:
            ended += 1
    code, _ = _night(config, -1, NightOptions(retry_failed=True))
    print(json.dumps({"killed": killed, "code": code}))  # noqa: T201 - its result


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
