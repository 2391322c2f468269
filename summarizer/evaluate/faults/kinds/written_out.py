"""Faults in numbers that a model writes out by itself, where it should give an id."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from random import Random

from policy_brief import PLACEHOLDER, AnyFigure, Claim, Money, Quantity, in_english
from policy_brief.claims import prose
from summarizer.evaluate.faults.base import Fault, Rewrite, Rewritten
from summarizer.evaluate.faults.rewriting import figure_values
from summarizer.evaluate.faults.rewriting.slots import figures_of, with_prose
from summarizer.find.scan import Scan

__all__ = ["WRITTEN_OUT"]

Wrong = Callable[[AnyFigure, frozenset[str]], str | None]
"""Writes a figure wrong; the second argument has all figures of the article in English, none of which it may be."""


def _writing(wrong: Wrong) -> Rewrite:
    """Put a wrong number in words and digits where the prose had an id."""

    def rewrite(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
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
    found = re.search(r"[0-9]", written)
    if not found:
        return None
    before, rest = written[: found.start()], written[found.end() :]
    changed = (f"{(int(found[0]) + step) % 9 + 1}{rest}" for step in range(8))
    other = next((text for text in changed if not any(text in figure for figure in true)), None)
    return None if other is None else f"{before}{other}"


def _as(alter: figure_values.Alter) -> Wrong:
    def wrong(figure: AnyFigure, true: frozenset[str]) -> str | None:  # noqa: ARG001 - as every wrong writing
        altered = alter(figure)
        return in_english(altered) if altered is not None else None

    return wrong


def _bound_added(claim: Claim, scan: Scan, random: Random) -> Iterator[Rewritten]:  # noqa: ARG001 - as every fault
    for field, text in prose(claim):
        for id_ in dict.fromkeys(PLACEHOLDER.findall(text.template)):
            figure = text.figures[id_]
            if isinstance(figure, Money | Quantity) and figure.bound == "exact":
                template = text.template.replace(f"{{{id_}}}", f"up to {{{id_}}}")
                note = f"{field} says 'up to' {figure.text}"
                yield Rewritten(with_prose(claim, field, template, scan), note)


def _fault(name: str, what: str, rewrite: Rewrite) -> Fault:
    return Fault.in_claims(name, "figure", "code", what, rewrite)


WRITTEN_OUT = (
    _fault(
        "figure written out wrong",
        "a number in the model's own digits, one of them changed",
        _writing(_with_another_digit),
    ),
    _fault(
        "figure written out, off by a unit",
        "an amount in the model's own digits, 억 for 조 or 조 for 억",
        _writing(_as(figure_values.unit_swapped)),
    ),
    _fault(
        "date written out, off by a year",
        "a date in the model's own digits, a year late",
        _writing(_as(figure_values.year_later)),
    ),
    _fault(
        "bound dropped",
        "a number in the model's own digits, 최대 or 이상 left out",
        _writing(_as(figure_values.bound_dropped)),
    ),
    _fault("bound added", "“up to” in front of an exact figure", _bound_added),
    _fault(
        "amount written out in another currency",
        "an amount in the model's own digits, with another currency",
        _writing(_as(figure_values.currency_swapped)),
    ),
)
