"""The tables of investments: parts below their wholes, and what several articles report side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policy_brief import Investment, in_english
from summarizer.nightly.digest.identity import of_investment, together
from summarizer.nightly.digest.values import InvestmentFact
from summarizer.write.english.wording import KINDS, NOTHING, status
from summarizer.write.markup.escape import plain

from .cells import TableRow, link_evidence, merge_alike, write_cell, write_table

__all__ = ["investment_tables", "known_amounts"]

_HEADER = ("Investor", "Amount", "Capacity", "Where", "Purpose", "Period", "Status", "Note", "Evidence")
_PART = "↳ part of the amount above it: not to be added to it."
_AGAIN = "= investor and amount as above, as another article tells it: not to be added either."

_SHOWN = 30


def investment_tables(title: str, facts: Sequence[InvestmentFact]) -> Iterator[str]:
    """Write investments, parts below their wholes, and what several articles tell side by side."""
    groups = together(facts, lambda fact: of_investment(fact.investment))
    rows = [row for alike in groups for row in _merge_tellings(alike)]
    yield from write_table(title, _HEADER, rows)
    notes = [note for mark, note in (("↳", _PART), ("=", _AGAIN)) if any(mark in row[0][:3] for row in rows)]
    if notes:
        yield from ("  \n".join(notes), "")


def known_amounts(facts: Sequence[InvestmentFact]) -> Iterator[str]:
    """List investors and amounts, each once, with the evidence of its first mention."""
    groups = together(facts, lambda fact: of_investment(fact.investment))
    if groups:
        yield from ("Investor and amount as an earlier night told them, so not listed as new:", "")
    for fact, *_ in groups[:_SHOWN]:
        row = fact.investment
        yield f"- {plain(row.investor.english)}, {_what(fact)}: {link_evidence(fact, row.evidence)}"
    if len(groups) > _SHOWN:
        yield f"- and {len(groups) - _SHOWN:,} more"
    if groups:
        yield ""


def _merge_tellings(alike: Sequence[InvestmentFact]) -> Iterator[TableRow]:
    """Write one piece of news; another brief with the same cells adds only its evidence."""
    rows = [row for fact in alike for row in _with_parts(fact)]
    for at, (investor, *rest) in enumerate(merge_alike(rows)):
        again = at > 0 and not investor.startswith("↳")
        yield (f"= {investor}" if again else investor, *rest)


def _with_parts(fact: InvestmentFact, mark: str = "", whole: InvestmentFact | None = None) -> Iterator[TableRow]:
    yield _investment(fact, mark, whole)
    for part in fact.parts:
        yield from _with_parts(part, f"{mark}↳ ", fact)


def _investment(fact: InvestmentFact, mark: str, whole: InvestmentFact | None) -> TableRow:
    row = fact.investment
    return (
        f"{mark}{plain(row.investor.english)}{_kind(row)}",
        _amount(fact, is_below=whole is not None),
        plain(in_english(row.capacity)) if row.capacity else NOTHING,
        write_cell(row.place),
        write_cell(row.purpose),
        write_cell(row.period),
        _status(row, whole.investment if whole else None),
        write_cell(row.note),
        link_evidence(fact, row.evidence),
    )


def _amount(fact: InvestmentFact, *, is_below: bool) -> str:
    """Return the amount, and that it is a part if its whole is in no row above."""
    missing = NOTHING if fact.investment.capacity else "not stated"
    amount = plain(fact.amount) if fact.amount else missing
    whole = plain(fact.part_of or "a larger amount")
    return f"{amount}, part of {whole}" if fact.lost_whole and not is_below else amount


def _status(row: Investment, whole: Investment | None) -> str:
    """Return the status in the article's words; a part has its whole's unless it says otherwise."""
    if whole and not row.status_words and row.status == whole.status:
        return NOTHING
    return plain(status(row.status, row.status_words))


def _what(fact: InvestmentFact) -> str:
    """Return what is invested, or its purpose if the article does not say how much."""
    row = fact.investment
    if fact.amount:
        return plain(fact.amount)
    if row.capacity:
        return plain(in_english(row.capacity))
    return write_cell(row.purpose) if row.purpose else "amount not stated"


def _kind(row: Investment) -> str:
    """Say what an investor is, unless its name does or the article does not."""
    kind = KINDS.get(row.kind, row.kind) if row.kind else ""
    return f" ({kind})" if kind and kind not in row.investor.english.casefold() else ""
