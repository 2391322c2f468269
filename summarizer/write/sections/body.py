"""The body of a page: its writer's sections, with paragraphs, lists, quotations and tables in their order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policy_brief import Caveat, Consequence, KeyPoint, PolicyBrief, TableRow
from policy_brief.answers.written_page import list_of
from policy_brief.claims import sentence_numbers
from summarizer.write.english.prose import ProseWriter
from summarizer.write.markup.headings import Section, sections
from summarizer.write.markup.paragraphs import is_item, paragraphs
from summarizer.write.markup.table import NOTHING, table

__all__ = ["body_lines"]

_REFERENCE = "Ref."
_INDENT = "   "  # stands below the text of a bullet and of an item with a number


def body_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write the sections."""
    for section in sections(brief):
        if list_of(section.title) != "bottom_line":  # a table within it stands right behind it
            yield from (f"## {writer.text(section.title)}", "")
        yield from paragraphs(_blocks(brief, section, writer))


def _blocks(brief: PolicyBrief, section: Section, writer: ProseWriter) -> Iterator[str]:
    """Write the blocks of a section; an item stands at most one list deeper than the one above it."""
    deepest = 0
    for name, numbers in section.blocks:
        if name == "table_rows":
            yield "\n".join(_table_lines(brief, numbers, writer))
            deepest = 0
            continue
        claim: KeyPoint | Consequence | Caveat = getattr(brief, name)[numbers[0]]
        text = _in_form(claim, writer.point(f"{name}[{numbers[0]}]", claim))
        depth = min(claim.depth, deepest) if is_item(text) else 0
        deepest = depth + 1 if is_item(text) else 0
        yield f"{_INDENT * depth}{text}"


def _in_form(claim: KeyPoint | Consequence | Caveat, text: str) -> str:
    """Return the text of a claim with the signs of its form."""
    match claim.form:
        case "bullet":
            return f"- {text}"
        case "item":
            return f"{claim.number or 1}. {text}"
        case "quotation":
            return f"> {text}"
        case _:
            return text


def _table_lines(brief: PolicyBrief, numbers: Sequence[int], writer: ProseWriter) -> Iterator[str]:
    """Write a table, its columns in the order in which they first appear; what all rows rest on stands once below."""
    rows = [brief.table_rows[at] for at in numbers]
    columns = list(dict.fromkeys(cell.column for row in rows for cell in row.cells))
    shared = _shared(rows)
    header = (writer.text(rows[0].head), *map(writer.text, columns), _REFERENCE)
    cells = [_cells(f"table_rows[{at}]", brief.table_rows[at], columns, shared, writer) for at in numbers]
    yield from table(header, cells)
    if note := writer.marker(shared):
        yield from ("", f"All rows: {note}")


def _shared(rows: Sequence[TableRow]) -> frozenset[int]:
    """Return the sentences that all rows of a table rest on, if they have no others."""
    cited = {frozenset(sentence_numbers(row)) for row in rows}
    return cited.pop() if len(rows) > 1 and len(cited) == 1 else frozenset()


def _cells(
    path: str, row: TableRow, columns: Sequence[str], shared: frozenset[int], writer: ProseWriter
) -> tuple[str, ...]:
    texts = ("; ".join(writer.cell(cell.text) for cell in row.cells if cell.column == name) for name in columns)
    own = tuple(evidence for evidence in row.evidence if evidence.sentence not in shared)
    reference = writer.reference(path, row.model_copy(update={"evidence": own}))
    return (writer.cell(row.label), *(text or NOTHING for text in texts), reference)
