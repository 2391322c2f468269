"""A ledger and its night."""

from __future__ import annotations

import pytest

from summarizer.nightly.ledger import Ledger


@pytest.fixture
def ledger(tmp_path):
    with Ledger.open(tmp_path / "ledger.sqlite") as opened:
        yield opened


@pytest.fixture
def night(ledger):
    return ledger.begin_night("2026-03-04")
