"""The headings of a page that its writer chose: one for each subject of its points."""

from __future__ import annotations

from policy_brief import PolicyBrief

__all__ = ["KEY_POINTS", "is_same", "subject_of", "subjects"]

KEY_POINTS = "Key points"
"""The heading above points that have none of their own."""


def subjects(brief: PolicyBrief) -> list[str]:
    """Return the headings of points in their order, each once, as it is written first."""
    found: dict[str, str] = {}
    for point in brief.key_points:
        heading = point.heading or KEY_POINTS
        found.setdefault(heading.casefold(), heading)
    return list(found.values())


def subject_of(heading: str | None, brief: PolicyBrief) -> str | None:
    """Return the subject of the points of a brief that a heading names, or None."""
    return next((subject for subject in subjects(brief) if heading and is_same(heading, subject)), None)


def is_same(heading: str, subject: str) -> bool:
    """Return whether two headings are one, however they are written."""
    return heading.casefold() == subject.casefold()
