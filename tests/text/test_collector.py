"""The collector is paused for a while, and left as it was."""

from __future__ import annotations

import gc

import pytest

from summarizer.text.collector import pause_collector


@pytest.fixture(autouse=True)
def _enabled():
    """Leave the collector on, whatever a test does."""
    gc.enable()
    yield
    gc.enable()


def test_nothing_is_collected_meanwhile():
    """The collector is off within, and on again behind."""
    with pause_collector():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_an_error_leaves_the_collector_on():
    """It is on again whatever happens within."""
    with pytest.raises(LookupError), pause_collector():
        raise LookupError
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off():
    """Whoever switched it off switches it on again."""
    gc.disable()
    with pause_collector():
        pass
    assert not gc.isenabled()
