"""What the checks say about a brief: objections to its claims, and the unused sentences of weight."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from policy_brief import Mode, Objection, PolicyBrief
from summarizer.check import Reading, check_brief, complete_evidence, modes_of
from summarizer.find.scan import Scan
from summarizer.review import weighty_unused

__all__ = ["Checker", "listed_unused"]


@dataclass(frozen=True)
class Checker:
    """The checks, in given modes, for one article."""

    scan: Scan
    modes: Mapping[str, Mode] = field(default_factory=dict)

    def objections(self, brief: PolicyBrief, paths: Iterable[str] | None = None) -> tuple[Objection, ...]:
        """Return the objections of all checks, those in shadow mode included, to these claims, by default to all.

        As when a brief is made, missing sentences of figures and quotations are added to the evidence first.
        """
        chosen = None if paths is None else tuple(paths)
        completed = complete_evidence(brief, self.scan)
        return check_brief(completed, self._reading, modes=self.modes, paths=chosen)

    def enforces(self, name: str) -> bool:
        """Return whether a check is enforced and not only in shadow mode."""
        return self._modes.get(name, "enforce") == "enforce"

    @cached_property
    def _modes(self) -> Mapping[str, Mode]:
        return modes_of(self.modes)

    @cached_property
    def _reading(self) -> Reading:
        return Reading(self.scan)


def listed_unused(brief: PolicyBrief, scan: Scan) -> frozenset[int]:
    """Return the numbers of the unused sentences of weight, which the page lists as not used."""
    return frozenset(sentence.number for sentence in weighty_unused(brief, scan))
