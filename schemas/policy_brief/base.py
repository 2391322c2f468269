"""What every value of a brief has in common."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer

__all__ = ["Amount", "Span", "Value", "mask_contacts"]

_D = "[0-9０-９]"
_SIGN = "[-‐‑‒–—−－.．·]"
_GAP = rf"(?:\s?{_SIGN}\s?|[)）]\s?{_SIGN}?\s?|[ \u3000])"
_AT = r"(?:[@＠]|\s?[\[(<（［{]\s?(?:at|AT|골뱅이|앳|@)\s?[\])>）］}]\s?)"
_DOT = r"(?:[.．]|\s?[\[(（［{]\s?(?:dot|DOT|점|\.)\s?[\])）］}]\s?)"
_LETTER = "[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]"
_SERVICE = "15(?:15|22|33|44|55|66|77|88|99)|16(?:00|11|22|33|44|55|61|66|68|70|88)|18(?:00|11|33|44|55|66|77|99)"
CONTACT = re.compile(
    rf"""
    (?<!{_LETTER}) {_LETTER}[A-Za-z0-9Ａ-Ｚａ-ｚ０-９._%+-]{{0,200}} {_AT}
        (?: (?:[가-힣A-Za-z0-9-]{{1,63}}\.)+ 한국  # hong@보기.한국
          | {_LETTER}[A-Za-z0-9Ａ-Ｚａ-ｚ０-９-]{{0,62}} (?:{_DOT} {_LETTER}[A-Za-z0-9Ａ-Ｚａ-ｚ０-９-]{{0,62}})+ )
    | [가-힣]{{2,20}} {_AT} (?: (?:[가-힣A-Za-z0-9-]{{1,63}}\.)+ (?:한국|[a-z]{{2,6}}) )  # 홍길동@보기.한국
    | (?<![0-9０-９]) (?<![0-9０-９][,.．-]) (?:
        (?:[(（](?=[0０]{_D}{{1,3}}[)）]))? [0０] (?:[2２] | {_D}{{2}} | [5５][0０]{_D})  # 02-123-4567, (02)123-4567
            {_GAP} {_D}{{3,4}} (?:\s?{_SIGN}\s?|[ ]) {_D}{{4}}
        | (?<![A-Za-z]) [0０][1１][016-9０１６-９] {_D}{{7,8}}  # 01012345678
        | (?<![A-Za-z]) [0０] (?:[2２] | [3-6３-６][1-5１-５] | [7７][0０]) {_D}{{7,8}}  # 0212345678
        | (?:[+＋]|00) \s?[8８][2２] {_GAP}? [(（]?0?[)）]?  # +82 10-123-4567
            {_D}{{1,2}} {_GAP}? {_D}{{3,4}} {_GAP}? {_D}{{4}}
        | ({_SERVICE}) (?: {_SIGN} (?:\1 | (?!1[5-9][0-9]{{2}}|20[0-9]{{2}})[0-9]{{4}}) )  # 1588-1234, and no years
    ) (?! {_D} | [-.,]{_D} | \s?(?:년|원|명|억|만|%|호(?![가-힣])) )
    """,
    re.VERBOSE,
)
"""Mailboxes and Korean phone numbers, in full width and spelt out, too; offsets count one mark for one character."""


def mask_contacts(text: str) -> str:
    """Put as many `*` in place of mailboxes and Korean phone numbers, so that offsets stay true."""
    return CONTACT.sub(lambda found: "*" * len(found[0]), text)


class Value(BaseModel):
    """A frozen value that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Span(Value):
    """A stretch of an article: `text == article.text[start:end]`.

    Offsets count Unicode code points in `Article.text`; the end is exclusive.
    """

    text: Annotated[str, PlainSerializer(mask_contacts, when_used="json")]
    start: int = Field(ge=0)
    end: int = Field(ge=0)


def _as_json_number(value: Decimal) -> int | float | str:
    """Write a decimal as the JSON number that reads back equal, or as a string where no such number exists."""
    if value == value.to_integral_value():
        return int(value)
    number = float(value)
    return number if Decimal(repr(number)) == value else str(value)


Amount = Annotated[Decimal, PlainSerializer(_as_json_number, return_type=int | float | str, when_used="json")]
