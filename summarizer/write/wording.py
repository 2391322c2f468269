"""Words and tables that every Markdown page of briefs shares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from policy_brief import Money, Name, in_english

from .escape import cell, plain

__all__ = ["KINDS", "NO_REASON", "POSITIONS", "both", "converted", "table"]

KINDS = {"investment_firm": "investment firm", "public_private": "public-private"}
POSITIONS = {
    "signed": "signed",
    "not_signed": "did not sign",
    "joined_later": "joined later",
    "undisclosed": "has not said",
    "unclear": "unclear",
}
NO_REASON = "none stated"
_NOTHING = {"–", NO_REASON}


def both(name: Name) -> str:
    """Write a name in English, and in Korean where that differs."""
    return plain(name.english if name.english == name.korean else f"{name.english} ({name.korean})")


def converted(amount: Money, conversion: Money | None) -> str:
    """Write the source currency first, then the article's own conversion."""
    if conversion is None:
        return in_english(amount)
    return f"{in_english(amount)} ({in_english(conversion)}, the article's conversion)"


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Write a table; a column that says nothing in any row is left out."""
    lines = [header, *([cell(each) for each in row] for row in rows)]
    columns = [column for column in zip(*lines, strict=True) if set(column[1:]) - _NOTHING]
    for number, row in enumerate(zip(*columns, strict=True)):
        yield f"| {' | '.join(row)} |"
        if number == 0:
            yield f"|{'---|' * len(row)}"
