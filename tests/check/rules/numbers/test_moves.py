"""What was is not told as what is."""

from __future__ import annotations

import pytest

from summarizer.check.rules.numbers.moves import MOVES
from tests.check.made import brief_of, found_scan, points, said, whole, whole_of_points, worded

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


WHOLE = found_scan(
    "순위는 24위에서 18위로 올랐다. 예산은 100억원에서 올해 80억원으로 줄었다. "
    "예산은 1억달러(약 90억원)에서 2억달러(약 180억원)로 늘었다. 사람은 10명에서 떨어져 나갔다. "
    "시는 3곳이 아니라 5곳을 원했다. 애초 목표였던 9월 도입은 늦었다. 값은 7억원이 9억유로로 바뀌었다. "
    "당초 3월에서 5월로 늦췄다."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It went from {18위} to {24위} [1].",
            [("[1] has it go from 24위 to 18위.", "24위", "from 18위 to 24위", "1")],
        ),
        ("It went from {24위} to {18위} [1].", []),
        (
            "It went from the current {100억원} to {180억원} [2].",
            [("[2] has it go from 100억원 to 80억원.", "100억원", "from 100억원 to 180억원", "2")],
        ),
        (
            "It went from an average of {80억원} a year to {100억원} [2].",
            [("[2] has it go from 100억원 to 80억원.", "100억원", "from 80억원 to 100억원", "2")],
        ),
        (
            "It went to {100억원} this year, from {80억원} [2].",
            [("[2] has it go from 100억원 to 80억원.", "100억원", "from 80억원 to 100억원", "2")],
        ),
        ("It went to {80억원} from {100억원} [2].", []),
        (
            "The budget was cut sharply to {100억원} [2].",
            [("[2] has it go from 100억원 to 80억원.", "100억원", "to 100억원", "2")],
        ),
        (
            "The budget was cut to {100억원} from {80억원} [2].",
            [("[2] has it go from 100억원 to 80억원.", "100억원", "from 80억원 to 100억원", "2")],
        ),
        ("The budget was cut to {80억원} [2].", []),
        ("It rises to {1억달러} [3].", [("[3] has it go from 1억달러 to 2억달러.", "1억달러", "to 1억달러", "3")]),
        (
            "It rises from {2억달러} to {1억달러} [3].",
            [("[3] has it go from 1억달러 to 2억달러.", "1억달러", "from 2억달러 to 1억달러", "3")],
        ),
        ("It rises to {90억원} [3].", []),
        (
            "It falls to {10명} [4].",
            [("[4] says 10명에서 떨어: that is where it comes from.", "10명에서 떨어", "to 10명", "4")],
        ),
        ("It goes from {10명} to {18위} [1].", []),
        ("They want {3곳} [5].", [("[5] says 3곳이 아니라 5곳: not 3곳 but 5곳.", "3곳이 아니라 5곳", "3곳", "5")]),
        ("They want {5곳} [5].", []),
        ("They want {3곳} and {5곳} [5].", []),
        (
            "It comes in {9월} [6].",
            [("[6] says 애초 목표였던 9월 (at first): it is not the date any more.", "애초 목표였던 9월", "9월", "6")],
        ),
        ("It was to come in {9월} [6].", []),
        ("It comes in {9월} instead [6].", []),
        ("It moves to {7억원} [7].", []),
        (
            "It is set for {3월} [8].",
            [("[8] says 당초 3월 (at first): it is not the date any more.", "당초 3월", "3월", "8")],
        ),
        ("It is set for {3월} or {5월} [8].", []),
        ("It went from {24위} to {10명} [1][4].", []),
        ("It went from {100억원} to {1억달러} [2][3].", []),
        ("It went from {80억원} to {5곳} [2].", []),
        (
            "It went from {24위} to {24위} [1].",
            [("[1] has it go from 24위 to 18위.", "24위", "from 24위 to 24위", "1")],
        ),
        ("It went from {18위} to {18위} [2].", []),
    ],
)
def test_each_change_is_told_in_its_direction(text, expected):
    """From, to, only to, not but and at first are each held against the sentence."""
    assert expected == whole_of_points(MOVES, WHOLE, text)


def of_column(column, *texts):
    """Return what is objected to a row with these cells under one head."""
    scan = found_scan("기간은 5년에서 3년으로 줄었다. 값은 10억원에서 20억원으로 올랐다.")
    cells = [{"column": column, "text": worded(scan, text)} for text in texts]
    row = {"evidence": [1, 2], "table": "Rules", "label": "Period", "cells": cells}
    return [one[1] for one in whole(MOVES, brief_of(scan, table_rows=[row]), scan)]


@pytest.mark.parametrize(
    ("column", "text", "expected"),
    [
        ("Now", "{3년}", ["[1] has it go from 5년 to 3년."]),
        ("Now", "{5년}", []),
        ("Now", "{3년} from {5년}", []),
        ("Proposed", "{5년}", ["[1] has it go from 5년 to 3년."]),
        ("Proposed", "{3년}", []),
        ("Proposed", "{20억원}", []),
        ("Previously", "{20억원}", ["[2] has it go from 10억원 to 20억원."]),
        ("Period", "{5년}", []),
        ("Now and after", "{5년}", []),
        ("After", "{10억원}", ["[2] has it go from 10억원 to 20억원."]),
        ("Current rule", "{20억원}", ["[2] has it go from 10억원 to 20억원."]),
        ("New rule", "{10억원}", ["[2] has it go from 10억원 to 20억원."]),
        ("Before", "nothing", []),
        ("Next year", "{5년}", ["[1] has it go from 5년 to 3년."]),
        ("Until now", "{3년}", ["[1] has it go from 5년 to 3년."]),
        ("Existing", "{3년}", ["[1] has it go from 5년 to 3년."]),
        ("Will be", "{10억원}", ["[2] has it go from 10억원 to 20억원."]),
    ],
)
def test_heads_of_columns_say_what_was_and_what_will_be(column, text, expected):
    """One that says both or neither is held against nothing."""
    assert expected == of_column(column, text)


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("센터는 3월 4일이 아니라 5월 6일에 연다.", "It opens on {3월 4일} [1]."),
        ("당초 500억원을 쓰기로 했다.", "It spends {500억원} [1]."),
    ],
)
def test_dates_are_not_held_against_sums_nor_sums_against_dates(text, prose):
    """What is not A but B is a sum, and what was at first is a day."""
    assert [] == whole_of_points(MOVES, found_scan(text), prose)


def test_a_date_of_before_is_objected_to_beside_other_figures():
    """A figure that is no date hides none behind it, and a move between dates is none of figures."""
    expected = [("[5] says 당초 9월 (at first): it is not the date any more.", "당초 9월", "9월", "5")]

    assert expected == whole_of_points(MOVES, SCAN, "In {3년}, delivery is planned for {9월} [4][5].")
    assert expected == whole_of_points(MOVES, SCAN, "Delivery moves from {9월} to {10월} [5][6].")
