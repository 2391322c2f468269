"""Counts in running text and in tables."""

from __future__ import annotations

from decimal import Decimal

import pytest

from policy_brief import Quantity
from summarizer.write import to_markdown
from summarizer.write.english.counts import count_in_words
from tests.write.made import with_claims
from tests.write.page import bottom_line, rows, section


def _count(unit: str) -> Quantity:
    return Quantity(
        id="N1", sentence=1, text="6", start=0, end=1, unit=unit, value_min=Decimal(6), value_max=Decimal(6),
        approx=False, bound="exact",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("unit", "written", "shown"),
    [
        ("country", "6 countries", "six countries"),
        ("country", "at least 6 countries", "at least six countries"),
        ("unit", "6", "six"),
        ("unit", "about 6", "about six"),
        ("year", "1 year", "one year"),
        ("country", "12 countries", "12 countries"),
        ("country", "1,140 countries", "1,140 countries"),
        ("country", "6.5 countries", "6.5 countries"),
        ("country", "3 to 5 countries", "3 to 5 countries"),
        ("percent", "6 percent", "6 percent"),
        ("person", "6 million people", "6 million people"),
        ("person", "6 thousand people", "6 thousand people"),
        ("GPU", "6 GPUs", "6 GPUs"),
        ("nanometre", "3 nanometres", "3 nanometres"),
        ("gigahertz", "5 gigahertz", "5 gigahertz"),
        ("tonne", "5 tonnes", "5 tonnes"),
        ("gigawatt", "5 gigawatts", "5 gigawatts"),
        ("megawatt hour", "5 megawatt hours", "5 megawatt hours"),
        ("terabyte", "8 terabytes", "8 terabytes"),
        ("teraflops", "6 teraflops", "6 teraflops"),
        ("percentage point", "3 percentage points", "3 percentage points"),
        ("point", "5 points", "5 points"),
        ("phase", "Phase 1", "Phase 1"),
    ],
)
def test_small_counts_are_words(unit, written, shown):
    """Below ten, with their bound; shares, scaled numbers, ranges, symbols and measures keep digits."""
    assert shown == count_in_words(_count(unit), written)


def test_running_text_has_words_and_a_table_digits():
    """Points, bottom line and argument are read; cells are compared."""
    cells = [{"column": "Term", "text": "{N3}"}, {"column": "Seats", "text": "{N1}"}]
    table = [{"table": "Terms", "label": "Norway", "evidence": [10], "cells": cells}] * 2
    told = ["It says 'we train' for {N3} [10]."] * 3
    own = ["It runs {N3:full years}, at most {N3:3 years}, roughly about {N3}, about {N3} or so [10]."] * 3
    document = with_claims(bottom_line=told[0], key_points=told, table_rows=table)

    assert "It says “we train” for three years. [[10]]" in section(document, "Key points")
    assert "for three years [[10]]." in bottom_line(document)
    assert "3 years" == rows(document, "Terms")[1][1]
    written = section(with_claims(key_points=own), "Key points")
    assert "It runs three full years, at most three years, about three years, about three years. [[10]]" in written
    assert "**Bottom line.** It says “we train” for three years. [[10]]" in to_markdown(document)
