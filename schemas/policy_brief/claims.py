"""Walk the claims of a brief, and what is in them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from . import (
    LISTS,
    ON_PAGE,
    POINTS,
    Claim,
    DateMention,
    Investment,
    Mention,
    Money,
    Name,
    Person,
    PolicyBrief,
    Prose,
    Quantity,
    Quotation,
    TableRow,
    Value,
    mask_contacts,
)

__all__ = [
    "ClaimPath",
    "claim_at",
    "claims",
    "figures",
    "masked",
    "named",
    "on_page",
    "prose",
    "sentence_numbers",
    "whole_of",
    "words",
    "worth",
]

_PATH = re.compile(r"(?P<name>[a-z_]+)(?:\[(?P<at>[0-9]{1,4})\])?")


class ClaimPath(NamedTuple):
    """Where a claim stands in a brief: a point by its name, a claim of a list by name and index."""

    name: str
    at: int | None = None

    def __str__(self) -> str:
        """Write it as users read it: 'headline', 'investments[1]'."""
        return self.name if self.at is None else f"{self.name}[{self.at}]"

    @classmethod
    def parse(cls, text: str) -> ClaimPath | None:
        """Read a path, or return None for what is not one."""
        found = _PATH.fullmatch(text.strip())
        if found is None:
            return None
        name, at = found["name"], found["at"]
        if name in POINTS:
            return cls(name) if at is None else None
        return cls(name, int(at)) if name in LISTS and at is not None else None


def claims(brief: PolicyBrief) -> Iterator[tuple[ClaimPath, Claim]]:
    """Yield each claim with its path, in reading order; points that are missing are passed over."""
    for name in POINTS:
        point = getattr(brief, name)
        if point is not None:
            yield ClaimPath(name), point
    for name in LISTS:
        for at, claim in enumerate(getattr(brief, name)):
            yield ClaimPath(name, at), claim


def claim_at(brief: PolicyBrief, path: ClaimPath) -> Claim | None:
    """Return the claim of that path, or None."""
    found = getattr(brief, path.name, None)
    if path.at is None:
        return found if isinstance(found, Claim) else None
    return found[path.at] if isinstance(found, tuple) and 0 <= path.at < len(found) else None


def prose(claim: Claim) -> Iterator[tuple[str, Prose]]:
    """Return the prose of a claim, by field."""
    return ((name, value) for name, value in _fields(claim) if isinstance(value, Prose))


def named(claim: Claim) -> Iterator[tuple[str, Name]]:
    """Return the names in a claim, by field; a person's affiliation is 'FIELD.affiliation'."""
    for name, value in _fields(claim):
        if isinstance(value, Name):
            yield name, value
            affiliation = getattr(value, "affiliation", None)
            if affiliation is not None:
                yield f"{name}.affiliation", affiliation


def words(claim: Claim) -> Iterator[tuple[str, str]]:
    """Give all English that a model wrote freely, by field: prose, English names, roles."""
    yield from ((field, text.text) for field, text in prose(claim))
    for field, name in named(claim):
        yield field, name.english
        if isinstance(name, Person) and name.role:
            yield f"{field}.role", name.role


def on_page(brief: PolicyBrief) -> Iterator[tuple[ClaimPath, Claim]]:
    """Yield the claims that a page prints, each with its path."""
    return ((path, claim) for path, claim in claims(brief) if path.name in ON_PAGE)


def figures(claim: Claim) -> Iterator[Mention]:
    """Return the amounts, quantities, dates and quotations that a claim resolves to, those in its prose included."""
    for _, value in _fields(claim):
        if isinstance(value, Money | Quantity | DateMention | Quotation):
            yield value
        elif isinstance(value, Prose):
            yield from value.figures.values()


def sentence_numbers(claim: Claim) -> tuple[int, ...]:
    """Return the numbers of the cited sentences."""
    return tuple(evidence.sentence for evidence in claim.evidence)


def masked(content: Any) -> Any:  # noqa: ANN401 - JSON
    """Mask mailboxes and phone numbers in a tree of JSON, and write out what saved JSON cannot carry."""
    match content:
        case str():
            return mask_contacts(content.encode("utf-8", "replace").decode())
        case Mapping():
            return {masked(str(key)): masked(value) for key, value in content.items()}
        case float() if not math.isfinite(content):
            return str(content)
        case list() | tuple():
            return [masked(value) for value in content]
        case _:
            return content


def worth(figure: Mention) -> tuple[object, ...]:
    """Return what a figure is worth: another mention of the same sum or day says it, too."""
    match figure:
        case Money():
            return (figure.value_min, figure.value_max, figure.currency, figure.bound)
        case Quantity():
            return (figure.value_min, figure.value_max, figure.unit, figure.bound)
        case DateMention():
            return (figure.date_min, figure.date_max, figure.english)
        case _:
            return (figure.id,)


def _fields(claim: Value) -> Iterator[tuple[str, Any]]:
    is_row = isinstance(claim, TableRow)
    for name, value in claim:
        if is_row and name == "cells":
            yield from ((f"cells.{cell.column}", cell.text) for cell in value)
        else:
            yield name, value


def whole_of(rows: Sequence[Investment], at: int) -> int | None:
    """Return which row holds the whole of the one at `at`: the first other one of that amount, or None."""
    whole = rows[at].detail_of
    if whole is None:
        return None
    return next((n for n, row in enumerate(rows) if n != at and row.amount and row.amount.id == whole), None)
