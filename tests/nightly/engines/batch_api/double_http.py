"""The HTTP under the batch double: requests with path, query and multipart bodies, and replies."""

from __future__ import annotations

import email.parser
import email.policy
import json
import threading
from collections.abc import Callable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tests.ask.loopback import Reply

__all__ = ["DoubleServer", "Request", "Upload", "multipart"]


@dataclass(frozen=True)
class Request:
    """One request as it came."""

    method: str
    path: str
    query: dict[str, str]
    content_type: str
    content: bytes

    def json(self) -> dict[str, Any]:
        """Parse the body."""
        return json.loads(self.content)


@dataclass(frozen=True)
class Upload:
    """A multipart body: its plain fields and its one file."""

    fields: dict[str, str]
    filename: str | None
    content: bytes


def multipart(request: Request) -> Upload:
    """Take a multipart body apart."""
    head = f"content-type: {request.content_type}\r\n\r\n".encode()
    message = email.parser.BytesParser(policy=email.policy.HTTP).parsebytes(head + request.content)
    fields: dict[str, str] = {}
    filename, content = None, b""
    for part in message.iter_parts():
        value = part.get_payload(decode=True)
        if part.get_filename():
            filename, content = part.get_filename(), value
        else:
            fields[str(part.get_param("name", header="content-disposition"))] = value.decode()
    return Upload(fields, filename, content)


class DoubleServer:
    """Serve `respond` on a free port; a reply of None closes the connection without a word."""

    def __init__(self, respond: Callable[[Request], Reply | None]) -> None:
        self._server = _Server(respond)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)

    @property
    def url(self) -> str:
        """The base URL to give to a client."""
        return f"http://127.0.0.1:{self._server.server_port}/v1"

    def start(self) -> None:
        """Begin to serve."""
        self._thread.start()

    def stop(self) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, respond: Callable[[Request], Reply | None]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.respond = respond

    def handle_error(self, *_: object) -> None:
        """Keep quiet about clients that went away."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    def _serve(self) -> None:
        url = urlsplit(self.path)
        content = self.rfile.read(int(self.headers.get("content-length") or 0))
        query = dict(parse_qsl(url.query))
        request = Request(self.command, url.path, query, self.headers.get("content-type", ""), content)
        reply = self.server.respond(request)
        if reply is not None:
            self._answer(reply)

    def _answer(self, reply: Reply) -> None:
        self.send_response(reply.status)
        for name, value in {"content-type": reply.content_type, **reply.headers}.items():
            self.send_header(name, value)
        self.send_header("content-length", str(len(reply.body)))
        self.end_headers()
        self.wfile.write(reply.body[: len(reply.body) // 2] if reply.fault == "close" else reply.body)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""
