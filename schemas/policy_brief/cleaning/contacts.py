"""Mailboxes and Korean phone numbers: where they stand, and how a text is written without them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

__all__ = ["find_contacts", "holds_contact", "mask_contacts", "replace_contacts"]

_D = "[0-9０-９]"
_SIGN = "[-‐‑‒–—−－.．·]"
_GAP = rf"(?:\s?{_SIGN}\s?|[)）]\s?{_SIGN}?\s?|[ \u3000])"
_AT = r"(?:[@＠]|\s?[\[(<（［{]\s?(?:at|AT|골뱅이|앳|@)\s?[\])>）］}]\s?)"
_DOT = r"(?:[.．]|\s?[\[(（［{]\s?(?:dot|DOT|점|\.)\s?[\])）］}]\s?)"
_LETTER = "[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]"
_SERVICE = "15(?:15|22|33|44|55|66|77|88|99)|16(?:00|11|22|33|44|55|61|66|68|70|88)|18(?:00|11|33|44|55|66|77|99)"
_MAILBOX = rf"""
    (?<!{_LETTER}) {_LETTER}[A-Za-z0-9Ａ-Ｚａ-ｚ０-９._%+-]{{0,200}} {_AT}
        (?: (?:[가-힣A-Za-z0-9-]{{1,63}}\.)+ 한국  # hong@보기.한국
          | {_LETTER}[A-Za-z0-9Ａ-Ｚａ-ｚ０-９-]{{0,62}} (?:{_DOT} {_LETTER}[A-Za-z0-9Ａ-Ｚａ-ｚ０-９-]{{0,62}})+ )
    | [가-힣]{{2,20}} {_AT} (?: (?:[가-힣A-Za-z0-9-]{{1,63}}\.)+ (?:한국|[a-z]{{2,6}}) )  # 홍길동@보기.한국
    """
"""Mailboxes, in full width and spelt out, too."""
_PHONE = rf"""
    (?<![0-9０-９]) (?<![0-9０-９][,.．-]) (?:
        (?:[(（](?=[0０]{_D}{{1,3}}[)）]))? [0０] (?:[2２] | {_D}{{2}} | [5５][0０]{_D})  # 02-123-4567, (02)123-4567
            {_GAP} {_D}{{3,4}} (?:\s?{_SIGN}\s?|[ ]) {_D}{{4}}
        | (?<![A-Za-z]) [0０][1１][016-9０１６-９] {_D}{{7,8}}  # 01012345678
        | (?<![A-Za-z]) [0０] (?:[2２] | [3-6３-６][1-5１-５] | [7７][0０]) {_D}{{7,8}}  # 0212345678
        | (?:[+＋]|00) \s?[8８][2２] {_GAP}? [(（]?0?[)）]?  # +82 10-123-4567
            {_D}{{1,2}} {_GAP}? {_D}{{3,4}} {_GAP}? {_D}{{4}}
        | ({_SERVICE}) (?: {_SIGN} (?:\1 | (?!1[5-9][0-9]{{2}}|20[0-9]{{2}})[0-9]{{4}}) )  # 1588-1234, and no years
    ) (?! {_D} | [-.,]{_D} | \s?(?:년|원|명|억|만|%|호(?![가-힣])) )
    """
"""Phone numbers, in full width, too."""

_MAY_BE_MAILBOX = re.compile(r"[@＠앳]|골뱅이|[\[(<（［{]\s?(?:at|AT)")
"""What every mailbox holds: a sign; most texts hold none."""
_MAY_BE_PHONE = re.compile(r"\d{3}\D{0,4}\d{4}")
"""What every phone number holds: three digits, marks, and four digits."""


@cache
def _pattern(*kinds: str) -> re.Pattern[str]:
    return re.compile("|".join(kinds), re.VERBOSE)


def _contact(text: str) -> re.Pattern[str] | None:
    """Return the pattern of the contacts that a text may hold; few hold both kinds, which take long to compile."""
    mailbox = (_MAILBOX,) if _MAY_BE_MAILBOX.search(text) else ()
    phone = (_PHONE,) if _MAY_BE_PHONE.search(text) else ()
    return _pattern(*mailbox, *phone) if mailbox or phone else None


def find_contacts(text: str) -> Iterator[re.Match[str]]:
    """Return mailboxes and phone numbers in the order of the text."""
    contact = _contact(text)
    return contact.finditer(text) if contact else iter(())


def holds_contact(text: str) -> bool:
    """Return whether there is a mailbox or a phone number in a text."""
    contact = _contact(text)
    return contact is not None and contact.search(text) is not None


def replace_contacts(text: str, replacement: str = "") -> str:
    """Put other words, or none, in place of mailboxes and phone numbers."""
    contact = _contact(text)
    return contact.sub(replacement, text) if contact else text


def mask_contacts(text: str) -> str:
    """Put as many `*` in place of mailboxes and Korean phone numbers, so that offsets stay true."""
    contact = _contact(text)
    return contact.sub(lambda found: "*" * len(found[0]), text) if contact else text
