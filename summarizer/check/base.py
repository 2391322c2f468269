"""What a rule is: a name, and a callable that compares one claim with the article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from policy_brief import CheckName, Claim, Mode, Objection, PolicyBrief, mask_contacts
from policy_brief.claims import ClaimPath

from .reading import Reading

__all__ = ["ClaimInView", "Inspect", "Rule"]

_LONGEST = 400
"""Code points of what an objection quotes."""


@dataclass(frozen=True, slots=True)
class ClaimInView:
    """A claim under inspection, where it stands, and the brief around it."""

    path: ClaimPath
    claim: Claim
    brief: PolicyBrief

    def contradiction(
        self, says: str, *, korean: str, sentence: int, words: str | None = "", grave: bool = False
    ) -> Objection:
        """Return the objection that Korean words of a sentence speak against the claim."""
        return self._objection("contradiction", says, korean=korean, sentence=sentence, words=words or "", grave=grave)

    def absence(
        self, says: str, *, words: str = "", korean: str = "", sentence: int | None = None, grave: bool = False
    ) -> Objection:
        """Return the objection that the claim says what must be findable in the article, and is not."""
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
    """A named rule. `version` goes up when what it finds changes; `mode` holds unless a setting changes it."""

    name: CheckName
    inspect: Inspect
    mode: Mode = "enforce"
    version: int = 1

    def objections(self, view: ClaimInView, reading: Reading) -> Iterator[Objection]:
        """Return what the rule objects to a claim, under the rule's name."""
        return (found.model_copy(update={"by": self.name}) for found in self.inspect(view, reading))
