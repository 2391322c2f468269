"""What code says of a brief: objections to its claims, and sentences that it asks about because no claim uses them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from policy_brief import Mode, Objection, PolicyBrief
from policy_brief.claims import ClaimPath
from summarizer.check import CHECKS, check_brief
from summarizer.find.scan import Scan

__all__ = ["Checker"]


@dataclass(frozen=True)
class Checker:
    """The checks in the modes that they are asked for, over one article."""

    scan: Scan
    modes: Mapping[str, Mode] = field(default_factory=dict)

    def objections(self, brief: PolicyBrief, paths: Iterable[ClaimPath] | None = None) -> tuple[Objection, ...]:
        """Return what the checks object to the claims of these paths, by default to all, shadow checks included."""
        return check_brief(brief, self.scan, modes=self.modes, paths=paths)

    def enforces(self, objection: Objection) -> bool:
        """Return whether the check that objects is more than a watcher."""
        return self._modes.get(objection.by, "enforce") == "enforce"

    @cached_property
    def _modes(self) -> dict[str, Mode]:
        return {check.name: self.modes.get(check.name, check.mode) for check in CHECKS}
