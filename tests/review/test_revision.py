"""A patch changes what it names, and where each claim went is known."""

from __future__ import annotations

import pytest

from policy_brief.claims import ClaimPath, claims
from summarizer.review.revision import revise, without
from tests.review.made import patch, written

POINT = "Finland plans to invest in AI [1]."


def test_an_empty_patch_changes_nothing():
    """Every claim stays, in its place, unchanged."""
    revision = revise(written(), patch())

    assert written() == revision.brief
    assert (frozenset(), {}) == (revision.changed, dict(revision.gone))


def test_a_claim_is_replaced_in_its_place():
    """`at` names the claim that a new one replaces."""
    revision = revise(written(), patch(key_points=[{"at": 1, "claim": POINT}]))

    assert "Finland plans to invest in AI." == revision.brief.key_points[1].text.text
    assert frozenset({ClaimPath("key_points", 1)}) == revision.changed
    assert ClaimPath("key_points", 1) == revision.origin[ClaimPath("key_points", 1)]


def test_a_claim_without_a_place_is_new():
    """Without `at`, or with one that does not exist, a claim is added at the end."""
    revision = revise(written(), patch(key_points=[{"at": None, "claim": POINT}, {"at": 9, "claim": POINT}]))

    assert 4 == len(revision.brief.key_points)
    assert [None, None] == [revision.origin[ClaimPath("key_points", at)] for at in (2, 3)]


PLAN = {"heading": "The deal", "text": "Plan: it invests [1]."}
LAW = {**PLAN, "text": "Law: it acts [2]."}


@pytest.mark.parametrize(
    ("changes", "points"),
    [
        ([(1, "Plan: it pays [1].")], ["Plan: it pays.", "Law: it acts.", "It opens."]),
        ([(None, "Plan: it pays [1].")], ["Plan: it pays.", "Law: it acts.", "It opens."]),
        ([(1, "plan: it pays [1].")], ["plan: it pays.", "Law: it acts.", "It opens."]),
        (
            [(1, "Plan: it pays [1]."), (0, "Site: here [1].")],
            ["Plan: it pays.", "Law: it acts.", "It opens.", "Site: here."],
        ),
        (
            [(0, "Start: it opens early [3]."), (1, "Plan: it pays [1]."), (2, "Law: it binds [2].")],
            ["Plan: it pays.", "Law: it binds.", "Start: it opens early."],
        ),
        ([(1, "Plan: it pays [1]."), (0, "Law: it binds [2].")], ["Plan: it pays.", "Law: it binds.", "It opens."]),
        ([(1, "Plan: it pays [1]."), (2, "Law: it binds [2].")], ["Plan: it pays.", "Law: it binds.", "It opens."]),
        ([(1, "Site: here [1].")], ["Plan: it invests.", "Site: here.", "It opens."]),
        ([(2, "It pays [1].")], ["Plan: it invests.", "Law: it acts.", "It pays."]),
        ([(0, "Plan: it pays [1].")], ["Plan: it pays.", "Law: it acts.", "It opens."]),
    ],
)
def test_a_point_is_put_in_the_place_of_its_label(changes, points):
    """A writer who counts wrongly or gives another order loses no neighbour; a new label goes where it is told.

    Where another change is for the point there, it goes to the one that rests on its sentences, or is new.
    """
    given = [{"at": at, "claim": {"heading": "The deal", "text": text}} for at, text in changes]
    brief = written(key_points=[PLAN, LAW, {"heading": "The deal", "text": "It opens [3]."}])

    assert points == [point.text.text for point in revise(brief, patch(key_points=given)).brief.key_points]


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("Act: it acts [2].", ["Plan: it pays.", "Act: it acts."]),
        ("Site: here [1].", ["Plan: it pays.", "Law: it binds and opens.", "Site: here."]),
    ],
)
def test_points_that_are_given_in_another_order_change_places(text, points):
    """One takes its place by its label; the one that was given for it takes that which it left, if they are on one."""
    law = {**PLAN, "text": "Law: it binds and opens [2][3]."}
    given = [{"at": 0, "claim": {**PLAN, "text": text}}, {"at": 1, "claim": {**PLAN, "text": "Plan: it pays [1]."}}]
    revised = revise(written(key_points=[PLAN, law]), patch(key_points=given)).brief

    assert points == [point.text.text for point in revised.key_points]


@pytest.mark.parametrize(
    ("last", "points"),
    [
        ("Act: it acts [2].", ["Plan: it pays.", "Site: here.", "Act: it acts."]),
        ("Act: it acts [1].", ["Plan: it pays.", "Law: it binds.", "Site: here.", "Act: it acts."]),
    ],
)
def test_a_point_whose_place_another_took_goes_if_the_patch_tells_it(last, points):
    """A writer gives a new point an index, and the one before it that of the next, which is told elsewhere now."""
    law = {**PLAN, "text": "Law: it binds [2]."}
    texts = ["Site: here [3].", "Plan: it pays [1].", last]
    given = [{"at": at, "claim": {**PLAN, "text": text}} for at, text in zip((0, 1, None), texts, strict=True)]
    revised = revise(written(key_points=[PLAN, law]), patch(key_points=given)).brief

    assert points == [point.text.text for point in revised.key_points]


def test_a_point_made_into_two_overwrites_no_third():
    """The second half rests on a sentence of another point, which says more than it: the half is new."""
    law = {**PLAN, "text": "Law: it binds and opens [2][3]."}
    given = [
        {"at": 0, "claim": {**PLAN, "text": "Plan: it pays [1]."}},
        {"at": 0, "claim": {**PLAN, "text": "Act: it acts [2]."}},
    ]
    points = revise(written(key_points=[PLAN, law]), patch(key_points=given)).brief.key_points

    assert ["Plan: it pays.", "Law: it binds and opens.", "Act: it acts."] == [point.text.text for point in points]


def test_what_a_point_begins_with_in_bold_is_its_label():
    """With or without a full stop; heading and form are those of the point that it replaces, wherever it was aimed."""
    first = {"heading": "The law", "form": "bullet", "text": "**Fines.** They stay [1]."}
    other = {"heading": "The deal", "form": "paragraph", "text": "**Law.** It acts [2]."}
    given = [{"at": 0, "claim": {"text": "**Law.** It binds [2]."}}]
    points = revise(written(key_points=[first, other]), patch(key_points=given)).brief.key_points

    assert [("The law", "bullet", "Fines. They stay."), ("The deal", "paragraph", "Law. It binds.")] == [
        (point.heading, point.form, point.text.text) for point in points
    ]


def test_a_label_that_two_points_have_names_neither():
    """Then the index counts."""
    brief = written(key_points=[PLAN, PLAN, LAW])
    given = [{"at": 2, "claim": {**PLAN, "text": "Plan: it pays [1]."}}]
    points = revise(brief, patch(key_points=given)).brief.key_points

    assert ["Plan: it invests.", "Plan: it invests.", "Plan: it pays."] == [point.text.text for point in points]


def test_a_label_of_a_withdrawn_point_may_be_taken_over():
    """Two points become one: the first is withdrawn, the second has its label and says both."""
    merged = {"at": 1, "claim": {**PLAN, "text": "Plan: it invests and acts [1][2]."}}
    revised = revise(written(key_points=[PLAN, LAW]), patch(withdraw=["key_points[0]"], key_points=[merged]))

    assert ["Plan: it invests and acts."] == [point.text.text for point in revised.brief.key_points]


def test_a_withdrawn_claim_goes_and_the_next_move_up():
    """Paths after a withdrawn claim change; the origin says which claim they were."""
    revision = revise(written(), patch(withdraw=["key_points[0]"]))

    assert ClaimPath("key_points", 1) == revision.origin[ClaimPath("key_points", 0)]
    assert [ClaimPath("key_points", 0)] == list(revision.gone)
    assert frozenset() == revision.changed


def test_headline_and_bottom_line_cannot_be_withdrawn():
    """A brief needs both; the argument may go."""
    revision = revise(written(), patch(withdraw=["headline", "bottom_line", "argument"]))

    assert written().headline == revision.brief.headline
    assert revision.brief.argument is None


def test_no_list_grows_beyond_its_limit():
    """Key points stay as many as the schema allows."""
    added = [{"at": None, "claim": POINT}] * 40

    assert 40 == len(revise(written(), patch(key_points=added)).brief.key_points)


def test_a_patch_names_what_is_no_path():
    """What is not a path of a claim is passed over."""
    assert written() == revise(written(), patch(withdraw=["nonsense", "key_points", "headline[1]"])).brief


def test_claims_can_be_taken_out_of_a_revision():
    """`without` says where the others went, and keeps what they were before the first patch."""
    revision = revise(written(), patch(key_points=[{"at": None, "claim": POINT}]))
    shorter, moved = without(revision, frozenset({ClaimPath("key_points", 0)}))

    assert ClaimPath("key_points", 1) == moved[ClaimPath("key_points", 2)]
    assert frozenset({ClaimPath("key_points", 1)}) == shorter.changed
    assert ClaimPath("key_points", 0) in shorter.gone
    assert len(list(claims(revision.brief))) - 1 == len(list(claims(shorter.brief)))


def test_two_new_points_of_one_label_are_both_kept():
    """Where two changes have the label of an old point, each goes where it is told."""
    given = [{"at": None, "claim": {**LAW, "text": f"Law: {words} [2]."}} for words in ("one half", "the other")]
    points = revise(written(key_points=[PLAN, LAW]), patch(key_points=given)).brief.key_points

    assert ["Plan: it invests.", "Law: it acts.", "Law: one half.", "Law: the other."] == [
        point.text.text for point in points
    ]


@pytest.mark.parametrize(
    ("claim", "place"),
    [
        ({}, ("The deal", "bullet")),
        ({"heading": "The law"}, ("The law", "bullet")),
        ({"form": "paragraph"}, ("The deal", "paragraph")),
    ],
)
def test_a_point_keeps_heading_and_form_of_the_one_it_replaces(claim, place):
    """A writer who amends the words alone does not move the point to another section, or make a paragraph of it."""
    given = [{"at": 1, "claim": {"text": "Law: it binds [2].", **claim}}]
    points = revise(written(key_points=[PLAN, {**LAW, "form": "bullet"}]), patch(key_points=given)).brief.key_points

    assert [("The deal", "paragraph", "Plan: it invests."), (*place, "Law: it binds.")] == [
        (point.heading, point.form, point.text.text) for point in points
    ]


CELLS = [{"column": "Share", "text": "all"}]


def _row(label, **place):
    return {"table": "Who pays", "label": label, "cells": CELLS, "evidence": [1], **place}


PLACE = {"heading": "The money", "below": 1, "head": "Payer"}
ROWS = [_row("Finland", **PLACE), _row("Oulu", **PLACE)]


def _places(rows):
    return [(row.label.text, row.table, row.heading, row.below, row.head) for row in rows]


@pytest.mark.parametrize(
    ("at", "table", "labels"),
    [
        (0, "Who pays", ["Espoo", "Oulu"]),
        (0, "Who gets it", ["Espoo", "Oulu"]),
        (None, "Who pays", ["Finland", "Oulu", "Espoo"]),
    ],
)
def test_a_row_stands_in_its_table(at, table, labels):
    """One that replaces another stands in its place, a new one with the rows of its title; a patch gives no places."""
    given = [{"at": at, "claim": {**_row("Espoo"), "table": table}}]
    revised = revise(written(table_rows=ROWS), patch(table_rows=given)).brief

    assert [(label, "Who pays", "The money", 1, "Payer") for label in labels] == _places(revised.table_rows)


def test_a_row_of_another_title_is_a_table_of_its_own():
    """It stands nowhere yet."""
    given = [{"at": None, "claim": {**_row("Espoo"), "table": "Who gets it"}}]
    rows = revise(written(table_rows=ROWS), patch(table_rows=given)).brief.table_rows

    assert ("Espoo", "Who gets it", None, None, "") == _places(rows)[-1]


@pytest.mark.parametrize("parting", ["\n", "\n\n"])
def test_a_new_bottom_line_is_in_paragraphs_where_the_old_one_was(parting):
    """A patch has a line break between two of them, whatever they are."""
    old = written(bottom_line={"text": f"It pays [1].{parting}It ends [2].", "lead": ""})
    revised = revise(old, patch(bottom_line="It waits [1].\nIt ends [2].")).brief.bottom_line

    assert (f"It waits.{parting}It ends.", f"It waits [1].{parting}It ends [2].") == (
        revised.text.text,
        revised.text.template,
    )


PLACED = {"heading": "Outlook", "form": "item", "number": 3, "depth": 1, "below": 7}


@pytest.mark.parametrize("name", ["consequences", "caveats", "follow_up"])
@pytest.mark.parametrize(
    ("at", "place"), [(0, ("Outlook", "item", 3, 1, 7)), (None, ("Outlook", "bullet", None, 0, 9))]
)
def test_a_claim_of_a_closing_list_stands_where_its_writer_had_it(name, at, place):
    """One that replaces another takes all of its place, a new one stands behind the last of its list."""
    old = written(**{name: [{"text": "It pays [1].", **PLACED}, {"text": "So? [1]", **PLACED, "below": 9}]})
    revised = revise(old, patch(**{name: [{"at": at, "claim": "It waits [1]."}]})).brief
    claim = getattr(revised, name)[0 if at == 0 else -1]

    where = (claim.heading, claim.form, claim.number, claim.depth, claim.below)

    assert ("It waits.", place) == (claim.text.text, where)


@pytest.mark.parametrize(("heading", "below"), [("the plan", 2), ("Another", None), (None, None)])
def test_a_new_point_stands_behind_the_last_of_its_section(heading, below):
    """However the title is written; one of a new section knows no place yet."""
    points = [
        {"text": "It pays [1].", "heading": title, "below": at} for at, title in enumerate(("A", "B", "The plan"))
    ]
    given = [{"at": None, "claim": {"text": "It waits [2].", "heading": heading}}]
    revised = revise(written(key_points=points), patch(key_points=given)).brief

    assert (heading, below) == (revised.key_points[-1].heading, revised.key_points[-1].below)
