"""Turn a night's briefs into entries of the digest, and into facts that know their brief."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, NamedTuple

from policy_brief import BriefDocument, Money, PolicyBrief, VerdictKind, money_in_english
from policy_brief.claims import ClaimPath, claims, figures, whole_of
from summarizer.write.english.wording import converted
from summarizer.write.partial import why_partial
from summarizer.write.sections.care import self_descriptions

from .night import SavedBrief
from .values import (
    BriefEntry,
    CorrectionFact,
    DenialFact,
    EventFact,
    InvestmentFact,
    MeasureFact,
    ModelFact,
    Said,
    Section,
    StanceFact,
)

__all__ = [
    "NumberedBrief",
    "corrections",
    "dates",
    "denials",
    "investments",
    "measures",
    "models",
    "numbered",
    "sections",
    "stances",
]

_UNTITLED = "Outlet not named"
_OLDEST = dt.datetime.min.replace(tzinfo=dt.UTC)


class NumberedBrief(NamedTuple):
    """A brief with its entry in the digest, and the verdicts on its claims by path."""

    entry: BriefEntry
    document: BriefDocument
    verdicts: Mapping[str, VerdictKind]


def numbered(briefs: Iterable[SavedBrief]) -> tuple[NumberedBrief, ...]:
    """Put briefs in reading order: those on AI policy by outlet, newest article first, then the others."""
    ordered = sorted(briefs, key=_place)
    return tuple(
        NumberedBrief(_entry(number, brief), brief.document, _verdicts(brief.document))
        for number, brief in enumerate(ordered, 1)
    )


def sections(entries: Iterable[BriefEntry]) -> tuple[Section, ...]:
    """Group the entries on AI policy, in their order, by outlet."""
    on_policy = (entry for entry in entries if entry.scope == "ai_policy")
    return tuple(Section(title=title, briefs=tuple(group)) for title, group in groupby(on_policy, key=_title))


def investments(briefs: Iterable[NumberedBrief]) -> tuple[InvestmentFact, ...]:
    """Return the investments of briefs on AI policy, each part below its whole."""
    return tuple(fact for brief in _on_policy(briefs) for fact in _wholes(brief))


def stances(briefs: Iterable[NumberedBrief]) -> tuple[StanceFact, ...]:
    """Return the stances of briefs on AI policy."""
    return tuple(StanceFact(**common, stance=row) for common, row in _rows(briefs, "stances"))


def models(briefs: Iterable[NumberedBrief]) -> tuple[ModelFact, ...]:
    """Return the Korean models of briefs on AI policy."""
    return tuple(ModelFact(**common, model=row) for common, row in _rows(briefs, "korean_models"))


def corrections(briefs: Iterable[NumberedBrief]) -> tuple[CorrectionFact, ...]:
    """Return the corrections in briefs on AI policy."""
    return tuple(CorrectionFact(**common, correction=row) for common, row in _rows(briefs, "corrections"))


def measures(briefs: Iterable[NumberedBrief]) -> tuple[MeasureFact, ...]:
    """Return the policy measures of briefs on AI policy."""
    return tuple(MeasureFact(**common, measure=row) for common, row in _rows(briefs, "policy_measures"))


def denials(briefs: Iterable[NumberedBrief]) -> tuple[DenialFact, ...]:
    """Return the denials in briefs on AI policy."""
    return tuple(DenialFact(**common, denial=row) for common, row in _rows(briefs, "denials"))


def dates(briefs: Iterable[NumberedBrief]) -> tuple[EventFact, ...]:
    """Return the dated events of briefs on AI policy."""
    return tuple(EventFact(**common, event=row) for common, row in _rows(briefs, "dates"))


def _on_policy(briefs: Iterable[NumberedBrief]) -> Iterator[NumberedBrief]:
    return (brief for brief in briefs if brief.entry.scope == "ai_policy")


def _rows(briefs: Iterable[NumberedBrief], name: str) -> Iterator[tuple[dict[str, Any], Any]]:
    """Yield the rows of a list, each after the fields that every fact has."""
    for brief in _on_policy(briefs):
        for at, row in enumerate(getattr(brief.document.brief, name)):
            yield _common_fields(brief, ClaimPath(name, at)), row


def _common_fields(brief: NumberedBrief, path: ClaimPath) -> dict[str, Any]:
    """Return the fields that every fact has."""
    claim = str(path)
    return {
        "brief": brief.entry.number,
        "file": brief.entry.file,
        "claim": claim,
        "verdict": brief.verdicts.get(claim),
    }


def _wholes(brief: NumberedBrief) -> Iterator[InvestmentFact]:
    """Yield a brief's investments in their order, parts inside their wholes."""
    rows = brief.document.brief.investments
    wholes = {at: whole for at in range(len(rows)) if (whole := whole_of(rows, at)) is not None}
    placed: set[int] = set()

    def nest(at: int) -> InvestmentFact:
        placed.add(at)
        parts = tuple(nest(part) for part, whole in wholes.items() if whole == at and part not in placed)
        return _investment(brief, at).model_copy(update={"parts": parts})

    for at in (*(at for at in range(len(rows)) if at not in wholes), *wholes):
        if at not in placed:
            yield nest(at)


def _investment(brief: NumberedBrief, at: int) -> InvestmentFact:
    row = brief.document.brief.investments[at]
    return InvestmentFact(
        **_common_fields(brief, ClaimPath("investments", at)),
        investment=row,
        amount=converted(row.amount, row.conversion) if row.amount else None,
        part_of=_larger_amount(brief.document.brief, row.detail_of),
    )


def _larger_amount(told: PolicyBrief, whole: str | None) -> str | None:
    """Return the amount with this id in English, if any claim of the brief has it."""
    found = (figure for _, claim in claims(told) for figure in figures(claim) if isinstance(figure, Money))
    return next((money_in_english(amount) for amount in found if amount.id == whole), None)


def _verdicts(document: BriefDocument) -> Mapping[str, VerdictKind]:
    return {verdict.claim: verdict.verdict for verdict in document.audit.verdicts}


def _entry(number: int, brief: SavedBrief) -> BriefEntry:
    document, source = brief.document, brief.document.source
    disputed = {claim for claim, verdict in _verdicts(document).items() if verdict == "disputed"}
    told = document.brief
    return BriefEntry(
        number=number,
        file=brief.file,
        saved=brief.saved,
        scope=told.scope,
        kind=told.article_kind,
        partial=document.audit.partial,
        headline=Said(text=told.headline.text.text, disputed="headline" in disputed),
        bottom_line=Said(text=told.bottom_line.text.text, disputed="bottom_line" in disputed),
        read_with_care=tuple(_warnings(document, disputed)),
        disputed=len(disputed),
        outlet=source.outlet,
        outlet_english=source.outlet_english,
        published=source.published,
        url=source.url,
        sha256=source.sha256,
        why_partial=why_partial(document),
        supersedes=brief.supersedes,
        update=brief.update,
        copies=brief.copies,
    )


def _warnings(document: BriefDocument, disputed: set[str]) -> Iterator[Said]:
    yield from (Said(text=sentence) for sentence in self_descriptions(document))
    for at, caveat in enumerate(document.brief.read_with_care):
        yield Said(text=caveat.text.text, disputed=str(ClaimPath("read_with_care", at)) in disputed)


def _title(entry: BriefEntry) -> str:
    if entry.outlet is None:
        return _UNTITLED
    if entry.outlet_english in (None, entry.outlet):
        return entry.outlet
    return f"{entry.outlet_english} ({entry.outlet})"


def _place(brief: SavedBrief) -> tuple[bool, bool, str, str, float, str]:
    """Return the sort key of a brief: outlets by name, an unknown one last; undated articles after dated ones."""
    document, source = brief.document, brief.document.source
    newest_first = -(source.published or _OLDEST).timestamp()
    name = source.outlet_english or source.outlet or ""
    return (
        document.brief.scope == "other", source.outlet is None, name.casefold(), source.outlet or "", newest_first,
        brief.saved,
    )  # fmt: skip
