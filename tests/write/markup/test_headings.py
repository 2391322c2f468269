"""The sections of a page."""

from __future__ import annotations

import pytest

from policy_brief import PolicyBrief
from summarizer.write.markup.headings import is_same, sections
from tests.write.made import with_claims

POINT = {"text": "Money: Norway plans {M1} [1]."}
ROW = {"label": "Money", "cells": [{"column": "Euros", "text": "{M1}"}], "evidence": [1]}


def _brief(points: list[str | None], tables: list[tuple[str, str | None, int | None]]) -> PolicyBrief:
    """Make a brief of points below these headings, and tables with their titles, headings and places."""
    rows = [{**ROW, "table": title, "heading": heading, "below": below} for title, heading, below in tables]
    return with_claims(
        key_points=[{**POINT, "heading": heading} for heading in points],
        table_rows=rows,
    ).brief


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


def test_titles_are_one_however_they_are_written():
    """Capitals make no other title; other words do."""
    assert is_same("The Deal", "the deal")
    assert not is_same("The deal", "A deal")
