"""Whether the points at the top of a page tell a row already: one fact stands in one place."""

from __future__ import annotations

from collections.abc import Callable

from policy_brief import Claim, PolicyBrief
from policy_brief.claims import figures, sentence_numbers

__all__ = ["told_above"]


def told_above(brief: PolicyBrief) -> Callable[[Claim], bool]:
    """Return whether bottom line and key points rest on all sentences of a claim and say all its figures."""
    points = [point for point in (brief.bottom_line, *brief.key_points) if point]
    cited = {evidence.sentence for point in points for evidence in point.evidence}
    said = {figure.id for point in points for figure in figures(point)}
    return lambda claim: (
        cited.issuperset(sentence_numbers(claim)) and said.issuperset(figure.id for figure in figures(claim))
    )
