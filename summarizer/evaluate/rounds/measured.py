"""Measure a round, or read figures that were saved when it was fresh."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path

from pydantic import Field, ValidationError

from policy_brief import BriefDocument, Value
from summarizer.brief.scanning import scan
from summarizer.check import checker_version
from summarizer.errors import GoldError
from summarizer.evaluate.checked import Checker
from summarizer.evaluate.scores import Share
from summarizer.find.scan import Scan
from summarizer.settings import Settings

from .facts import Carried, carried_facts, unfound_facts
from .folder import Answered, Judgements, Scores, load_round
from .noticed import Finding, KindOfError, findings, kinds_of_errors, lost_errors
from .right import Right, right_answer

__all__ = ["SAVED", "RoundRun", "StageCost", "measure_round", "saved_rounds"]

SAVED = "measured.json"
"""The figures of a round, saved when it was fresh: later ones would be of articles that were tuned to."""


class StageCost(Value):
    """The usage of a stage, over all briefs."""

    calls: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0

    def __add__(self, other: StageCost) -> StageCost:
        return StageCost(
            calls=self.calls + other.calls,
            prompt_tokens=self.prompt_tokens + other.prompt_tokens,
            completion_tokens=self.completion_tokens + other.completion_tokens,
        )


class RoundRun(Value):
    """All measurements of one round."""

    name: str
    date: dt.date | None
    worth: str
    policy_brief: str
    checker: str
    articles: int
    sentences: int
    briefs: int
    claims: int = Field(description="Claims of the right answers.")
    errors: dict[str, KindOfError]
    lost_errors: tuple[str, ...] = Field(
        default=(), description="Planted errors that are not counted, as finders do not find their words any more."
    )
    findings: tuple[Finding, ...]
    facts: Share
    main_facts: Share = Field(description="Those that are among the most important.")
    lost_facts: tuple[str, ...] = Field(description="Facts that no claim carries, one by one.")
    unfound_facts: tuple[str, ...] = Field(
        default=(), description="Words of facts that the article, as read, does not hold."
    )
    verdicts: dict[str, int]
    words: tuple[int, ...] = Field(description="Words before the annex, brief by brief.")
    stages: dict[str, StageCost]
    table: tuple[Scores, ...]


def measure_round(folder: Path, settings: Settings | None = None) -> RoundRun:
    """Measure the files of a round; raises `GoldError` and `SourceError`."""
    settings = settings or Settings()
    held = load_round(folder)
    read = [(answered, scan(answered.article, settings=settings, page=answered.page)) for answered in held.articles]
    rights = [right for answered, found in read if (right := _right(answered, found, settings))]
    documents = [answered.document for answered in held.articles if answered.document]
    facts = [(right.answered.name, fact) for right in rights for fact in _facts(right)]
    return RoundRun(
        name=held.name,
        date=held.about.date or _written(documents),
        worth=held.about.worth,
        policy_brief=version("policy-brief"),
        checker=checker_version(),
        articles=len(held.articles),
        sentences=sum(len(found.sentences) for _, found in read),
        briefs=len(documents),
        claims=sum(right.claims for right in rights),
        errors=_errors(rights),
        lost_errors=tuple(told for right in rights for told in lost_errors(right)),
        findings=_findings(rights, held.judgements),
        facts=_share(fact for _, fact in facts),
        main_facts=_share(fact for _, fact in facts if fact.fact.most_important),
        lost_facts=tuple(f"{name}: {fact.fact.fact}" for name, fact in facts if not fact.carried),
        unfound_facts=tuple(
            f"{answered.name}: '{fact.korean}'"
            for answered, found in read
            for fact in unfound_facts(answered.facts, found)
        ),
        verdicts=_verdicts(documents),
        words=_words(documents),
        stages=_stages(documents),
        table=held.judgements.table,
    )


def saved_rounds(folder: Path) -> tuple[RoundRun, ...]:
    """Read the saved figures of every round in a folder, the latest first; return an empty result without a folder."""
    runs = [_read(path) for path in sorted(folder.glob(f"*/{SAVED}"))]
    return tuple(sorted(runs, key=lambda run: run.date or dt.date.min, reverse=True))


def _read(path: Path) -> RoundRun:
    try:
        return RoundRun.model_validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        raise GoldError(f"{path}: is not what 'eval ROUND --format json' wrote.") from error


def _right(answered: Answered, found: Scan, settings: Settings) -> Right | None:
    return right_answer(answered, found, Checker(found, settings.checks))


def _facts(right: Right) -> list[Carried]:
    """Return the facts that the published brief carries: the saved one, where there is one."""
    document = right.answered.document
    return carried_facts(right.answered.facts, document.brief if document else right.brief, right.scan)


def _share(facts: Iterable[Carried]) -> Share:
    carried = [fact.carried for fact in facts]
    return Share(right=sum(carried), of=len(carried))


def _errors(rights: Sequence[Right]) -> dict[str, KindOfError]:
    kinds: dict[str, KindOfError] = {}
    for right in rights:
        for kind, count in kinds_of_errors(right).items():
            kinds[kind] = kinds.get(kind, KindOfError()) + count
    return dict(sorted(kinds.items()))


def _findings(rights: Sequence[Right], judgements: Judgements) -> tuple[Finding, ...]:
    return tuple(finding for right in rights for finding in findings(right, judgements))


def _verdicts(documents: Sequence[BriefDocument]) -> dict[str, int]:
    counts = Counter[str]()
    for document in documents:
        counts.update(verdict.verdict for verdict in document.audit.verdicts)
        counts["withdrawn"] += len(document.audit.withdrawn)
    return dict(counts)


def _words(documents: Sequence[BriefDocument]) -> tuple[int, ...]:
    if not documents:
        return ()
    from summarizer.write import words_before_annex

    return tuple(words_before_annex(document) for document in documents)


def _stages(documents: Sequence[BriefDocument]) -> dict[str, StageCost]:
    stages: dict[str, StageCost] = {}
    for document in documents:
        for used in document.provenance.stages:
            cost = StageCost(
                calls=used.calls, prompt_tokens=used.prompt_tokens, completion_tokens=used.completion_tokens
            )
            stages[used.stage] = stages.get(used.stage, StageCost()) + cost
    return stages


def _written(documents: Sequence[BriefDocument]) -> dt.date | None:
    times = [document.provenance.created for document in documents if document.provenance.created]
    return max(times).date() if times else None
