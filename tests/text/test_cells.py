"""Where the cells of a line begin and end."""

from __future__ import annotations

import pytest

from summarizer.text.cells import cells_in


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("구분 | 2026년 | 2027년", ["구분", "2026년", "2027년"]),
        ("구분\t120\t-", ["구분", "120", "-"]),
        ("구 분            2026년      2027년", ["구 분", "2026년", "2027년"]),
        ("시는  내년부터  예산을  쓴다", ["시는  내년부터  예산을  쓴다"]),
        ("담당     한누리", ["담당     한누리"]),
        ("시는 내년부터", ["시는 내년부터"]),
    ],
)
def test_bars_tabs_and_wide_gaps_part_cells(line, cells):
    """Double spaces of justified text and a single gap part nothing."""
    assert cells == [line[start:end] for start, end in cells_in(line)]
