"""Cited sentences exist, are quoted word for word, and hold the figures and names of the claim."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import Investment, KoreanModel, Name, Stance
from summarizer.find.scan import Scan

from .base import Check, Problem, drop, flag, repair
from .claims import AnyClaim, figures, sentence_numbers

__all__ = ["CITATIONS"]

_LOCAL = re.compile(r"(?<=[가-힣]{2})[시도군구]$")
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
        if not any(_speaks_of(number, name.korean, scan) for number in _near(claim)):
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


def _speaks_of(number: int, korean: str, scan: Scan) -> bool:
    """Tell whether a sentence prints a name, or means a local government by its last syllable: 도는 for 해솔도."""
    sentence = scan.article.sentence(number)
    short = _LOCAL.search(korean)
    if scan.sentence_prints(number, korean):
        return True
    return bool(
        sentence and short and re.search(rf"(?<![가-힣]){short[0]}(?:는|은|이|가|의|와|과|도)\s", sentence.text)
    )


def _near(claim: AnyClaim) -> set[int]:
    back = 0 if isinstance(claim, KoreanModel) else _CONTEXT
    return {number - step for number in sentence_numbers(claim) for step in range(back + 1)}


CITATIONS = Check("citations", _inspect, version=2)
