"""What a text says of itself is in the brief: fictional, advertisement, opinion.

The page itself shows the rest: embargo, sample, cut.
"""

from __future__ import annotations

from collections.abc import Iterator

from policy_brief import Objection
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.prose.itself import TOLD
from summarizer.check.reading import Reading

__all__ = ["SELF_DESCRIPTION"]

_ENGLISH = {
    "fictional": "is fictional",
    "advertisement": "is an advertisement",
    "opinion": "is opinion",
}


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    if view.path.name != "bottom_line":
        return
    told = "\n".join(caveat.text.text for caveat in (*view.brief.read_with_care, *view.brief.caveats))
    missing = {span.kind: span for span in reversed(reading.scan.article.self_description)}
    for kind, span in missing.items():
        if kind not in _ENGLISH or TOLD[kind].search(told):
            continue
        if kind == "opinion" and view.brief.article_kind in ("opinion", "interview"):
            continue
        says = f"The text says of itself that it {_ENGLISH[kind]} ('{span.text[:80]}'); read_with_care does not say so."
        yield view.absence(says, korean=span.text[:200])


SELF_DESCRIPTION = Rule("self_description", _inspect)
