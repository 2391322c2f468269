"""What a digest holds."""

from __future__ import annotations

import pytest

from summarizer.nightly.digest.values import InvestmentFact
from tests.nightly.digest.made import invested


@pytest.mark.parametrize(("whole", "lost"), [(None, False), ("M1", True)])
def test_a_part_without_its_whole_is_known(whole, lost):
    """A row that names a whole, and stands at the top, has lost it."""
    fact = InvestmentFact(
        brief=1, file="a.md", claim="investments[0]", verdict="verified", reasons=(),
        investment=invested(detail_of=whole), amount=None,
    )  # fmt: skip

    assert lost == fact.lost_whole
