"""What comes from outside is read or refused, whatever it is."""

from __future__ import annotations

import os
import sys

import pytest

from benchmarks import fuzz

CASES = int(os.environ.get("POLICY_BRIEF_TEST_FUZZ", "150"))  # of each target
pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="an alarm ends a case that hangs"),
    pytest.mark.filterwarnings("ignore"),
]


@pytest.mark.parametrize("target", fuzz.list_targets(), ids=lambda target: target.name)
def test_damaged_input_is_read_or_refused(target):
    """No crash and no hang, and both readings and refusals are seen."""
    found = fuzz.fuzz(target, CASES, seed=3)

    assert ([], []) == (found.crashes, found.hangs)
    assert min(found.read, found.refused) > 0


def test_a_crash_and_a_hang_are_found(monkeypatch):
    """A reader that falls over, or never ends, is reported with what it was given."""
    monkeypatch.setattr(fuzz, "SECONDS", 0.01)

    def bad(damaged):
        while len(damaged) % 2:
            pass
        raise KeyError("planted")

    found = fuzz.fuzz(fuzz.Target("bad", 1.0, (b"ab",), bad), 20, seed=1)

    assert 20 == len(found.crashes) + len(found.hangs)
    assert found.crashes
    assert found.hangs
