"""The ledger of several nights."""

from __future__ import annotations

import pytest


@pytest.fixture
def ledger(tmp_path):
    """Name the ledger that a test's nights share."""
    return tmp_path / "ledger.sqlite"
