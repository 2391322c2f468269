"""The sections of a page."""

from __future__ import annotations

import pytest

from policy_brief import PolicyBrief
from summarizer.write.markup.headings import CAVEATS, MEANING, NEXT, is_same, sections
from tests.write.made import with_claims

POINT = {"text": "Money: Norway plans {M1} [1]."}
CLOSING = ("consequences", "caveats", "follow_up")
ROW = {"label": "Money", "cells": [{"column": "Euros", "text": "{M1}"}], "evidence": [1]}


def _brief(points: list[str | None], tables: list[tuple[str, str | None, int | None]]) -> PolicyBrief:
    """Make a brief of points below these headings, and tables with their titles, headings and places."""
    rows = [{**ROW, "table": title, "heading": heading, "below": below} for title, heading, below in tables]
    points_made = [{**POINT, "heading": heading} for heading in points]
    return with_claims(key_points=points_made, table_rows=rows, **dict.fromkeys(CLOSING, ())).brief


@pytest.mark.parametrize(
    ("points", "tables", "expected"),
    [
        (["The deal", None, "the Deal"], [], [("The deal", ["p0", "p2"]), ("Key points", ["p1"])]),
        (["A", "A", "B"], [("A", "A", 1)], [("A", ["p0", "t0", "p1"]), ("B", ["p2"])]),
        (["A", "B"], [("Days", "Days", 2)], [("A", ["p0"]), ("B", ["p1"]), ("Days", ["t0"])]),
        (["A", "B"], [("Days", "Days", 1)], [("A", ["p0"]), ("Days", ["t0"]), ("B", ["p1"])]),
        (["A", "B"], [("B (2)", "B", 2), ("B (2)", "B", 2)], [("A", ["p0"]), ("B", ["p1", "t0+1"])]),
        (["A", "B"], [("b", None, None)], [("A", ["p0"]), ("b", ["t0", "p1"])]),
        (["A"], [("Elsewhere", None, None)], [("A", ["p0"]), ("Elsewhere", ["t0"])]),
    ],
    ids=["titles alike", "within", "behind all", "between", "one table", "place not known", "no points"],
)
def test_points_and_tables_stand_in_reading_order(points, tables, expected):
    """A title has one section, where its first point or table stands; a table stands behind the points above it."""
    found = [
        (section.title, [f"{name[0].replace('k', 'p')}{'+'.join(map(str, rows))}" for name, rows in section.blocks])
        for section in sections(_brief(points, tables))
    ]

    assert expected == found


def _placed(text: str, heading: str | None, below: int | None) -> dict[str, object]:
    return {"text": text, "lead": "", "heading": heading, "below": below}


def test_a_page_keeps_the_order_of_its_writer():
    """Whichever list a claim belongs to, and also where its list comes later in a brief."""
    rows = [{**ROW, "table": "Outlook", "heading": "Outlook", "below": 5}]
    made = with_claims(
        key_points=[{**POINT, "heading": "Money", "below": 4}],
        table_rows=rows,
        consequences=[_placed("A", "Assessment", 3)],
        caveats=[],
        follow_up=[_placed("B", "Outlook", 6), _placed("C", "Outlook", 7)],
    )

    assert [
        ("Assessment", (("consequences", (0,)),)),
        ("Money", (("key_points", (0,)),)),
        ("Outlook", (("table_rows", (0,)), ("follow_up", (0,)), ("follow_up", (1,)))),
    ] == [(section.title, section.blocks) for section in sections(made.brief)]


def test_lists_without_places_close_a_page_below_titles_of_ours():
    """As in a brief that was saved before places were; claims of one list stay together."""
    made = with_claims(**{name: [_placed(name, None, None)] for name in reversed(CLOSING)})

    assert [MEANING, CAVEATS, NEXT] == [section.title for section in sections(made.brief)][-3:]


def test_titles_are_one_however_they_are_written():
    """Capitals make no other title; other words do."""
    assert is_same("The Deal", "the deal")
    assert not is_same("The deal", "A deal")


def test_a_table_whose_place_is_not_known_stands_behind_the_body():
    """And before what closes a page, where no title is alike."""
    rows = [{**ROW, "table": "Elsewhere", "heading": "Elsewhere"}]
    closing = [_placed("A", "Assessment", 9)]
    made = with_claims(
        key_points=[{**POINT, "heading": "Money", "below": 2}],
        table_rows=rows,
        consequences=closing,
        caveats=(),
        follow_up=(),
    )

    assert ["Money", "Elsewhere", "Assessment"] == [section.title for section in sections(made.brief)]
