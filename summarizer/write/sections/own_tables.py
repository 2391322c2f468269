"""The tables that the writer of a brief drew: years beside each other, issues by speaker, groups of a survey."""

from __future__ import annotations

from collections.abc import Iterator

from policy_brief import PolicyBrief, TableRow
from summarizer.write.english.prose import ProseWriter
from summarizer.write.markup.table import NOTHING, claim_table

__all__ = ["own_table_lines"]


def own_table_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write one table for each title, with its columns in the order in which they first appear."""
    for title in dict.fromkeys(row.table for row in brief.table_rows):
        rows = [(f"table_rows[{at}]", row) for at, row in enumerate(brief.table_rows) if row.table == title]
        columns = list(dict.fromkeys(cell.column for _, row in rows for cell in row.cells))
        header = ("", *map(writer.text, columns), "Ref.")
        cells = [_cells(path, row, columns, writer) for path, row in rows]
        said = {writer.text(column): f"{writer.text(column)}: {{}}" for column in columns}
        yield from (f"## {writer.text(title)}", "", *claim_table(header, cells, said))


def _cells(path: str, row: TableRow, columns: list[str], writer: ProseWriter) -> tuple[str, ...]:
    texts = (
        "; ".join(writer.cell(cell.text) for cell in row.cells if cell.column == column) or NOTHING
        for column in columns
    )
    return (writer.cell(row.label), *texts, writer.reference(path, row))
