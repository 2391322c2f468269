"""A fault planted in a brief, and whether the checks caught it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from policy_brief import Audit, Finding, Omission, PolicyBrief
from summarizer.check import Mode, run_checks
from summarizer.check.claims import AnyClaim, claims
from summarizer.find.scan import Scan

__all__ = ["Baseline", "Damage", "Fate", "fate", "with_claim"]

Fate = Literal["dropped", "repaired", "flagged", "listed", "missed"]
"""What became of a fault; `listed` as an omission. All but `missed` are caught."""


@dataclass(frozen=True, slots=True)
class Damage:
    """One fault in one claim of a brief.

    `mended` tells whether a claim that the checks repaired is true again, beside the claim as it was; for what was
    taken out, `omitted` tells whether an omission names it.
    """

    kind: str
    path: str
    brief: PolicyBrief
    note: str
    mended: Callable[[AnyClaim, AnyClaim], bool] = lambda repaired, true: repaired == true
    omitted: Callable[[Omission], bool] | None = None


@dataclass(frozen=True, slots=True)
class Baseline:
    """The undamaged brief as the checks leave it: a finding that it has too catches nothing."""

    brief: PolicyBrief
    audit: Audit
    modes: Mapping[str, Mode] = field(default_factory=dict)

    @classmethod
    def of(cls, brief: PolicyBrief, scan: Scan, modes: Mapping[str, Mode] | None = None) -> Baseline:
        """Check the undamaged brief."""
        checked, audit = run_checks(brief, scan, modes=modes)
        return cls(checked, audit, modes or {})


def fate(damage: Damage, scan: Scan, baseline: Baseline) -> tuple[Fate, frozenset[str]]:
    """Say what became of a fault, and which checks saw it (those that only watch as 'NAME (shadow)')."""
    checked, audit = run_checks(damage.brief, scan, modes=baseline.modes)
    if damage.omitted:
        known = {(each.kind, each.sentence, each.text) for each in baseline.audit.omissions}
        new = (each for each in audit.omissions if (each.kind, each.sentence, each.text) not in known)
        return ("listed", frozenset({"omissions"})) if any(map(damage.omitted, new)) else ("missed", frozenset())
    seen = [each for each in audit.findings if each.claim == damage.path and not _known(each, baseline)]
    names = frozenset(each.check if each.enforced else f"{each.check} (shadow)" for each in seen)
    actions = {each.action for each in seen if each.enforced}
    if "drop" in actions:
        return "dropped", names
    if "flag" in actions:
        return "flagged", names
    repaired, true = (
        _claim_after(damage.path, checked, audit),
        _claim_after(damage.path, baseline.brief, baseline.audit),
    )
    if "repair" in actions and repaired and true and damage.mended(repaired, true):
        return "repaired", names
    return "missed", names


def with_claim(brief: PolicyBrief, path: str, claim: AnyClaim | None) -> PolicyBrief:
    """Put a claim in the place of the one at a path, after the last one of its list, or, if None, take it out."""
    name, at = _parts(path)
    if at is None:
        return brief.model_copy(update={name: claim})
    items = list(getattr(brief, name))
    items[at : at + 1] = [claim] if claim else []
    return brief.model_copy(update={name: tuple(items)})


def _known(finding: Finding, baseline: Baseline) -> bool:
    key = (finding.check, finding.claim, finding.message)
    return any(key == (each.check, each.claim, each.message) for each in baseline.audit.findings)


def _claim_after(path: str, brief: PolicyBrief, audit: Audit) -> AnyClaim | None:
    """Find a claim of the unchecked brief in the checked one, where dropped claims before it are gone."""
    name, at = _parts(path)
    if at is None:
        return dict(claims(brief)).get(path)
    gone = [_parts(each.claim)[1] for each in audit.dropped if _parts(each.claim)[0] == name]
    shift = sum(1 for each in gone if each is not None and each < at)
    return dict(claims(brief)).get(f"{name}[{at - shift}]")


def _parts(path: str) -> tuple[str, int | None]:
    found = re.fullmatch(r"(\w+)(?:\[(\d+)\])?", path)
    assert found  # noqa: S101 - paths come from `claims`
    return found[1], int(found[2]) if found[2] else None
