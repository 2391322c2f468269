"""Tell what document bytes are, whatever their file is called."""

from __future__ import annotations

import re
from typing import Final, Literal

__all__ = ["PICTURES", "DocumentKind", "kind_of"]

DocumentKind = Literal["archive", "mail", "office", "pdf"]
"""`archive` is a ZIP archive, as HWPX and docx are; `office` is HWP, or a compound file as old Word files are."""

PICTURES: Final = 10
"""How many times the size of a text a document may have: most of it is pictures and fonts."""

_ARCHIVE = (b"PK\x03\x04", b"PK\x05\x06")
_OFFICE = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"HWP Document File")
_PDF = b"%PDF-"
_HEAD, _TAIL = 1024, 2048
_FIELDS = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:From .*\r?\n)?"
    rb"(?P<fields>(?:[A-Za-z][A-Za-z0-9-]{0,40}:.*\r?\n(?:[ \t].*\r?\n){0,200}){2,200})"
)
_FIELD = re.compile(rb"^([A-Za-z-]+):", re.MULTILINE)
_KNOWN = frozenset(
    b"received from to cc subject date message-id mime-version return-path content-type delivered-to x-mailer".split()
)
_FEWEST = 3
_MAIL_HEAD = 65_536


def kind_of(content: bytes) -> DocumentKind | None:
    """Return what document bytes are, None for text and all else."""
    if content.startswith(_ARCHIVE):
        return "archive"
    if content.startswith(_OFFICE):
        return "office"
    if content.startswith(_PDF) or (_PDF in content[:_HEAD] and b"startxref" in content[-_TAIL:]):
        return "pdf"
    return "mail" if _is_mail(content[:_MAIL_HEAD]) else None


def _is_mail(head: bytes) -> bool:
    found = _FIELDS.match(head)
    if found is None:
        return False
    named = {name.lower() for name in _FIELD.findall(found["fields"])}
    return len(named & _KNOWN) >= _FEWEST and not named.isdisjoint({b"from", b"received", b"mime-version"})
