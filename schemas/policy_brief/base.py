"""What every value of a brief has in common."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer

__all__ = ["Amount", "Span", "Value", "mask_contacts"]

CONTACT = re.compile(
    r"(?<![A-Za-z0-9])[A-Za-z0-9][A-Za-z0-9._%+-]{0,200}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"  # a mailbox
    r"|(?<![\d,.-])(?:\(?0\d{1,2}\)?[-.) ]\s?\d{3,4}[-.]\d{4}|\+82[- ]?\d{1,2}[- ]\d{3,4}-\d{4})(?![\d-])",  # a phone
    re.ASCII,
)


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
