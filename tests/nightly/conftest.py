"""A server that briefs every article, and a ledger."""

from __future__ import annotations

import pytest

from summarizer.nightly.ledger import Ledger
from tests.nightly.night import NightServer


@pytest.fixture
def server():
    with NightServer() as running:
        yield running


@pytest.fixture
def ledger(tmp_path):
    with Ledger.open(tmp_path / "ledger.sqlite") as opened:
        yield opened
