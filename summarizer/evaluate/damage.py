"""A fault planted in a brief, and whether the checks caught it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from policy_brief import LISTS, Audit, Omission, PolicyBrief
from summarizer.check import Mode, run_checks
from summarizer.check.claims import AnyClaim, claims
from summarizer.find.scan import Scan

__all__ = ["CAUGHT", "Baseline", "Damage", "Fate", "fate", "with_claim"]

Fate = Literal["dropped", "repaired", "flagged", "listed", "changed", "missed"]
"""What became of a fault; `listed` as an omission. `changed` to something untrue, and `missed`, are not caught."""
CAUGHT: tuple[Fate, ...] = ("dropped", "repaired", "flagged", "listed")


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
    if damage.omitted:
        return _fate_of_omission(damage.omitted, damage.brief, scan, baseline)
    alone, path = _alone(damage.brief, damage.path)
    checked, audit = run_checks(alone, scan, modes=baseline.modes)
    known = {(each.check, each.message) for each in baseline.audit.findings if each.claim == damage.path}
    seen = [each for each in audit.findings if each.claim == path and (each.check, each.message) not in known]
    names = frozenset(each.check if each.enforced else f"{each.check} (shadow)" for each in seen)
    actions = {each.action for each in seen if each.enforced}
    if "drop" in actions:
        return "dropped", names
    if "flag" in actions:
        return "flagged", names
    if "repair" not in actions:
        return "missed", names
    repaired = dict(claims(checked)).get(path)
    true = _claim_after(damage.path, baseline.brief, baseline.audit)
    return ("repaired" if repaired and true and damage.mended(repaired, true) else "changed"), names


def _fate_of_omission(
    wanted: Callable[[Omission], bool], brief: PolicyBrief, scan: Scan, baseline: Baseline
) -> tuple[Fate, frozenset[str]]:
    _, audit = run_checks(brief, scan, modes=baseline.modes)
    known = {(each.kind, each.sentence, each.text) for each in baseline.audit.omissions}
    new = (each for each in audit.omissions if (each.kind, each.sentence, each.text) not in known)
    return ("listed", frozenset({"omissions"})) if any(map(wanted, new)) else ("missed", frozenset())


def _alone(brief: PolicyBrief, path: str) -> tuple[PolicyBrief, str]:
    """Give a brief with no claim in its lists but one, and that one's path: checks look at claims one by one."""
    name, at = _parts(path)
    kept: dict[str, object] = dict.fromkeys(LISTS, ())
    if at is None:
        return brief.model_copy(update=kept), path
    return brief.model_copy(update={**kept, name: (getattr(brief, name)[at],)}), f"{name}[0]"


def with_claim(brief: PolicyBrief, path: str, claim: AnyClaim | None) -> PolicyBrief:
    """Put a claim in the place of the one at a path, after the last one of its list, or, if None, take it out."""
    name, at = _parts(path)
    if at is None:
        return brief.model_copy(update={name: claim})
    items = list(getattr(brief, name))
    items[at : at + 1] = [claim] if claim else []
    return brief.model_copy(update={name: tuple(items)})


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
