"""The key of a request."""

from __future__ import annotations

import pytest

from summarizer.nightly.engines import request_key


def test_the_order_of_keys_does_not_matter():
    """Two requests that say the same have one key."""
    assert request_key({"model": "m", "n": 1}) == request_key({"n": 1, "model": "m"})


@pytest.mark.parametrize("other", [{"model": "m2"}, {"model": "m", "n": 1}, {"model": "m\ud800"}])
def test_another_request_has_another_key(other):
    """Whatever differs is told apart; text that UTF-8 cannot carry has a key too."""
    assert request_key({"model": "m"}) != request_key(other)
