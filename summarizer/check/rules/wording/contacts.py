"""What a model wrote contains no e-mail address and no phone number."""

from __future__ import annotations

from collections.abc import Iterator

from policy_brief import Objection, mask_contacts
from policy_brief.claims import words
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.prose.bare import fields_of_words
from summarizer.check.reading import Reading

__all__ = ["CONTACTS"]


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:  # noqa: ARG001 - as every rule
    texts = dict(words(view.claim)) | dict(fields_of_words(view.claim))
    for field, text in texts.items():
        if mask_contacts(text) != text:
            yield view.absence(f"{field}: it holds a mailbox or phone number.", words=text[:80], grave=True)


CONTACTS = Rule("contacts", _inspect, version=2)
