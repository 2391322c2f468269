"""The right answer of an article, resolved, and what code says about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from pydantic import ValidationError

from policy_brief import PolicyBrief
from policy_brief.claims import claims
from summarizer.errors import GoldError
from summarizer.evaluate.checked import Checker
from summarizer.evaluate.damage import Baseline
from summarizer.find.scan import Scan

from .folder import Answered
from .renamed import Renaming

__all__ = ["Right", "Unfit", "right_answer"]

_SHOWN = 5
_FINDERS = "Where finders have changed since it was written, only its saved figures stand."
_SCHEMA = "The schema has changed since it was written: only its saved figures stand."


class Unfit(NamedTuple):
    """Why an answer gives no brief, and what probably changed since it gave one."""

    says: str
    advice: str


@dataclass(frozen=True)
class Right:
    """A right answer, resolved against its article, and what code says about it."""

    answered: Answered
    scan: Scan
    brief: PolicyBrief
    checker: Checker
    baseline: Baseline
    renaming: Renaming

    @property
    def claims(self) -> int:
        """The number of its claims."""
        return sum(1 for _ in claims(self.brief))

    def resolved(self, answer: object) -> PolicyBrief | Unfit:
        """Return the brief of an altered answer that has the ids of its day."""
        return _resolved(self.renaming.of(answer).answer, self.scan)

    def lost(self, answer: object) -> tuple[str, ...]:
        """Return the words in an altered answer that are not found any more."""
        return self.renaming.of(answer).lost


def right_answer(answered: Answered, scan: Scan, checker: Checker) -> Right | None:
    """Resolve a right answer, or take the saved brief where the answer was not kept; None without either.

    Raise `GoldError` for an answer that does not fit its article.
    """
    renaming = Renaming(answered.meant, scan)
    if answered.answer is not None:
        brief = _fitting(answered, renaming, scan)
    elif answered.document is not None:
        brief = answered.document.brief
    else:
        return None
    return Right(answered, scan, brief, checker, Baseline.of(brief, scan, checker), renaming)


def _fitting(answered: Answered, renaming: Renaming, scan: Scan) -> PolicyBrief:
    """Return the brief of a right answer; raise `GoldError` for one that gives none."""
    answer, lost = renaming.of(answered.answer)
    brief = _unfound(lost) if lost else _resolved(answer, scan)
    if isinstance(brief, Unfit):
        where = f"answers/{answered.name}.answer.json"
        raise GoldError(f"{where}: does not fit its article ({brief.says}). {brief.advice}")
    return brief


def _unfound(lost: tuple[str, ...]) -> Unfit:
    more = f" and {len(lost) - _SHOWN} more" if len(lost) > _SHOWN else ""
    return Unfit(f"not found any more: {', '.join(lost[:_SHOWN])}{more}", _FINDERS)


def _resolved(answer: object, scan: Scan) -> PolicyBrief | Unfit:
    try:
        return PolicyBrief.model_validate(answer, context={"scan": scan})
    except ValidationError as error:
        first = error.errors()[0]
        is_of_schema = "url" in first  # pydantic's own errors have a url, those of ids do not
        return Unfit(f"{'.'.join(map(str, first['loc']))}: {first['msg']}", _SCHEMA if is_of_schema else _FINDERS)
