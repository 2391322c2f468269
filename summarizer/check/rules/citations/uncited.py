"""A statement of the page cites a sentence of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import Consequence, KeyPoint, Objection, Point, TableRow
from policy_brief.answers.written_page import NOTHING
from summarizer.check.base import WRITERS_OWN, ClaimInView, Rule
from summarizer.check.prose.itself import told_of_itself
from summarizer.check.reading import Reading

__all__ = ["UNCITED"]

_GAP = re.compile(
    r"\b(?:does not|doesn't|do not) (?:say|state|give|name|mention|cover)\b"
    r"|(?:^|\b(?:is|are) |: )not (?:said|stated|given|named|disclosed|covered here)\b"
    r"|^no (?:[\w-]+ ){1,6}(?:is|are) (?:said|stated|given|named|disclosed|reported)\b",
    re.IGNORECASE | re.MULTILINE,
)
"""What says that the article leaves something open."""
_OPEN = re.compile(
    r"\bnot\b|\bno(?! ?-)\b|\bnowhere\b|\bun(?:answered|clear|known|resolved|stated)\b|\bgaps?\b|\bmissing\b"
    r"|\bquestions?\b|\bopen\b(?![- ](?:ai|data|door|letter|models?|source|weights?)\b)"
    r"|\bto (?:check|confirm|verify|watch)\b",
    re.IGNORECASE,
)
"""The title of a section on what the article leaves open, or of what is still to be found out."""


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    if _cites_nothing(view, reading):
        yield view.absence("It cites no sentence: put the number of each sentence behind the clause that it carries.")


def _cites_nothing(view: ClaimInView, reading: Reading) -> bool:
    """Return whether a statement on what happened has no sentence.

    A judgement of ours, a title, a lead-in to a list, the first row of a group, a gap that is named
    and what the text says of itself need none.
    """
    claim = view.claim
    if not isinstance(claim, Point | TableRow) or isinstance(claim, Consequence) or claim.evidence:
        return False
    text = "\n".join(part.text for part in claim.texts())
    if text.endswith((":", NOTHING)) or (isinstance(claim, Point) and text == claim.lead):
        return False
    heading = claim.heading or "" if isinstance(claim, KeyPoint | TableRow) else ""
    if view.section in WRITERS_OWN:
        return False
    return not (_GAP.search(text) or _OPEN.search(heading) or told_of_itself(text, reading.scan.article))


UNCITED = Rule("uncited", _inspect, version=3)
