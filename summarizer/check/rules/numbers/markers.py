"""A figure in prose is in a sentence that the marker of its clause cites."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import MARKERS, PLACEHOLDER, AnyFigure, Objection, Prose, in_english, is_arithmetic
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.reading import Reading, figure_like

__all__ = ["MARKER_OF_CLAUSE"]

_NUMBER = re.compile(r"[0-9]+")
_SENTENCE_END = re.compile(r"[.!?](?=\s)")
_YEAR = re.compile(r"((?:19|20)[0-9]{2})년?")


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    text = getattr(view.claim, "text", None)
    if view.path.name == "headline" or not isinstance(text, Prose):
        return
    for figure, marked, others in _marked(text):
        if _is_printed(figure, marked, reading):
            continue
        other = figure_like(figure, marked, reading)
        if other is None and _is_printed(figure, others, reading):
            continue  # a later marker of the sentence cites it, and the page has all of them at the end
        told = f"; [{other.sentence}] gives {other.text}" if other else ""
        cited = "".join(f"[{number}]" for number in marked)
        says = f"{figure.text} stands in [{figure.sentence}]; its clause cites {cited}{told}."
        if other:
            yield view.contradiction(says, korean=other.text, sentence=other.sentence, words=in_english(figure))
        else:
            yield view.absence(says, words=in_english(figure))


def _marked(text: Prose) -> Iterator[tuple[AnyFigure, tuple[int, ...], tuple[int, ...]]]:
    """Yield each figure of prose, the numbers of its next marker, and those of all markers of its sentence after it."""
    markers = [(found.start(), found[0]) for found in MARKERS.finditer(text.template)]
    at = 0
    for place in PLACEHOLDER.finditer(text.template):
        while at < len(markers) and markers[at][0] < place.end():
            at += 1
        if at == len(markers):
            return
        if is_arithmetic(place[0]):
            continue  # code computes it, so that it stands in no sentence
        every = tuple(_cited_from(at, markers, text.template))
        yield text.figures[place[1]], tuple(int(number) for number in _NUMBER.findall(markers[at][1])), every


def _cited_from(at: int, markers: list[tuple[int, str]], template: str) -> Iterator[int]:
    """Yield the numbers of a marker and of the following ones up to the end of its sentence."""
    end = markers[at][0]
    for start, found in markers[at:]:
        if _SENTENCE_END.search(template, end, start):
            return
        yield from (int(number) for number in _NUMBER.findall(found))
        end = start + len(found)


def _is_printed(figure: AnyFigure, numbers: tuple[int, ...], reading: Reading) -> bool:
    """Return whether one of the sentences prints an equal figure, or the words of the figure, as a headline may.

    For a year its digits are enough, as in the rows of a table.
    """
    equal = in_english(figure)
    if any(in_english(found) == equal for found in reading.figures(numbers)):
        return True
    year = _YEAR.fullmatch(figure.text)
    words = year[1] if year else figure.text
    return any(reading.prints(number, words) for number in numbers)


MARKER_OF_CLAUSE = Rule("markers", _inspect, version=2)
