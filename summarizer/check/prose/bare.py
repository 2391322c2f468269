"""The words that a model wrote itself: prose without its ids and markers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from policy_brief import PLACEHOLDER, Claim, Person, Placed, Prose, TableRow
from policy_brief.claims import named, prose

__all__ = ["QUOTED", "bare", "fields_of_words", "heads_of", "said_in", "scales_in", "scales_said", "written"]

_MARKER = re.compile(r"\[[0-9]{1,4}\]")
QUOTED = re.compile(r"“[^“”]{0,2000}”|‘[^‘’]{0,2000}’|\"[^\"]{0,2000}\"|(?<![\w])'[^']{0,2000}'(?![\w])")
"""A stretch in quotation marks."""
_SCALES = {"trillion": 12, "tn": 12, "trn": 12, "billion": 9, "bn": 9, "million": 6, "mn": 6, "thousand": 3}
_SCALE = re.compile(rf"(?<![a-z])(?:{'|'.join(_SCALES)})(?![a-z])", re.IGNORECASE)
_PLAIN_FIELDS = ("status_words", "position_words")


def written(text: Prose) -> str:
    """Return prose with its ids and without its markers."""
    return _MARKER.sub("", text.template)


def bare(text: Prose) -> str:
    """Return what the model wrote itself: no markers, and `#` in the place of each figure."""
    return PLACEHOLDER.sub("#", written(text))


def fields_of_words(claim: Claim) -> Iterator[tuple[str, str]]:
    """Yield the English that a model wrote itself, by field: prose without figures, short phrases, and roles."""
    yield from ((field, bare(text)) for field, text in prose(claim))
    for field in _PLAIN_FIELDS:
        value = getattr(claim, field, None)
        if isinstance(value, str):
            yield field, value
    yield from ((f"{field}.role", name.role) for field, name in named(claim) if isinstance(name, Person) and name.role)


def heads_of(claim: Claim) -> tuple[str, ...]:
    """Return the words above a claim: its title, and for the row of a table the heads of its columns."""
    if isinstance(claim, TableRow):
        return (claim.table, claim.head, *(cell.column for cell in claim.cells))
    return (claim.heading,) if isinstance(claim, Placed) and claim.heading else ()


def scales_said(claim: Claim) -> frozenset[Decimal]:
    """Return the factors that a claim or its heads name: beside "112 billion won" a number may be in billions."""
    return scales_in(" ".join((*(text.text for text in claim.texts()), *heads_of(claim))))


def scales_in(english: str) -> frozenset[Decimal]:
    """Return what the words for large numbers in a text are worth."""
    return frozenset(Decimal(10) ** _SCALES[word.casefold()] for word in _SCALE.findall(english))


def said_in(claim: Claim) -> str:
    """Return all English of a claim in one text, with figures written out and names."""
    parts = [text.text for _, text in prose(claim)]
    parts += [words for field in _PLAIN_FIELDS if isinstance(words := getattr(claim, field, None), str)]
    parts += [name.english for _, name in named(claim)]
    return "\n".join(parts)
