"""What a digest holds."""

from __future__ import annotations

import pytest

from summarizer.nightly.digest.values import Fact, InvestmentFact, KnownPosition
from tests.nightly.digest.made import invested


@pytest.mark.parametrize(("whole", "lost"), [(None, False), ("M1", True)])
def test_a_part_without_its_whole_is_known(whole, lost):
    """A row that names a whole, and stands at the top, has lost it."""
    fact = InvestmentFact(
        brief=1, file="a.md", claim="investments[0]", verdict="verified",
        investment=invested(detail_of=whole), amount=None,
    )  # fmt: skip

    assert lost == fact.lost_whole


@pytest.mark.parametrize(
    ("verdict", "sure", "disputed"),
    [("verified", True, False), ("amended", True, False), ("disputed", False, True), (None, False, False)],
)
def test_only_what_was_judged_and_is_undisputed_is_sure(verdict, sure, disputed):
    """A claim that the audit forgot is neither sure nor disputed."""
    fact = Fact(brief=1, file="a.md", claim="stances[0]", verdict=verdict)

    assert (sure, disputed) == (fact.sure, fact.disputed)


def test_a_position_of_an_earlier_index_has_its_name_of_now():
    """What earlier versions kept as undisclosed stays known."""
    saved = {"positions": ["undisclosed", "signed"], "last": "2026-03-03"}

    assert ("declined_to_say", "signed") == KnownPosition.model_validate(saved).positions
