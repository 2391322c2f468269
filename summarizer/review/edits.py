"""Notes on the English of a brief: what a reader finds hard, what is too long, and what is repeated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from policy_brief import PLACEHOLDER, DateMention, PolicyBrief
from policy_brief.claims import sentence_numbers
from policy_brief.english.figures import in_english
from policy_brief.english.sentences import lines_in
from policy_brief.mentions import AnyFigure

__all__ = ["EditorNote", "find_long", "find_repeated"]

_MOST_POINTS, _MOST_WORDS = 5, 160
_LONGEST_POINT = 70
_LONGEST_HEADLINE = 20
_LONGEST_JUDGEMENT = 58
_LONGEST_VIEW = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorNote:
    """A note on the English of the claim with that path: the words that are hard to read, and why."""

    claim: str
    words: str
    says: str


def find_long(brief: PolicyBrief) -> Iterator[EditorNote]:
    """Yield a note for each claim that is longer than it should be."""
    yield from _long_bottom_line(brief.bottom_line.text.text)
    yield from _longer("headline", brief.headline.text.text, _LONGEST_HEADLINE)
    for at, point in enumerate(brief.key_points):
        yield from _longer(f"key_points[{at}]", point.text.text, _LONGEST_POINT)
    for at, judgement in enumerate(brief.consequences):
        yield from _longer(f"consequences[{at}]", judgement.text.text, _LONGEST_JUDGEMENT)
    for at, speaker in enumerate(brief.speakers):
        if speaker.says and len(speaker.says.text.split()) > _LONGEST_VIEW:
            says = "`says` is too long to stand before a quotation: keep one clause, or make a point of it."
            yield EditorNote(claim=f"speakers[{at}]", words="", says=says)


def find_repeated(brief: PolicyBrief) -> Iterator[EditorNote]:
    """Yield a note for each key point that repeats a figure of the same sentence from an earlier point.

    Dates alone may be repeated.
    """
    told: dict[tuple[object, ...], int] = {}
    for at, point in enumerate(brief.key_points):
        again: dict[int, list[AnyFigure]] = {}
        written = set(PLACEHOLDER.findall(point.text.template))  # without the conversions that stand beside them
        for id_, figure in point.text.figures.items():
            if figure.sentence in sentence_numbers(point) and id_ in written:
                before = told.setdefault((figure.sentence, figure.start), at)
                again.setdefault(before, []).append(figure)
        for before, figures in again.items():
            if before != at and not all(isinstance(figure, DateMention) for figure in figures):
                said = ", ".join(map(in_english, figures))
                says = f"key_points[{before}] tells {said} too: keep what both tell in the better place, once."
                yield EditorNote(claim=f"key_points[{at}]", words="", says=says)


def _long_bottom_line(text: str) -> Iterator[EditorNote]:
    words, points = len(text.split()), len(lines_in(text))
    if words > _MOST_WORDS or points > _MOST_POINTS:
        says = (
            f"It has {words} words in {points} points. Give at most 150, in five: keep how far it has got, the "
            "deciding figures, what contradicts it, what misleads and the next date; the least matter goes."
        )
        yield EditorNote(claim="bottom_line", words="", says=says)


def _longer(path: str, text: str, most: int) -> Iterator[EditorNote]:
    words = len(text.split())
    if words > most:
        yield EditorNote(claim=path, words="", says=f"It has {words} words: say it in fewer, or make two of it.")
