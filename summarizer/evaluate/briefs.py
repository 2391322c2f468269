"""How briefs that a model wrote compare with the gold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from pydantic import Field

from policy_brief import BriefDocument, Value
from summarizer.settings import Settings

from .measured import Measured
from .metrics import BriefScores, ListScores, measure_brief
from .scores import Share

__all__ = ["BriefRun", "brief_run"]


class BriefRun(Value):
    """The result of briefing the gold articles with a model."""

    model: str
    scope: Share
    lists: dict[str, ListScores]
    amounts: dict[str, Share]
    traps: dict[str, int]
    verdicts: dict[str, int] = Field(description="Claims by what stands of them; 'withdrawn' are not in a brief.")
    objections: dict[str, int] = Field(description="Objections to the model's claims, by check and second reader.")
    failed: tuple[str, ...] = Field(description="Articles that could not be briefed, with the reason.")


def brief_run(articles: Iterable[Measured], settings: Settings, replay: Path | None) -> BriefRun:
    """Brief every article through `Summarizer` and compare; what cannot be briefed is listed in the result."""
    from summarizer.brief.many import Briefed, Failed, Summarizer

    by_source = {article.gold.source: article for article in articles}
    results = list(Summarizer(settings, replay=replay).run(list(by_source)))
    written = {Path(str(result.source)): result.document for result in results if isinstance(result, Briefed)}
    failed = {Path(str(result.source)): result.error for result in results if isinstance(result, Failed)}
    return _sum(
        [
            measure_brief(article.gold, article.brief, written[source].brief, article.scan)
            for source, article in by_source.items()
            if source in written
        ],
        [written[source] for source in by_source if source in written],
        tuple(f"{article.gold.name}: {failed[source]}" for source, article in by_source.items() if source in failed),
    )


def _sum(scores: Iterable[BriefScores], documents: Iterable[BriefDocument], failed: tuple[str, ...]) -> BriefRun:
    scope, lists, amounts, traps = Share(), dict[str, ListScores](), dict[str, Share](), Counter[str]()
    for score in scores:
        scope += score.scope
        lists = {name: lists[name] + part if name in lists else part for name, part in score.lists.items()}
        amounts = {key: amounts.get(key, Share()) + share for key, share in score.amounts.items()}
        traps.update(score.traps)
    verdicts, objections = Counter[str](), Counter[str]()
    for document in documents:
        verdicts.update(verdict.verdict for verdict in document.audit.verdicts)
        verdicts["withdrawn"] += len(document.audit.withdrawn)
        objections.update(made.by for verdict in document.audit.verdicts for made in verdict.objections)
    return BriefRun(
        model=", ".join(sorted({document.provenance.model for document in documents})),
        scope=scope,
        lists=lists,
        amounts=amounts,
        traps=dict(traps),
        verdicts=dict(verdicts),
        objections=dict(objections),
        failed=failed,
    )
