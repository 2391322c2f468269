"""Dask's workers, which outlive a test."""

from __future__ import annotations

import pytest

from tests.nightly.engines.dask.workers import start_workers


@pytest.fixture(scope="module")
def cluster():
    """Two workers."""
    with start_workers(deaths=1) as running:
        yield running
