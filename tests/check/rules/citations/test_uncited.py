"""A statement cites a sentence."""

from __future__ import annotations

import pytest

from policy_brief import SelfDescription
from summarizer.check.rules.citations.uncited import UNCITED
from tests.check.made import brief, brief_of, found_scan, said, whole

SAYS = "It cites no sentence: put the number of each sentence behind the clause that it carries."
PLAIN = "Norway plans to invest."


@pytest.mark.parametrize("name", ["headline", "bottom_line", "argument"])
def test_a_point_that_cites_nothing_is_named(name):
    """Headline and bottom line, too."""
    assert [(name, SAYS, "", "", "")] == whole(UNCITED, brief(**{name: PLAIN}))


def test_a_paragraph_that_cites_nothing_is_named():
    """By its path; those beside it that cite something are not."""
    points = [{"text": PLAIN}, *({"text": "Norway plans to invest [1]."} for _ in range(3))]

    assert [("key_points[0]", SAYS, "", "", "")] == whole(UNCITED, brief(key_points=points))


@pytest.mark.parametrize(
    ("heading", "named"),
    [
        ("What the article does not say", 0),
        ("Unresolved", 0),
        ("To verify and watch", 0),
        ("What was announced", 1),
        ("Notable plans", 1),
        ("Open-source models", 1),
        ("The open model race", 1),
        ("Open questions", 0),
        ("No-fly lists", 1),
        ("What no text says", 0),
        ("Market watch", 1),
    ],
)
def test_a_title_may_say_that_its_points_are_open(heading, named):
    """What the article leaves open, or is still to be found out, stands in no sentence of it."""
    points = [{"heading": heading, "text": "Whether Norway invests."}, *POINTS]

    assert named == len(whole(UNCITED, brief(key_points=points)))


@pytest.mark.parametrize(
    ("cell", "evidence", "named"),
    [("30 billion euros", [1], 0), ("none yet", [], 1), ("not stated", [], 0), ("Not disclosed", [], 0), ("–", [], 0)],
)
def test_a_row_of_a_table_cites_something(cell, evidence, named):
    """Unless it says that the article leaves something open; no answer is sent back for it."""
    row = {"table": "Who pays", "label": "Norway", "cells": [{"column": "Sum", "text": cell}], "evidence": evidence}

    assert named == len(whole(UNCITED, brief(table_rows=[row])))


@pytest.mark.parametrize(
    ("heading", "named"),
    [("Suggested action", 0), ("Assessment", 0), ("Caveats", 0), ("Bottom line", 1), ("Who pays", 1), (None, 1)],
)
def test_a_table_of_what_is_ours_needs_no_sentence(heading, named):
    """Whom to ask what stands in no article."""
    cells = [{"column": "Question", "text": "Who pays?"}]
    row = {"table": "Whom to ask", "heading": heading, "label": "The ministry", "cells": cells, "evidence": []}

    assert named == len(whole(UNCITED, brief(table_rows=[row])))


def test_what_the_text_says_of_itself_stands_in_no_sentence():
    """Its own words on itself are no sentence of the body."""
    itself = SelfDescription(kind="fictional", text="인물은 가상입니다", start=0, end=9)
    scan = found_scan("노르웨이는 투자할 계획이다.", self_description=(itself,))
    made = brief_of(scan, key_points=[{"text": "The article says that its people are fictional."}, *POINTS])
    other = brief_of(scan, key_points=[{"text": "The article says that its people are rich."}, *POINTS])

    assert [0, 1] == [len(said(UNCITED, one, scan)) for one in (made, other)]


@pytest.mark.parametrize(
    "text",
    [
        "Norway plans to invest [1].",
        "It plans {M1} in all.",
        "Three things are planned:",
        "**What is planned**",
        "The article does not say who pays.",
        "No total budget is given.",
        "It doesn't name the firms.",
        "The firms are not named, and the sum is not given.",
        "Cost: not disclosed",
    ],
)
def test_a_point_may_cite_nothing_where_there_is_nothing_to_cite(text):
    """It has the sentence of its figure, is a title, leads up to a list, or says what the article leaves open."""
    assert [] == whole(UNCITED, brief(key_points=[{"text": text}] * 3))


@pytest.mark.parametrize(
    "text",
    [
        "Firms not named in the act pay.",
        "It does not pay.",
        "The sum is not large.",
        "Three things: they pay.",
        "**Norway** pays.",
    ],
)
def test_a_denial_of_the_writers_own_needs_a_sentence(text):
    """What the article says not to be so, it says somewhere."""
    assert ["key_points[0]"] == [path for path, *_ in whole(UNCITED, brief(key_points=[{"text": text}, *POINTS]))]


POINTS = [{"text": "Norway plans to invest [1]."}] * 2


def test_caveats_and_steps_may_cite_nothing():
    """They are ours, as a judgement is."""
    assert [] == whole(UNCITED, brief(caveats=[PLAIN], follow_up=[PLAIN], read_with_care=[PLAIN], consequences=[PLAIN]))
