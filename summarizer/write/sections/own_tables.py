"""The tables that the writer of a brief drew: years beside each other, issues by speaker, groups of a survey."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from policy_brief import PLACEHOLDER, Cell, Money, PolicyBrief, Prose, Quantity, TableRow, is_arithmetic
from policy_brief.claims import sentence_numbers
from policy_brief.english.arithmetic import OURS
from policy_brief.english.figures import currency_in_english, number_in_english
from summarizer.write.english.prose import ProseWriter
from summarizer.write.markup.anchors import marker
from summarizer.write.markup.headings import subject_of
from summarizer.write.markup.table import NOTHING, claim_table, table

__all__ = ["own_table", "own_table_lines"]

_MOST_IN_LINE = 2
"""A single row of more columns is a table: as a line it is hard to read."""
_ENDS_IN_NUMBER = re.compile(r"[0-9](?: (?:thousand|(?:m|b|tr)illion))?$")
_SCALED = re.compile(
    r"(?P<number>(?<![0-9.,])[0-9][0-9,]*(?:\.[0-9]+)?)"
    r" (?P<scale>million|billion|trillion) (?P<currency>[A-Za-z ]{3,20}?)"
    r"(?P<remark>$| at (?:most|least)$|(?:[,;] | \().*)"
)
_FIGURE = re.compile(r"[0-9]")
_COUNT = re.compile(r"(?P<number>(?:(?:up to|at most|at least|about|over|under) )?[0-9][0-9.,]*) (?P<unit>[A-Za-z]+)")
_WORDS = re.compile(r"[a-z]+")
_PLAIN = {"us dollars": "dollars"}
"""What a head may call a currency without its country."""
_AT_MOST = re.compile(r"^(?:maximum|up to|at most)\b|^within$|\b(?:at most|maximum)(?:$|,)", re.IGNORECASE)
_AT_LEAST = re.compile(r"^(?:minimum|at least)\b|\b(?:at least|minimum)(?:$|,)", re.IGNORECASE)
_BOUNDS = (("up to", _AT_MOST), ("at most", _AT_MOST), ("at least", _AT_LEAST))
_EITHER = re.compile(r"\b(?:or|and)\b")
_OURS = f" {OURS}"
_SCALES = {"trillion": 10**12, "billion": 10**9, "million": 10**6, "thousand": 10**3}


def own_table_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write one table for each title that is not a subject's."""
    for title in dict.fromkeys(row.table for row in brief.table_rows):
        if subject_of(title, brief) is None:
            yield from (f"## {writer.text(title)}", "", *own_table(brief, title, writer))


def own_table(brief: PolicyBrief, title: str, writer: ProseWriter) -> Iterator[str]:
    """Write the table of a title, its columns in the order in which they first appear."""
    rows = [(f"table_rows[{at}]", row) for at, row in enumerate(brief.table_rows) if row.table == title]
    columns = list(dict.fromkeys(cell.column for _, row in rows for cell in row.cells))
    header = ("", *map(writer.text, columns), "Ref.")
    shared = _shared([row for _, row in rows])
    cells = [_cells(path, row, columns, shared, writer) for path, row in rows]
    said = {writer.text(column): f"{writer.text(column)}: {{}}" for column in columns}
    is_line = len(columns) <= _MOST_IN_LINE
    yield from claim_table(header, cells, said) if is_line else (*table(header, cells), "")
    if shared:
        yield from (f"All rows: {marker(shared)}", "")


def _shared(rows: Sequence[TableRow]) -> frozenset[int]:
    """Return the sentences that all rows of a table rest on, to be named once below it, if they have no others."""
    cited = {frozenset(sentence_numbers(row)) for row in rows}
    return cited.pop() if len(rows) > 1 and len(cited) == 1 else frozenset()


def _cells(
    path: str, row: TableRow, columns: list[str], shared: frozenset[int], writer: ProseWriter
) -> tuple[str, ...]:
    label = writer.cell(row.label)
    units = f"{_unit(row.table)} {_unit(label)}"
    texts = (
        "; ".join(_in_head(cell, row.table, units, writer) for cell in row.cells if cell.column == column) or NOTHING
        for column in columns
    )
    texts = (_without_unit(text, label) for text in texts)
    own = tuple(evidence for evidence in row.evidence if evidence.sentence not in shared)
    return (label, *texts, writer.reference(path, row.model_copy(update={"evidence": own})))


def _in_head(cell: Cell, table: str, units: str, writer: ProseWriter) -> str:
    """Write a cell without the unit that its column, title or row names, and without its column's bound."""
    return _without_bound(_without_noun(_scaled_and_bare(cell, table, units, writer), cell.column), cell.column)


def _without_noun(text: str, head: str) -> str:
    """Return a cell of a number and its unit without the unit, where its head has that word."""
    found = None if _EITHER.search(head) else _COUNT.fullmatch(text)
    return found["number"] if found and found["unit"].casefold() in _WORDS.findall(head.casefold()) else text


def _without_bound(text: str, head: str) -> str:
    """Return a cell without the bound that begins or ends its head: 'up to 5' below 'Percent, at most' is 5."""
    for bound, named in _BOUNDS:
        if text.startswith(f"{bound} ") and named.search(head):
            return text.removeprefix(f"{bound} ")
    return text


def _scaled_and_bare(cell: Cell, table: str, units: str, writer: ProseWriter) -> str:
    head = f"{cell.column} {units}".casefold()
    figure = _sole_figure(cell.text)
    scale = _scale_of(head)
    if figure and figure.value_min and scale and _is_named(figure, writer.cell(cell.text), head):
        return number_in_english(figure.value_min / scale)
    text = writer.cell(cell.text)
    bare = text.removesuffix(_OURS)
    ours = "" if bare == text or _OURS.strip(" ()") in head else _OURS  # said once where a head has it for its column
    return _without_unit(_without_unit(_without_scale(bare, head), cell.column), table) + ours


def _without_scale(text: str, head: str) -> str:
    """Return a cell in the scale and without the currency that its head names: 'up to 8 million euros' is 'up to 8'."""
    found = _SCALED.search(text)
    scale = _scale_of(head)
    if found is None or scale is None or not _is_currency_of(found["currency"], head):
        return text
    before, remark = text[: found.start()], found["remark"]
    if any(word in before + remark for word in _SCALES) or (
        scale != _SCALES[found["scale"]] and _FIGURE.search(before)
    ):
        return text  # a range: 30 to 50 billion is not 30 to 50,000, and 500 million to 1 billion has two scales
    value = Decimal(found["number"].replace(",", "")) * _SCALES[found["scale"]] / scale
    return f"{before}{number_in_english(value)}{remark}"


def _scale_of(head: str) -> int | None:
    """Return what a head multiplies the figures below it by, if it says so: 10**6 for 'EUR million'."""
    return next((scale for word, scale in _SCALES.items() if re.search(rf"\b{word}\b", head)), None)


def _is_currency_of(currency: str, head: str) -> bool:
    """Return whether a head names a currency, and no other of that name: dollars are not Canadian dollars."""
    name = currency.casefold()
    name = _PLAIN.get(name, name) if name not in head else name
    found = re.search(rf"(?:([a-z]+) )?{re.escape(name)}", head)
    return found is not None and (found[1] in (None, *_SCALES) or name.startswith(found[1]))


def _without_unit(text: str, title: str) -> str:
    """Return a cell without the unit that its title ends in: '5 tonnes' is 5 under 'Exports, tonnes', '1 tonne' 1."""
    unit = _unit(title)
    for ending in (unit, unit.removesuffix("s")) if unit else ():
        bare = text.removesuffix(f" {ending}")
        if bare != text and _ENDS_IN_NUMBER.search(bare) and ending not in bare:  # one number, and no 'United States'
            return bare
    return text


def _unit(title: str) -> str:
    """Return what stands behind the last comma of a title: its unit, if it has one."""
    return title.rpartition(",")[2].strip() if "," in title else ""


def _is_named(figure: Money | Quantity, written: str, head: str) -> bool:
    """Return whether the head of a column names the currency of an amount, or what a count counts."""
    unit = currency_in_english(figure.currency) if isinstance(figure, Money) else written.rpartition(" ")[2]
    return unit.casefold() in head


def _sole_figure(prose: Prose) -> Money | Quantity | None:
    """Return the one exact amount or count that a cell is, or None."""
    found = PLACEHOLDER.fullmatch(prose.template.strip())
    figure = prose.figures.get(found[1]) if found and not is_arithmetic(found[0]) else None
    if not isinstance(figure, Money | Quantity) or (isinstance(figure, Money) and figure.band):
        return None
    return figure if figure.bound == "exact" and not figure.approx and not figure.nearly else None
