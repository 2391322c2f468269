"""A gold article, read and scanned, with its brief resolved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from policy_brief import PolicyBrief
from summarizer.brief.scanning import scan
from summarizer.evaluate.gold.answers import Gold, load_gold
from summarizer.evaluate.gold.to_brief import to_brief
from summarizer.find.scan import Scan
from summarizer.settings import Settings

from .checked import Checker
from .damage import Baseline

__all__ = ["Measured", "measured"]


@dataclass(frozen=True, slots=True)
class Measured:
    """One gold article; `unresolved` are words of its brief that finders did not find."""

    gold: Gold
    scan: Scan
    brief: PolicyBrief
    unresolved: tuple[str, ...]
    checker: Checker
    baseline: Baseline


def measured(folder: Path, settings: Settings) -> Iterator[Measured]:
    """Read a folder of gold; raises `GoldError` and `SourceError`."""
    for gold in load_gold(folder):
        found = scan(gold.source, settings=settings)
        brief, unresolved = to_brief(gold, found)
        checker = Checker(found, settings.checks)
        baseline = Baseline.of(brief, found, checker)
        yield Measured(gold=gold, scan=found, brief=brief, unresolved=unresolved, checker=checker, baseline=baseline)
