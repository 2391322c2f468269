"""Series of which only some members are tested with every run: the others are marked as slow."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

__all__ = ["one_in"]


def one_in(number: int, values: Sequence[object]) -> list[object]:
    """Return the values as parameters of a test, all but the first of each `number` marked as slow."""
    return [pytest.param(value, marks=[pytest.mark.slow] if at % number else []) for at, value in enumerate(values)]
