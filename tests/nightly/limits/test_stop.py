"""A night ends when it is asked to."""

from __future__ import annotations

import os
import signal
import sys
import threading
from contextlib import contextmanager

import pytest

from summarizer.errors import OutputError
from summarizer.nightly.ledger import Ledger
from summarizer.nightly.limits.stop import Stop
from tests.ask.loopback import hang
from tests.nightly.night import (
    NightServer,
    configure,
    hold_night,
    states,
    write_articles,
)
from tests.processes import PATIENCE


@pytest.fixture
def stop_requested(monkeypatch):
    """Return an event that is set once a night is asked to stop."""
    requested, request = threading.Event(), Stop.request

    def note(stop, *arguments, **more):
        request(stop, *arguments, **more)
        requested.set()

    monkeypatch.setattr(Stop, "request", note)
    return requested


@contextmanager
def _beside(work):
    """Run something in a thread that ends with the block."""
    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield
    finally:
        thread.join()


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_signal_ends_the_night_with_what_is_in_flight(tmp_path, stop_requested):
    """SIGTERM begins nothing new, finishes what is in flight, and says 130."""
    write_articles(tmp_path / "in", range(40))
    with NightServer(held=True) as server:

        def terminate():
            server.arrived.wait(PATIENCE)
            os.kill(os.getpid(), signal.SIGTERM)
            stop_requested.wait(PATIENCE)
            server.released.set()

        with _beside(terminate):
            summary = hold_night(configure(tmp_path, server.url))

    assert 130 == summary.exit_code
    assert 1 <= summary.states["done"] == server.asked.total() <= 8


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_what_is_not_finished_within_the_grace_time_stays_pending(tmp_path):
    """A request that hangs is given up after the grace time."""
    write_articles(tmp_path / "in", range(3))
    with NightServer(lambda *_: hang()) as server:

        def terminate():
            server.arrived.wait(PATIENCE)
            os.kill(os.getpid(), signal.SIGTERM)

        with _beside(terminate):
            summary = hold_night(configure(tmp_path, server.url, grace=0.2))

    assert (130, 0) == (summary.exit_code, summary.states.get("done", 0))
    with Ledger.open(tmp_path / "out" / "ledger.sqlite") as ledger:
        assert () == ledger.attempts.killed()


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_second_signal_ends_the_night_at_once(tmp_path, stop_requested):
    """What is in flight is given up without its grace time, and stays pending."""
    write_articles(tmp_path / "in", range(1))
    with NightServer(lambda *_: hang()) as server:

        def interrupt_twice():
            server.arrived.wait(PATIENCE)
            os.kill(os.getpid(), signal.SIGINT)
            stop_requested.wait(PATIENCE)  # signals of one kind that come at once are one
            os.kill(os.getpid(), signal.SIGINT)

        with _beside(interrupt_twice):
            summary = hold_night(configure(tmp_path, server.url))

    assert (130, {"pending": 1}) == (summary.exit_code, states(summary))


async def test_a_signal_is_the_reason_after_a_limit():
    """Whoever interrupts a night reads that, and not which cap was reached before; an error is told all the same."""
    capped, failed = Stop(), Stop()
    capped.request("the night's cap of 1 article was reached")
    failed.request("the disk is full", error=OutputError("the disk is full"))
    for stop in (capped, failed):
        stop.request("SIGINT came", interrupted=True)

    assert [("SIGINT came", True), ("the disk is full", True)] == [(s.reason, s.interrupted) for s in (capped, failed)]
