"""Run the checks over a brief: one claim fails, one claim goes, never the whole brief."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from policy_brief import LISTS, Audit, Dropped, Finding, PolicyBrief, Verdict, VerdictKind, mask_contacts
from policy_brief.claims import POINTS, AnyClaim, claims, masked, nothing_stands
from summarizer.check.rules.attribution import ATTRIBUTION
from summarizer.check.rules.bounds import BOUNDS
from summarizer.check.rules.carried import CARRIED
from summarizer.check.rules.citations import CITATIONS
from summarizer.check.rules.contacts import CONTACTS
from summarizer.check.rules.digits import DIGITS
from summarizer.check.rules.figures import FIGURES
from summarizer.check.rules.instructions import INSTRUCTIONS, instruction_notices
from summarizer.check.rules.investments import INVESTMENTS
from summarizer.check.rules.korean import KOREAN
from summarizer.check.rules.names import NAMES
from summarizer.check.rules.proper_nouns import PROPER_NOUNS
from summarizer.check.rules.speakers import SPEAKERS
from summarizer.check.rules.stances import STANCES
from summarizer.check.rules.status import STATUS
from summarizer.check.rules.wording import WORDING
from summarizer.find.scan import Scan

from .base import Check, Mode
from .omissions import omissions
from .scope import scope_notices

__all__ = ["CHECKS", "check_claim", "checker_version", "run_checks"]

CHECKS: tuple[Check, ...] = (
    KOREAN,
    FIGURES,
    CITATIONS,
    CARRIED,
    DIGITS,
    BOUNDS,
    WORDING,
    INVESTMENTS,
    CONTACTS,
    INSTRUCTIONS,
    STANCES,
    STATUS,
    SPEAKERS,
    ATTRIBUTION,
    NAMES,
    PROPER_NOUNS,
)
"""In the order in which they run on each claim."""

_EDITION = "1"
_SOUND = ("verified", "repaired")


def checker_version() -> str:
    """Name the state of all checks: an edition, and each check's version."""
    return f"{_EDITION}-" + ".".join(str(check.version) for check in CHECKS)


@dataclass(slots=True)
class _Trial:
    """One claim under inspection, and what was found on it."""

    path: str
    claim: AnyClaim
    findings: list[Finding] = field(default_factory=list)
    dropped: bool = False

    @property
    def verdict(self) -> VerdictKind:
        actions = {finding.action for finding in self.findings if finding.enforced}
        if self.dropped:
            return "dropped"
        if "flag" in actions:
            return "unverified"
        return "repaired" if "repair" in actions else "verified"

    @property
    def reasons(self) -> tuple[str, ...]:
        return tuple(finding.message for finding in self.findings if finding.enforced)


def run_checks(
    brief: PolicyBrief,
    scan: Scan,
    *,
    modes: Mapping[str, Mode] | None = None,
    dropped: Sequence[Dropped] = (),
    partial: bool = False,
    checks: Sequence[Check] = CHECKS,
) -> tuple[PolicyBrief, Audit]:
    """Check every claim of a brief against the article; give the brief that stands and the audit.

    `dropped` are claims that were lost before, on the way from the model's answer; `modes` turn checks off or let them
    only watch, by name.
    """
    modes = _modes(modes, checks)
    trials = [_try(path, claim, scan, modes, checks) for path, claim in claims(brief)]
    checked, verdicts = _stand(brief, trials, scan)
    audit = Audit(
        partial=partial,
        verdicts=tuple(verdicts),
        dropped=(*dropped, *(_dropped(trial) for trial in trials if trial.dropped)),
        findings=tuple(finding for trial in trials for finding in trial.findings),
        omissions=omissions(checked, scan),
        notices=(*scope_notices(checked, scan), *instruction_notices(scan)),
        checks=dict(modes),
    )
    return checked, audit


def check_claim(
    path: str, claim: AnyClaim, scan: Scan, *, modes: Mapping[str, Mode] | None = None, checks: Sequence[Check] = CHECKS
) -> tuple[AnyClaim | None, tuple[Finding, ...]]:
    """Check one claim by itself; give it as it stands, None where it was dropped, and what was found."""
    trial = _try(path, claim, scan, _modes(modes, checks), checks)
    return None if trial.dropped else trial.claim, tuple(trial.findings)


def _modes(given: Mapping[str, Mode] | None, checks: Sequence[Check]) -> dict[str, Mode]:
    return {check.name: (given or {}).get(check.name, check.mode) for check in checks}


def _try(path: str, claim: AnyClaim, scan: Scan, modes: Mapping[str, Mode], checks: Sequence[Check]) -> _Trial:
    trial = _Trial(path, claim)
    for check in checks:
        mode = modes[check.name]
        if mode == "off":
            continue
        _apply(check, mode, trial, scan)
        if trial.dropped:
            break
    return trial


def _apply(check: Check, mode: Mode, trial: _Trial, scan: Scan) -> None:
    enforced = mode == "enforce"
    for problem in check.inspect(trial.claim, scan):
        if enforced and problem.replacement is not None:
            trial.claim = problem.replacement
        if problem.action == "note":
            continue
        message = mask_contacts(problem.message)
        finding = Finding(check=check.name, claim=trial.path, action=problem.action, message=message, enforced=enforced)
        trial.findings.append(finding)
        trial.dropped = trial.dropped or (enforced and problem.action == "drop")


def _stand(brief: PolicyBrief, trials: Sequence[_Trial], scan: Scan) -> tuple[PolicyBrief, list[Verdict]]:
    """Put together the claims that stand, with their verdicts."""
    kept: dict[str, list[AnyClaim]] = {name: [] for name in LISTS}
    verdicts: list[Verdict] = []
    for trial in trials:
        name = trial.path.partition("[")[0]
        if name in kept and not trial.dropped:
            verdicts.append(Verdict(claim=f"{name}[{len(kept[name])}]", verdict=trial.verdict, reasons=trial.reasons))
            kept[name].append(trial.claim)
    points = {trial.path: _point(trial, trials, scan) for trial in trials if trial.path in POINTS}
    lists = {name: tuple(each) for name, each in kept.items()}
    standing = {path: claim for path, (_, claim) in points.items()}
    return brief.model_copy(update={**standing, **lists}), [*(verdict for verdict, _ in points.values()), *verdicts]


def _point(trial: _Trial, trials: Sequence[_Trial], scan: Scan) -> tuple[Verdict, AnyClaim]:
    """Give headline or bottom line; where it was dropped, the first key point that holds takes its place."""
    if not trial.dropped:
        return Verdict(claim=trial.path, verdict=trial.verdict, reasons=trial.reasons), trial.claim
    sound = (each.claim for each in trials if each.path.startswith("key_points[") and each.verdict in _SOUND)
    found = next(sound, None)
    reasons = (*trial.reasons, "the first key point that holds stands in" if found else "nothing could stand in")
    return Verdict(claim=trial.path, verdict="repaired", reasons=reasons), found or nothing_stands([scan.evidence(1)])


def _dropped(trial: _Trial) -> Dropped:
    return Dropped(claim=trial.path, content=masked(trial.claim.model_dump(mode="json")), reasons=trial.reasons)
