"""What became of the faults that were planted in gold briefs, and what the checks said of briefs without any."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal, NamedTuple

from pydantic import Field

from policy_brief import Value
from summarizer.check import CHECKS, Mode

from .damage import CAUGHT, Fate, fate
from .faults import FAULTS, Fault, plant
from .measured import Measured
from .scores import Share

__all__ = ["CheckRun", "FaultRun", "Planted", "alarms", "check_runs", "fault_runs"]

_OMISSIONS = "omissions"


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

    mode: Literal["off", "shadow", "enforce", "list"]
    faults: Share = Field(description="Of the faults that it ought to see, those that were caught, by it or another.")
    catches: int = Field(description="Faults of any kind that were caught, and that it acted on.")
    alarms: int = Field(
        description="Claims of undamaged gold briefs on which it found something; of omissions, all that it lists."
    )


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


class Planted(NamedTuple):
    """What became of all faults: by kind, one by one where not caught, and how many each check caught."""

    faults: dict[str, FaultRun]
    missed: tuple[str, ...]
    catches: Counter[str]


def fault_runs(articles: Iterable[Measured]) -> Planted:
    """Plant every fault by itself."""
    tallies = {fault.name: _Tally() for fault in FAULTS}
    missed: list[str] = []
    catches: Counter[str] = Counter()
    for each in articles:
        for fault, damage in plant(each.brief, each.scan):
            outcome, seen = fate(damage, each.scan, each.baseline)
            tallies[fault.name].count(outcome, seen, visible=damage.visible)
            if outcome in CAUGHT:
                catches.update(seen)
            else:
                note = outcome if damage.visible else f"{outcome}, nothing to compare"
                missed.append(f"{each.gold.name}: {fault.name}: {damage.path or 'brief'}: {damage.note} ({note})")
    return Planted({fault.name: tallies[fault.name].run(fault) for fault in FAULTS}, tuple(missed), catches)


def check_runs(articles: Iterable[Measured], planted: Planted, modes: Mapping[str, Mode]) -> dict[str, CheckRun]:
    """Give for each check, and for the list of omissions, the faults that it ought to see, and its false alarms."""
    alarmed: Counter[str] = Counter()
    for each in articles:
        alarmed.update(check for check, _ in {(found.check, found.claim) for found in each.baseline.findings})
        alarmed[_OMISSIONS] += len(each.baseline.omissions)
    in_mode: dict[str, Any] = {check.name: modes.get(check.name, check.mode) for check in CHECKS}
    return {
        name: CheckRun(
            mode=mode,
            faults=sum((fault.caught for fault in planted.faults.values() if fault.check == name), Share()),
            catches=planted.catches[name],
            alarms=alarmed[name],
        )
        for name, mode in {**in_mode, _OMISSIONS: "list"}.items()
    }


def alarms(articles: Iterable[Measured]) -> Iterator[str]:
    """Name each false alarm of an enforced check."""
    for each in articles:
        for finding in each.baseline.findings:
            if finding.enforced:
                yield f"{each.gold.name}: {finding.claim}: {finding.check}: {finding.message}"
