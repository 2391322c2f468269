"""The body of a page: a section for each subject, with its table, its points as paragraphs, and who speaks on it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policy_brief import KeyPoint, PolicyBrief, PolicyMeasure, Speaker
from policy_brief.english import capitalised
from summarizer.write.english.prose import ProseWriter
from summarizer.write.markup.escape import at_line_start
from summarizer.write.markup.headings import KEY_POINTS, is_same, subjects
from summarizer.write.markup.paragraphs import is_item, paragraphs

from .measures import measures_told
from .own_tables import own_table
from .positions import stance_lines
from .speaker_list import speaker_entries

__all__ = ["subject_lines"]

_POINTS_BACK = re.compile(
    r"(?:Its?|They|Their|Such|This|That|These|Those|The (?:phrase|term|word|label|claim|slogan))\b"
)
"""Beginnings of a text that mean what stands before it."""
_TEXTS = re.compile(
    r"\b(?:accord|agreement|annex|charter|code|convention|declaration|pledge|principles|protocol|statement|treaty)\b"
)
"""Kinds of text that states take positions on."""
_NUMBERED = re.compile(r"(?P<number>[0-9]{1,2})\\?\.\s(?=\S)")
"""The beginning of the label of a demand among several: '1. Visits'."""


def subject_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write the sections in the order of their first points, the table of each before them.

    A measure stands below the points unless they tell it, positions behind the section that says what they are on.
    """
    headings = subjects(brief)
    behind = _before_positions(brief, headings)
    for number, subject in enumerate(headings):
        yield from (f"## {writer.text(subject)}", "")
        for title in dict.fromkeys(row.table for row in brief.table_rows):
            if is_same(title, subject):
                yield from own_table(brief, title, writer)
        told = measures_told(brief, writer, _of_subject(brief.policy_measures, subject))
        spoken = speaker_entries(brief, writer, _of_subject(brief.speakers, subject))
        yield from paragraphs((*_points(brief, subject, writer), *told, *spoken))
        if number == behind:
            yield from stance_lines(brief, writer)
    if not headings:
        yield from stance_lines(brief, writer)


def _before_positions(brief: PolicyBrief, headings: Sequence[str]) -> int:
    """Return the number of the section that is called after what the positions are on, or a declaration; else 0."""
    kinds = {word for row in brief.stances for word in _TEXTS.findall(row.declaration.english.lower())}
    called = [set(_TEXTS.findall(heading.lower())) for heading in headings]
    same = (at for at, words in enumerate(called) if words & kinds)
    alike = (at for at, words in enumerate(called) if kinds and "declaration" in words)
    return next(same, next(alike, 0))


def _of_subject(rows: Sequence[Speaker | PolicyMeasure], subject: str) -> list[int]:
    return [at for at, row in enumerate(rows) if row.heading and is_same(row.heading, subject)]


def _points(brief: PolicyBrief, subject: str, writer: ProseWriter) -> Iterator[str]:
    """Write the points of a subject, its numbered ones together.

    A single point needs no label, unless its first word refers back to it.
    """
    points = [
        writer.point(f"key_points[{at}]", point, point.text)
        for at, point in enumerate(brief.key_points)
        if is_same(point.heading or KEY_POINTS, subject)
    ]
    lines = [_labelled(point, shows_label=len(points) > 1 or subject == KEY_POINTS) for point in points]
    numbered = [at for at, line in enumerate(lines) if is_item(line)]
    first = numbered[0] if numbered else len(lines)
    others = (line for at, line in enumerate(lines) if at > first and at not in numbered)
    yield from (*lines[:first], *(lines[at] for at in numbered), *others)


def _labelled(line: str, *, shows_label: bool) -> str:
    """Return a key point with the label before its first colon in bold, if it is one; '1. Visits' is an item."""
    label = KeyPoint.label_in(line)
    if not label:
        return line
    said = capitalised(line[len(label) + 1 :].lstrip())
    if numbered := _NUMBERED.match(label):
        return f"{numbered['number']}. **{label[numbered.end() :]}:** {said}"
    stop = "." if label[-1].isalnum() else ""
    is_shown = shows_label or _POINTS_BACK.match(said)
    return f"**{label}{stop}** {said}" if is_shown else at_line_start(said)
