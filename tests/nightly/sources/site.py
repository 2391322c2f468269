"""A site on the loopback interface whose pages, headers and faults a test sets."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self

__all__ = ["Sent", "Site"]


@dataclass(frozen=True)
class Sent:
    """What the site sends for a path."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    content_type: str = "text/html; charset=utf-8"


class Site:
    """Sends `pages` by path, and 404 for all else; a page whose ETag is asked about is 304. A context manager.

    `visits` are the paths that were asked for, in order, and `headers` what came with each.
    """

    def __init__(self, **pages: Sent) -> None:
        self.pages: dict[str, Sent] = {f"/{name}": page for name, page in pages.items()}
        self.visits: list[str] = []
        self.headers: list[dict[str, str]] = []
        self._server = _Server(self)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)

    @property
    def url(self) -> str:
        """The site's address, without a slash at its end."""
        return f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def answer(self, path: str, headers: dict[str, str]) -> Sent:
        """Note a visit, and find what is sent."""
        self.visits.append(path)
        self.headers.append(headers)
        page = self.pages.get(path, Sent(status=404))
        etag = page.headers.get("etag")
        return Sent(status=304) if etag and headers.get("if-none-match") == etag else page


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, site: Site) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.site = site


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        sent = self.server.site.answer(self.path, {name.lower(): value for name, value in self.headers.items()})
        self.send_response(sent.status)
        for name, value in {"content-type": sent.content_type, **sent.headers}.items():
            self.send_header(name, value)
        self.send_header("content-length", str(len(sent.body)))
        self.end_headers()
        self.wfile.write(sent.body)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""
