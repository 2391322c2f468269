"""The table of investments: parts below their wholes, money and capacity apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from policy_brief import Investment, Money, PolicyBrief
from policy_brief.claims import claims, figures

from .escape import plain
from .prose import ProseWriter
from .table import NOTHING, claim_table
from .wording import status

__all__ = ["investment_lines", "whole_of"]

_HEADER = ("Investor", "Amount", "Capacity", "Purpose", "Where", "Period", "Status", "Note", "Ref.")
_UNIFORM = {
    "Purpose": "Purpose of all: {}.",
    "Where": "Where, for all: {}.",
    "Period": "Period of all: {}.",
    "Status": "Status of all: {}.",
    "Note": "Note on all: {}.",
}
_Rows = Sequence[Investment]


def investment_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write the investments, nothing where there are none."""
    rows = brief.investments
    if not rows:
        return
    wholes = {at: whole for at in range(len(rows)) if (whole := whole_of(rows, at)) is not None}
    amounts = {
        figure.id: figure for _, claim in claims(brief) for figure in figures(claim) if isinstance(figure, Money)
    }
    cells = [_cells(at, rows, wholes.get(at), amounts, writer) for at in _ordered(rows, wholes)]
    yield from ("## Investments", "", *claim_table(_HEADER, cells, _UNIFORM))


def _cells(
    at: int, rows: _Rows, whole: int | None, amounts: Mapping[str, Money], writer: ProseWriter
) -> tuple[str, ...]:
    row = rows[at]
    lost = amounts.get(row.detail_of or "") if whole is None else None
    return (
        _investor(row, None if whole is None else rows[whole]),
        writer.amount(row.amount, row.conversion) if row.amount else NOTHING if row.capacity else "not stated",
        writer.figure(row.capacity) if row.capacity else NOTHING,
        writer.cell(row.purpose),
        writer.cell(row.place),
        writer.cell(row.period),
        _status(row, None if whole is None else rows[whole], writer),
        _note(row, lost, is_lost=bool(row.detail_of) and whole is None, writer=writer),
        writer.reference(f"investments[{at}]", row),
    )


def _investor(row: Investment, whole: Investment | None) -> str:
    """Name an investor; a part below its whole names it only where it is another."""
    name = plain(row.investor.english)
    if whole is None:
        return name
    of = "of that" if whole.detail_of else "of which"
    return of if row.investor.english == whole.investor.english else f"{of}: {name}"


def _status(row: Investment, whole: Investment | None, writer: ProseWriter) -> str:
    """Write the status in the article's words; a part has its whole's unless it says otherwise."""
    if whole and not row.status_words and row.status == whole.status:
        return NOTHING
    return writer.text(status(row.status, row.status_words))


def _note(row: Investment, lost: Money | None, *, is_lost: bool, writer: ProseWriter) -> str:
    """Write the note of a row, and that it is a part where its whole has no row."""
    part = f"part of {writer.figure(lost) if lost else 'a larger amount'}" if is_lost else ""
    note = writer.cell(row.note) if row.note else ""
    return "; ".join(text for text in (part, note) if text) or NOTHING


def whole_of(rows: Sequence[Investment], at: int) -> int | None:
    """Return which row holds the whole of the one at `at`: the first other one of that amount, or None."""
    whole = rows[at].detail_of
    if whole is None:
        return None
    return next((n for n, row in enumerate(rows) if n != at and row.amount and row.amount.id == whole), None)


def _ordered(rows: _Rows, wholes: Mapping[int, int]) -> Iterator[int]:
    """Yield rows in their order, each followed by its parts and these by theirs."""
    done: set[int] = set()

    def below(at: int) -> Iterator[int]:
        if at not in done:
            done.add(at)
            yield at
            for part in (part for part, whole in wholes.items() if whole == at):
                yield from below(part)

    for at in (*(at for at in range(len(rows)) if at not in wholes), *wholes):
        yield from below(at)
