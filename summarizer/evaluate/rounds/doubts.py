"""The claims that a second reader doubted, by path; the reader's answer has the numbers that it was shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from summarizer.check import complete_evidence
from summarizer.errors import GoldError
from summarizer.review.second_reader import read_claims

from .folder import Doubted, PlantedError, Reading
from .patched import patched
from .right import Right, Unfit

__all__ = ["doubts_of"]


def doubts_of(reading: Reading, right: Right) -> Iterator[tuple[str, Doubted]]:
    """Yield the doubts of a reading with the paths of their claims.

    Raise `GoldError` for a number that no claim of the answer, with the reading's errors in it, has.
    """
    by_number = any(isinstance(doubt.claim, int) for doubt in reading.doubts)
    shown = _shown(reading, right) if by_number else ()
    return ((_path(doubt.claim, shown, right), doubt) for doubt in reading.doubts)


def _path(claim: str | int, shown: tuple[str, ...], right: Right) -> str:
    if isinstance(claim, str):
        return claim
    if not 1 <= claim <= len(shown):
        where = f"readings/{right.answered.name}.json"
        raise GoldError(f"{where}: doubts claim {claim}, but the reader was shown {len(shown)}.")
    return shown[claim - 1]


def _shown(reading: Reading, right: Right) -> tuple[str, ...]:
    """Return the paths of the claims in the order in which the reader was shown them."""
    errors = [error for error in right.answered.errors if error.id in reading.errors]
    brief = right.resolved(_with_errors(errors, right)) if errors else right.brief
    if isinstance(brief, Unfit):
        raise GoldError(f"readings/{right.answered.name}.json: nobody can have read this answer ({brief.says}).")
    return tuple(str(path) for path, _ in read_claims(complete_evidence(brief, right.scan)))


def _with_errors(errors: Iterable[PlantedError], right: Right) -> dict[str, Any]:
    """Return the answer with all of these errors in it; claims are dropped last, so that paths stay true.

    A field whose new value is not found any more keeps the value of the right answer.
    """
    altered = dict(right.answered.answer or {})
    changes = [error.brief for error in errors]
    for change in changes:
        with_error = patched(altered, {key: value for key, value in change.items() if key != "drop"})
        altered = altered if right.lost(with_error) else with_error
    return patched(altered, {"drop": [path for change in changes for path in change.get("drop", ())]})
