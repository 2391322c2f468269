"""The tables of a digest: one row a fact, linked to the sentences that carry it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from policy_brief import Evidence, Investment
from summarizer.write.escape import plain
from summarizer.write.wording import KINDS, NO_REASON, POSITIONS, both, table

from .identity import of_investment, of_model, of_stance, together
from .links import sentence_link
from .values import Change, Fact, InvestmentFact, ModelFact, StanceFact

__all__ = [
    "change_table",
    "day_in_english",
    "doubt",
    "investment_tables",
    "known_amounts",
    "model_table",
    "new_stance_table",
    "stance_tables",
]

_INVESTMENTS = ("Investor", "Amount", "Where", "Purpose", "Timeframe", "Status", "Evidence")
_STANCES = ("Actor", "Position", "Reason given", "Evidence")
_CHANGES = ("Actor", "Declaration", "Now", "Before", "Evidence")
_MODELS = ("Model", "Developer", "Stock code", "Evidence")
_PART = "↳ part of the amount above it: not to be added to it."
_AGAIN = "= investor and amount as above, as another article tells it: not to be added either."

_SHOWN = 30

Row = tuple[str, ...]


def investment_tables(title: str, facts: Sequence[InvestmentFact]) -> Iterator[str]:
    """Write investments, parts below their wholes, and what several articles tell side by side."""
    groups = together(facts, lambda fact: of_investment(fact.investment))
    rows = [row for alike in groups for row in _merge_tellings(alike)]
    yield from _table(title, _INVESTMENTS, rows)
    notes = [note for mark, note in (("↳", _PART), ("=", _AGAIN)) if any(mark in row[0][:3] for row in rows)]
    if notes:
        yield from ("  \n".join(notes), "")


def known_amounts(facts: Sequence[InvestmentFact]) -> Iterator[str]:
    """List investors and amounts, each once, with the evidence of its first telling."""
    groups = together(facts, lambda fact: of_investment(fact.investment))
    if groups:
        yield from ("Investor and amount as an earlier night told them, so not listed as new:", "")
    for fact, *_ in groups[:_SHOWN]:
        row = fact.investment
        what = plain(fact.amount) if fact.amount else plain(row.purpose.text) if row.purpose else "amount not given"
        yield f"- {plain(row.investor.english)}, {what}: {_evidence(fact, row.evidence)}"
    if len(groups) > _SHOWN:
        yield f"- and {len(groups) - _SHOWN:,} more"
    if groups:
        yield ""


def stance_tables(place: str, facts: Sequence[StanceFact]) -> Iterator[str]:
    """Write stances by actor, a table for each declaration; the first heading holds the place."""
    for declaration in dict.fromkeys(fact.stance.declaration.english for fact in facts):
        rows = [fact for fact in facts if fact.stance.declaration.english == declaration]
        alike = together(sorted(rows, key=_actor), lambda fact: of_stance(fact.stance))
        title = f"## {place}Positions on the declaration: {plain(declaration)}"
        yield from _table(title, _STANCES, _merged(_stance(fact) for same in alike for fact in same))
        place = ""


def new_stance_table(title: str, facts: Iterable[StanceFact]) -> Iterator[str]:
    """Write stances on whatever declaration."""
    rows = (
        (actor, plain(fact.stance.declaration.english), *rest) for fact in facts for actor, *rest in (_stance(fact),)
    )
    yield from _table(title, (_STANCES[0], "Declaration", *_STANCES[1:]), rows)


def change_table(title: str, changes: Iterable[Change]) -> Iterator[str]:
    """Write positions beside what they were."""
    yield from _table(title, _CHANGES, map(_change, changes))


def model_table(title: str, facts: Sequence[ModelFact]) -> Iterator[str]:
    """Write models by name; one that several articles tell alike has one row."""
    by_name = sorted(facts, key=lambda fact: fact.model.model.english.casefold())
    alike = together(by_name, lambda fact: of_model(fact.model))
    yield from _table(title, _MODELS, _merged(_model(fact) for same in alike for fact in same))


def doubt(reasons: Sequence[str]) -> str:
    """Mark what a check could not verify, with the reasons."""
    return f" ⚠ *disputed: {plain('; '.join(reasons))}*" if reasons else ""


def _evidence(fact: Fact, evidence: Sequence[Evidence]) -> str:
    """Link to the brief on this page and to the sentences in it, and say so where a check could not verify a fact."""
    sentences = "".join(f"[\\[{cited.sentence}\\]]({sentence_link(fact.file, cited.sentence)})" for cited in evidence)
    return f"[{fact.brief}](#b{fact.brief}) {sentences}{doubt(fact.reasons if fact.verdict == 'disputed' else ())}"


def day_in_english(day: dt.date) -> str:
    """Write a day, e.g. '4 March 2026'."""
    return f"{day.day} {day:%B %Y}"


def _table(title: str, header: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    listed = list(rows)
    if listed:
        yield from (title, "", *table(header, listed), "")


def _merged(rows: Iterable[Row]) -> Iterator[Row]:
    """Make one row of those that say the same, with the evidence of all."""
    evidence: dict[Row, list[str]] = {}
    for *said, links in rows:
        evidence.setdefault(tuple(said), []).append(links)
    return ((*said, ", ".join(links)) for said, links in evidence.items())


def _merge_tellings(alike: Sequence[InvestmentFact]) -> Iterator[Row]:
    """Write one piece of news; a further telling that says the same in every cell adds its evidence alone."""
    rows = [row for fact in alike for row in _with_parts(fact)]
    for at, (investor, *rest) in enumerate(_merged(rows)):
        again = at > 0 and not investor.startswith("↳")
        yield (f"= {investor}" if again else investor, *rest)


def _with_parts(fact: InvestmentFact) -> Iterator[Row]:
    yield _investment(fact, "")
    yield from (_investment(part, "↳ ") for part in fact.parts)


def _investment(fact: InvestmentFact, mark: str) -> Row:
    row = fact.investment
    amount = plain(fact.amount) if fact.amount else "not given"
    if not mark and fact.lost_whole:
        amount += ", part of a larger amount"
    return (
        f"{mark}{plain(row.investor.english)}{_kind(row)}",
        amount,
        plain(row.place.text) if row.place else "–",
        plain(row.purpose.text) if row.purpose else "–",
        plain(row.period.text) if row.period else "–",
        row.status.replace("_", " "),
        _evidence(fact, row.evidence),
    )


def _kind(row: Investment) -> str:
    """Say what an investor is, unless its name does."""
    if row.kind is None:
        return ""
    kind = KINDS.get(row.kind, row.kind)
    return "" if kind in row.investor.english.casefold() else f" ({kind})"


def _actor(fact: StanceFact) -> str:
    return fact.stance.actor.english.casefold()


def _stance(fact: StanceFact) -> Row:
    row = fact.stance
    reason = plain(row.note.text) if row.note else NO_REASON
    return (plain(row.actor.english), POSITIONS[row.position], reason, _evidence(fact, row.evidence))


def _change(change: Change) -> Row:
    row, was = change.fact.stance, change.was
    before = f"{' / '.join(POSITIONS[position] for position in was.positions)} ({day_in_english(was.last)})"
    return (
        plain(row.actor.english),
        plain(row.declaration.english),
        POSITIONS[row.position],
        before,
        _evidence(change.fact, row.evidence),
    )


def _model(fact: ModelFact) -> Row:
    row = fact.model
    developer = both(row.developer) if row.developer else "not given"
    return (both(row.model), developer, row.ticker or "–", _evidence(fact, row.evidence))
