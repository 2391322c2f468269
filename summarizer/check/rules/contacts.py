"""No mailbox, phone number or address of a page in what a model wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policy_brief import mask_contacts
from policy_brief.claims import AnyClaim, words
from summarizer.check.base import Check, Problem, drop
from summarizer.find.scan import Scan

__all__ = ["CONTACTS"]

_ADDRESS = re.compile(r"https?://|\bwww\.[a-z0-9-]+\.", re.IGNORECASE)


def _inspect(claim: AnyClaim, scan: Scan) -> Iterator[Problem]:  # noqa: ARG001 - as every check
    for field, text in words(claim):
        if mask_contacts(text) != text:
            yield drop(f"{field}: holds a mailbox or phone number")
            return
        if _ADDRESS.search(text):
            yield drop(f"{field}: holds the address of a page")
            return


CONTACTS = Check("contacts", _inspect)
