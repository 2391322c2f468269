"""The files of the Batch API: requests written as JSON lines within its limits, and results read back.

Results come in any order, in two files. A line that cannot be read is skipped, so that its article counts as unanswered
and nothing else is lost.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Final, Self

__all__ = ["ENDPOINT", "MAX_BYTES", "MAX_LINES", "Part", "PartWriter", "ResultLine", "read_results", "request_line"]

ENDPOINT: Final = "/v1/chat/completions"
MAX_LINES: Final = 50_000
MAX_BYTES: Final = 200_000_000
"""200 MB in the smaller of its two meanings."""

_LOG = logging.getLogger(__name__)
_LINE_ENDS: Final = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}


@dataclass(frozen=True, slots=True)
class Part:
    """A file of requests, small enough for one batch; `custom_ids` are in the order of its lines."""

    path: Path
    custom_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultLine:
    """The result of one request: `status` and `body` of the answer, or `code` and `message` if there is none."""

    custom_id: str
    status: int | None = None
    body: Mapping[str, Any] | None = None
    code: str | None = None
    message: str | None = None

    @property
    def answered(self) -> bool:
        """Return whether the body is a completion, which was paid for."""
        return self.status == HTTPStatus.OK and self.body is not None

    @property
    def reason(self) -> str:
        """Say why there is no completion."""
        what = self.code or (f"status {self.status}" if self.status else "no answer")
        return f"{what}: {self.message}" if self.message else what


def request_line(custom_id: str, body: Mapping[str, Any]) -> bytes:
    """Write one request as a line; raises `UnicodeEncodeError` for a lone surrogate, which no file can carry."""
    extra = body.get("extra_body", {})  # the SDK puts it into the body of a live request
    sent = {name: value for name, value in body.items() if name != "extra_body"} | dict(extra)
    request = {"custom_id": custom_id, "method": "POST", "url": ENDPOINT, "body": sent}
    text = json.dumps(request, ensure_ascii=False, separators=(",", ":"))
    for end, escaped in _LINE_ENDS.items():  # readers disagree about which characters end a line
        text = text.replace(end, escaped)
    return text.encode() + b"\n"


@dataclass
class PartWriter:
    """Writes request lines into as many files of a folder as the limits require; a context manager."""

    folder: Path
    max_lines: int = MAX_LINES
    max_bytes: int = MAX_BYTES
    _number: int = 0
    _file: BinaryIO | None = None
    _size: int = 0
    _ids: list[str] = field(default_factory=list)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.finish()

    def fits(self, line: bytes) -> bool:
        """Return whether a line fits into any batch at all."""
        return len(line) <= self.max_bytes

    def add(self, custom_id: str, line: bytes) -> Part | None:
        """Add a line that `fits`; return the previous file if this line begins a new one."""
        full = len(self._ids) >= self.max_lines or self._size + len(line) > self.max_bytes
        finished = self.finish() if full else None
        if self._file is None:
            self._number += 1
            self._file = self._path.open("wb")
        self._file.write(line)
        self._size += len(line)
        self._ids.append(custom_id)
        return finished

    def finish(self) -> Part | None:
        """Close the current file, and return it, or None."""
        if self._file is None:
            return None
        self._file.close()
        part = Part(self._path, tuple(self._ids))
        self._file, self._size, self._ids = None, 0, []
        return part

    @property
    def _path(self) -> Path:
        return self.folder / f"batch-{self._number:04}.jsonl"


def read_results(lines: Iterator[bytes] | Sequence[bytes] | BinaryIO) -> Iterator[ResultLine]:
    """Read the lines of an output or an error file; those that are not results are logged and skipped."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        result = _result(line)
        if result is None:
            _LOG.warning("Line %d of a batch's results cannot be read and is skipped.", number)
            continue
        yield result


def _result(line: bytes) -> ResultLine | None:
    try:
        written = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(written, dict) or not isinstance(written.get("custom_id"), str):
        return None
    response, error = _mapping(written.get("response")), _mapping(written.get("error"))
    body = response.get("body")
    inner = _mapping(_mapping(body).get("error")) or error  # the body contains an error of the endpoint
    return ResultLine(
        custom_id=written["custom_id"],
        status=response["status_code"] if isinstance(response.get("status_code"), int) else None,
        body=body if isinstance(body, dict) else None,
        code=_text(inner.get("code")),
        message=_text(inner.get("message")),
    )


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _text(value: object) -> str | None:
    return None if value is None else str(value)
