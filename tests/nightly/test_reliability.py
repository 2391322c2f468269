"""The page on reliability says what nights do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.nightly.reliability import FAULTS, write_page

PAGE = Path(__file__).parents[2] / "docs" / "reliability.md"


@pytest.mark.slow
def test_the_page_is_what_nights_do():
    """Word for word, all nights held again."""
    assert write_page() == PAGE.read_text(encoding="utf-8")


def test_the_page_has_every_fault_and_no_lost_night():
    """Each fault has its row, and no night was lost."""
    page = PAGE.read_text(encoding="utf-8")
    assert [] == [fault.name for fault in FAULTS if f"| {fault.name} |" not in page]
    assert "Nights lost: **0 of " in page
