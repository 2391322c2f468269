"""What a rule is: a name, and a function that compares one claim with the article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from policy_brief import CheckName, Claim, KeyPoint, Mode, Objection, PolicyBrief, TableRow, mask_contacts
from policy_brief.answers.written_page import list_of
from policy_brief.claims import ClaimPath

from .reading import Reading

__all__ = ["WRITERS_OWN", "ClaimInView", "Inspect", "Rule"]

_LONGEST = 400
"""Code points of what an objection quotes."""
WRITERS_OWN = frozenset({"read_with_care", "consequences", "caveats", "follow_up"})
"""The sections that a writer adds to the article: a warning, an assessment, caveats and steps."""


@dataclass(frozen=True, slots=True)
class ClaimInView:
    """A claim that a rule examines, with its path and its brief."""

    path: ClaimPath
    claim: Claim
    brief: PolicyBrief

    @property
    def section(self) -> str:
        """The list whose section a claim stands in: 'follow_up' for a row of a table of steps; else its own list."""
        heading = self.claim.heading if isinstance(self.claim, KeyPoint | TableRow) else None
        return list_of(heading or "") or self.path.name

    def contradiction(
        self, says: str, *, korean: str, sentence: int, words: str | None = "", grave: bool = False
    ) -> Objection:
        """Return the objection that Korean words of a sentence contradict the claim."""
        return self._objection("contradiction", says, korean=korean, sentence=sentence, words=words or "", grave=grave)

    def absence(
        self, says: str, *, words: str = "", korean: str = "", sentence: int | None = None, grave: bool = False
    ) -> Objection:
        """Return the objection that the claim says something that should be in the article and is not."""
        return self._objection("absence", says, korean=korean, sentence=sentence, words=words or "", grave=grave)

    def _objection(self, nature: str, says: str, **rest: object) -> Objection:
        told = {
            key: mask_contacts(value[:_LONGEST]) if isinstance(value, str) else value for key, value in rest.items()
        }
        return Objection.model_validate(
            {"claim": str(self.path), "by": "", "nature": nature, "says": mask_contacts(says[:_LONGEST]), **told}
        )


Inspect = Callable[[ClaimInView, Reading], Iterable[Objection]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A named rule. `version` is raised when its findings change; `mode` is the default, which a setting may change."""

    name: CheckName
    inspect: Inspect
    mode: Mode = "enforce"
    version: int = 1

    def objections(self, view: ClaimInView, reading: Reading) -> Iterator[Objection]:
        """Return what the rule objects to a claim, under the rule's name."""
        return (found.model_copy(update={"by": self.name}) for found in self.inspect(view, reading))
