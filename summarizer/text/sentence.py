"""A sentence of an article's body."""

from __future__ import annotations

from pydantic import Field

from policy_brief import Span

__all__ = ["Sentence"]


class Sentence(Span):
    """A sentence of the body; numbers start at 1 and follow the text."""

    number: int = Field(ge=1)
    paragraph: int = Field(ge=1, description="Number of the paragraph that holds it.")
    table_header: int | None = Field(
        default=None, description="For a row of a table: the number of the head that is its header row."
    )
