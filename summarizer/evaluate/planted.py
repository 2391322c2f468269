"""What became of the faults that were planted in gold briefs, and what the checks said of briefs without any."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from pydantic import Field

from policy_brief import Value
from summarizer.check import CHECKS, Mode

from .damage import CAUGHT, Fate, fate
from .faults import FAULTS, Fault, plant
from .measured import Measured
from .scores import Share

__all__ = ["CheckRun", "FaultRun", "alarms", "check_runs", "fault_runs"]


class FaultRun(Value):
    """What became of all faults of one kind."""

    group: str
    check: str = Field(description="The check that ought to see it.")
    what: str
    by_model: bool = Field(description="A model could make it; otherwise only a saved brief can be altered so.")
    fates: dict[Fate, int]
    visible: Share = Field(description="Caught of those in which code has something to compare.")
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


class _Tally:
    """The count of one kind of fault."""

    def __init__(self) -> None:
        self.fates: Counter[Fate] = Counter()
        self.visible = Share()
        self.watched = 0

    def count(self, outcome: Fate, seen: Iterable[str], *, visible: bool) -> None:
        """Count one fault."""
        self.fates[outcome] += 1
        self.watched += outcome == "missed" and bool(seen)
        if visible:
            self.visible += Share(right=int(outcome in CAUGHT), of=1)

    def run(self, fault: Fault) -> FaultRun:
        """Give the counts with what the kind is."""
        return FaultRun(
            group=fault.group,
            check=fault.check,
            what=fault.what,
            by_model=fault.by_model,
            fates=dict(self.fates),
            visible=self.visible,
            watched=self.watched,
        )


def fault_runs(articles: Iterable[Measured]) -> tuple[dict[str, FaultRun], tuple[str, ...]]:
    """Plant every fault by itself; the second value names each that was not caught."""
    tallies = {fault.name: _Tally() for fault in FAULTS}
    missed: list[str] = []
    for each in articles:
        for fault, damage in plant(each.brief, each.scan):
            outcome, seen = fate(damage, each.scan, each.baseline)
            tallies[fault.name].count(outcome, seen, visible=damage.visible)
            if outcome not in CAUGHT:
                note = outcome if damage.visible else f"{outcome}, nothing to compare"
                missed.append(f"{each.gold.name}: {fault.name}: {damage.path or 'brief'}: {damage.note} ({note})")
    return {fault.name: tallies[fault.name].run(fault) for fault in FAULTS}, tuple(missed)


def check_runs(
    articles: Iterable[Measured], faults: Mapping[str, FaultRun], modes: Mapping[str, Mode]
) -> dict[str, CheckRun]:
    """Give for each check the faults that it ought to see, and its false alarms."""
    alarmed: Counter[str] = Counter()
    for each in articles:
        alarmed.update(check for check, _ in {(found.check, found.claim) for found in each.baseline.findings})
    return {
        check.name: CheckRun(
            mode=modes.get(check.name, check.mode),
            faults=sum((fault.caught for fault in faults.values() if fault.check == check.name), Share()),
            alarms=alarmed[check.name],
        )
        for check in CHECKS
    }


def alarms(articles: Iterable[Measured]) -> Iterator[str]:
    """Name each false alarm of an enforced check."""
    for each in articles:
        for finding in each.baseline.findings:
            if finding.enforced:
                yield f"{each.gold.name}: {finding.claim}: {finding.check}: {finding.message}"
