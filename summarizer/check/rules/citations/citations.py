"""Sentences, figures, quotations and Korean names of a claim are in the article."""

from __future__ import annotations

from collections.abc import Iterator

from policy_brief import HOME, Mention, Objection, mask_contacts
from policy_brief.claims import figures, named
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.reading import Reading

__all__ = ["CITATIONS"]


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    for evidence in view.claim.evidence:
        if reading.scan.evidence(evidence.sentence) != evidence:
            says = f"Sentence {evidence.sentence} does not stand in the article as it is quoted."
            yield view.absence(says, words=evidence.quote, grave=True)
    for figure in figures(view.claim):
        if not _stands(figure, reading):
            yield view.absence(f"The article does not print '{figure.text}' there.", words=figure.text, grave=True)
    for field, name in named(view.claim):
        if name.korean not in HOME and not reading.scan.prints(name.korean):
            says = f"{field}: the article does not print '{name.korean}'."
            yield view.absence(says, words=name.korean, grave=True)


def _stands(figure: Mention, reading: Reading) -> bool:
    """Return whether the article contains exactly this mention; its id may differ, as finders change."""
    found = reading.scan.mention_at(type(figure), figure.start, figure.end)
    if found is None or figure.text not in (found.text, mask_contacts(found.text)):
        return False
    links: dict[str, object] = {
        "id": "",
        "conversion_of": None,
        "detail_of": None,
        "speaker": None,
        "speaker_korean": None,
    }
    links |= {"carried": False, "speech": True, "sentence_end": None, "sentence": 0, "text": ""}
    known = {name: value for name, value in links.items() if hasattr(figure, name)}
    return found.model_copy(update=known) == figure.model_copy(update=known)


CITATIONS = Rule("citations", _inspect)
