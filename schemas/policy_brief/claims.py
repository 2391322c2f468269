"""Walk the claims of a brief, and what is in them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from . import (
    LISTS,
    Caveat,
    Claim,
    DateMention,
    Evidence,
    Mention,
    Money,
    Name,
    Person,
    Point,
    PolicyBrief,
    Prose,
    Quantity,
    Quotation,
    Value,
    mask_contacts,
)

__all__ = [
    "POINTS",
    "AnyClaim",
    "claims",
    "figures",
    "masked",
    "named",
    "nothing_stands",
    "prose",
    "sentence_numbers",
    "words",
]

AnyClaim = Claim | Caveat
POINTS = ("headline", "bottom_line")
"""The claims that a brief cannot do without."""


def claims(brief: PolicyBrief) -> Iterator[tuple[str, AnyClaim]]:
    """Give each claim with its path, e.g. 'investments[1]', in reading order."""
    for name in POINTS:
        yield name, getattr(brief, name)
    for name in LISTS:
        for at, claim in enumerate(getattr(brief, name)):
            yield f"{name}[{at}]", claim


def prose(claim: AnyClaim) -> Iterator[tuple[str, Prose]]:
    """Give the prose of a claim, by field."""
    return ((name, value) for name, value in _fields(claim) if isinstance(value, Prose))


def named(claim: AnyClaim) -> Iterator[tuple[str, Name]]:
    """Give the names in a claim, by field; a person's affiliation is 'FIELD.affiliation'."""
    for name, value in _fields(claim):
        if isinstance(value, Name):
            yield name, value
            affiliation = getattr(value, "affiliation", None)
            if affiliation is not None:
                yield f"{name}.affiliation", affiliation


def words(claim: AnyClaim) -> Iterator[tuple[str, str]]:
    """Give all English that a model wrote freely, by field: prose, English names, roles."""
    yield from ((field, text.text) for field, text in prose(claim))
    for field, name in named(claim):
        yield field, name.english
        if isinstance(name, Person) and name.role:
            yield f"{field}.role", name.role


def figures(claim: AnyClaim) -> Iterator[Mention]:
    """Give the amounts, quantities, dates and quotations that a claim resolves to, those in its prose included."""
    for _, value in _fields(claim):
        if isinstance(value, Money | Quantity | DateMention | Quotation):
            yield value
        elif isinstance(value, tuple):
            yield from (each for each in value if isinstance(each, Money | Quantity))
        elif isinstance(value, Prose):
            yield from value.figures.values()


def sentence_numbers(claim: AnyClaim) -> tuple[int, ...]:
    """Give the numbers of the cited sentences."""
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


def nothing_stands(evidence: Iterable[Evidence | None]) -> Point:
    """Give the point that stands in where no headline or bottom line of the model's holds."""
    text = "The model's own words did not hold; what stands is below."
    return Point(text=Prose(text=text, template=text), evidence=tuple(each for each in evidence if each))


def _fields(claim: Value) -> Iterator[tuple[str, Any]]:
    return ((name, getattr(claim, name)) for name in type(claim).model_fields)
