"""What was is not told as what is."""

from __future__ import annotations

import pytest

from summarizer.check.rules.numbers.moves import MOVES
from tests.check.made import brief_of, found_scan, points, said, worded

TEXT = (
    "총액은 1조3100억원이고, 올해 사업은 1조2600억원이 9200억원으로 줄어든다. 순위는 9위에서 두 계단 내려갔다. "
    "의사회는 48시간이 아니라 72시간을 달라고 했다. 기간은 5년에서 3년으로 줄인다. 당초 9월 도입이 목표였다. "
    "도입은 10월부터다."
)
SCAN = found_scan(TEXT)


def _found(text: str) -> list[str]:
    return [claim for claim, _, _ in said(MOVES, brief_of(SCAN, key_points=points(SCAN, text)), SCAN)]


@pytest.mark.parametrize(
    "text",
    [
        "The sum falls from {1조3100억원} to {9200억원} [1].",
        "The sum falls from {9200억원} to {1조2600억원} [1].",
        "The country slips to {9위} [2].",
        "The doctors ask for {48시간} [3].",
        "The period is cut to {5년} [4].",
        "Delivery is planned for {9월} [5].",
    ],
)
def test_the_old_figure_is_objected_to(text):
    """Of a change, of 'not A but B' and of what was planned at first, the figure that is no longer so is at fault."""
    assert ["key_points[0]"] == _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The sum falls from {1조2600억원} to {9200억원} [1].",
        "The doctors ask for {72시간} instead of {48시간} [3].",
        "The period is cut to {3년} [4].",
        "Delivery was planned for {9월} [5].",
        "Delivery is from {10월} [6].",
    ],
)
def test_changes_as_the_article_has_them_pass_in_silence(text):
    """Old and new in their places, and the old one called so, are no fault."""
    assert [] == _found(text)


@pytest.mark.parametrize(("now", "proposed", "found"), [("{3년}", "{5년}", 2), ("{5년}", "{3년}", 0)])
def test_columns_of_before_and_after_hold_their_own(now, proposed, found):
    """The new figure under 'Now' and the old one under 'Proposed' are objected to."""
    texts = {"Now": worded(SCAN, now), "Proposed": worded(SCAN, proposed)}
    cells = [{"column": column, "text": text} for column, text in texts.items()]
    row = {"evidence": [4], "table": "Rules", "label": "Period", "cells": cells}

    assert found == len(said(MOVES, brief_of(SCAN, table_rows=[row]), SCAN))
