"""Decisions and plans, by stage."""

from __future__ import annotations

import pytest

from summarizer.write import to_markdown
from tests.write.made import answer, with_claims
from tests.write.page import section

ALL, FURTHER = "Decisions, rules and plans", "Further decisions, rules and plans"
LAW, DECREE = answer()["policy_measures"]


def _untold(*rows):
    """Return the sound document with points that tell nothing of its measures."""
    point = "Norway signed [4]."
    return with_claims(argument=None, key_points=[point] * 3, bottom_line=point, policy_measures=list(rows), dates=[])


def test_measures_stand_below_their_stages():
    """Each stage has its heading, in the order of how far things are; a stage without a measure has none."""
    open_ = {**DECREE, "measure": "A second decree would follow.", "status": "considering", "note": None}
    shown = section(_untold(open_, DECREE, LAW), ALL)

    assert ["**In force or under way**", "**Proposed**", "**Open**"] == [
        line for line in shown.splitlines() if line.startswith("**")
    ]
    assert shown.index("**Open**") < shown.index("A second decree would follow")


def test_the_writers_headings_come_first():
    """Measures stand below the headings that their writer gave, in their order; others below their stage."""
    terms, other = ({**DECREE, "measure": f"{words}.", "heading": "Terms", "note": None} for words in ("One", "Two"))
    shown = section(_untold(LAW, terms, {**LAW, "measure": "Three.", "heading": "Left open"}, other), ALL)

    assert ["**Terms**", "**Left open**", "**In force or under way**"] == [
        line for line in shown.splitlines() if line.startswith("**")
    ]
    assert shown.index("One") < shown.index("Two") < shown.index("**Left open**")
    assert "Ministry of Future Industry" not in shown
    assert "1 million users" not in shown


def test_a_few_measures_need_no_stages():
    """Two measures are read at a glance."""
    assert "**Proposed**" not in section(_untold(LAW, DECREE), ALL)


def test_a_measure_is_a_line():
    """It says what it does, the limit and the date that its sentence leaves out, and its note."""
    assert (
        "- They report on safety every year (at least 1 million users), from 22 January 2026. Comments until March "
        "2025. [[8], [9]]"
    ) == section(_untold(DECREE), f"{ALL}: Ministry of Future Industry").strip()


@pytest.mark.parametrize(
    ("measure", "when", "said"),
    [
        ("Reports begin on {D4}.", "from {D4}", "- Reports begin on 22 January 2026. "),
        ("Firms report from next year.", "from next year", "- Firms report from next year (at least"),
        ("Firms report.", "from next year", "- Firms report (at least 1 million users), from next year. "),
    ],
)
def test_a_date_that_the_sentence_says_is_not_said_again(measure, when, said):
    """A limit or a date is added only where the sentence has no figure and not its words."""
    row = {**DECREE, "measure": measure, "when": when}
    assert said in to_markdown(_untold(row))


def test_a_measure_that_a_point_tells_is_left_out():
    """Of two conditions the one that a point tells is not told again; a heading of which all is told has no place."""
    row = {**DECREE, "measure": "Operators must report from {D4}.", "evidence": [8], "heading": "Conditions"}
    other = {**row, "measure": "Nobody may sell such data.", "evidence": [7]}
    points = ["Operators must report, with {N2}, from {D4} [8]."] * 3

    def shown(*rows):
        return to_markdown(with_claims(argument=None, key_points=points, policy_measures=list(rows), dates=[]))

    assert "- Operators must report from" not in shown(row, other)
    assert "- Nobody may sell such data" in shown(row, other)
    assert "Conditions" not in shown(row)


def test_a_measure_that_a_row_of_dates_tells_is_not_told_again():
    """What stands in the table of dates or of money is told."""
    row = {**DECREE, "measure": "Operators must report from {D4}.", "evidence": [8]}
    date = {"date": "D4", "event": "operators must report, with {N2}", "evidence": [8]}

    assert "Operators must report from" in to_markdown(_untold(row))
    point = "Norway signed [4]."
    told = with_claims(argument=None, key_points=[point] * 3, bottom_line=point, policy_measures=[row], dates=[date])
    assert "Operators must report from" not in to_markdown(told)


def test_whose_measures_they_are_is_said_once():
    """One body stands in the heading; of several, each measure says whose it is unless its sentence does."""
    own = {**DECREE, "measure": "Ministry of Future Industry staff train firms."}
    mixed = section(_untold(LAW, DECREE, own), ALL)

    assert "- **National Assembly, Framework Act on Data (데이터 기본법):** It lays down" in mixed
    assert "- **Ministry of Future Industry:** They report" in mixed
    assert "- Ministry of Future Industry staff" in mixed
    assert "**National Assembly:**" not in section(_untold(LAW), f"{ALL}: National Assembly")
    assert "They report" in section(_untold({**DECREE, "issuer": None}), ALL)


def test_a_measure_names_its_law_once():
    """A sentence that holds the title of its law has it not put before it again."""
    row = {**LAW, "measure": "The Framework Act on Data takes effect."}
    assert "- The Framework Act on Data takes effect, on" in section(_untold(row), f"{ALL}: National Assembly")


def test_measures_that_the_prose_tells_are_not_told_again():
    """A measure is told by prose that has its sentences, figures and half of its words; the heading says so."""
    points = ["Every year, operators with {N2} report on safety from {D4} [8], says a draft open until {D5} [9]."] * 3
    told = with_claims(argument=None, key_points=points, policy_measures=[LAW, DECREE])

    assert "lays down who may use public data" in section(told, f"{FURTHER}: National Assembly")
    assert "They report" not in to_markdown(told)


@pytest.mark.parametrize(
    "point",
    [
        "AI operators must report on safety every year [8]; a draft is open until {D5} [9].",
        "Hanbit Tech, with {N2}, is bound from {D4} [8], and comments close in {D5} [9].",
    ],
)
def test_prose_that_leaves_something_out_tells_no_measure(point):
    """Prose without the figures of a measure, or about something else, does not tell it."""
    document = with_claims(argument=None, key_points=[point] * 3, policy_measures=[DECREE], dates=[])
    assert "They report on safety every year" in to_markdown(document)


@pytest.mark.parametrize(("limit", "shown"), [(None, False), ("{N2}", True)])
def test_a_measure_in_other_words_is_not_said_again_for_a_day(limit, shown):
    """Prose with two thirds of its words tells it, though its day stands elsewhere; a limit has to be told."""
    point = "Framework act: it lays down who may use public data [7]."
    law = {**LAW, "threshold": limit}
    document = with_claims(argument=None, key_points=[point] * 3, policy_measures=[law], dates=[])

    assert shown is (FURTHER in to_markdown(document) or ALL in to_markdown(document))
