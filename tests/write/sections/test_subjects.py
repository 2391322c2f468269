"""Sections by subject: points, who speaks on it, what they do not tell, and its table."""

from __future__ import annotations

import re

import pytest

from summarizer.write import to_markdown
from tests.write.made import answer, with_claims
from tests.write.page import rows, section

DEAL, PEOPLE = {"heading": "The deal", "text": "Sum: {M3} by {D2} [2]."}, {"heading": "People", "text": "So it is [1]."}


def test_points_stand_below_their_subjects():
    """A subject has one section, where its first point stands, however its heading is written."""
    document = with_claims(key_points=[DEAL, PEOPLE, {**DEAL, "heading": "the deal", "text": "Site: one [3]."}])

    assert ["**Sum.** 4 billion euros by 2027. [[2]]", "**Site.** One. [[3]]"] == [
        line for line in section(document, "The deal").splitlines() if line
    ]
    text = to_markdown(document)
    assert text.index("## The deal") < text.index("## People")
    assert "## the deal" not in text
    assert "## Key points" not in text


def test_positions_stand_behind_the_first_subject():
    """The subject that says what the positions are on comes before their table, every other one behind it."""
    several, single = (
        re.findall(r"^## (.+)$", to_markdown(with_claims(key_points=points)), re.MULTILINE)
        for points in ([DEAL, PEOPLE, {**PEOPLE, "heading": "Rules"}], [DEAL] * 3)
    )

    at = several.index("The deal")
    assert ["The deal", "Positions: Oslo AI declaration", "People", "Rules"] == several[at : at + 4]
    at = single.index("The deal")
    assert ["The deal", "Positions: Oslo AI declaration", "Context"] == single[at : at + 3]
    assert 1 == several.count("Positions: Oslo AI declaration")


@pytest.mark.parametrize("called", [["Declaration"], ["The annex", "The declaration"]])
def test_positions_stand_behind_the_section_that_is_called_after_them(called):
    """Money may come first; the declaration, or whatever it is called, and who signed it stay together."""
    points = [DEAL, *({**PEOPLE, "heading": heading} for heading in called), {**PEOPLE, "heading": "Rules"}]
    titles = re.findall(r"^## (.+)$", to_markdown(with_claims(key_points=points)), re.MULTILINE)

    at = titles.index("The deal")
    assert ["The deal", *called, "Positions: Oslo AI declaration", "Rules"] == titles[at : at + len(called) + 3]


def test_positions_on_a_statement_stand_behind_a_declaration():
    """One text has several names: the article's own, and what its writer calls it."""
    stances = [{**answer()["stances"][0], "declaration": {"english": "Oslo AI statement", "korean": "오슬로 AI 선언"}}]
    points = [DEAL, {**PEOPLE, "heading": "Oslo declaration"}, {**PEOPLE, "heading": "Rules"}]
    page = to_markdown(with_claims(key_points=points, stances=stances))
    titles = re.findall(r"^## (.+)$", page, re.MULTILINE)

    assert titles.index("Positions: Oslo AI statement") == titles.index("Oslo declaration") + 1


@pytest.mark.parametrize("heading", ["Funding pledges", "According to experts", "Building Code", "Trade agreement"])
def test_another_text_does_not_draw_positions(heading):
    """They stand behind the first section then."""
    points = [DEAL, {**PEOPLE, "heading": heading}, {**PEOPLE, "heading": "Rules"}]
    titles = re.findall(r"^## (.+)$", to_markdown(with_claims(key_points=points)), re.MULTILINE)

    assert titles.index("Positions: Oslo AI declaration") == titles.index("The deal") + 1


def test_positions_need_no_points():
    """A brief whose points were all withdrawn still says who signed."""
    document = with_claims()
    bare = document.model_copy(update={"brief": document.brief.model_copy(update={"key_points": ()})})

    assert "## Positions: Oslo AI declaration" in to_markdown(bare)


def test_points_without_a_heading_are_key_points():
    """A brief that was saved without headings has one section of points."""
    assert "So it is. [[1]]\n\nSo it is. [[1]]\n" in section(
        with_claims(key_points=["So it is [1]."] * 3), "Key points"
    )


def test_the_label_of_a_key_point_is_bold():
    """Up to five words before the first colon are a label, and a sentence begins behind it; more are none.

    Points are paragraphs, with a blank line between them.
    """
    points = [
        "First call: {M3} by {D2} [2].",
        "A label of five words: it pays [1].",
        "Norway has one thing to say: it pays [1].",
        "It pays at 11:30 [1].",
    ]

    assert [
        "**First call.** 4 billion euros by 2027. [[2]]",
        "**A label of five words.** It pays. [[1]]",
        "Norway has one thing to say: it pays. [[1]]",
        "It pays at 11:30. [[1]]",
    ] == section(with_claims(key_points=points), "Key points").strip().split("\n\n")


def test_a_point_alone_below_its_heading_has_no_label():
    """The heading says what it is about; what stands there is a sentence, and no list, heading or quotation."""
    points = [DEAL, {"heading": "Rules", "text": "Limit: 3. It pays [1]."}, *[PEOPLE] * 2]
    document = with_claims(key_points=points)

    assert ["4 billion euros by 2027. [[2]]"] == section(document, "The deal").strip().splitlines()
    assert ["3\\. It pays. [[1]]"] == section(document, "Rules").strip().splitlines()


def test_a_sole_key_point_keeps_its_label():
    """The heading above it says nothing of it."""
    points = section(with_claims(key_points=["Sum: it pays [1].", DEAL, DEAL]), "Key points")

    assert "**Sum.** It pays. [[1]]" == points.strip()


def test_a_point_alone_whose_first_word_means_its_label_keeps_it():
    """'The phrase' or 'This' would hang in the air."""
    points = [{"heading": "Catching up", "text": "World top five: The phrase covers one test [1]."}, *[PEOPLE] * 2]

    assert "**World top five.** The phrase" in section(with_claims(key_points=points), "Catching up")


def test_numbered_points_are_a_list():
    """Demands keep their numbers, one below the other; what is none is a paragraph before or behind them."""
    texts = [
        "Aim: it pays [1].",
        "1. Rules: it asks [1].",
        "Aside: it adds [1].",
        "2. Money: it asks [1].",
        "End: it waits [1].",
    ]
    document = with_claims(key_points=[{"heading": "Demands", "text": text} for text in texts])

    assert [
        "**Aim.** It pays. [[1]]",
        "",
        "1. **Rules:** It asks. [[1]]",
        "2. **Money:** It asks. [[1]]",
        "",
        "**Aside.** It adds. [[1]]",
        "",
        "**End.** It waits. [[1]]",
    ] == section(document, "Demands").strip().splitlines()


def test_who_speaks_on_a_subject_stands_below_its_points():
    """A speaker with the heading of points follows them; another has the section of those who speak."""
    first, second = answer()["speakers"]
    document = with_claims(key_points=[DEAL, PEOPLE, PEOPLE], speakers=[{**first, "heading": "people"}, second])

    assert section(document, "People").index("So it is") < section(document, "People").index("**Kim Ha-neul")
    assert "Kim Ha-neul" not in section(document, "Who says what")
    assert "Lee Do-yun" in section(document, "Who says what")


def test_nobody_else_speaks_where_all_speak_on_subjects():
    """The section of those who speak goes with its last one; quotations are still said to be translated."""
    speakers = [{**row, "heading": "People"} for row in answer()["speakers"]]
    text = to_markdown(with_claims(key_points=[PEOPLE] * 3, speakers=speakers))

    assert "## Who says what" not in text
    assert "*Based on this article alone. Quotations are translated from the Korean.*" in text


def test_a_measure_that_no_point_tells_stands_below_its_subject():
    """What is only in a row of data is read below the points that it belongs to."""
    law, _ = answer()["policy_measures"]
    document = with_claims(
        argument=None, key_points=[PEOPLE] * 3, policy_measures=[{**law, "heading": "People"}], dates=[]
    )

    assert "It lays down who may use public data" in section(document, "People")
    assert "decisions, rules and plans" not in to_markdown(document)


def test_the_table_of_a_subject_stands_in_its_section():
    """A table whose title is a subject's heading stands before its points, and has no section of its own."""
    row = {"table": "the deal", "label": "Start", "evidence": [2], "cells": [{"column": "Sum", "text": "{M3}"}]}
    document = with_claims(
        key_points=[DEAL, PEOPLE, PEOPLE], table_rows=[row, {**row, "label": "End"}, {**row, "table": "Years"}]
    )

    assert ["Start", "End"] == [cells[0] for cells in rows(document, "The deal")[1:]]
    assert section(document, "The deal").index("| End |") < section(document, "The deal").index("4 billion euros by")
    assert "## the deal" not in to_markdown(document)
    assert "4 billion euros" in section(document, "Years")


def test_the_annex_leads_back_to_the_subject():
    """The link behind a sentence goes to the section that uses it first, a speaker's and a measure's too."""
    first, second = answer()["speakers"]
    text = to_markdown(
        with_claims(
            argument=None,
            key_points=[DEAL, PEOPLE, PEOPLE],
            speakers=[{**first, "heading": "People"}, second],
            policy_measures=[],
            investments=[],
        )
    )

    assert "[↩](#the-deal)" in text.partition('id="s2"')[2].partition("\n")[0]
    assert "[↩](#people)" in text.partition('id="s10"')[2].partition("\n")[0]
    assert "[↩](#who-says-what)" in text.partition('id="s11"')[2].partition("\n")[0]
