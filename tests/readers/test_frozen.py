"""Values of the readers are frozen: a change gives a new one."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil

import pytest

from summarizer import readers

KINDS = sorted(
    {
        kind
        for module in pkgutil.walk_packages(readers.__path__, f"{readers.__name__}.")
        for kind in vars(importlib.import_module(module.name)).values()
        if isinstance(kind, type) and dataclasses.is_dataclass(kind) and kind.__module__ == module.name
    },
    key=lambda kind: (kind.__module__, kind.__name__),
)
GROWING = {"_Paragraph"}
CACHING = {"Strip", "Lines", "Measure", "Joints", "Column", "Grid", "_Table"}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_value_cannot_be_changed(kind):
    """Nor given fields of its own, but for those that keep what they have worked out."""
    parameters = kind.__dataclass_params__

    assert (kind.__name__ in GROWING) is not parameters.frozen
    assert (kind.__name__ in GROWING | CACHING) is not ("__slots__" in vars(kind))
