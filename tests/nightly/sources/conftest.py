"""A site, and a polite way of visiting it on a clock that no test waits for."""

from __future__ import annotations

import pytest

from summarizer.nightly.config import Politeness
from summarizer.nightly.sources.politeness import PoliteFetcher
from tests.nightly.sources.site import Site


@pytest.fixture
def site():
    with Site() as running:
        yield running


@pytest.fixture
def slept():
    """Collect the pauses that were made."""
    return []


@pytest.fixture
def politely(ledger, slept):
    """Make a way of visiting sites; its clock moves by its pauses alone."""

    async def sleep(seconds):
        slept.append(seconds)

    def make(**options):
        config = Politeness(**{"delay": 0.0, **options})
        return PoliteFetcher(config, ledger.pages, max_bytes=100_000, clock=lambda: sum(slept), sleep=sleep)

    return make
