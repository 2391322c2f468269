"""From a night's briefs to entries of the digest, and to facts that know where they stand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, NamedTuple

from policy_brief import Verdict
from summarizer.write.wording import converted

from .night import SavedBrief
from .values import BriefEntry, InvestmentFact, ModelFact, Section, StanceFact

__all__ = ["Numbered", "investments", "models", "numbered", "sections", "stances"]

_UNTITLED = "Outlet not named"
_OLDEST = dt.datetime.min.replace(tzinfo=dt.UTC)


class Numbered(NamedTuple):
    """A brief with its entry in the digest."""

    entry: BriefEntry
    brief: SavedBrief
    verdicts: Mapping[str, Verdict]


def numbered(briefs: Iterable[SavedBrief]) -> tuple[Numbered, ...]:
    """Put briefs in reading order: those on AI policy by outlet, newest article first, then the others."""
    ordered = sorted(briefs, key=_place)
    return tuple(
        Numbered(_entry(number, brief), brief, {verdict.claim: verdict for verdict in brief.document.audit.verdicts})
        for number, brief in enumerate(ordered, 1)
    )


def sections(entries: Iterable[BriefEntry]) -> tuple[Section, ...]:
    """Group the entries on AI policy, in their order, by outlet."""
    on_policy = (entry for entry in entries if entry.scope == "ai_policy")
    return tuple(Section(title=title, briefs=tuple(group)) for title, group in groupby(on_policy, key=_title))


def investments(briefs: Iterable[Numbered]) -> tuple[InvestmentFact, ...]:
    """Return the investments of briefs on AI policy, numbered_brief part below the first row of its whole."""
    return tuple(fact for numbered_brief in _on_policy(briefs) for fact in _wholes(numbered_brief))


def stances(briefs: Iterable[Numbered]) -> tuple[StanceFact, ...]:
    """Return the stances of briefs on AI policy."""
    return tuple(
        StanceFact(**_common_fields(numbered_brief, f"stances[{at}]"), stance=stance)
        for numbered_brief in _on_policy(briefs)
        for at, stance in enumerate(numbered_brief.brief.document.brief.stances)
    )


def models(briefs: Iterable[Numbered]) -> tuple[ModelFact, ...]:
    """Return the Korean models of briefs on AI policy."""
    return tuple(
        ModelFact(**_common_fields(numbered_brief, f"korean_models[{at}]"), model=model)
        for numbered_brief in _on_policy(briefs)
        for at, model in enumerate(numbered_brief.brief.document.brief.korean_models)
    )


def _on_policy(briefs: Iterable[Numbered]) -> Iterator[Numbered]:
    return (numbered_brief for numbered_brief in briefs if numbered_brief.entry.scope == "ai_policy")


def _wholes(numbered_brief: Numbered) -> Iterator[InvestmentFact]:
    """Return a brief's investments in their order, parts inside their wholes."""
    rows = list(enumerate(numbered_brief.brief.document.brief.investments))
    first = {row.amount.id: at for at, row in reversed(rows) if row.amount and not row.detail_of}
    facts = [_investment(numbered_brief, at) for at, _ in rows]
    parts: dict[int, list[InvestmentFact]] = {}
    for at, row in rows:
        if row.detail_of in first:
            parts.setdefault(first[row.detail_of], []).append(facts[at])
    for at, row in rows:
        if row.detail_of not in first:
            yield facts[at].model_copy(update={"parts": tuple(parts.get(at, ()))})


def _investment(numbered_brief: Numbered, at: int) -> InvestmentFact:
    row = numbered_brief.brief.document.brief.investments[at]
    amount = converted(row.amount, row.conversion) if row.amount else None
    return InvestmentFact(**_common_fields(numbered_brief, f"investments[{at}]"), investment=row, amount=amount)


def _common_fields(numbered_brief: Numbered, claim: str) -> dict[str, Any]:
    """Return the fields that every fact has."""
    verdict = numbered_brief.verdicts.get(claim)
    return {
        "brief": numbered_brief.entry.number,
        "file": numbered_brief.entry.file,
        "claim": claim,
        "verdict": verdict.verdict if verdict else "disputed",
        "reasons": tuple(objection.says for objection in verdict.objections)
        if verdict
        else ("the brief's audit says nothing of it",),
    }


def _entry(number: int, brief: SavedBrief) -> BriefEntry:
    document, source = brief.document, brief.document.source
    doubts = {
        verdict.claim: tuple(objection.says for objection in verdict.objections)
        for verdict in document.audit.verdicts
        if verdict.verdict == "disputed"
    }
    return BriefEntry(
        number=number,
        file=brief.file,
        saved=brief.saved,
        scope=document.brief.scope,
        partial=document.audit.partial,
        headline=document.brief.headline.text.text,
        headline_disputed=doubts.get("headline", ()),
        bottom_line=document.brief.bottom_line.text.text,
        bottom_line_disputed=doubts.get("bottom_line", ()),
        disputed=len(doubts),
        outlet=source.outlet,
        outlet_english=source.outlet_english,
        published=source.published,
        url=source.url,
        sha256=source.sha256,
    )


def _title(entry: BriefEntry) -> str:
    if entry.outlet is None:
        return _UNTITLED
    if entry.outlet_english in (None, entry.outlet):
        return entry.outlet
    return f"{entry.outlet_english} ({entry.outlet})"


def _place(brief: SavedBrief) -> tuple[bool, bool, str, str, float, str]:
    """Say where a brief stands: outlets by name, an unknown one last; undated articles after dated ones."""
    document, source = brief.document, brief.document.source
    newest_first = -(source.published or _OLDEST).timestamp()
    name = source.outlet_english or source.outlet or ""
    return (
        document.brief.scope == "other", source.outlet is None, name.casefold(), source.outlet or "", newest_first,
        brief.saved,
    )  # fmt: skip
