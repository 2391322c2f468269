"""A fault at any step of a night is one article's or one page's failure: no night is lost."""

from __future__ import annotations

import pytest

from tests.nightly.steps import ARTICLES, STEPS, meet
from tests.sampling import one_in


def _defect():
    return RuntimeError("planted")


def _not_text():
    return UnicodeEncodeError("utf-8", "\ud800", 0, 1, "surrogates not allowed")


@pytest.mark.parametrize("fault", [_defect, pytest.param(_not_text, marks=pytest.mark.slow)])
@pytest.mark.parametrize("step", one_in(2, STEPS), ids=lambda step: step.place)
def test_a_fault_at_a_step_loses_no_night(tmp_path, step, fault):
    """The night ends with 0 or 3, the other articles are briefed, and the next night ends the work."""
    night = meet(tmp_path, step, fault)

    assert 1 == night.met
    assert night.code in {0, 3}
    assert night.done >= (0 if step.name == "_walk" else ARTICLES - 1)
    assert ARTICLES == night.after
    assert night.paid <= 3 * ARTICLES + 1
    assert night.summary.stopped is None
