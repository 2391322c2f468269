"""Faults in what is cited and quoted."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from policy_brief import Evidence, Statement
from summarizer.check.claims import AnyClaim, sentence_numbers
from summarizer.find.scan import Scan

from .base import Fault, Rewritten, in_each_claim

__all__ = ["CITATION_FAULTS"]

_OTHER_WORDS = ("결코", "반드시", "모두")


def _renumbered(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:
    for at, evidence in enumerate(claim.evidence):
        number = evidence.sentence + random.choice((-1, 1))
        number = number if 1 <= number <= scan.sentence_count else 2 * evidence.sentence - number
        if 1 <= number <= scan.sentence_count:
            wrong = evidence.model_copy(update={"sentence": number})
            yield Rewritten(_with(claim, at, wrong), f"sentence {evidence.sentence} numbered {number}")


def _reworded(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    for at, evidence in enumerate(claim.evidence):
        wrong = evidence.model_copy(update={"quote": _word_changed(evidence.quote, random)})
        yield Rewritten(_with(claim, at, wrong), f"sentence {evidence.sentence} quoted with another word")


def _neighbour(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:
    """Cite the neighbour of the only cited sentence; right again only if the true one is cited once more."""
    numbers = sentence_numbers(claim)
    if len(numbers) != 1 or isinstance(claim, Statement):
        return
    near = [each for step in (-1, 1) if (each := scan.evidence(numbers[0] + step))]
    if near:
        wrong = random.choice(near)
        note = f"sentence {wrong.sentence} cited for {numbers[0]}"
        yield Rewritten(_with(claim, 0, wrong), note, _cites_again)


def _cites_again(repaired: AnyClaim, true: AnyClaim) -> bool:
    return set(sentence_numbers(true)) <= set(sentence_numbers(repaired))


def _misquoted(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    if isinstance(claim, Statement):
        text = _word_changed(claim.quotation.text, random)
        wrong = claim.quotation.model_copy(update={"text": text})
        yield Rewritten(claim.model_copy(update={"quotation": wrong}), f"quoted as '{text}'")


def _with(claim: AnyClaim, at: int, evidence: Evidence) -> AnyClaim:
    return claim.model_copy(update={"evidence": (*claim.evidence[:at], evidence, *claim.evidence[at + 1 :])})


def _word_changed(text: str, random: Random) -> str:
    words = text.split(" ")
    at = random.randrange(len(words))
    words[at] = next(word for word in _OTHER_WORDS if word != words[at])
    return " ".join(words)


CITATION_FAULTS = (
    Fault(
        "sentence number off by one",
        "citation",
        "citations",
        "a cited sentence under the number of its neighbour",
        in_each_claim("sentence number off by one", _renumbered),
    ),
    Fault(
        "cited sentence reworded",
        "citation",
        "citations",
        "one word of a cited sentence changed",
        in_each_claim("cited sentence reworded", _reworded),
    ),
    Fault(
        "quotation altered by one word",
        "quotation",
        "figures",
        "one word of a quotation changed",
        in_each_claim("quotation altered by one word", _misquoted),
    ),
    Fault(
        "neighbouring sentence cited",
        "other",
        "citations",
        "the sentence before or after, quoted right",
        in_each_claim("neighbouring sentence cited", _neighbour),
        by_model=True,
    ),
)
