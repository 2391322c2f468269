"""A site, and a polite way of visiting it on a clock that no test waits for."""

from __future__ import annotations

from functools import partial

import pytest

from summarizer.nightly.config import Politeness
from summarizer.nightly.sources.politeness import PoliteFetcher
from summarizer.readers.web.addresses import Allowed
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
        allowed = Allowed.of(["127.0.0.1"])
        clock = partial(sum, slept)
        return PoliteFetcher(config, ledger.pages, max_bytes=100_000, allowed=allowed, clock=clock, sleep=sleep)

    return make
