"""Tables that the writer of a brief drew."""

from __future__ import annotations

import pytest

from tests.write.made import with_claims
from tests.write.page import rows, section


def _row(label, *evidence):
    return {"table": "Years", "label": label, "evidence": list(evidence), "cells": [{"column": "Sum", "text": label}]}


def test_sentences_of_all_rows_are_named_once():
    """Where all rows rest on the same sentences, these stand below the table; else each row names all of its own."""
    document = with_claims(table_rows=[_row("Norway", 1, 15), _row("Start-ups", 15)])
    single = with_claims(table_rows=[_row("Norway", 1, 15)])

    assert ["[[1], [15]]", "[[15]]"] == [row[-1] for row in rows(document, "Years")[1:]]
    assert "[[1], [15]]" in section(single, "Years")
    assert "All rows" not in section(document, "Years") + section(single, "Years")
    alike = with_claims(table_rows=[_row("Norway", 1, 15), _row("Start-ups", 1, 15)])
    assert "All rows: [[1], [15]]" in section(alike, "Years")
    assert "Ref." not in rows(alike, "Years")[0]


@pytest.mark.parametrize(
    ("column", "text", "shown"),
    [
        ("Million euros", "up to 8 million euros", "up to 8"),
        ("Billion euros", "up to 800 million euros", "up to 0.8"),
        ("Million euros", "about 1.2 billion euros", "about 1,200"),
        ("Million euros", "30 to 50 billion euros", "30 to 50 billion euros"),
        ("Billion euros", "30 to 50 billion euros", "30 to 50"),
        ("Billion euros", "500 million to 1 billion euros", "500 million to 1 billion euros"),
        ("Billion Canadian dollars", "up to 5 billion dollars", "up to 5 billion dollars"),
        ("2027, billion euros", "up to 5 billion euros", "up to 5"),
        ("Billion won", "up to 8 million euros", "up to 8 million euros"),
        ("Million dollars", "10 million US dollars", "10"),
        ("Million US dollars", "10 million US dollars", "10"),
        ("Million Canadian dollars", "10 million US dollars", "10 million US dollars"),
        ("Million dollars", "10 million Canadian dollars", "10 million Canadian dollars"),
        ("Sum", "up to 8 million euros", "up to 8 million euros"),
        ("Million euros", "8 million euros, by 2027", "8, by 2027"),
        ("Billion euros", "800 million euros (if approved)", "0.8 (if approved)"),
        ("Million euros", "8 million euros; 1 million in cash", "8 million euros; 1 million in cash"),
        ("Million euros", "8 million euros at most", "8 at most"),
        ("Million euros, at most", "8 million euros at most", "8"),
        ("Million euros", "8 million euros a year", "8 million euros a year"),
        ("Change (our arithmetic), percentage points", "down 1.6 percentage points (our arithmetic)", "down 1.6"),
        ("Change (our arithmetic), percentage points", "1 percentage point (our arithmetic)", "1"),
        ("Growth, gigawatts", "2.3 gigawatts (our arithmetic)", "2.3 (our arithmetic)"),
        (
            "Change, percentage points",
            "1.6 percentage points (our arithmetic)",
            "1.6 (our arithmetic)",
        ),
    ],
)
def test_a_bound_stays_where_its_unit_goes(column, text, shown):
    """A sum with a bound loses the unit that its head names, too; a remark may follow, but no other sum."""
    row = {"table": "Years", "label": "Norway", "evidence": [1], "cells": [{"column": column, "text": text}]}
    document = with_claims(table_rows=[row, {**row, "label": "Canada"}])

    assert [shown, shown] == [cells[1] for cells in rows(document, "Years")[1:]]


@pytest.mark.parametrize(
    ("column", "text", "shown"),
    [
        ("Percent, at most", "up to 5 percent", "5"),
        ("Maximum, percent", "at most 5 percent", "5"),
        ("Funds, at most, percent", "up to 5 percent", "5"),
        ("Funds, at least, percent", "at least 5 percent", "5"),
        ("Within", "up to 30 days", "30 days"),
        ("Users, at least", "at least 300", "300"),
        ("Percent", "up to 5 percent", "up to 5"),
        ("Percent, at most", "at least 5 percent", "at least 5"),
        ("Capacity, percent", "up to 5 percent", "up to 5"),
        ("Market cap", "up to 5", "up to 5"),
        ("Floor area", "at least 300 square metres", "at least 300 square metres"),
        ("Term, months or years", "18 months", "18 months"),
    ],
)
def test_a_bound_that_a_head_names_stands_there_alone(column, text, shown):
    """Another bound, and one that no head has, stays in its cell."""
    row = {"table": "Limits", "label": "A", "evidence": [1], "cells": [{"column": column, "text": text}]}
    document = with_claims(table_rows=[row, {**row, "label": "B"}])

    assert [shown, shown] == [cells[1] for cells in rows(document, "Limits")[1:]]


def test_a_unit_that_a_head_names_stands_there_alone():
    """Cells lose the unit of their column's head, whatever words the figure has of its own."""
    row = {
        "table": "Years",
        "label": "Norway",
        "evidence": [2],
        "cells": [{"column": "Sum, billion euros", "text": "{M3}"}],
    }
    other = {**row, "label": "Start-ups", "cells": [{"column": "Sum, billion euros", "text": "undecided"}]}

    assert ["4", "undecided"] == [cells[1] for cells in rows(with_claims(table_rows=[row, other]), "Years")[1:]]


def test_a_count_is_written_in_the_scale_of_its_columns_head():
    """12,000 GPUs are 12 under 'GPUs, thousand'; a head that counts something else takes them as they are."""
    cells = [{"column": "GPUs, thousand", "text": "{N1}"}, {"column": "Chips, thousand", "text": "{N1}"}]
    table = [{"table": "Years", "label": "Norway", "evidence": [3], "cells": cells}] * 2

    assert ["12", "12,000 GPUs"] == rows(with_claims(table_rows=table), "Years")[1][1:3]


def test_an_amount_is_written_in_the_scale_of_its_columns_head():
    """4 billion euros are 4,000 under 'Million euros'; a bound keeps its words, and another currency all of them."""
    cells = [
        {"column": "Million euros", "text": "{M3}"},
        {"column": "Billion won", "text": "{M3}"},
        {"column": "Billion euros", "text": "{M1}"},
    ]
    table = [{"table": "Years", "label": "Norway", "evidence": [1, 2], "cells": cells}] * 2
    first = rows(with_claims(table_rows=table), "Years")[1]

    assert ["4,000", "4 billion euros"] == first[1:3]
    assert "up to 30" == first[3]


def test_a_unit_of_a_tables_title_stands_there_alone():
    """What holds of all cells is said in the title, after its comma."""
    cells = [{"column": "2027", "text": "{M3}"}, {"column": "2028", "text": "{M1}"}]
    table = [{"table": "Costs, billion euros", "label": "Norway", "evidence": [1, 2], "cells": cells}] * 2
    first = rows(with_claims(table_rows=table), "Costs, billion euros")[1]

    assert ["4", "up to 30"] == first[1:3]


def test_a_unit_that_a_row_names_stands_there_alone():
    """Rows may differ in what they count, so that their unit stands in their names, with its scale."""
    cells = [{"column": "Phase 1", "text": "{M3}"}, {"column": "Both phases", "text": "{M1}"}]
    table = [{"table": "Years", "label": "Cost, million euros", "evidence": [1, 2], "cells": cells}] * 2

    assert ["4,000", "up to 30,000"] == rows(with_claims(table_rows=table), "Years")[1][1:3]


def test_of_two_sums_in_a_cell_none_loses_its_unit():
    """'200 billion won, up from 90' would be read twice."""
    cells = [{"column": "Sum, tonnes", "text": "200 tonnes, up from 90 tonnes"}]
    table = [{"table": "Plans", "label": "Norway", "evidence": [1, 2], "cells": cells}] * 2

    assert "200 tonnes, up from 90 tonnes" == rows(with_claims(table_rows=table), "Plans")[1][1]


def test_what_a_row_names_behind_a_comma_is_no_unit_of_words():
    """A country in the name of a row is not cut from the end of a phrase."""
    cells = [{"column": "What", "text": "centres in the United States"}, {"column": "Sum", "text": "4 tonnes"}]
    table = [{"table": "Plans", "label": "Stargate, United States", "evidence": [1, 2], "cells": cells}] * 2

    assert ["centres in the United States", "4 tonnes"] == rows(with_claims(table_rows=table), "Plans")[1][1:3]


def test_an_abbreviation_keeps_its_full_stop():
    """The stop of 7:38 p.m. is not that of a sentence; a sentence in a cell loses its own."""
    cells = [{"column": "Time", "text": "7:38 p.m."}, {"column": "Event", "text": "It stops."}]
    table = [{"table": "Times", "label": "Norway", "evidence": [1], "cells": cells}] * 2

    assert ["7:38 p.m.", "It stops"] == rows(with_claims(table_rows=table), "Times")[1][1:3]
