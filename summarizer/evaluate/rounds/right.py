"""The right answer of an article, resolved, and what code says of it."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import ValidationError

from policy_brief import PolicyBrief
from policy_brief.claims import claims
from summarizer.errors import GoldError
from summarizer.evaluate.checked import Checker
from summarizer.evaluate.damage import Baseline
from summarizer.find.scan import Scan

from .folder import Answered

__all__ = ["Right", "resolve", "right_answer"]


@dataclass(frozen=True)
class Right:
    """A right answer, resolved against its article, and what code says of it."""

    answered: Answered
    scan: Scan
    brief: PolicyBrief
    checker: Checker
    baseline: Baseline

    @property
    def claims(self) -> int:
        """Count its claims."""
        return sum(1 for _ in claims(self.brief))


def right_answer(answered: Answered, scan: Scan, checker: Checker) -> Right | None:
    """Resolve a right answer, or take the saved brief where the answer was not kept; None without either.

    Raise `GoldError` for an answer that does not fit its article.
    """
    if answered.answer is not None:
        brief = resolve(answered.answer, scan)
        if isinstance(brief, str):
            told = f"answers/{answered.name}.answer.json: does not fit its article ({brief})."
            raise GoldError(f"{told} Where finders have changed since it was written, only its saved figures stand.")
    elif answered.document is not None:
        brief = answered.document.brief
    else:
        return None
    return Right(answered, scan, brief, checker, Baseline.of(brief, scan, checker))


def resolve(answer: object, scan: Scan) -> PolicyBrief | str:
    """Return the brief of an answer, or, as text, why it does not validate."""
    try:
        return PolicyBrief.model_validate(answer, context={"scan": scan})
    except ValidationError as error:
        first = error.errors()[0]
        return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
