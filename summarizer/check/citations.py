"""Cited sentences exist, are quoted word for word, and hold the figures and names of the claim."""

from __future__ import annotations

from collections.abc import Iterator

from policy_brief import Investment, KoreanModel, Name, Stance
from summarizer.find.scan import Scan

from .base import Check, Problem, drop, flag, repair
from .claims import AnyClaim, figures, sentence_numbers

__all__ = ["CITATIONS"]

_CONTEXT = 2  # Korean leaves out a subject that the sentence or two before named


def _inspect(claim: AnyClaim, scan: Scan) -> Iterator[Problem]:
    for evidence in claim.evidence:
        if scan.evidence(evidence.sentence) != evidence:
            yield drop(f"sentence {evidence.sentence} is not quoted as the article has it")
            return
    yield from _uncited_figures(claim, scan)
    yield from _uncited_names(claim, scan)


def _uncited_figures(claim: AnyClaim, scan: Scan) -> Iterator[Problem]:
    cited = set(sentence_numbers(claim))
    missing = sorted({figure.sentence for figure in figures(claim)} - cited)
    if not missing:
        return
    added = tuple(evidence for number in missing if (evidence := scan.evidence(number)))
    mended = claim.model_copy(update={"evidence": tuple(sorted((*claim.evidence, *added), key=lambda e: e.sentence))})
    numbers = ", ".join(map(str, missing))
    yield repair(f"its figures stand in sentence {numbers}, which was not cited: added", mended)


def _uncited_names(claim: AnyClaim, scan: Scan) -> Iterator[Problem]:
    for name in _subjects(claim):
        if not any(scan.sentence_prints(number, name.korean) for number in _near(claim)):
            yield flag(f"no cited sentence, nor the two before it, prints '{name.korean}'")


def _subjects(claim: AnyClaim) -> tuple[Name, ...]:
    match claim:
        case Investment():
            return (claim.investor,)
        case Stance():
            return (claim.actor,)
        case KoreanModel():
            return tuple(name for name in (claim.model, claim.developer) if name)
        case _:
            return ()


def _near(claim: AnyClaim) -> set[int]:
    back = 0 if isinstance(claim, KoreanModel) else _CONTEXT
    return {number - step for number in sentence_numbers(claim) for step in range(back + 1)}


CITATIONS = Check("citations", _inspect)
