"""A server that briefs every article."""

from __future__ import annotations

import pytest

from tests.nightly.night import NightServer


@pytest.fixture
def server():
    with NightServer() as running:
        yield running
