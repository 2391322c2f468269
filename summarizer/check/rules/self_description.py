"""What a text says of itself stands in the brief: fictional, sample, advertisement, opinion."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import Objection
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.reading import Reading

__all__ = ["SELF_DESCRIPTION"]

_TOLD = {
    "fictional": r"fiction|invent|made[- ]up|imaginary|hypothetical|not real|example|sample|fabricat|illustrat|imagined",
    "sample": r"sample|example|illustrat|fiction|invent|made[- ]up|template|demonstrat|not real",
    "advertisement": r"advert|sponsor|paid|promot|commercial|marketing|branded",
    "embargo": r"embargo|not (?:to be|for) (?:publish|release)|until",
    "opinion": r"opinion|column|editorial|comment|op-ed|author|writer|view|essay|contribut",
    "cut": r"cut|truncat|incomplete|paywall|rest of|part of|partial|only the|excerpt|breaks? off|ends? (?:abruptly|mid)",
}
_ENGLISH = {
    "fictional": "is fictional",
    "sample": "is a sample",
    "advertisement": "is an advertisement",
    "embargo": "is under embargo",
    "opinion": "is opinion",
    "cut": "is cut off",
}


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    if view.path.name != "bottom_line":
        return
    told = "\n".join(caveat.text.text for caveat in (*view.brief.read_with_care, *view.brief.caveats))
    missing = {span.kind: span for span in reversed(getattr(reading.scan.article, "self_description", ()))}
    for kind, span in missing.items():
        if kind not in _TOLD or re.search(_TOLD[kind], told, re.IGNORECASE):
            continue
        if kind == "opinion" and view.brief.article_kind in ("opinion", "interview"):
            continue
        says = f"The text says of itself that it {_ENGLISH[kind]} ('{span.text[:80]}'); read_with_care does not say so."
        yield view.absence(says, korean=span.text[:200])


SELF_DESCRIPTION = Rule("self_description", _inspect)
