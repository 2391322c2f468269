"""An article of the gold, read, scanned, and its brief resolved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from policy_brief import PolicyBrief
from summarizer.evaluate.gold.answers import Gold, load_gold
from summarizer.evaluate.gold.to_brief import to_brief
from summarizer.find.assemble import find
from summarizer.find.scan import Scan
from summarizer.korean.glossary import load_glossary
from summarizer.readers import read
from summarizer.settings import Settings

from .checked import Checker
from .damage import Baseline

__all__ = ["Measured", "measured", "scanned"]


@dataclass(frozen=True, slots=True)
class Measured:
    """One article of the gold; `unresolved` are words of its brief that finders did not find."""

    gold: Gold
    scan: Scan
    brief: PolicyBrief
    unresolved: tuple[str, ...]
    checker: Checker
    baseline: Baseline


def measured(folder: Path, settings: Settings) -> Iterator[Measured]:
    """Read a folder of gold; raises `GoldError` and `SourceError`."""
    for gold in load_gold(folder):
        found = scanned(gold.source, settings)
        brief, unresolved = to_brief(gold, found)
        checker = Checker(found, settings.checks)
        baseline = Baseline.of(brief, found, checker)
        yield Measured(gold=gold, scan=found, brief=brief, unresolved=unresolved, checker=checker, baseline=baseline)


def scanned(path: Path, settings: Settings) -> Scan:
    """Read an article and find what it holds."""
    glossary = load_glossary(*([settings.glossary] if settings.glossary else []))
    return find(read(path, max_bytes=settings.max_bytes), glossary)
