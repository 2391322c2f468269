"""The TLS context of all connections: reading the certificates again for each client takes longer than a request."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ssl

__all__ = ["share_tls_context"]

_PLACES = ("SSL_CERT_FILE", "SSL_CERT_DIR")


def share_tls_context() -> ssl.SSLContext:
    """Return a context that trusts the certificates that the environment names, made once for each set of places."""
    return _make(*map(os.environ.get, _PLACES))


@cache
def _make(*_places: str | None) -> ssl.SSLContext:
    import httpx2

    return httpx2.create_ssl_context()
