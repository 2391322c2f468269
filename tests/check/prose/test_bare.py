"""The words that a model wrote freely."""

import pytest

from summarizer.check.prose.bare import QUOTED, fields_of_words, heads_of, said_in, scales_said
from tests.check.made import brief


def claim_of(kind, at):
    """Return a claim of the sound brief."""
    return getattr(brief(), kind)[at] if at is not None else getattr(brief(), kind)


@pytest.mark.parametrize(
    ("kind", "at", "expected"),
    [
        (
            "headline",
            None,
            (
                [("text", "Norway plans to invest # in AI data centres ")],
                ["Norway plans to invest up to 30 billion euros in AI data centres"],
            ),
        ),
        (
            "investments",
            0,
            (
                [("purpose", "AI data centres"), ("status_words", "said it plans to invest")],
                ["AI data centres", "said it plans to invest", "Norway"],
            ),
        ),
        ("stances", 0, ([("position_words", "signed")], ["signed", "Norway", "Paris declaration"])),
        ("korean_models", 0, ([], ["Garam", "Hanbit Tech"])),
        (
            "speakers",
            0,
            (
                [
                    ("says", "# are to be trained."),
                    ("english", "We will train # within #"),
                    ("speaker.role", "Minister"),
                ],
                [
                    "10,000 people are to be trained.",
                    "We will train 10,000 people within 3 years",
                    "Kim Ha-neul",
                    "Ministry of Future Industry",
                ],
            ),
        ),
        (
            "policy_measures",
            0,
            (
                [("measure", "Passed a basic law on data"), ("when", "#"), ("status_words", "passed")],
                ["Passed a basic law on data", "2024", "passed", "National Assembly", "Data Framework Act"],
            ),
        ),
        (
            "caveats",
            0,
            ([("text", "The source of the budget is not known .")], ["The source of the budget is not known."]),
        ),
    ],
)
def test_the_words_of_a_claim_are_read_by_field(kind, at, expected):
    """Prose without figures, short phrases and roles; all of it with names and figures in one text."""
    assert expected == (list(fields_of_words(claim_of(kind, at))), said_in(claim_of(kind, at)).splitlines())


ROW = {"table": "Cost, Billion won", "label": "Norway", "cells": [{"column": "2025", "text": "5"}], "evidence": [1]}


def test_the_heads_of_a_row_are_its_title_and_those_of_its_columns():
    """That of its labels, too; other claims have none."""
    (row,) = brief(table_rows=[{**ROW, "head": "Payer"}]).table_rows

    assert ("Cost, Billion won", "Payer", "2025") == heads_of(row)
    assert () == heads_of(brief().headline)


@pytest.mark.parametrize(
    ("changes", "powers"),
    [
        ({"headline": "It spends 30 billion euros of 2 trillion [1]"}, {9, 12}),
        ({"headline": "It spends 30 euros [1]"}, set()),
        ({"table_rows": [ROW]}, {9}),
        ({"table_rows": [{**ROW, "table": "Cost", "label": "5 thousand men"}]}, {3}),
    ],
)
def test_the_scales_of_a_claim_are_those_that_it_or_its_heads_name(changes, powers):
    """In any case."""
    made = brief(**changes)
    claim = made.table_rows[0] if "table_rows" in changes else made.headline

    assert {10**power for power in powers} == scales_said(claim)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a “b” c", ["“b”"]),
        ("a ‘b’ c", ["‘b’"]),
        ('a "b" c', ['"b"']),
        ("a 'b' c", ["'b'"]),
        ("firm's and firms' own", []),
        ("“a“b”", ["“b”"]),
        ("a 'b'c", []),
        ("it's 'b c' d", ["'b c'"]),
    ],
)
def test_stretches_in_quotation_marks_are_found(text, expected):
    """Of four kinds; an apostrophe opens none."""
    assert expected == [found[0] for found in QUOTED.finditer(text)]
