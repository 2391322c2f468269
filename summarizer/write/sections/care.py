"""What a reader must know before the first claim."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from policy_brief import BriefDocument, Caveat, SelfDescription, Source
from summarizer.write.english.prose import ProseWriter
from summarizer.write.english.times import moment
from summarizer.write.markup.anchors import ITSELF
from summarizer.write.markup.withheld import orders_told

from .source_line import embargo_end, held_between

__all__ = ["care_lines", "described", "self_descriptions"]

_TITLE = "Read with care"
_WORDS = f"([in its words](#{ITSELF}))"
_CALLS_ITSELF = {
    "embargo": ("The text carries an embargo{until}: see whether it has passed before sending this on.", "embargo"),
    "fictional": ("The text says of itself that it is made up, in whole or in part.", "fiction|invent|made[- ]up"),
    "sample": ("The text calls itself a sample.", "sample|example|fiction|invent"),
    "advertisement": ("The text is marked as an advertisement or as paid for.", "advert|sponsor|paid for"),
    "cut": ("The text is cut: what was read is not the whole article.", "cut|truncat|incomplete"),
}
"""What is said of each kind, and the words by which a model says it; other kinds stand in the head of the page."""


def care_lines(document: BriefDocument, writer: ProseWriter) -> Iterator[str]:
    """Say what the text says of itself, then what the model warns of; nothing where there is nothing.

    A single warning stands behind the title in its line, which alone is bold.
    """
    brief = document.brief
    ours = [*_on_the_brief(document), *(_linked(sentence, writer) for sentence in self_descriptions(document))]
    is_one = len(ours) + len(brief.read_with_care) == 1
    theirs = [
        _caveat(f"read_with_care[{at}]", caveat.model_copy(update={"lead": ""}) if is_one else caveat, document, writer)
        for at, caveat in enumerate(brief.read_with_care)
    ]
    lines = [*ours, *theirs]
    if is_one:
        yield from (f"**{_TITLE}:** {lines[0]}", "")
    elif lines:
        yield from (f"**{_TITLE}**", "", *(f"- {line}" for line in lines), "")


def _caveat(path: str, caveat: Caveat, document: BriefDocument, writer: ProseWriter) -> str:
    """Write a warning of the model; one without sentences that is on what the text says of itself leads there."""
    said = writer.point(path, caveat)
    kinds = {words.kind for words in described(document)}
    speaks = any(re.search(_CALLS_ITSELF[kind][1], caveat.text.text, re.IGNORECASE) for kind in kinds)
    return _linked(said, writer) if speaks and not caveat.evidence else said


def _linked(sentence: str, writer: ProseWriter) -> str:
    """Return a sentence with a link to what the text says of itself."""
    return f"{sentence} {_WORDS}" if writer.has_notes else sentence


def described(document: BriefDocument) -> tuple[SelfDescription, ...]:
    """Return what the text says of itself, as far as a reader must know it."""
    return tuple(said for said in document.source.self_description if said.kind in _CALLS_ITSELF)


def _on_the_brief(document: BriefDocument) -> Iterator[str]:
    if document.brief.scope == "other":
        yield "The article is not on AI policy."
    warned = " ".join(caveat.text.text for caveat in (*document.brief.read_with_care, *document.brief.caveats))
    if told := orders_told(document.audit.notices, warned):
        yield told
    if document.audit.partial:
        yield "Parts of the model's answer could not be used and are missing here."


def self_descriptions(document: BriefDocument) -> Iterator[str]:
    """Say in a sentence each what the text says of itself, unless the model does."""
    warned = " ".join(caveat.text.text for caveat in document.brief.read_with_care)
    kinds = {said.kind for said in document.source.self_description}
    until = embargo_end(document.source)
    if held_between(document.source) or _was_free(document.source, until):
        kinds.discard("embargo")  # the hour is in the head of the page
    if "fictional" in kinds:
        kinds.discard("sample")
    for kind, (sentence, words) in _CALLS_ITSELF.items():
        if kind in kinds and not re.search(words, warned, re.IGNORECASE):
            yield sentence.format(until=f" until {moment(until)}" if until else "")


def _was_free(source: Source, until: dt.datetime | None) -> bool:
    """Return whether a text was published when it might be reported, or later."""
    return until is not None and source.published is not None and source.published >= until
