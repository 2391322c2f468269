"""Faults in which figure a claim picks: another id of the same article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from random import Random

from policy_brief import PLACEHOLDER, AnyFigure, Claim, DateMention, Money, Quantity, in_english
from policy_brief.claims import figures, prose, sentence_numbers
from summarizer.evaluate.faults.base import Fault, Rewritten
from summarizer.evaluate.faults.rewriting.slots import Slot, citing, figures_of, slots, with_prose
from summarizer.find.scan import Scan

__all__ = ["FIGURE_FAULTS", "differ"]


def _of_the_same_sentence(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:
    for slot, other in _others(claim, scan, random, cited=True):
        yield Rewritten(slot.picked(other, scan), _note(slot.figure, other))


def _of_another_sentence(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:
    for slot, other in _others(claim, scan, random, cited=False):
        yield Rewritten(slot.picked(other, scan), _note(slot.figure, other))


def _of_another_that_is_cited(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:
    """Pick a figure of another sentence, and cite that sentence in addition to the true ones."""
    for slot, other in _others(claim, scan, random, cited=False):
        wrong = _citing_too(slot.picked(other, scan), other.sentence, scan)
        yield Rewritten(wrong, f"{_note(slot.figure, other)}, [{other.sentence}] cited too")


def _citing_too(claim: Claim, number: int, scan: Scan) -> Claim:
    """Cite one more sentence: behind the last marker of prose, or in addition to the evidence of a row."""
    for field, text in prose(claim):
        if field == "text":
            at = text.template.rfind("]") + 1
            return with_prose(claim, field, f"{text.template[:at]}[{number}]{text.template[at:]}", scan)
    return citing(claim, (*sentence_numbers(claim), number), scan)


def _others(claim: Claim, scan: Scan, random: Random, *, cited: bool) -> Iterator[tuple[Slot, AnyFigure]]:
    """Yield each slot with another figure of its kind, from the claim's sentences if `cited`, else from others."""
    numbers = sentence_numbers(claim)
    for slot in slots(claim):
        others = [
            other
            for other in figures_of(scan)
            if (other.sentence in numbers) is cited and _is_wrong_for(slot.figure, other, claim, numbers, scan)
        ]
        if others:
            yield slot, random.choice(others)


def _is_wrong_for(figure: AnyFigure, other: AnyFigure, claim: Claim, numbers: tuple[int, ...], scan: Scan) -> bool:
    """Return whether another figure is wrong in place of the true one.

    It is not wrong if it reads the same, or is the article's own conversion of it. Not counted are figures that the
    claim already contains, which is another kind of fault, and figures of other sentences that a cited sentence
    repeats.
    """
    if not differ(figure, other) or other in figures(claim):
        return False
    printed = {in_english(known) for known in figures_of(scan) if known.sentence in numbers}
    return other.sentence in numbers or in_english(other) not in printed


def _exchanged(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    """Exchange two figures of one kind that follow each other in prose."""
    for field, text in prose(claim):
        for kind in (Money, Quantity, DateMention):
            ids = [id_ for id_ in dict.fromkeys(PLACEHOLDER.findall(text.template)) if type(text.figures[id_]) is kind]
            for one, other in pairwise(ids):
                if differ(text.figures[one], text.figures[other]):
                    template = PLACEHOLDER.sub(partial(_in_exchange, one, other), text.template)
                    note = f"{field}: '{text.figures[one].text}' and '{text.figures[other].text}' exchanged"
                    yield Rewritten(with_prose(claim, field, template, scan), note)


def _in_exchange(one: str, other: str, found: re.Match[str]) -> str:
    id_ = {one: other, other: one}.get(found[1], found[1])
    return f"{{{id_}}}"


def _conversion(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    """Use the article's own conversion as the amount."""
    for slot in slots(claim):
        conversion = scan.conversion(slot.figure) if isinstance(slot.figure, Money) else None
        if conversion is not None:
            yield Rewritten(slot.picked(conversion, scan), _note(slot.figure, conversion))


def differ(one: AnyFigure, other: AnyFigure) -> bool:
    """Return whether two figures of one kind have different values; an amount and its conversion do not."""
    if type(one) is not type(other) or in_english(one) == in_english(other):
        return False
    return not (isinstance(one, Money) and isinstance(other, Money) and _converts(one, other))


def _converts(one: Money, other: Money) -> bool:
    return one.id == other.conversion_of or other.id == one.conversion_of


def _note(figure: AnyFigure, other: AnyFigure) -> str:
    return f"'{other.text}' for '{figure.text}'"


FIGURE_FAULTS = (
    Fault.in_claims(
        "figure of the same sentence",
        "figure",
        "reader",
        "the id of another amount, quantity or date of the cited sentences",
        _of_the_same_sentence,
    ),
    Fault.in_claims(
        "figure of another sentence",
        "figure",
        "code",
        "the id of an amount, quantity or date that no cited sentence prints",
        _of_another_sentence,
    ),
    Fault.in_claims(
        "figure of another sentence that is cited too",
        "figure",
        "code",
        "the id of a figure of another sentence, which is cited in addition to the true one",
        _of_another_that_is_cited,
    ),
    Fault.in_claims(
        "two figures exchanged",
        "figure",
        "reader",
        "prose with two amounts, quantities or dates in each other's place",
        _exchanged,
    ),
    Fault.in_claims(
        "conversion taken for the amount",
        "figure",
        "code",
        "the id of the article's own conversion in the place of the amount",
        _conversion,
    ),
)
