"""What a text says of itself is in the brief: fictional, advertisement, opinion.

The page itself shows the rest: embargo, sample, cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import KeyPoint, Objection, PolicyBrief
from policy_brief.claims import on_page
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.prose.itself import TOLD
from summarizer.check.reading import Reading

__all__ = ["SELF_DESCRIPTION"]

_ENGLISH = {
    "fictional": "is fictional",
    "advertisement": "is an advertisement",
    "opinion": "is opinion",
}

_PLAIN = {
    "fictional": re.compile(r"\bfiction|\bfictitious|\binvented\b|\bmade[- ]up\b", re.IGNORECASE),
    "advertisement": re.compile(r"\badvertis(?:ement|ing)|\badvertorial|\bsponsored\b", re.IGNORECASE),
}
"""Words that say so wherever they stand on a page."""


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    if view.path.name != "bottom_line":
        return
    told = "\n".join(caveat.text.text for caveat in (*view.brief.read_with_care, *view.brief.caveats))
    page = "\n".join(_words(view.brief))
    missing = {span.kind: span for span in reversed(reading.scan.article.self_description)}
    for kind, span in missing.items():
        if kind not in _ENGLISH or TOLD[kind].search(told) or (kind in _PLAIN and _PLAIN[kind].search(page)):
            continue
        if kind == "opinion" and view.brief.article_kind in ("opinion", "interview"):
            continue
        says = f"The text says of itself that it {_ENGLISH[kind]} ('{span.text[:80]}'); the brief does not say so."
        yield view.absence(says, korean=span.text[:200])


def _words(brief: PolicyBrief) -> Iterator[str]:
    """Yield what the page of a brief says, and the titles of its sections."""
    for _, claim in on_page(brief):
        yield from (text.text for text in claim.texts())
        yield claim.heading or "" if isinstance(claim, KeyPoint) else ""


SELF_DESCRIPTION = Rule("self_description", _inspect, version=2)
