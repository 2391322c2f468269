"""What every value of a brief has in common."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer

from .cleaning.contacts import mask_contacts

__all__ = ["Amount", "Span", "Value", "mask_contacts"]


class Value(BaseModel):
    """A frozen value that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Span(Value):
    """A stretch of an article: `text == article.text[start:end]`.

    Offsets count Unicode code points in `Article.text`; the end is exclusive.
    """

    text: Annotated[str, PlainSerializer(mask_contacts, return_type=str, when_used="json")]
    start: int = Field(ge=0)
    end: int = Field(ge=0)


def _as_json_number(value: Decimal) -> int | float | str:
    """Write a decimal as the JSON number that reads back equal, or as a string where no such number exists."""
    if value == value.to_integral_value():
        return int(value)
    number = float(value)
    return number if Decimal(repr(number)) == value else str(value)


Amount = Annotated[Decimal, PlainSerializer(_as_json_number, return_type=int | float | str, when_used="json")]
