"""The tables of investments, positions and models: one row a fact, linked to the sentences that carry it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from policy_brief import Investment, KoreanModel, Name, in_english
from policy_brief.english import day_in_english
from summarizer.write.english.wording import KINDS, NOTHING, POSITIONS, both, position, status
from summarizer.write.markup.escape import plain
from summarizer.write.sections.positions import stance_title

from .cells import TableRow, link_evidence, merge_alike, write_cell, write_table
from .identity import of_investment, of_model, of_stance, together
from .values import Change, InvestmentFact, ModelFact, StanceFact

__all__ = [
    "change_table",
    "investment_tables",
    "known_amounts",
    "model_table",
    "new_stance_table",
    "stance_tables",
]

_INVESTMENTS = ("Investor", "Amount", "Capacity", "Where", "Purpose", "Period", "Status", "Note", "Evidence")
_STANCES = ("Actor", "Position", "Note", "Evidence")
_CHANGES = ("Actor", "Declaration", "Now", "Before", "Evidence")
_MODELS = ("Model", "Developer", "Named for", "Evidence")
_PART = "↳ part of the amount above it: not to be added to it."
_AGAIN = "= investor and amount as above, as another article tells it: not to be added either."

_SHOWN = 30


def investment_tables(title: str, facts: Sequence[InvestmentFact]) -> Iterator[str]:
    """Write investments, parts below their wholes, and what several articles tell side by side."""
    groups = together(facts, lambda fact: of_investment(fact.investment))
    rows = [row for alike in groups for row in _merge_tellings(alike)]
    yield from write_table(title, _INVESTMENTS, rows)
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
        yield f"- {plain(row.investor.english)}, {_what(fact)}: {link_evidence(fact, row.evidence)}"
    if len(groups) > _SHOWN:
        yield f"- and {len(groups) - _SHOWN:,} more"
    if groups:
        yield ""


def stance_tables(place: str, facts: Sequence[StanceFact]) -> Iterator[str]:
    """Write stances by actor, a table for each declaration; the first heading contains the place."""
    for declaration in dict.fromkeys(fact.stance.declaration.english for fact in facts):
        rows = [fact for fact in facts if fact.stance.declaration.english == declaration]
        alike = together(sorted(rows, key=_actor), lambda fact: of_stance(fact.stance))
        title = f"## {place}{stance_title(plain(declaration))}"
        yield from write_table(title, _STANCES, merge_alike(_stance(fact) for same in alike for fact in same))
        place = ""


def new_stance_table(title: str, facts: Iterable[StanceFact]) -> Iterator[str]:
    """Write stances on whatever declaration."""
    rows = (
        (actor, plain(fact.stance.declaration.english), *rest) for fact in facts for actor, *rest in (_stance(fact),)
    )
    yield from write_table(title, (_STANCES[0], "Declaration", *_STANCES[1:]), rows)


def change_table(title: str, changes: Iterable[Change]) -> Iterator[str]:
    """Write positions next to what they were."""
    yield from write_table(title, _CHANGES, map(_change, changes))


def model_table(title: str, facts: Sequence[ModelFact]) -> Iterator[str]:
    """Write models by name; one that several articles tell alike has one row."""
    by_name = sorted(facts, key=lambda fact: fact.model.model.english.casefold())
    alike = together(by_name, lambda fact: of_model(fact.model))
    yield from write_table(title, _MODELS, merge_alike(_model(fact) for same in alike for fact in same))


def _merge_tellings(alike: Sequence[InvestmentFact]) -> Iterator[TableRow]:
    """Write one piece of news; a further telling that says the same in every cell adds only its evidence."""
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
    """Return the amount, and that it is a part where no row above it is the whole."""
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
    """Return what is invested, or what for where the article does not say how much."""
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


def _actor(fact: StanceFact) -> str:
    return fact.stance.actor.english.casefold()


def _stance(fact: StanceFact) -> TableRow:
    row = fact.stance
    words = plain(position(row.position, row.position_words))
    return (plain(row.actor.english), words, write_cell(row.note), link_evidence(fact, row.evidence))


def _change(change: Change) -> TableRow:
    row, was = change.fact.stance, change.was
    before = f"{' / '.join(POSITIONS[known] for known in was.positions)} ({day_in_english(was.last)})"
    return (
        plain(row.actor.english),
        plain(row.declaration.english),
        plain(position(row.position, row.position_words)),
        before,
        link_evidence(change.fact, row.evidence),
    )


def _model(fact: ModelFact) -> TableRow:
    row = fact.model
    developer = both(row.developer) if row.developer else NOTHING
    return (_with_version(row), developer, write_cell(row.context), link_evidence(fact, row.evidence))


def _with_version(row: KoreanModel) -> str:
    """Return a model in both languages, with its version unless the name has it."""
    name, version = row.model, row.version
    if version is None or version.casefold() in name.english.casefold():
        return both(name)
    return both(Name(english=f"{name.english} {version}", korean=name.korean))
