"""An OpenAI-compatible server on the loopback interface that gives each request one fixed answer, after a fixed time.

It runs in its own process, so that its CPU time is not counted with that of its clients, and does as little as it can:
requests are read to their end, not parsed. The address, `/NAME/v1/chat/completions`, says which article's answers are
wanted; the name of the schema in the request says which of them.
"""

from __future__ import annotations

import asyncio
import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

__all__ = ["ROOT", "Answers", "completion_of", "loopback", "serve"]

ROOT = Path(__file__).resolve().parents[2]

Answers = dict[str, str]
"""Message texts by the name of the schema that is asked for; '' is for any other."""


@contextmanager
def loopback(answers: Mapping[str, Answers], *, latency: float) -> Iterator[str]:
    """Serve `answers` by name after `latency` seconds each, and yield the part of the address before `/NAME/v1`."""
    command = [sys.executable, "-m", "benchmarks.processes.loopback"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603 - ourselves
        if server.stdin is None or server.stdout is None:
            raise RuntimeError("the server has no pipes")
        server.stdin.write(json.dumps({"latency": latency, "answers": answers}) + "\n")
        server.stdin.flush()
        try:
            yield f"http://127.0.0.1:{int(server.stdout.readline())}"
        finally:
            server.terminate()


class _Connection(asyncio.Protocol):
    """One client's connection; its requests come one after another."""

    def __init__(self, replies: Mapping[bytes, Mapping[bytes, bytes]], latency: float) -> None:
        self._replies = replies
        self._latency = latency
        self._received = bytearray()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport: asyncio.Transport = transport  # type: ignore[assignment]  # TCP gives one

    def data_received(self, data: bytes) -> None:
        self._received += data
        while (end := self._received.find(b"\r\n\r\n")) >= 0:
            head = bytes(self._received[:end])
            length = _content_length(head)
            if len(self._received) < end + 4 + length:
                return
            body = bytes(self._received[end + 4 : end + 4 + length])
            del self._received[: end + 4 + length]
            reply = _chosen(self._replies[head.split(b"/", 2)[1]], body)
            asyncio.get_running_loop().call_later(self._latency, self._transport.write, reply)


def _chosen(replies: Mapping[bytes, bytes], body: bytes) -> bytes:
    """Return the reply for the requested schema, which the SDK writes at the end, after the messages."""
    asked = _FORM.findall(body[body.rfind(b'"response_format"') :])
    return replies.get(asked[0] if asked else b"", replies.get(b"", b""))


_FORM = re.compile(rb'"name": ?"([A-Za-z]+)"')


def _content_length(head: bytes) -> int:
    for line in head.split(b"\r\n")[1:]:
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    return 0


def completion_of(content: str) -> dict[str, object]:
    """Return a chat completion whose message has this content."""
    message = {"role": "assistant", "content": content}
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "scripted",
        "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
        "usage": {"prompt_tokens": 5000, "completion_tokens": 2000, "total_tokens": 7000},
    }


def _reply(content: str) -> bytes:
    body = json.dumps(completion_of(content), ensure_ascii=False).encode()
    head = f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
    return head.encode() + body


async def serve(answers: Mapping[str, Answers], latency: float) -> None:
    """Print the port, and serve until the process ends."""
    replies = {
        name.encode(): {form.encode(): _reply(text) for form, text in texts.items()} for name, texts in answers.items()
    }
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: _Connection(replies, latency), "127.0.0.1", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asked = json.loads(sys.stdin.readline())
    asyncio.run(serve(asked["answers"], asked["latency"]))
