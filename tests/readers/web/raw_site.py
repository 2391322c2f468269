"""A server on the loopback interface that sends whatever bytes a test has it send, as slowly as it likes."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

__all__ = ["Drip", "serve"]

Drip = Callable[[], Iterable[bytes]]
_PAUSE = 0.02


@contextmanager
def serve(pieces: Drip) -> Iterator[str]:
    """Answer every request with pieces, a short pause after each, until all are sent or the test is over."""
    over = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(_PAUSE)
        thread = threading.Thread(target=_answer_all, args=(server, pieces, over), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}"
        over.set()
        thread.join()


def _answer_all(server: socket.socket, pieces: Drip, over: threading.Event) -> None:
    while not over.is_set():
        try:
            connection, _ = server.accept()
        except TimeoutError:
            continue
        with connection:
            connection.settimeout(1)
            _answer(connection, pieces, over)


def _answer(connection: socket.socket, pieces: Drip, over: threading.Event) -> None:
    try:
        connection.recv(65_536)
        for piece in pieces():
            connection.sendall(piece)
            if over.wait(_PAUSE):
                return
    except OSError:
        return
