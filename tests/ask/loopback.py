"""An OpenAI-compatible server on the loopback interface that plays a script of replies and faults."""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal, Self

from policy_brief_prompts import prompt_text

__all__ = [
    "NOTHING_READ",
    "Loopback",
    "Reply",
    "asks_for_a_draft",
    "asks_of_a_page",
    "close",
    "completion",
    "drafted",
    "drip",
    "error",
    "hang",
    "nothing_read",
    "refusal",
    "text",
    "tool_call",
]

NOTHING_READ = json.dumps(
    {
        "outlet": None, "published": None, "published_words": "", "authors": [], "headline": [], "subheads": [],
        "into_body": [], "out_of_body": [],
    }
)  # fmt: skip
"""The answer of whoever finds nothing on a page that its program does not know."""

USAGE = {"prompt_tokens": 1000, "completion_tokens": 500, "total_tokens": 1500}


@dataclass(frozen=True)
class Reply:
    """What the server does with one request; `fault` replaces, or precedes, the body."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    content_type: str = "application/json"
    fault: Literal["drip", "hang", "close"] | None = None


def completion(content: Any, *, finish_reason: str = "stop", **fields: Any) -> Reply:
    """Answer with a message; keyword arguments replace fields of the completion."""
    return _completion({"role": "assistant", "content": content}, finish_reason, fields)


def refusal(words: str) -> Reply:
    """Decline to answer."""
    return _completion({"role": "assistant", "content": None, "refusal": words}, "stop", {})


def tool_call(arguments: Any, *, name: str = "Answer", **fields: Any) -> Reply:
    """Answer by calling a function."""
    call = {"id": "call_1", "type": "function", "function": {"name": name, "arguments": arguments}}
    return _completion({"role": "assistant", "content": None, "tool_calls": [call]}, "tool_calls", fields)


def error(status: int, message: str = "it failed", *, code: str | None = None, **headers: str) -> Reply:
    """Answer with an error in OpenAI's form; keyword arguments are headers, `_` for `-`."""
    body = {"error": {"message": message, "type": code or "error", "param": None, "code": code}}
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(_json(body), status=status, headers=named)


def text(body: str, *, content_type: str = "text/html", status: int = 200) -> Reply:
    """Answer with something else than a completion."""
    return Reply(body.encode(), status=status, content_type=content_type)


def drip() -> Reply:
    """Send headers, then a space now and then, for ever."""
    return Reply(fault="drip")


def hang() -> Reply:
    """Take the request and say nothing."""
    return Reply(fault="hang")


def close() -> Reply:
    """Take the request and close the connection."""
    return Reply(fault="close")


def asks_of_a_page(body: Mapping[str, Any]) -> bool:
    """Return whether a request asks what the lines of a page are."""
    messages = body.get("messages") or [{}]
    return str(messages[0].get("content", "")).startswith(prompt_text("page_reader")[:40])


def asks_for_a_draft(body: Mapping[str, Any]) -> bool:
    """Return whether a request asks for a draft, at first or again."""
    asked = prompt_text("draft")[-80:].strip()
    return any(asked in str(message.get("content", "")) for message in body.get("messages") or ())


def drafted(body: Mapping[str, Any]) -> Reply:
    """Answer such a request in the form that it asks for."""
    draft = json.dumps({"markdown": "A draft."})
    return tool_call(draft, name="Draft") if "tools" in body else completion(draft)


def nothing_read(body: Mapping[str, Any]) -> Reply:
    """Answer such a request in the form that it asks for."""
    return tool_call(NOTHING_READ, name="PageReading") if "tools" in body else completion(NOTHING_READ)


class Loopback:
    """A server with a script; the last entry is repeated for ever. A context manager.

    `requests` are the JSON bodies that came, `paths` their paths, `headers` their headers, in order of arrival. What
    the lines of a page are is answered apart from the script, and not noted, unless it `scripts_pages`; so is what asks
    for a draft, unless it `scripts_drafts`.
    """

    def __init__(self, *script: Reply, scripts_pages: bool = False, scripts_drafts: bool = False) -> None:
        self._script = list(script)
        self._scripts_pages = scripts_pages
        self._scripts_drafts = scripts_drafts
        self.ended = threading.Event()
        self.arrived = threading.Event()
        self._lock = threading.Lock()
        self.requests: list[dict[str, Any]] = []
        self.paths: list[str] = []
        self.headers: list[dict[str, str]] = []
        self._server = _Server(self)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)

    @property
    def url(self) -> str:
        """The base URL to give to a client."""
        return f"http://127.0.0.1:{self._server.server_port}/v1"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.ended.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def next_reply(self, path: str, headers: Mapping[str, str], body: dict[str, Any]) -> Reply:
        """Note a request and give what the script has for it."""
        if asks_of_a_page(body) and not self._scripts_pages:
            return nothing_read(body)
        if asks_for_a_draft(body) and not self._scripts_drafts:
            return drafted(body)
        with self._lock:
            self.arrived.set()
            self.requests.append(body)
            self.paths.append(path)
            self.headers.append({name.lower(): value for name, value in headers.items()})
            return self._script.pop(0) if len(self._script) > 1 else self._script[0]


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, loopback: Loopback) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.loopback = loopback

    def handle_error(self, *_: object) -> None:
        """Keep quiet about clients that went away: that is what deadlines are for."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_POST(self) -> None:
        sent = self.rfile.read(int(self.headers["content-length"]))
        reply = self.server.loopback.next_reply(self.path, self.headers, json.loads(sent))
        match reply.fault:
            case "hang":
                self.server.loopback.ended.wait()
            case "drip":
                self._drip()
            case None:
                self._answer(reply)

    def _answer(self, reply: Reply) -> None:
        self.send_response(reply.status)
        for name, value in {"content-type": reply.content_type, **reply.headers}.items():
            self.send_header(name, value)
        self.send_header("content-length", str(len(reply.body)))
        self.end_headers()
        self.wfile.write(reply.body)

    def _drip(self) -> None:
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.end_headers()
        while not self.server.loopback.ended.wait(0.005):
            self.wfile.write(b" ")

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


def _completion(message: dict[str, Any], finish_reason: str, fields: dict[str, Any]) -> Reply:
    choices = [{"index": 0, "finish_reason": finish_reason, "message": message}]
    base = {"id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": "scripted"}
    return Reply(_json({**base, "choices": choices, "usage": USAGE, **fields}))


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()
