"""No text takes more than its length's worth of time: the shapes of `benchmarks.linearity`, in small."""

from __future__ import annotations

import pytest

from benchmarks.linearity import ways
from tests.cost import is_linear

_SIZE = 8_000  # characters; a quadratic pattern takes a tenth of a second
_WAYS = [way for way in ways() if way.name != "body"]  # a part of "article"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("work", "shape"),
    [pytest.param(way.work, shape, id=f"{way.name}-{name}") for way in _WAYS for name, shape in way.shapes.items()],
)
def test_a_hostile_text_costs_linear_time(work, shape):
    """Readers, finders and rules take about four times as long for four times the text."""
    assert is_linear(work, shape, _SIZE)
