"""A digest as a Markdown page: what is new, the briefs, and their facts side by side."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from policy_brief import Evidence, in_english, mask_contacts
from summarizer.write.escape import plain
from summarizer.write.source_line import moment
from summarizer.write.wording import KINDS, NO_REASON, POSITIONS, both, table

from .links import page_link, sentence_link
from .values import BriefEntry, Change, Changes, Digest, Fact, InvestmentFact, ModelFact, StanceFact

__all__ = ["to_page"]

_INVESTMENTS = ("Investor", "Amount", "Where", "Purpose", "Timeframe", "Status", "Evidence")
_STANCES = ("Actor", "Position", "Reason given", "Evidence")
_CHANGES = ("Actor", "Declaration", "Now", "Before", "Evidence")
_MODELS = ("Developer", "Stock code", "Model", "Evidence")
_PART = "↳ part of the amount above it: not to be added to it."


def to_page(digest: Digest) -> str:
    """Write a digest as Markdown that ends in a line break."""
    return mask_contacts("\n".join(_lines(digest)).rstrip()) + "\n"


def _lines(digest: Digest) -> Iterator[str]:
    yield from (f"# Korean news on AI policy, night of {_day(digest.day)}", "", _counts(digest), "")
    yield from (f"> - {plain(notice)}" for notice in digest.notices)
    yield ""
    if digest.changes is not None:
        yield from _changes(digest.changes)
    yield from ("## Briefs", "")
    for section in digest.sections:
        yield from (f"### {plain(section.title)}", "", *_entries(section.briefs), "")
    yield from _investments("## Investments", digest.investments)
    yield from _stances(digest.stances)
    yield from _table("## Korean models", _MODELS, map(_model, digest.models))
    if digest.other:
        yield from ("## Not on AI policy", "", *_entries(digest.other), "")
    if digest.unread:
        yield from ("## Files that could not be read", "")
        yield from (f"- `{each.file}`: {plain(each.reason)}" for each in digest.unread)


def _counts(digest: Digest) -> str:
    count = sum(len(section.briefs) for section in digest.sections)
    said = f"{count:,} {'brief' if count == 1 else 'briefs'} on AI policy"
    return f"{said}, {len(digest.other):,} on other matters." if digest.other else f"{said}."


def _entries(entries: Sequence[BriefEntry]) -> Iterator[str]:
    for entry in entries:
        when = f" · {moment(entry.published)}" if entry.published else ""
        partial = " · partial brief" if entry.partial else ""
        title = f"[{plain(entry.headline)}]({page_link(entry.file)}){_doubt(entry.headline_unverified)}"
        yield f"- **{entry.number}.** {title}{when}{partial}  "
        yield f"  {plain(entry.bottom_line)}{_doubt(entry.bottom_line_unverified)}"


def _changes(new: Changes) -> Iterator[str]:
    yield from (f"## New since {_day(new.since)}", "")
    if not (new.investments or new.stances or new.positions or new.models):
        yield from ("No investment, position or model that earlier nights did not tell.", "")
        return
    yield from _table("### Changed positions", _CHANGES, map(_change, new.positions))
    yield from _investments("### New investments", new.investments)
    header = ("Actor", "Declaration", *_STANCES[1:])
    yield from _table("### New positions", header, map(_new_stance, new.stances))
    yield from _table("### New models", _MODELS, map(_model, new.models))


def _table(title: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    listed = list(rows)
    if listed:
        yield from (title, "", *table(header, listed), "")


def _investments(title: str, facts: Sequence[InvestmentFact]) -> Iterator[str]:
    yield from _table(title, _INVESTMENTS, (row for fact in facts for row in _with_parts(fact)))
    if any(fact.parts for fact in facts):
        yield from (_PART, "")


def _with_parts(fact: InvestmentFact) -> Iterator[Sequence[str]]:
    yield _investment(fact, "")
    yield from (_investment(part, "↳ ") for part in fact.parts)


def _investment(fact: InvestmentFact, mark: str) -> Sequence[str]:
    row = fact.investment
    amount = plain(fact.amount) if fact.amount else "not given"
    if not mark and fact.lost_whole:
        amount += ", part of a larger amount"
    return (
        f"{mark}{plain(row.investor.english)} ({KINDS.get(row.kind, row.kind)})",
        amount,
        plain(row.country.english) if row.country else "–",
        plain(row.purpose.text) if row.purpose else "–",
        plain(in_english(row.timeframe)) if row.timeframe else "–",
        row.status.replace("_", " "),
        _evidence(fact, row.evidence),
    )


def _stances(facts: Sequence[StanceFact]) -> Iterator[str]:
    for declaration in dict.fromkeys(fact.stance.declaration.english for fact in facts):
        rows = [fact for fact in facts if fact.stance.declaration.english == declaration]
        rows.sort(key=lambda fact: fact.stance.actor.english.casefold())
        yield from _table(f"## Positions on the declaration: {plain(declaration)}", _STANCES, map(_stance, rows))


def _stance(fact: StanceFact) -> Sequence[str]:
    row = fact.stance
    reason = plain(row.reason.text) if row.reason else NO_REASON
    return (plain(row.actor.english), POSITIONS[row.position], reason, _evidence(fact, row.evidence))


def _new_stance(fact: StanceFact) -> Sequence[str]:
    actor, *rest = _stance(fact)
    return (actor, plain(fact.stance.declaration.english), *rest)


def _change(change: Change) -> Sequence[str]:
    row, was = change.fact.stance, change.was
    before = f"{' / '.join(POSITIONS[each] for each in was.positions)} ({_day(was.last)})"
    return (
        plain(row.actor.english),
        plain(row.declaration.english),
        POSITIONS[row.position],
        before,
        _evidence(change.fact, row.evidence),
    )


def _model(fact: ModelFact) -> Sequence[str]:
    row = fact.model
    developer = both(row.developer) if row.developer else "not given"
    return (developer, row.ticker or "–", both(row.model), _evidence(fact, row.evidence))


def _evidence(fact: Fact, evidence: Sequence[Evidence]) -> str:
    """Link to the sentences, in the brief, that carry a fact, and say so where a check could not verify it."""
    sentences = ", ".join(f"[{each.sentence}]({sentence_link(fact.file, each.sentence)})" for each in evidence)
    return f"{fact.brief}: {sentences}{_doubt(fact.reasons if fact.verdict == 'unverified' else ())}"


def _doubt(reasons: Sequence[str]) -> str:
    return f" ⚠ *unverified: {plain('; '.join(reasons))}*" if reasons else ""


def _day(day: dt.date) -> str:
    return f"{day.day} {day:%B %Y}"
