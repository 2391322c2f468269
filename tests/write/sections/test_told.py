"""Which claims the prose of a page tells already."""

from __future__ import annotations

import pytest

from summarizer.write.english.prose import ProseWriter
from summarizer.write.sections.told import untold
from tests.write.made import answer, with_claims

BEGINS, _, _ = answer()["dates"]


def _shown(name, row, point):
    """Return which of a list of one claim the page shows, where its prose is one point alone."""
    others = {"dates": [], "denials": [], "investments": []}
    told_by = {"argument": None, "bottom_line": point, "key_points": [point] * 3}
    document = with_claims(**{**others, name: [row]}, headline="Norway signed [4].", **told_by)
    return untold(document.brief, name, ProseWriter(document, "british"))


@pytest.mark.parametrize(("point", "shown"), [("By {D4} {M3} flow [8].", ()), ("Here {M3} flow [8].", (0,))])
def test_a_day_is_told_by_its_day(point, shown):
    """Another figure of its event is half of what a date says, and not the day that it is there for."""
    assert shown == _shown("dates", {**BEGINS, "event": "{M3} flow"}, point)


@pytest.mark.parametrize(("name", "shown"), [("dates", ()), ("investments", (0,))])
def test_half_tells_a_date_and_no_sum(name, shown):
    """One of two sentences is enough of a date whose day is said, and not of a sum that is said."""
    sum_ = {**answer()["investments"][1], "amount": "M3", "evidence": [2, 8]}
    row = {"dates": {**BEGINS, "evidence": [7, 8]}, "investments": sum_}[name]

    assert shown == _shown(name, row, "By {D4} {M3} flow [8].")
