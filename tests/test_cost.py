"""The measure of growth that other tests rely on."""

from __future__ import annotations

import itertools

from tests.cost import is_linear


def _repeat(count):
    return "가" * count


def test_linear_work_is_linear():
    """Work that looks at each character once passes."""
    assert is_linear(lambda text: sum(map(ord, text)), _repeat, 1_000_000)


def test_work_that_blows_up_is_not_linear():
    """Work that looks at all pairs of characters does not pass."""
    assert not is_linear(lambda text: sum(1 for _ in itertools.product(text, repeat=2)), _repeat, 3_600)
