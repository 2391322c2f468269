"""How briefs that a model wrote compare with the gold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from pydantic import Field

from policy_brief import BriefDocument, Prose, Value
from policy_brief.claims import claims
from summarizer.brief.many import Briefed, Failed, Summarizer
from summarizer.settings import Settings

from .measured import Measured
from .metrics import BriefScores, ListScores, measure_brief
from .scores import Share

__all__ = ["BriefRun", "brief_run"]

_SECOND_READER = "second_reader"


class BriefRun(Value):
    """What a model's briefs made of the articles."""

    model: str
    scope: Share
    lists: dict[str, ListScores]
    amounts: dict[str, Share]
    traps: dict[str, int]
    verdicts: dict[str, int] = Field(
        description="Claims by what the checks made of them; 'dropped' are not in a brief."
    )
    findings: dict[str, int] = Field(description="Findings on the model's claims, by check.")
    second_reader: dict[str, int] = Field(
        default_factory=dict, description="Claims in prose by what the second reader made of them; empty without one."
    )
    failed: tuple[str, ...] = Field(description="Articles that could not be briefed, with the reason.")


def brief_run(articles: Iterable[Measured], settings: Settings, replay: Path | None) -> BriefRun:
    """Brief every article through `Summarizer` and compare; one that cannot be briefed is a value in the result."""
    by_source = {each.gold.source: each for each in articles}
    results = list(Summarizer(settings, replay=replay).run(list(by_source)))
    written = {Path(str(each.source)): each.document for each in results if isinstance(each, Briefed)}
    failed = {Path(str(each.source)): each.error for each in results if isinstance(each, Failed)}
    return _sum(
        [
            measure_brief(each.gold, each.brief, written[source].brief, each.scan)
            for source, each in by_source.items()
            if source in written
        ],
        [written[source] for source in by_source if source in written],
        tuple(f"{each.gold.name}: {failed[source]}" for source, each in by_source.items() if source in failed),
    )


def _sum(scores: Iterable[BriefScores], documents: Iterable[BriefDocument], failed: tuple[str, ...]) -> BriefRun:
    scope, lists, amounts, traps = Share(), dict[str, ListScores](), dict[str, Share](), Counter[str]()
    for each in scores:
        scope += each.scope
        lists = {name: lists[name] + score if name in lists else score for name, score in each.lists.items()}
        amounts = {key: amounts.get(key, Share()) + share for key, share in each.amounts.items()}
        traps.update(each.traps)
    verdicts, findings, read_again = Counter[str](), Counter[str](), Counter[str]()
    for document in documents:
        verdicts.update(verdict.verdict for verdict in document.audit.verdicts)
        verdicts["dropped"] += len(document.audit.dropped)
        findings.update(finding.check for finding in document.audit.findings)
        read_again.update(_second_readings(document))
    return BriefRun(
        model=", ".join(sorted({document.provenance.model for document in documents})),
        scope=scope,
        lists=lists,
        amounts=amounts,
        traps=dict(traps),
        verdicts=dict(verdicts),
        findings=dict(findings),
        second_reader=dict(read_again),
        failed=failed,
    )


def _second_readings(document: BriefDocument) -> dict[str, int]:
    """Count what the second reader flagged, dropped and let stand; nothing where none was asked."""
    if _SECOND_READER not in document.audit.checks:
        return {}
    actions = Counter(each.action for each in document.audit.findings if each.check == _SECOND_READER)
    in_prose = sum(
        1 for _, claim in claims(document.brief) if claim.evidence and any(isinstance(v, Prose) for _, v in claim)
    )
    return {"let stand": in_prose - actions["flag"], "flagged": actions["flag"], "dropped": actions["drop"]}
