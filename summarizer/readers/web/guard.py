"""Connections only to addresses that were checked, with one time limit for everything on them.

A name is resolved here, each of its addresses is checked, and the connection is made to a checked address: what the
name resolves to a moment later does not matter. TLS still checks the name.
"""

from __future__ import annotations

import queue
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any

import httpcore2
import httpx2

from summarizer.errors import AddressRefused, FetchError
from summarizer.tls import share_tls_context

from .addresses import Allowed, as_address, refusal

__all__ = ["Deadline", "GuardedBackend", "GuardedTransport", "resolve"]

_MOST_ADDRESSES = 8
Resolver = Callable[[str, int, float], list[str]]


class Deadline:
    """The end of the time that a fetch may take, however slowly a server sends."""

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._end = clock() + seconds

    def is_over(self) -> bool:
        """Return whether no time is left."""
        return self._clock() >= self._end

    def left(self) -> float:
        """Return the seconds that are left; raise httpcore's `ReadTimeout` if there are none."""
        left = self._end - self._clock()
        if left <= 0:
            raise httpcore2.ReadTimeout("the time of the whole fetch is over")
        return left

    def within(self, timeout: float | None) -> float:
        """Return the shorter of a timeout and what is left."""
        left = self.left()
        return left if timeout is None else min(timeout, left)


class GuardedTransport(httpx2.HTTPTransport):
    """httpx's own transport on connections of a `GuardedBackend`; proxies of the environment are not used."""

    def __init__(self, backend: httpcore2.NetworkBackend) -> None:
        self._pool = httpcore2.ConnectionPool(ssl_context=share_tls_context(), network_backend=backend)


class GuardedBackend(httpcore2.NetworkBackend):
    """Connects to addresses of the public internet, and to those that are allowed; raises `AddressRefused`."""

    def __init__(
        self,
        deadline: Deadline,
        allowed: Allowed,
        *,
        inner: httpcore2.NetworkBackend | None = None,
        resolver: Resolver | None = None,
    ) -> None:
        self._deadline = deadline
        self._allowed = allowed
        self._inner = inner or httpcore2.SyncBackend()
        self._resolve = resolver or resolve

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """Connect to the first of a host's addresses that answers."""
        failed: Exception | None = None
        for address in self._judged(host, port, timeout):
            try:
                stream = self._inner.connect_tcp(
                    address, port, self._deadline.within(timeout), local_address, socket_options
                )
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failed = error
            else:
                return _TimedStream(stream, self._deadline)
        raise failed or httpcore2.ConnectError(f"{host} has no address")

    def _judged(self, host: str, port: int, timeout: float | None) -> list[str]:
        """Return a host's addresses; raises `AddressRefused` if one of them may not be fetched from."""
        literal = as_address(host)
        found = [str(literal)] if literal else self._resolve(host, port, self._deadline.within(timeout))
        if not self._allowed.has_host(host):
            for address in found:
                refuse_address(host, address, self._allowed)
        return list(dict.fromkeys(found))[:_MOST_ADDRESSES]


def refuse_address(host: str, address: str, allowed: Allowed) -> None:
    """Raise `AddressRefused`, which says why, for an address that is neither public nor allowed."""
    judged = as_address(address)
    why = refusal(judged, allowed) if judged else "no address"
    if why:
        where = host if host.strip("[]") == address else f"{host} leads to {address}, which"
        raise AddressRefused(f"{where} is {why}")


class _TimedStream(httpcore2.NetworkStream):
    """A stream on which every operation ends at the deadline."""

    def __init__(self, stream: httpcore2.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.within(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.within(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, self._deadline.within(timeout))
        return _TimedStream(stream, self._deadline)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - as httpcore has it
        return self._stream.get_extra_info(info)


def resolve(host: str, port: int, seconds: float, *, lookup: Callable[..., Any] = socket.getaddrinfo) -> list[str]:
    """Return the addresses of a name; raises `FetchError`, or httpcore's `ConnectTimeout` after so many seconds."""
    answers: queue.SimpleQueue[list[str] | Exception] = queue.SimpleQueue()

    def ask() -> None:
        try:
            found = lookup(host, port, type=socket.SOCK_STREAM)
            answers.put([str(address[0]) for *_, address in found])
        except (OSError, ValueError) as error:  # a name with impossible labels raises ValueError
            answers.put(error)

    threading.Thread(target=ask, daemon=True, name="resolve").start()
    try:
        answer = answers.get(timeout=seconds)
    except queue.Empty:
        raise httpcore2.ConnectTimeout(f"{host} was not resolved in time") from None
    if isinstance(answer, Exception):
        error = FetchError(f"{host} cannot be resolved. Check the address and the connection.")
        error.retryable = isinstance(answer, OSError)
        raise error from answer
    return answer
