"""Faults in figures that a model can make: it picks another id, or writes a number out by itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from random import Random

from policy_brief import PLACEHOLDER, AnyFigure, DateMention, Money, Quantity, in_english
from policy_brief.claims import AnyClaim, figures, prose, sentence_numbers
from summarizer.find.scan import Scan

from . import alterations
from .base import Fault, Group, Rewrite, Rewritten, in_each_claim
from .slots import figures_of, slots, with_prose

__all__ = ["FIGURE_FAULTS"]

Wrong = Callable[[AnyFigure, frozenset[str]], str | None]
"""Writes a figure wrong; the second argument holds all figures of the article in English, of which it is none."""


def _another_elsewhere(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:
    yield from _another(claim, scan, random, cited=False)


def _another_cited(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:
    yield from _another(claim, scan, random, cited=True)


def _another(claim: AnyClaim, scan: Scan, random: Random, *, cited: bool) -> Iterator[Rewritten]:
    """Pick another figure of the same kind, one that the claim's sentences print or one that they do not."""
    numbers = sentence_numbers(claim)
    for slot in slots(claim):
        others = [
            each
            for each in figures_of(scan)
            if (each.sentence in numbers) is cited and _is_wrong_for(slot.figure, each, claim, numbers, scan)
        ]
        if others:
            other = random.choice(others)
            note = f"'{other.text}' for '{slot.figure.text}'"
            yield Rewritten(slot.picked(other, scan), note, visible=not cited)


def _is_wrong_for(figure: AnyFigure, other: AnyFigure, claim: AnyClaim, numbers: tuple[int, ...], scan: Scan) -> bool:
    """Tell whether a figure is not as good as the true one.

    It is as good where it reads the same or is the article's own conversion of it. One that the claim holds already
    would stand in it twice, which is another kind; and a figure of another sentence that a cited one repeats is none
    of another sentence.
    """
    if not _differ(figure, other) or other in figures(claim):
        return False
    printed = {in_english(each) for each in figures_of(scan) if each.sentence in numbers}
    return other.sentence in numbers or in_english(other) not in printed


def _exchanged(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    """Put two figures of one kind that follow each other in prose in each other's place."""
    for field, text in prose(claim):
        for kind in (Money, Quantity, DateMention):
            ids = [id_ for id_ in dict.fromkeys(PLACEHOLDER.findall(text.template)) if type(text.figures[id_]) is kind]
            for one, other in pairwise(ids):
                if _differ(text.figures[one], text.figures[other]):
                    template = PLACEHOLDER.sub(partial(_in_exchange, one, other), text.template)
                    note = f"{field}: '{text.figures[one].text}' and '{text.figures[other].text}' exchanged"
                    yield Rewritten(with_prose(claim, field, template, scan), note, visible=False)


def _in_exchange(one: str, other: str, found: re.Match[str]) -> str:
    id_ = {one: other, other: one}.get(found[1], found[1])
    return f"{{{id_}}}"


def _differ(one: AnyFigure, other: AnyFigure) -> bool:
    if type(one) is not type(other) or in_english(one) == in_english(other):
        return False
    return not (isinstance(one, Money) and isinstance(other, Money) and _converts(one, other))


def _converts(one: Money, other: Money) -> bool:
    return one.id == other.conversion_of or other.id == one.conversion_of


def _writing(wrong: Wrong) -> Rewrite:
    """Put a wrong number in words and digits where the prose had an id."""

    def rewrite(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
        true = frozenset(map(in_english, figures_of(scan)))
        for field, text in prose(claim):
            for id_ in dict.fromkeys(PLACEHOLDER.findall(text.template)):
                written = wrong(text.figures[id_], true)
                if written and written not in true:
                    template = text.template.replace(f"{{{id_}}}", written)
                    note = f"{field} says '{written}' for '{text.figures[id_].text}'"
                    yield Rewritten(with_prose(claim, field, template, scan), note)

    return rewrite


def _with_another_digit(figure: AnyFigure, true: frozenset[str]) -> str | None:
    written = in_english(figure)
    found = re.search(r"\d", written)
    if not found:
        return None
    before, rest = written[: found.start()], written[found.end() :]
    changed = (f"{(int(found[0]) + step) % 9 + 1}{rest}" for step in range(8))
    other = next((each for each in changed if not any(each in one for one in true)), None)
    return None if other is None else f"{before}{other}"


def _as(alter: alterations.Alter) -> Wrong:
    def wrong(figure: AnyFigure, true: frozenset[str]) -> str | None:  # noqa: ARG001 - as every wrong writing
        altered = alter(figure)
        return in_english(altered) if altered is not None else None

    return wrong


def _bound_added(claim: AnyClaim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    for field, text in prose(claim):
        for id_ in dict.fromkeys(PLACEHOLDER.findall(text.template)):
            figure = text.figures[id_]
            if isinstance(figure, Money | Quantity) and figure.bound == "exact":
                template = text.template.replace(f"{{{id_}}}", f"up to {{{id_}}}")
                note = f"{field} says 'up to' {figure.text}"
                yield Rewritten(with_prose(claim, field, template, scan), note)


def _fault(name: str, group: Group, check: str, what: str, rewrite: Rewrite) -> Fault:
    return Fault(name, group, check, what, in_each_claim(name, rewrite), by_model=True)


FIGURE_FAULTS = (
    _fault(
        "another figure of the article",
        "figure",
        "citations",
        "the id of an amount, quantity or date that no cited sentence prints",
        _another_elsewhere,
    ),
    _fault(
        "another figure of the same sentence",
        "figure",
        "citations",
        "the id of another amount, quantity or date of the cited sentences",
        _another_cited,
    ),
    _fault(
        "two figures exchanged",
        "figure",
        "citations",
        "prose with two amounts, quantities or dates in each other's place",
        _exchanged,
    ),
    _fault(
        "figure written out wrong",
        "figure",
        "digits",
        "a number in the model's own digits, one of them changed",
        _writing(_with_another_digit),
    ),
    _fault(
        "figure written out, off by a unit",
        "figure",
        "digits",
        "an amount in the model's own digits, 억 for 조 or 조 for 억",
        _writing(_as(alterations.unit_swapped)),
    ),
    _fault(
        "date written out, off by a year",
        "figure",
        "digits",
        "a date in the model's own digits, a year late",
        _writing(_as(alterations.year_later)),
    ),
    _fault(
        "figure written out without its bound",
        "bound",
        "digits",
        "a number in the model's own digits, 최대 or 이상 left out",
        _writing(_as(alterations.bound_dropped)),
    ),
    _fault("bound added in prose", "bound", "bounds", "“up to” in front of an exact figure", _bound_added),
    _fault(
        "amount written out in another currency",
        "currency",
        "digits",
        "an amount in the model's own digits, with another currency",
        _writing(_as(alterations.currency_swapped)),
    ),
)
