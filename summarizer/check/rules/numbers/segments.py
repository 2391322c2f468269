"""A figure and what a claim says of it are in one clause of the sentence: 5500장은 대학에, 3000장은 4개 팀에.

The rule objects to a figure whose clause contains nothing else of the claim, if all else that the claim takes from the
sentence is in one other clause, and that clause has a figure of the same kind that the claim leaves out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from policy_brief import MARKERS, AnyFigure, Claim, DateMention, Money, Objection
from policy_brief.claims import figures, named, prose, sentence_numbers
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.prose.known_names import printed_names, said_names
from summarizer.check.reading import Reading

__all__ = ["SEGMENTS"]

_JOINTS = re.compile(r"(?<=고),? |(?<=며),? |(?<=지만),? |(?<=으나),? |(?<=[가-힣]), |(?<=반면),? |(?<=는데),? ")

_ENOUGH = 2


class _Sentence(NamedTuple):
    """A sentence and where its clauses end."""

    number: int
    line: str
    offset: int
    ends: tuple[int, ...]

    @classmethod
    def of(cls, number: int, offset: int, reading: Reading) -> _Sentence:
        line = reading.lines[number]
        return cls(number, line, offset, (*(joint.start() for joint in _JOINTS.finditer(line)), len(line)))

    def clause(self, at: int) -> int:
        return next((number for number, end in enumerate(self.ends) if at <= end), len(self.ends) - 1)

    def words(self, clause: int) -> str:
        return self.line[self.ends[clause - 1] if clause else 0 : self.ends[clause]].strip(" ,")


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    for text, own in _parts(view.claim):
        for figure in own:
            if isinstance(figure, AnyFigure) and not _is_one_of_several(figure, own):
                yield from _objection(view, figure, own, text, reading)


def _parts(claim: Claim) -> Iterator[tuple[str, list[AnyFigure]]]:
    """Yield the parts that are checked as one: the clauses of prose with markers, or the whole row."""
    texts = [text for _, text in prose(claim)]
    if any(text.is_marked for text in texts):
        for text in texts:
            for clause in MARKERS.split(text.template):
                yield clause, [one for id_, one in text.figures.items() if re.search(rf"\{{{id_}\b", clause)]
        return
    yield "\n".join(text.text for text in texts), [one for one in figures(claim) if isinstance(one, AnyFigure)]


def _kind(figure: AnyFigure) -> tuple[type, str]:
    if isinstance(figure, DateMention):
        return DateMention, ""
    return type(figure), figure.currency if isinstance(figure, Money) else figure.unit


def _is_one_of_several(figure: AnyFigure, own: list[AnyFigure]) -> bool:
    alike = [
        one for one in own if one.id != figure.id and one.sentence == figure.sentence and _kind(one) == _kind(figure)
    ]
    return bool(alike) or (isinstance(figure, Money) and figure.conversion_of is not None)


def _objection(
    view: ClaimInView, figure: AnyFigure, own: list[AnyFigure], text: str, reading: Reading
) -> Iterator[Objection]:
    number = figure.sentence
    evidence = reading.scan.evidence(number)
    if evidence is None or number not in sentence_numbers(view.claim):
        return
    sentence = _Sentence.of(number, evidence.start, reading)
    anchors = _anchors(view, figure, own, text, sentence, reading)
    places = {sentence.clause(at) for at in anchors}
    mine = sentence.clause(figure.start - sentence.offset)
    if len(places) != 1 or mine in places:
        return
    (there,) = places
    leads = mine < there and len(anchors) >= _ENOUGH
    if not leads and not _has_own_actor(sentence, (mine, there), anchors, view, reading):
        return  # a topic also holds for the clauses after it
    other = _left_out(figure, sentence, there, reading)
    if other is not None:
        korean = sentence.words(there)
        says = f"[{number}] has {other.text} there, and {figure.text} in another clause: {korean}"
        yield view.contradiction(says, korean=korean, sentence=number, words=figure.text)


def _left_out(figure: AnyFigure, sentence: _Sentence, clause: int, reading: Reading) -> AnyFigure | None:
    """Return the first figure of this kind in a clause, or None; the claim has no second figure of the kind."""
    there = (
        one for one in reading.figures([figure.sentence]) if sentence.clause(one.start - sentence.offset) == clause
    )
    return next((one for one in there if _kind(one) == _kind(figure) and not _is_conversion(one)), None)


def _has_own_actor(
    sentence: _Sentence, clauses: tuple[int, int], anchors: set[int], view: ClaimInView, reading: Reading
) -> bool:
    """Return whether the claim's actor acts in the other clause, and another actor in the figure's own clause."""
    mine, there = clauses
    actors = [one for one in printed_names(sentence.number, view.brief, reading) if one.acts]
    theirs = {one.kind for one in actors if one.start in anchors and sentence.clause(one.start) == there}
    return any(one.kind in theirs and sentence.clause(one.start) == mine for one in actors)


def _is_conversion(figure: AnyFigure) -> bool:
    return isinstance(figure, Money) and figure.conversion_of is not None


def _anchors(  # noqa: PLR0917 - as they are known where it is asked
    view: ClaimInView, figure: AnyFigure, own: list[AnyFigure], text: str, sentence: _Sentence, reading: Reading
) -> set[int]:
    """Return where the sentence contains the claim's other figures and names."""
    said = {form for name in said_names(text, view.brief, reading) for form in name.korean}
    if not any(found.is_marked for _, found in prose(view.claim)):
        said |= {name.korean for _, name in named(view.claim)}
    others = {one.start - sentence.offset for one in own if one.sentence == sentence.number and one.id != figure.id}
    return others | {at for korean in said if (at := sentence.line.find(korean)) >= 0}


SEGMENTS = Rule("segments", _inspect, version=2)
