"""Complete the evidence of a brief: the sentence of a figure is added to the evidence of its claim."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from policy_brief import LISTS, POINTS, AnyFigure, Claim, Mention, PolicyBrief, in_english
from policy_brief.claims import figures, sentence_numbers
from summarizer.find.scan import Scan

from .reading import Reading, figure_instead

__all__ = ["complete_evidence"]

T = TypeVar("T", bound=Claim)


def complete_evidence(brief: PolicyBrief, scan: Scan) -> PolicyBrief:
    """Return the brief with the sentences of figures and quotations cited, where a claim cites none that contains them.

    An id names a mention, which stands in exactly one sentence; a cited sentence with an equal figure is enough. Where
    the cited sentences contain another figure of the same kind, nothing is added: the model may have picked the wrong
    id, and a rule objects.
    """
    reading = Reading(scan)
    points = {name: getattr(brief, name) for name in POINTS}
    update: dict[str, object] = {name: _completed(point, reading) for name, point in points.items() if point}
    update |= {name: tuple(_completed(claim, reading) for claim in getattr(brief, name)) for name in LISTS}
    return brief.model_copy(update=update)


def _completed(claim: T, reading: Reading) -> T:
    missing = dict.fromkeys(_missing(claim, reading))
    added = [evidence for number in missing if (evidence := reading.scan.evidence(number))]
    return claim.model_copy(update={"evidence": (*claim.evidence, *added)}) if added else claim


def _missing(claim: Claim, reading: Reading) -> Iterator[int]:
    cited = sentence_numbers(claim)
    if not cited:
        return
    there = {(type(found), in_english(found)) for found in reading.figures(cited)}
    for figure in figures(claim):
        if figure.sentence in cited or _is_equal(figure, there) or reading.scan.mention(figure.id) != figure:
            continue
        if figure_instead(claim, figure, cited, reading) is None:
            yield figure.sentence


def _is_equal(figure: Mention, there: set[tuple[type, str]]) -> bool:
    return isinstance(figure, AnyFigure) and (type(figure), in_english(figure)) in there
