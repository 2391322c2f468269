"""The body of a page: a section for each subject, with its points, who speaks on it and its table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policy_brief import PolicyBrief, PolicyMeasure, Speaker
from summarizer.write.english.prose import ProseWriter
from summarizer.write.markup.headings import KEY_POINTS, is_same, subjects

from .measures import measure_bullets
from .own_tables import own_table
from .speaker_list import speaker_entries

__all__ = ["subject_lines"]

_LABEL = re.compile(r"([^:\[\]*“”]+):(?=\s)")
_LONGEST_LABEL = 5


def subject_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write the sections in the order of their first points; a measure stands below its points unless they tell it."""
    for subject in subjects(brief):
        points = [
            _labelled(writer.point(f"key_points[{at}]", point, point.text))
            for at, point in enumerate(brief.key_points)
            if is_same(point.heading or KEY_POINTS, subject)
        ]
        measures = measure_bullets(brief, writer, _of_subject(brief.policy_measures, subject))
        yield from (f"## {writer.text(subject)}", "", *(f"- {line}" for line in points), *measures)
        yield from (*speaker_entries(brief, writer, _of_subject(brief.speakers, subject)), "")
        for title in dict.fromkeys(row.table for row in brief.table_rows):
            if is_same(title, subject):
                yield from own_table(brief, title, writer)


def _of_subject(rows: Sequence[Speaker | PolicyMeasure], subject: str) -> list[int]:
    return [at for at, row in enumerate(rows) if row.heading and is_same(row.heading, subject)]


def _labelled(line: str) -> str:
    """Return a key point with the label before its first colon in bold, if it is one."""
    found = _LABEL.match(line)
    if found is None or len(found[1].split()) > _LONGEST_LABEL:
        return line
    return f"**{found[1]}:**{line[found.end() :]}"
