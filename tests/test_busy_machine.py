"""Nothing that the suite asks depends on what else the machine does."""

from __future__ import annotations

from hypothesis import HealthCheck, settings


def test_examples_have_no_deadline():
    """A property holds or not, however long an example takes."""
    assert None is settings().deadline
    assert HealthCheck.too_slow in settings().suppress_health_check
