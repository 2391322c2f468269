"""Which claims the prose of a page tells already."""

from __future__ import annotations

import pytest

from summarizer.write.english.prose import ProseWriter
from summarizer.write.sections.told import untold
from tests.write.made import answer, with_claims

BEGINS, _, _ = answer()["dates"]
_, SUM, _ = answer()["investments"]


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


@pytest.mark.parametrize(("evidence", "shown"), [([8], ()), ([2, 8], ()), ([2, 7, 8], (0,)), ([2], (0,))])
@pytest.mark.parametrize("name", ["dates", "investments"])
def test_half_of_its_sentences_tells_a_date_or_a_sum(name, evidence, shown):
    """One of two sentences is enough of a date or a sum whose day or amount is said; one of three is not."""
    row = {"dates": BEGINS, "investments": {**SUM, "amount": "M3"}}[name]

    assert shown == _shown(name, {**row, "evidence": evidence}, "By {D4} {M3} flow [8].")


@pytest.mark.parametrize(
    ("point", "shown"),
    [
        ("{M3} by {D2} for {N2} [2].", ()),
        ("{M3} by {D2} flow [2].", ()),
        ("{M3} flow [2].", (0,)),
        ("By {D2} some of it flows for {N2} and {N1} [2].", (0,)),
    ],
)
def test_a_sum_is_told_by_its_amount_and_half_of_its_figures(point, shown):
    """A period or a purpose may be left out where the rest is said; a sum that is not said is told by nothing."""
    row = {**SUM, "amount": "M3", "period": "by {D2}", "purpose": "{N2} and {N1}", "evidence": [2]}

    assert shown == _shown("investments", row, point)


@pytest.mark.parametrize(("point", "shown"), [("{N1} and {M4} come [3].", ()), ("{M4} come [3].", (0,))])
def test_a_sum_with_capacity_is_told_by_both(point, shown):
    """Who reads of the money has not read of the processors that come with it."""
    row = {**answer()["investments"][2], "amount": "M4"}

    assert shown == _shown("investments", row, point)


def test_a_figure_is_told_with_another_bound():
    """'Up to 4 billion euros' tells a correction that speaks of 4 billion."""
    row = {"was": "{M3} were given", "now": "They are lent", "evidence": [2]}
    point = "Here {M3} flow [2]."
    document = with_claims(corrections=[row], key_points=[point] * 3, bottom_line=point, argument=None)
    correction = document.brief.corrections[0]
    figure = correction.was.figures["M3"].model_copy(update={"bound": "upper", "value_min": None})
    bounded = correction.model_copy(update={"was": correction.was.model_copy(update={"figures": {"M3": figure}})})
    brief = document.brief.model_copy(
        update={"corrections": (bounded,), "table_rows": (), "stances": (), "speakers": ()}
    )

    assert () == untold(brief, "corrections", ProseWriter(document, "british"))


@pytest.mark.parametrize(("days", "shown"), [([{**BEGINS, "evidence": [8]}], ()), ([], (0,))])
def test_what_is_open_of_a_denial_may_stand_among_the_days(days, shown):
    """A point tells the denial, and the days ahead when the rest is decided: the page says it no second time."""
    denial = {**answer()["denials"][0], "state": "to be decided by {D4}", "evidence": [8]}
    document = with_claims(
        headline="Norway signed [4].", bottom_line="It is denied [8].", argument=None,
        key_points=["It is denied [8]."] * 3, investments=[], denials=[denial], dates=days,
    )  # fmt: skip

    assert shown == untold(document.brief, "denials", ProseWriter(document, "british"))
