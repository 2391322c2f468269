"""Faults that a model can make in what it cites: a sentence beside the right one, another quotation."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from policy_brief import Quotation, Statement
from policy_brief.claims import AnyClaim, sentence_numbers
from summarizer.find.scan import Scan

from .base import Fault, Rewritten, in_each_claim
from .carried import carries, lacks_something

__all__ = ["CITATION_FAULTS"]


def _off_by_one(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:
    """Cite the sentence before or after each of the true ones, so that no true one is left.

    A neighbour that carries the claim too is no fault. Right again is a claim that cites the true ones once more.
    """
    numbers = sentence_numbers(claim)
    if not numbers or isinstance(claim, Statement):  # code cites a statement's sentences
        return
    moved = [wrong for step in (-1, 1) if (wrong := _moved(numbers, step, claim, scan))]
    if moved:
        wrong = random.choice(moved)
        evidence = tuple(found for number in wrong if (found := scan.evidence(number)))
        yield Rewritten(
            claim.model_copy(update={"evidence": evidence}),
            f"{_listed(wrong)} cited for {_listed(numbers)}",
            _cites_again,
            visible=lacks_something(wrong, claim, scan),
        )


def _moved(numbers: tuple[int, ...], step: int, claim: AnyClaim, scan: Scan) -> tuple[int, ...]:
    wrong = tuple(number + step for number in numbers)
    exist = all(1 <= number <= scan.sentence_count for number in wrong)
    if not exist or set(wrong) & set(numbers) or any(carries(number, claim, scan) for number in wrong):
        return ()
    return wrong


def _cites_again(repaired: AnyClaim, true: AnyClaim) -> bool:
    return set(sentence_numbers(true)) <= set(sentence_numbers(repaired))


def _listed(numbers: tuple[int, ...]) -> str:
    return "".join(f"[{number}]" for number in numbers)


def _another_quotation(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:
    """Pick the id of another quotation for a rendering; code fills in its sentences."""
    if not isinstance(claim, Statement):
        return
    others = [each for each in scan.quotations if each.speech and each.start != claim.quotation.start]
    if others:
        other = random.choice(others)
        wrong = claim.model_copy(update={"quotation": other}).filled_from(scan)
        note = f"'{other.text[:20]}' for '{claim.quotation.text[:20]}'"
        yield Rewritten(wrong, note, visible=_is_of_another(other, claim, scan))


def _is_of_another(other: Quotation, claim: Statement, scan: Scan) -> bool:
    """Tell whether the text gives a quotation to somebody else, or the rendering has figures that it lacks."""
    true = scan.mention_at(Quotation, claim.quotation.start, claim.quotation.end)
    if not isinstance(true, Quotation) or true.speaker_korean != other.speaker_korean:
        return True
    return any(not other.start <= figure.start < other.end for figure in claim.english.figures.values())


CITATION_FAULTS = (
    Fault(
        "sentence number off by one",
        "citation",
        "carried",
        "the sentence before or after the true one cited, quoted right",
        in_each_claim("sentence number off by one", _off_by_one),
        by_model=True,
    ),
    Fault(
        "another quotation of the article",
        "quotation",
        "wording",
        "the id of another quotation than the one that is rendered",
        in_each_claim("another quotation of the article", _another_quotation),
        by_model=True,
    ),
)
