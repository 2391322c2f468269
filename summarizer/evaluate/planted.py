"""Results of planting faults in gold briefs, and what the checks say about briefs without faults."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from pydantic import Field

from policy_brief import Mode, Value
from summarizer.check import modes_of

from .damage import Fate, fate
from .faults import FAULTS, Fault, plant
from .measured import Measured
from .scores import Share

__all__ = ["COVERAGE", "NOTICED", "CheckRun", "FaultRun", "Planted", "alarms", "check_runs", "fault_runs"]

COVERAGE = "coverage"
NOTICED: tuple[Fate, ...] = ("objected", "listed")


class FaultRun(Value):
    """The results for all faults of one kind."""

    group: str
    whose: str = Field(description="Who can tell: 'code', or only a 'reader'.")
    what: str
    fates: dict[Fate, int]

    @property
    def noticed(self) -> Share:
        """How many faults code objected to or listed."""
        return Share(right=sum(self.fates.get(fate, 0) for fate in NOTICED), of=sum(self.fates.values()))


class CheckRun(Value):
    """The results of one check: on faults of any kind, and on briefs without faults."""

    mode: Literal["off", "shadow", "enforce", "list"]
    notices: int = Field(description="Faults that it objected to, or, in shadow, saw.")
    alarms: int = Field(description="Claims of undamaged gold briefs that it objects to; of coverage, what it lists.")


class Planted(NamedTuple):
    """The results for all faults: by kind, with those not noticed one by one, and how many each check noticed."""

    faults: dict[str, FaultRun]
    missed: tuple[str, ...]
    notices: Counter[str]


def fault_runs(articles: Iterable[Measured]) -> Planted:
    """Plant every fault alone, and return the results by kind."""
    fates: dict[str, Counter[Fate]] = {fault.name: Counter() for fault in FAULTS}
    missed: list[str] = []
    notices: Counter[str] = Counter()
    for article in articles:
        for fault, damage in plant(article.brief, article.scan):
            outcome, seen = fate(damage, article.scan, article.checker, article.baseline)
            fates[fault.name][outcome] += 1
            notices.update(seen)
            if outcome not in NOTICED:
                missed.append(f"{article.gold.name}: {fault.name}: {damage.path or 'brief'}: {damage.note} ({outcome})")
    return Planted({fault.name: _run(fault, fates[fault.name]) for fault in FAULTS}, tuple(missed), notices)


def _run(fault: Fault, fates: Counter[Fate]) -> FaultRun:
    return FaultRun(group=fault.group, whose=fault.whose, what=fault.what, fates=dict(fates))


def check_runs(articles: Iterable[Measured], planted: Planted, modes: Mapping[str, Mode]) -> dict[str, CheckRun]:
    """Return what each check, and coverage, noticed, and its objections to right claims."""
    alarmed: Counter[str] = Counter()
    for article in articles:
        alarmed.update(by for by, _ in {(made.by, made.claim) for made in article.baseline.objections})
        alarmed[COVERAGE] += len(article.baseline.unused)
    in_mode: dict[str, Mode | Literal["list"]] = {**modes_of(modes), COVERAGE: "list"}
    return {
        name: CheckRun(mode=mode, notices=planted.notices[name], alarms=alarmed[name]) for name, mode in in_mode.items()
    }


def alarms(articles: Iterable[Measured]) -> Iterator[str]:
    """Yield each objection of an enforced check to a right claim."""
    for article in articles:
        for made in article.baseline.objections:
            if article.checker.enforces(made.by):
                yield f"{article.gold.name}: {made.claim}: {made.by}: {made.says}"
