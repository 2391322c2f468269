"""A fault planted in a brief, and whether the checks caught it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from policy_brief import Finding, Omission, PolicyBrief
from policy_brief.claims import AnyClaim, claims
from summarizer.check import Mode, check_claim, omissions
from summarizer.find.scan import Scan

__all__ = ["CAUGHT", "Baseline", "Damage", "Fate", "claim_at", "fate", "with_claim"]

Fate = Literal["dropped", "repaired", "flagged", "listed", "changed", "missed"]
"""What became of a fault; `listed` as an omission. `changed` to something untrue, and `missed`, are not caught."""
CAUGHT: tuple[Fate, ...] = ("dropped", "repaired", "flagged", "listed")


@dataclass(frozen=True, slots=True)
class Damage:
    """One fault in one claim of a brief.

    `mended` tells whether a claim that the checks repaired is true again, beside the claim as it was; for what was
    taken out, `omitted` tells whether an omission names it. `visible` is False where the cited sentences lack nothing
    that the faulty claim holds: no figure, name, quotation or cue, so that code has nothing to compare.
    """

    kind: str
    path: str
    brief: PolicyBrief
    note: str
    mended: Callable[[AnyClaim, AnyClaim], bool] = lambda repaired, true: repaired == true
    omitted: Callable[[Omission], bool] | None = None
    visible: bool = True


@dataclass(frozen=True, slots=True)
class Baseline:
    """The undamaged brief as the checks leave it: a finding that it has too catches nothing."""

    standing: Mapping[str, AnyClaim | None]
    findings: tuple[Finding, ...]
    omissions: frozenset[tuple[str, int, str]]
    modes: Mapping[str, Mode] = field(default_factory=dict)

    @classmethod
    def of(cls, brief: PolicyBrief, scan: Scan, modes: Mapping[str, Mode] | None = None) -> Baseline:
        """Check the undamaged brief, claim by claim."""
        checked = {path: check_claim(path, claim, scan, modes=modes) for path, claim in claims(brief)}
        return cls(
            standing={path: claim for path, (claim, _) in checked.items()},
            findings=tuple(finding for _, findings in checked.values() for finding in findings),
            omissions=frozenset(map(_key, omissions(brief, scan))),
            modes=modes or {},
        )


def fate(damage: Damage, scan: Scan, baseline: Baseline) -> tuple[Fate, frozenset[str]]:
    """Say what became of a fault, and which checks saw it (those that only watch as 'NAME (shadow)')."""
    if damage.omitted:
        new = (each for each in omissions(damage.brief, scan) if _key(each) not in baseline.omissions)
        return ("listed", frozenset({"omissions"})) if any(map(damage.omitted, new)) else ("missed", frozenset())
    path = damage.path
    standing, findings = check_claim(path, claim_at(damage.brief, path), scan, modes=baseline.modes)
    known = {(each.check, each.message) for each in baseline.findings if each.claim == path}
    seen = [each for each in findings if (each.check, each.message) not in known]
    names = frozenset(each.check if each.enforced else f"{each.check} (shadow)" for each in seen)
    actions = {each.action for each in seen if each.enforced}
    if "drop" in actions:
        return "dropped", names
    if "flag" in actions:
        return "flagged", names
    if "repair" not in actions:
        return "missed", names
    true = baseline.standing.get(path)
    return ("repaired" if standing and true and damage.mended(standing, true) else "changed"), names


def claim_at(brief: PolicyBrief, path: str) -> AnyClaim:
    """Give the claim of a path such as 'headline' or 'investments[1]'."""
    name, at = _parts(path)
    claim: AnyClaim = getattr(brief, name) if at is None else getattr(brief, name)[at]
    return claim


def with_claim(brief: PolicyBrief, path: str, claim: AnyClaim | None) -> PolicyBrief:
    """Put a claim in the place of the one at a path, after the last one of its list, or, if None, take it out."""
    name, at = _parts(path)
    if at is None:
        return brief.model_copy(update={name: claim})
    items = list(getattr(brief, name))
    items[at : at + 1] = [claim] if claim else []
    return brief.model_copy(update={name: tuple(items)})


def _key(omission: Omission) -> tuple[str, int, str]:
    return omission.kind, omission.sentence, omission.text


def _parts(path: str) -> tuple[str, int | None]:
    found = re.fullmatch(r"(\w+)(?:\[(\d+)\])?", path)
    if found is None:
        raise ValueError(f"'{path}' is no path of a claim, such as 'headline' or 'investments[1]'.")
    return found[1], int(found[2]) if found[2] else None
