"""Faults in what a claim cites: a sentence next to the right one, another quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from random import Random

from policy_brief import Caveat, Claim, Point, Speaker
from policy_brief.claims import sentence_numbers
from summarizer.evaluate.faults.base import Fault, Rewritten
from summarizer.evaluate.faults.rewriting.carried import carries
from summarizer.evaluate.faults.rewriting.slots import citing, resolved, with_prose
from summarizer.find.scan import Scan

__all__ = ["CITATION_FAULTS"]

_MARKER = re.compile(r"\[([0-9]+)\]")


def _off_by_one(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:
    """Cite the sentence before or after each of the true ones, so that no true one is left.

    A neighbour that carries the claim too is not a fault; the sentences of a quotation are cited by code.
    """
    numbers = sentence_numbers(claim)
    if not numbers or (isinstance(claim, Speaker) and claim.quotation):
        return
    steps = [step for step in (-1, 1) if _is_wrong(numbers, step, claim, scan)]
    if steps:
        step = random.choice(steps)
        note = f"{_listed(numbers, step)} cited for {_listed(numbers)}"
        yield Rewritten(_moved(claim, step, scan), note)


def _is_wrong(numbers: tuple[int, ...], step: int, claim: Claim, scan: Scan) -> bool:
    wrong = tuple(number + step for number in numbers)
    exist = all(1 <= number <= len(scan.sentences) for number in wrong)
    return exist and not set(wrong) & set(numbers) and not any(carries(number, claim, scan) for number in wrong)


def _moved(claim: Claim, step: int, scan: Scan) -> Claim:
    if isinstance(claim, Point | Caveat):
        template = _MARKER.sub(partial(_stepped, step), claim.text.template)
        return with_prose(claim, "text", template, scan)
    return citing(claim, (number + step for number in sentence_numbers(claim)), scan)


def _stepped(step: int, found: re.Match[str]) -> str:
    return f"[{int(found[1]) + step}]"


def _listed(numbers: tuple[int, ...], step: int = 0) -> str:
    return "".join(f"[{number + step}]" for number in numbers)


def _another_quotation(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:
    """Replace the quotation of a translation by another id; code fills in its sentences."""
    if not isinstance(claim, Speaker) or claim.quotation is None:
        return
    true = claim.quotation
    others = [quoted for quoted in scan.quotations if quoted.speech and quoted.start != true.start]
    if others:
        other = random.choice(others)
        wrong = resolved(claim.model_copy(update={"quotation": other}), scan)
        yield Rewritten(wrong, f"'{other.text[:20]}' for '{true.text[:20]}'")


CITATION_FAULTS = (
    Fault.in_claims(
        "evidence off by one",
        "citation",
        "code",
        "the sentence before or after the true one cited, quoted right",
        _off_by_one,
    ),
    Fault.in_claims(
        "another quotation of the article",
        "citation",
        "code",
        "the id of another quotation than the one that is rendered",
        _another_quotation,
    ),
)
