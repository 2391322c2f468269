"""The body of a page: a section for each subject, with its points, who speaks on it and its table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policy_brief import KeyPoint, PolicyBrief, PolicyMeasure, Speaker
from policy_brief.english import capitalised
from summarizer.write.english.prose import ProseWriter
from summarizer.write.markup.headings import KEY_POINTS, is_same, subjects

from .measures import measure_bullets
from .own_tables import own_table
from .positions import stance_lines
from .speaker_list import speaker_entries

__all__ = ["subject_lines"]


def subject_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write the sections in the order of their first points, the table of each before them.

    A measure stands below the points unless they tell it, positions behind the first section, which says what they are
    on.
    """
    for number, subject in enumerate(subjects(brief)):
        if number == 1:
            yield from stance_lines(brief, writer)
        yield from (f"## {writer.text(subject)}", "")
        for title in dict.fromkeys(row.table for row in brief.table_rows):
            if is_same(title, subject):
                yield from own_table(brief, title, writer)
        yield from (
            f"- {_labelled(writer.point(f'key_points[{at}]', point, point.text))}"
            for at, point in enumerate(brief.key_points)
            if is_same(point.heading or KEY_POINTS, subject)
        )
        yield from measure_bullets(brief, writer, _of_subject(brief.policy_measures, subject))
        yield from (*speaker_entries(brief, writer, _of_subject(brief.speakers, subject)), "")
    if len(subjects(brief)) <= 1:
        yield from stance_lines(brief, writer)


def _of_subject(rows: Sequence[Speaker | PolicyMeasure], subject: str) -> list[int]:
    return [at for at, row in enumerate(rows) if row.heading and is_same(row.heading, subject)]


def _labelled(line: str) -> str:
    """Return a key point with the label before its first colon in bold, if it is one."""
    label = KeyPoint.label_in(line)
    if not label:
        return line
    shown = label.replace("\\.", ".")  # what opens with bold is no numbered list
    return f"**{shown}:** {capitalised(line[len(label) + 1 :].lstrip())}"
