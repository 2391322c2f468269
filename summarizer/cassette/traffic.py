"""What a cassette keeps of a request and a response, and when two requests are the same.

Only a short list of headers is kept; everything else (keys, cookies, dates, request ids, the client's machine) is
dropped. Addresses of an API are kept without host and base path, so that a cassette made at one base_url replays at any
other; addresses of web pages are kept whole, because their host says which page it is.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from typing import Any, Final
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from .body import canonical

__all__ = ["WITHHELD", "Traffic", "fingerprint", "kept_uri", "same_request"]

WITHHELD: Final = b"[withheld]"
"""What stands in a recorded answer that repeated a key."""

_SENT: Final = ("content-type",)
_RECEIVED: Final = ("content-encoding", "content-type", "location", "retry-after", "retry-after-ms")
_SHORTEST_SECRET: Final = 8
"""A shorter key is a placeholder ("none", "x"), and withholding it would damage innocent words."""

_API = re.compile(
    r"/(?:chat/completions|completions|responses|embeddings"
    r"|models(?:/[^/]+)?|files(?:/[^/]+(?:/content)?)?|batches(?:/[^/]+(?:/cancel)?)?)\Z"
)
_BASE = re.compile(r"(?:\A|/v\d[^/]*|/openai|/deployments/[^/]+|/api)\Z")
_SECRET = re.compile(
    r"authorization|cookie|apikey|(?:\A|[-_])(?:key|token|secret|sig|signature|password)\Z", re.IGNORECASE
)
"""Names of headers and of query parameters that carry a secret; `keyword` and `max_tokens` do not."""

_BOUNDARY = re.compile(r'(boundary=)("?)([^";]+)\2')
_FIXED_BOUNDARY: Final = "policy-brief-boundary"


class Traffic:
    """The two filters that vcr calls; it remembers the keys in requests, to remove them from the answers too."""

    def __init__(self) -> None:
        self._secrets: set[str] = set()

    def request(self, request: Any) -> Any:  # noqa: ANN401 - a vcr request
        """Reduce a request, in place, to what is kept of it; a second call changes nothing."""
        if hasattr(request, "fingerprint"):
            return request
        self._remember_secrets([*request.headers.items(), *parse_qsl(urlsplit(request.uri).query)])
        kept = {name: str(request.headers[name]) for name in _SENT if name in request.headers}
        body = request.body or b""
        if found := _BOUNDARY.search(kept.get("content-type", "")):
            body = body.replace(found[3].encode(), _FIXED_BOUNDARY.encode())
            kept["content-type"] = _BOUNDARY.sub(rf"\g<1>{_FIXED_BOUNDARY}", kept["content-type"])
        request.headers, request.body, request.uri = kept, body, kept_uri(request.uri)
        request.fingerprint = fingerprint(request.method, request.uri, request.body)
        return request

    def response(self, response: dict[str, Any]) -> dict[str, Any]:
        """Return what is kept of a decompressed response."""
        received = {name.lower(): ", ".join(values).encode() for name, values in response["headers"].items()}
        kept = {name: self._without_secrets(received[name]).decode() for name in _RECEIVED if name in received}
        return {
            "status": response["status"],
            "headers": {name: [value] for name, value in kept.items()},
            "body": {"string": self._without_secrets(response["body"]["string"] or b"")},
        }

    def _remember_secrets(self, named: Iterable[tuple[str, str]]) -> None:
        for name, value in named:
            secret = str(value).removeprefix("Bearer ")
            if _SECRET.search(name) and len(secret) >= _SHORTEST_SECRET:
                self._secrets.add(secret)

    def _without_secrets(self, text: bytes) -> bytes:
        for secret in sorted(self._secrets, key=len, reverse=True):
            text = text.replace(secret.encode(), WITHHELD)
        return text


def kept_uri(uri: str) -> str:
    """Return the address as a cassette keeps it: from the API's resource on, without passwords and keys."""
    parts = urlsplit(uri)
    query = urlencode([pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _SECRET.search(pair[0])])
    resource = _API.search(parts.path)
    if resource and _BASE.search(parts.path[: resource.start()]):
        return urlunsplit(("", "", resource[0], query, ""))
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, query, ""))


def same_request(asked: Any, recorded: Any) -> bool:  # noqa: ANN401 - vcr requests
    """Return whether method, address and body match; each request is hashed once, as all pairs are compared."""
    return bool(asked.fingerprint == recorded.fingerprint)


def fingerprint(method: str, uri: str, body: bytes) -> bytes:
    """Return the hash by which requests are compared."""
    return hashlib.sha256(f"{method}\n{uri}\n".encode() + canonical(body)).digest()
