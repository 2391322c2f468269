"""A night of a ledger."""

from __future__ import annotations

import pytest


@pytest.fixture
def night(ledger):
    return ledger.begin_night("2026-03-04")
