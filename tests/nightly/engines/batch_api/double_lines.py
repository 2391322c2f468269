"""What the batch double makes of a file of requests: validation errors by line, and lines of results."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from tests.ask.loopback import Reply

__all__ = ["MAX_LINES", "failed_line", "finished_line", "requests_of", "validation_errors"]

MAX_LINES = 50_000
_PARTS = ("custom_id", "method", "url", "body")


def requests_of(content: bytes) -> list[dict[str, Any]]:
    """Parse a file that passed validation."""
    return [json.loads(line) for line in content.splitlines() if line.strip()]


def validation_errors(content: bytes, endpoint: str, *, max_lines: int = MAX_LINES) -> list[dict[str, Any]]:
    """Find what keeps a file from being run, each with its line number, from 1."""
    lines = [line for line in content.split(b"\n") if line.strip()]
    if not lines:
        return [_error("empty_file", None, "The input file is empty. Please ensure that the batch has requests.")]
    if len(lines) > max_lines:
        return [_error("too_many_tasks", None, f"The batch has too many tasks: {len(lines)}, at most {max_lines}.")]
    seen: dict[str, set[str]] = {"custom_id": set(), "model": set()}
    return [error for number, line in enumerate(lines, 1) for error in _line_errors(number, line, endpoint, seen)]


def finished_line(custom_id: str, number: int, reply: Reply) -> dict[str, Any]:
    """Write what the endpoint answered, were it an error."""
    response = {"status_code": reply.status, "request_id": f"req_{number}", "body": json.loads(reply.body)}
    return {"id": f"batch_req_{number}", "custom_id": custom_id, "response": response, "error": None}


def failed_line(custom_id: str, number: int, code: str, message: str) -> dict[str, Any]:
    """Write that a request was never sent, and why."""
    error = {"code": code, "message": message}
    return {"id": f"batch_req_{number}", "custom_id": custom_id, "response": None, "error": error}


def _line_errors(number: int, line: bytes, endpoint: str, seen: dict[str, set[str]]) -> Iterator[dict[str, Any]]:
    try:
        request = json.loads(line)
    except ValueError:
        request = None
    if not isinstance(request, dict):
        yield _error("invalid_json_line", number, "This line is not parseable as valid JSON.")
        return
    if missing := [part for part in _PARTS if part not in request]:
        yield _error("missing_required_parameter", number, f"Missing required parameter: {missing[0]}.", missing[0])
        return
    yield from _content_errors(number, request, endpoint, seen)


def _content_errors(
    number: int, request: dict[str, Any], endpoint: str, seen: dict[str, set[str]]
) -> Iterator[dict[str, Any]]:
    custom_id, model = request["custom_id"], request["body"].get("model", "")
    if custom_id in seen["custom_id"]:
        message = f"The custom_id '{custom_id}' for this request is a duplicate of another request."
        yield _error("duplicate_custom_id", number, message, "custom_id")
    if request["url"] != endpoint:
        message = f"The URL '{request['url']}' provided for this request does not match the batch endpoint."
        yield _error("url_mismatch", number, message, "url")
    if seen["model"] and model not in seen["model"]:
        yield _error("model_mismatch", number, f"The model '{model}' differs from the other requests'.", "body.model")
    seen["custom_id"].add(custom_id)
    seen["model"].add(model)


def _error(code: str, line: int | None, message: str, param: str | None = None) -> dict[str, Any]:
    return {"code": code, "line": line, "message": message, "param": param}
