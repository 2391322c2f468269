"""The columns are a format: `docs/export.md` names them, and says what the code says.

`POLICY_BRIEF_GOLDEN=write pytest tests/tables` writes the lists of columns in it.
"""

from __future__ import annotations

import datetime as dt
import os
import re
from decimal import Decimal
from pathlib import Path

import pytest

from summarizer.tables import TABLES
from summarizer.tables.claim_tables import CLAIMS, PLACE, SOURCE
from summarizer.tables.columns import ExportRow
from tests.write.made import awkward, full, minimal

PAGE = Path(__file__).parents[2] / "docs" / "export.md"
MARK = "<!-- columns -->\n"
_TYPES = {
    "text": str, "integer": int, "decimal": Decimal, "boolean": bool, "date": dt.date, "time": dt.datetime,
}  # fmt: skip
_OF_CLAIMS = ("claim", "verdict", "objections", "before", "stands_on", "sentences", "evidence")


def _listed(title, about, columns):
    rows = (f"| `{column.name}` | {column.kind} | {column.about} |" for column in columns)
    return "\n".join((f"### {title}", "", f"{about[:1].upper()}{about[1:]}.", "", "| column | type | what it says |",
                      "|---|---|---|", *rows, ""))  # fmt: skip


def _columns():
    places, sources = ({column.name for column in group} for group in (PLACE, SOURCE))
    standing = [column for column in CLAIMS[0].columns if column.name in _OF_CLAIMS]
    common = places | sources | {column.name for column in standing}
    yield _listed("All tables", "the first columns of every table", PLACE)
    yield _listed("Briefs and claims", "in `briefs` and in each table of claims", SOURCE)
    yield _listed("Claims", f"in each table of claims: {', '.join(f'`{table.name}`' for table in CLAIMS)}", standing)
    for table in TABLES:
        left_out = common if table in CLAIMS else places | (sources if table.name == "briefs" else set())
        yield _listed(
            f"`{table.name}`", table.about, [column for column in table.columns if column.name not in left_out]
        )


def test_the_page_names_every_column():
    """Names, types and meanings, word for word."""
    head, _, listed = PAGE.read_text(encoding="utf-8").partition(MARK)
    expected = "\n" + "\n".join(_columns())
    if os.environ.get("POLICY_BRIEF_GOLDEN") == "write":
        PAGE.write_text(head + MARK + expected, encoding="utf-8")
        listed = expected

    assert expected == listed


@pytest.mark.parametrize("document", [full, minimal, awkward])
def test_every_cell_is_of_the_kind_of_its_column(document):
    """A value of another kind would be written in a form that nobody reads back."""
    brief = ExportRow(dt.date(2026, 3, 4), "a.json", document())
    for table in TABLES:
        for row in table.rows(brief):
            for column in table.columns:
                assert _is_of_kind(column.value(row), column.kind), f"{table.name}.{column.name}"


def _is_of_kind(cell, kind):
    item = kind.removeprefix("list of ")
    if item != kind:
        return isinstance(cell, tuple) and all(_is_of_kind(part, item.removesuffix("s")) for part in cell)
    return cell is None or type(cell) is _TYPES[kind]


def test_names_are_unique_and_plain():
    """A column's name needs no quotation marks in any tool, and stands once in its table."""
    for table in TABLES:
        names = [column.name for column in table.columns]
        assert len(names) == len(set(names)), table.name
        assert all(re.fullmatch(r"[a-z][a-z0-9_]*", name) for name in (table.name, *names))


def test_every_table_says_where_its_rows_come_from():
    """Night and file lead every table, claims carry the rest of what a reader needs to look them up."""
    for table in TABLES:
        assert ("night", "file") == tuple(column.name for column in table.columns[:2])
    for table in CLAIMS:
        assert {*_OF_CLAIMS, "url"} <= {column.name for column in table.columns}
