"""A double of `/v1/files`, `/v1/batches` and `/v1/chat/completions` on the loopback interface, with a clock of its own.

It follows the documented API: multipart upload, validation after creation with line numbers, the eight statuses, counts
that grow while a batch runs, output in no order, a separate file for what failed, expiry and cancellation that keep
what was finished, metadata, and lists by page, newest first. Nothing happens but when the clock is advanced.
"""

from __future__ import annotations

import dataclasses
import json
import math
import random
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, Literal, Self

from tests.ask.loopback import Reply, error
from tests.nightly.engines.batch_api.double_http import DoubleServer, Request, multipart
from tests.nightly.engines.batch_api.double_lines import failed_line, finished_line, requests_of, validation_errors

__all__ = ["DAY", "BatchDouble", "StoredBatch"]

DAY: Final = 86_400
TERMINAL: Final = {"completed", "failed", "expired", "cancelled"}
_MAX_BYTES = 200 * 1024 * 1024
_START = 1_740_000_000.0

Answer = Callable[[dict[str, Any]], Reply]
Fault = Literal["drop", "cut", "refuse"]


@dataclass
class StoredBatch:
    """A batch as the double keeps it; times are its own seconds, None where they were not reached."""

    id: str
    input_file_id: str
    endpoint: str
    metadata: dict[str, str] | None
    created_at: float
    status: str = "validating"
    times: dict[str, float] = field(default_factory=dict)
    requests: list[dict[str, Any]] = field(default_factory=list)
    ends: list[float] = field(default_factory=list)
    errors: list[dict[str, Any]] = field(default_factory=list)
    output_file_id: str | None = None
    error_file_id: str | None = None


class BatchDouble:
    """The server; a context manager.

    `answer` gives the reply to a request body, in a batch or live; `seconds` how long a line of a batch takes, given
    its custom_id, infinite where it never ends. `executed` counts the lines that were answered and so are paid for, by
    custom_id; `live` are the bodies that came to the live endpoint. `on_created` is called when a batch exists and
    its creator has not been told yet. `objects` finds what validation has against a file, next to its form.
    """

    def __init__(
        self,
        answer: Answer,
        *,
        seconds: Callable[[str], float] = lambda _: 60.0,
        has_batches: bool = True,
        page: int = 20,
        on_created: Callable[[StoredBatch], None] = lambda _: None,
        objects: Callable[[list[dict[str, Any]]], list[dict[str, Any]]] = lambda _: [],
    ) -> None:
        self._answer = answer
        self._seconds = seconds
        self._has_batches = has_batches
        self._page = page
        self._on_created = on_created
        self._objects = objects
        self._lock = threading.RLock()
        self._shuffle = random.Random(7)  # noqa: S311 - an order, not a secret
        self._faults: list[tuple[str, Fault]] = []
        self._server = DoubleServer(self.respond)
        self.now = _START
        self.files: dict[str, bytes] = {}
        self.batches: dict[str, StoredBatch] = {}
        self.executed: Counter[str] = Counter()
        self.live: list[dict[str, Any]] = []
        self.log: list[str] = []
        self.cancel_seconds = 300.0
        self.refuse_batches: Reply | None = None

    @property
    def url(self) -> str:
        """The base URL to give to a client."""
        return self._server.url

    def __enter__(self) -> Self:
        self._server.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.stop()

    def advance(self, seconds: float) -> None:
        """Let time pass, and everything happen that falls into it."""
        with self._lock:
            self.now += seconds

    def fail_next(self, route: str, fault: Fault) -> None:
        """Let the next request to a route ('POST /v1/batches') fail once.

        'drop' does what was asked and closes the connection without a word, 'cut' in the midst of the answer; 'refuse'
        does nothing and answers 503.
        """
        self._faults.append((route, fault))

    def put(self, metadata: dict[str, str] | None = None) -> StoredBatch:
        """Add somebody else's batch, which runs for ever."""
        with self._lock:
            batch = StoredBatch(f"batch_{len(self.batches):04}", "file-0", "/v1/chat/completions", metadata, self.now)
            batch.ends = [math.inf]
            batch.status, batch.times = "in_progress", {"in_progress": self.now}
            self.batches[batch.id] = batch
            return batch

    def cancel(self, batch_id: str) -> None:
        """Cancel a batch, as its owner may do on the provider's site."""
        with self._lock:
            self._cancel(self.batches[batch_id])

    def forget_files(self, batch_id: str) -> None:
        """Lose the files of a batch that has ended, as the API does after a month."""
        with self._lock:
            self._pass_time(self.batches[batch_id])
            for file_id in (self.batches[batch_id].output_file_id, self.batches[batch_id].error_file_id):
                self.files.pop(file_id or "", None)

    def respond(self, request: Request) -> Reply | None:
        """Answer one request, or None to close the connection."""
        with self._lock:
            route = f"{request.method} {request.path}"
            self.log.append(route)
            fault = next((each for each in self._faults if each[0] == route), None)
            if fault is not None:
                self._faults.remove(fault)
            if fault == (route, "refuse"):
                return error(503, "overloaded")
            reply = self._route(request)
            match fault:
                case (_, "cut"):
                    return dataclasses.replace(reply, fault="close")
                case (_, "drop"):
                    return None
            return reply

    def _route(self, request: Request) -> Reply:
        parts = request.path.removeprefix("/v1/").split("/")
        reply: Reply | None = None
        match (request.method, *parts):
            case ("POST", "advance"):  # no part of the API: lets another process move the clock
                self.now += request.json()["seconds"]
                reply = _json({"now": self.now})
            case ("POST", "chat", "completions"):
                self.live.append(request.json())
                reply = self._answer(request.json())
            case (_, "files" | "batches", *_) if not self._has_batches:
                pass
            case ("POST", "files"):
                reply = self._upload(request)
            case ("GET", "files", file_id, "content") if file_id in self.files:
                reply = Reply(self.files[file_id], content_type="application/octet-stream")
            case ("POST", "batches"):
                reply = self.refuse_batches or self._create(request.json())
            case ("GET", "batches"):
                reply = self._list(request.query)
            case ("GET", "batches", batch_id) if batch_id in self.batches:
                reply = _json(self._shown(self.batches[batch_id]))
            case ("POST", "batches", batch_id, "cancel") if batch_id in self.batches:
                reply = self._cancel(self.batches[batch_id])
        return reply or error(404, f"Invalid URL ({request.method} {request.path})")

    def _upload(self, request: Request) -> Reply:
        sent = multipart(request)
        if sent.fields.get("purpose") != "batch" or sent.filename is None:
            return error(400, "Give a file and the purpose 'batch'.")
        if not sent.filename.endswith(".jsonl"):
            return error(400, "Invalid file format for Batch API. Must be .jsonl")
        if len(sent.content) > _MAX_BYTES:
            return error(413, "The file is larger than 200 MB.")
        file_id = self._store(sent.content)
        stored = {"id": file_id, "object": "file", "bytes": len(sent.content), "created_at": int(self.now)}
        return _json({**stored, "filename": sent.filename, "purpose": "batch", "status": "processed"})

    def _store(self, content: bytes) -> str:
        file_id = f"file-{len(self.files) + 1}"
        self.files[file_id] = content
        return file_id

    def _create(self, body: dict[str, Any]) -> Reply:
        metadata = body.get("metadata")
        if body.get("completion_window") != "24h" or body.get("endpoint") != "/v1/chat/completions":
            return error(400, "Invalid completion_window or endpoint.")
        if metadata and (len(metadata) > 16 or any(len(k) > 64 or len(v) > 512 for k, v in metadata.items())):
            return error(400, "Invalid metadata.")
        if body.get("input_file_id") not in self.files:
            return error(400, f"No such file: {body.get('input_file_id')}")
        batch_id = f"batch_{len(self.batches):04}"
        batch = StoredBatch(batch_id, body["input_file_id"], body["endpoint"], metadata, self.now)
        self.batches[batch_id] = batch
        self._on_created(batch)
        return _json(self._shown(batch))

    def _list(self, query: dict[str, str]) -> Reply:
        newest_first = [*reversed(self.batches)]
        start = newest_first.index(query["after"]) + 1 if "after" in query else 0
        limit = min(int(query.get("limit", 20)), 100, self._page)
        page = newest_first[start : start + limit]
        ends = {"first_id": page[0] if page else None, "last_id": page[-1] if page else None}
        data = [self._shown(self.batches[each]) for each in page]
        return _json({"object": "list", "data": data, **ends, "has_more": start + limit < len(newest_first)})

    def _cancel(self, batch: StoredBatch) -> Reply:
        self._pass_time(batch)
        if batch.status in TERMINAL:
            return error(409, f"Cannot cancel a batch with status '{batch.status}'.")
        batch.status = "cancelling"
        batch.times.setdefault("cancelling", self.now)
        return _json(self._shown(batch))

    def _pass_time(self, batch: StoredBatch) -> None:
        """Bring a batch to where it stands by now; each step takes it one status on."""
        before = None
        while batch.status not in TERMINAL and batch.status != before:
            before = batch.status
            getattr(self, f"_while_{before}")(batch)

    def _while_validating(self, batch: StoredBatch) -> None:
        if self.now < batch.created_at + 30:
            return
        content = self.files[batch.input_file_id]
        batch.errors = validation_errors(content, batch.endpoint) or self._objects(requests_of(content))
        started = batch.created_at + 30
        if batch.errors:
            batch.status, batch.times["failed"] = "failed", started
            return
        batch.requests = requests_of(content)
        batch.ends = [started + self._seconds(each["custom_id"]) for each in batch.requests]
        batch.status, batch.times["in_progress"] = "in_progress", started

    def _while_in_progress(self, batch: StoredBatch) -> None:
        last = min(max(batch.ends), batch.created_at + DAY)
        if self.now >= last:
            batch.status, batch.times["finalizing"] = "finalizing", last

    def _while_finalizing(self, batch: StoredBatch) -> None:
        ended = batch.times["finalizing"]
        if self.now < ended + 60:
            return
        all_ended = max(batch.ends) <= ended
        batch.status = "completed" if all_ended else "expired"
        batch.times[batch.status] = ended + 60
        message = "This request could not be executed before the completion window expired."
        self._write_files(batch, ended, "batch_expired", message)

    def _while_cancelling(self, batch: StoredBatch) -> None:
        asked = batch.times["cancelling"]
        if self.now < asked + self.cancel_seconds:
            return
        batch.status, batch.times["cancelled"] = "cancelled", asked + self.cancel_seconds
        self._write_files(batch, asked, "batch_cancelled", "The batch was cancelled before this request was executed.")

    def _write_files(self, batch: StoredBatch, until: float, code: str, message: str) -> None:
        good: list[dict[str, Any]] = []
        bad: list[dict[str, Any]] = []
        for number, (request, end) in enumerate(zip(batch.requests, batch.ends, strict=True), 1):
            name = request["custom_id"]
            if end > until:
                bad.append(failed_line(name, number, code, message))
                continue
            line = finished_line(name, number, self._answer(request["body"]))
            paid = line["response"]["status_code"] == 200
            self.executed[name] += paid
            (good if paid else bad).append(line)
        batch.output_file_id, batch.error_file_id = self._store_lines(good), self._store_lines(bad)

    def _store_lines(self, lines: list[dict[str, Any]]) -> str | None:
        self._shuffle.shuffle(lines)
        written = b"".join(json.dumps(line, ensure_ascii=False).encode() + b"\n" for line in lines)
        return self._store(written) if written else None

    def _shown(self, batch: StoredBatch) -> dict[str, Any]:
        self._pass_time(batch)
        done = [end for end in batch.ends if end <= min(self.now, batch.times.get("cancelling", math.inf))]
        times = {f"{name}_at": int(at) for name, at in batch.times.items()}
        return {
            "id": batch.id,
            "object": "batch",
            "endpoint": batch.endpoint,
            "errors": {"object": "list", "data": batch.errors} if batch.errors else None,
            "input_file_id": batch.input_file_id,
            "completion_window": "24h",
            "status": batch.status,
            "output_file_id": batch.output_file_id,
            "error_file_id": batch.error_file_id,
            "created_at": int(batch.created_at),
            "expires_at": int(batch.created_at + DAY),
            "request_counts": {"total": len(batch.requests), "completed": len(done), "failed": 0},
            "metadata": batch.metadata,
            **times,
        }


def _json(value: object) -> Reply:
    return Reply(json.dumps(value, ensure_ascii=False).encode())
