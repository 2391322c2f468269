"""A sentence of an article's body."""

from __future__ import annotations

from dataclasses import dataclass, field

from policy_brief import Span

__all__ = ["Sentence"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence(Span):
    """A sentence of the body; numbers start at 1 and follow the text."""

    number: int = field(metadata={"ge": 1})
    paragraph: int = field(metadata={"ge": 1, "description": "Number of the paragraph that holds it."})
    table_header: int | None = field(
        default=None, metadata={"description": "For a row of a table: the number of the head that is its header row."}
    )
