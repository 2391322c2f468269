"""Requests to end a night early: by signals, the time limit, or errors that would fail every article."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from summarizer.errors import PolicyBriefError

from .caps import explain_night_cap, name_seconds

__all__ = ["Stop", "ending_in_time"]

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Stop:
    """A request to start no more articles; the first reason is kept, unless a signal comes after a limit.

    `error` is set where nothing more can be asked or written, `interrupted` after a signal, `cut` where articles in
    flight were cancelled.
    """

    def __init__(self) -> None:
        self.reason: str | None = None
        self.error: PolicyBriefError | None = None
        self.interrupted = False
        self.cut = False
        self._event = asyncio.Event()

    def request(self, reason: str, *, error: PolicyBriefError | None = None, interrupted: bool = False) -> None:
        """Ask the night to end once the articles in flight are done."""
        self.interrupted = self.interrupted or interrupted
        if self.reason is None or (interrupted and self.error is None):
            self.reason, self.error = reason, error
        self._event.set()

    async def wait(self) -> None:
        """Wait until the night is asked to end."""
        await self._event.wait()


@contextmanager
def ending_in_time(stop: Stop, *, seconds: float | None, grace: float) -> Iterator[None]:
    """End the night on SIGINT or SIGTERM and after `seconds`; articles in flight get `grace` seconds to finish.

    A second signal cancels them at once: the current task is cancelled, and `stop.cut` is set.
    """
    loop = asyncio.get_running_loop()
    task = asyncio.current_task()
    timers: list[asyncio.TimerHandle] = []

    def cut() -> None:
        stop.cut = True
        if task is not None:
            task.cancel()

    def end(reason: str, *, interrupted: bool) -> None:
        if stop.interrupted:
            cut()
            return
        stop.request(reason, interrupted=interrupted)
        timers.append(loop.call_later(grace, cut))

    if seconds is not None:
        reason = explain_night_cap(name_seconds(seconds))
        timers.append(loop.call_later(seconds, lambda: end(reason, interrupted=False)))
    installed = [number for number in _SIGNALS if _install(loop, number, end)]
    try:
        yield
    finally:
        for timer in timers:
            timer.cancel()
        for number in installed:
            loop.remove_signal_handler(number)


def _install(loop: asyncio.AbstractEventLoop, number: signal.Signals, end: Callable[..., None]) -> bool:
    try:
        loop.add_signal_handler(number, lambda: end(f"{number.name} came", interrupted=True))
    except (NotImplementedError, ValueError, RuntimeError):  # Windows; not the main thread
        return False
    return True
