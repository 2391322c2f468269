"""Certificates are read once, and again where the environment names others."""

from __future__ import annotations

import ssl
import sys

import pytest

from summarizer.ask.transport.client import make_http_client
from summarizer.tls import share_tls_context


@pytest.fixture(autouse=True)
def _no_places(monkeypatch):
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)


def test_clients_share_one_context():
    """Two clients hold the same context, which verifies certificates and names."""
    shared = share_tls_context()
    contexts = [make_http_client()._transport._pool._ssl_context for _ in range(2)]

    assert all(context is shared for context in contexts)
    assert (ssl.CERT_REQUIRED, True) == (shared.verify_mode, shared.check_hostname)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system alone knows what it trusts")
def test_other_certificates_are_another_context(monkeypatch, tmp_path):
    """Where the environment names a folder of certificates, these are trusted, and no longer the system's."""
    before = share_tls_context()
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))

    assert before is not share_tls_context()
    assert 0 == share_tls_context().cert_store_stats()["x509"]
