"""Measure everything that a folder of gold briefs allows, with or without a model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError

from policy_brief import PolicyBrief, Value
from summarizer.brief_article import scan
from summarizer.check import CHECKS, checker_version
from summarizer.check.claims import claims
from summarizer.errors import GoldError
from summarizer.find.scan import Scan
from summarizer.settings import Settings
from summarizer.summarizer import Failed, Summarizer

from .damage import CAUGHT, Baseline, fate
from .faults import FAULTS, plant
from .finders import FinderScores, measure_finders
from .gold import Gold, load_gold
from .metrics import BriefScores, ListScores, measure_brief
from .scores import Found, Share
from .to_brief import to_brief

__all__ = ["BriefRun", "CheckRun", "FaultRun", "Run", "evaluate", "read_run"]

_SHOWN = 3


class FaultRun(Value):
    """What became of all faults of one kind."""

    group: str
    check: str = Field(description="The check that ought to see it.")
    what: str
    by_model: bool = Field(description="A model could make it; otherwise only a saved brief can be altered so.")
    fates: dict[str, int]
    watched: int = Field(description="Missed, but seen by a check that only watches.")

    @property
    def caught(self) -> Share:
        """How many were dropped, put right, flagged or listed."""
        return Share(right=sum(self.fates.get(each, 0) for each in CAUGHT), of=sum(self.fates.values()))


class CheckRun(Value):
    """What one check did: with the faults that it ought to see, and on briefs without any."""

    mode: Literal["off", "shadow", "enforce"]
    faults: Share
    alarms: int = Field(description="Claims of undamaged gold briefs on which it found something: false alarms.")


class BriefRun(Value):
    """How briefs that a model wrote compare with the gold."""

    model: str
    scope: Share
    lists: dict[str, ListScores]
    amounts: dict[str, Share]
    traps: dict[str, int]
    findings: dict[str, int] = Field(description="Findings on the model's claims, by check.")
    failed: tuple[str, ...] = Field(description="Articles that could not be briefed, with the reason.")


class Run(Value):
    """One evaluation, complete: what its tables are made of, and what is behind each miss."""

    policy_brief: str
    checker: str
    articles: int
    claims: int
    finders: FinderScores
    unresolved: tuple[str, ...] = Field(description="Words of gold briefs that finders did not find.")
    faults: dict[str, FaultRun]
    checks: dict[str, CheckRun]
    missed: tuple[str, ...] = Field(description="Faults that no enforced check caught, one by one.")
    alarms: tuple[str, ...] = Field(description="False alarms of enforced checks, one by one.")
    briefs: BriefRun | None = None


class _Measured(Value):
    """One article of the gold, read and resolved."""

    gold: Gold
    scan: Scan
    brief: PolicyBrief
    unresolved: tuple[str, ...]


def evaluate(folder: Path, *, settings: Settings | None = None, ask: bool = False, replay: Path | None = None) -> Run:
    """Measure finders, checks and planted faults; with `ask` or a `replay`, briefs too.

    Raises `GoldError`, `SourceError`, and `SettingsError` where scipy is not installed. An article that cannot be
    briefed is a value in the result.
    """
    settings = settings or Settings()
    measured = [_measured(gold, settings) for gold in load_gold(folder)]
    baselines = [Baseline.of(each.brief, each.scan, settings.checks) for each in measured]
    faults, missed = _faults(measured, baselines)
    return Run(
        policy_brief=version("policy-brief"),
        checker=checker_version(),
        articles=len(measured),
        claims=sum(1 for each in measured for _ in claims(each.brief)),
        finders=_added(measure_finders(each.gold, each.scan) for each in measured),
        unresolved=tuple(f"{each.gold.name}: {note}" for each in measured for note in each.unresolved),
        faults=faults,
        checks=_checks(baselines, faults, settings),
        missed=missed,
        alarms=tuple(_alarms(measured, baselines)),
        briefs=_briefs(measured, settings, replay) if ask or replay else None,
    )


def read_run(path: Path) -> Run:
    """Read a saved evaluation; raises `GoldError` when it is none."""
    try:
        return Run.model_validate_json(path.read_bytes())
    except OSError as error:
        raise GoldError(f"{path}: cannot be read ({error.strerror}). Give what 'eval --format json' wrote.") from error
    except ValidationError as error:
        places = [".".join(map(str, each["loc"])) for each in error.errors()][:_SHOWN]
        raise GoldError(
            f"{path}: is no evaluation that this version wrote (at {', '.join(places)}). Make it anew with "
            "'policy-brief eval --format json'."
        ) from error


def _measured(gold: Gold, settings: Settings) -> _Measured:
    found = scan(gold.source, settings=settings)
    brief, unresolved = to_brief(gold, found)
    return _Measured(gold=gold, scan=found, brief=brief, unresolved=unresolved)


def _added(scores: Iterable[FinderScores]) -> FinderScores:
    found: dict[str, Found] = {}
    right: dict[str, Share] = {}
    differences: list[str] = []
    for each in scores:
        found = {key: found.get(key, Found()) + value for key, value in each.found.items()}
        right = {key: right.get(key, Share()) + value for key, value in each.right.items()}
        differences += each.differences
    return FinderScores(found=found, right=right, differences=tuple(differences))


def _faults(
    measured: Iterable[_Measured], baselines: Iterable[Baseline]
) -> tuple[dict[str, FaultRun], tuple[str, ...]]:
    fates: dict[str, Counter[str]] = {fault.name: Counter() for fault in FAULTS}
    watched: Counter[str] = Counter()
    missed: list[str] = []
    for each, baseline in zip(measured, baselines, strict=True):
        for fault, damage in plant(each.brief, each.scan):
            outcome, seen = fate(damage, each.scan, baseline)
            fates[fault.name][outcome] += 1
            if outcome not in CAUGHT:
                watched[fault.name] += bool(seen) and outcome == "missed"
                missed.append(f"{each.gold.name}: {fault.name}: {damage.path or 'brief'}: {damage.note} ({outcome})")
    runs = {
        fault.name: FaultRun(
            group=fault.group,
            check=fault.check,
            what=fault.what,
            by_model=fault.by_model,
            fates=dict(fates[fault.name]),
            watched=watched[fault.name],
        )
        for fault in FAULTS
    }
    return runs, tuple(missed)


def _checks(baselines: Iterable[Baseline], faults: Mapping[str, FaultRun], settings: Settings) -> dict[str, CheckRun]:
    alarmed: Counter[str] = Counter()
    for baseline in baselines:
        alarmed.update(_by_check(baseline))
    modes: dict[str, Any] = {check.name: settings.checks.get(check.name, check.mode) for check in CHECKS}
    return {
        name: CheckRun(
            mode=mode,
            faults=_sum(fault.caught for fault in faults.values() if fault.check == name),
            alarms=alarmed[name],
        )
        for name, mode in modes.items()
    }


def _by_check(baseline: Baseline) -> Counter[str]:
    """Count the claims on which each check found something."""
    return Counter(check for check, _ in {(each.check, each.claim) for each in baseline.audit.findings})


def _alarms(measured: Iterable[_Measured], baselines: Iterable[Baseline]) -> Iterable[str]:
    for each, baseline in zip(measured, baselines, strict=True):
        for finding in baseline.audit.findings:
            if finding.enforced:
                yield f"{each.gold.name}: {finding.claim}: {finding.check}: {finding.message}"


def _sum(shares: Iterable[Share]) -> Share:
    return sum(shares, Share())


def _briefs(measured: Iterable[_Measured], settings: Settings, replay: Path | None) -> BriefRun:
    """Brief every article through `Summarizer` and compare."""
    by_source = {each.gold.source: each for each in measured}
    scores: list[BriefScores] = []
    findings: Counter[str] = Counter()
    failed: list[str] = []
    models: set[str] = set()
    for result in Summarizer(settings, replay=replay).run(list(by_source)):
        each = by_source[Path(str(result.source))]
        if isinstance(result, Failed):
            failed.append(f"{each.gold.name}: {result.error}")
            continue
        document = result.document
        scores.append(measure_brief(each.gold, each.brief, document.brief, each.scan))
        findings.update(finding.check for finding in document.audit.findings)
        models.add(document.provenance.model)
    return _brief_run(scores, findings, failed, models)


def _brief_run(
    scores: Iterable[BriefScores], findings: Mapping[str, int], failed: Iterable[str], models: Iterable[str]
) -> BriefRun:
    scope, lists, amounts, traps = Share(), dict[str, ListScores](), dict[str, Share](), Counter[str]()
    for each in scores:
        scope += each.scope
        lists = {name: lists[name] + score if name in lists else score for name, score in each.lists.items()}
        amounts = {key: amounts.get(key, Share()) + share for key, share in each.amounts.items()}
        traps.update(each.traps)
    return BriefRun(
        model=", ".join(sorted(models)),
        scope=scope,
        lists=lists,
        amounts=amounts,
        traps=dict(traps),
        findings=dict(findings),
        failed=tuple(sorted(failed)),
    )
