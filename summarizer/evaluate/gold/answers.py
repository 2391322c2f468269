"""Gold briefs: what a perfect reader makes of an article, as defined in `gold/FORMAT.md`."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Self

from pydantic import Field, ValidationError, model_validator

from policy_brief import LISTS, POINTS, Amount, Bound, PolicyBrief, Value
from summarizer.errors import GoldError

__all__ = [
    "MARKER",
    "WORDS",
    "Gold",
    "GoldAmount",
    "GoldClaim",
    "GoldDate",
    "GoldQuotation",
    "Trap",
    "cited",
    "gold_claims",
    "load_gold",
    "words_of",
]

WORDS = re.compile(r"\{([^{}]+)\}")
"""Words of the article in gold prose, where the schema asks for an id."""
MARKER = re.compile(r"\[([0-9]+)\]")
"""The number of a gold sentence, after the clause that it supports."""
GoldClaim = str | Mapping[str, Any]
"""Prose with markers, or the keys of a row."""
_WORD_KEYS = ("amount", "capacity", "date")
_SHOWN = 5


class GoldAmount(Value):
    """An amount of money that a reader sees, in whole currency units."""

    sentence: int = Field(ge=1)
    text: str
    value_min: Amount | None
    value_max: Amount | None
    currency: str
    approx: bool
    bound: Bound
    conversion_of: str | None = Field(description="Text of the amount that the article converts here.")
    detail_of: str | None = Field(description="Text of the whole under which the article lists it.")


class GoldDate(Value):
    """A date that a reader sees; both ends are null if the date cannot be known."""

    sentence: int = Field(ge=1)
    text: str
    date_min: dt.date | None
    date_max: dt.date | None


class GoldQuotation(Value):
    """A quotation of somebody's words, without its marks."""

    sentence: int = Field(ge=1)
    text: str
    speaker: str | None = Field(description="As printed; null where the text does not say.")


class Trap(Value):
    """A mistake that a careless reader would make."""

    name: str
    claim: str


class Gold(Value):
    """The gold brief of one article; `brief` has the answer schema's keys, with words of the article for ids."""

    article: str
    sentences: tuple[str, ...]
    amounts: tuple[GoldAmount, ...]
    dates: tuple[GoldDate, ...]
    quotations: tuple[GoldQuotation, ...]
    brief: dict[str, Any]
    traps: tuple[Trap, ...]
    source: Path = Field(exclude=True, description="The article's file.")

    @property
    def name(self) -> str:
        """The article's name without its suffix."""
        return self.source.stem

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> Self:
        problems = tuple(_problems(self))
        if problems:
            raise ValueError("; ".join(problems[:_SHOWN]))
        return self


def load_gold(folder: Path) -> tuple[Gold, ...]:
    """Read every `briefs/*.json` of a gold folder, in the order of names; raise `GoldError` if one cannot be used."""
    paths = sorted((folder / "briefs").glob("*.json"))
    if not paths:
        raise GoldError(f"{folder}: holds no briefs/*.json. Give a folder with 'articles' and 'briefs'.")
    return tuple(_read(path, folder / "articles") for path in paths)


def gold_claims(gold: Gold) -> Iterator[tuple[str, GoldClaim]]:
    """Yield each claim of the gold's brief with its path, e.g. 'investments[1]', in reading order."""
    for name in POINTS:
        if gold.brief[name] is not None:
            yield name, gold.brief[name]
    for name in LISTS:
        for at, claim in enumerate(gold.brief[name]):
            yield f"{name}[{at}]", claim


def words_of(claim: GoldClaim) -> Iterator[str]:
    """Yield the words of the article that stand for figures and dates in a claim, its prose included."""
    if isinstance(claim, str):
        yield from WORDS.findall(claim)
        return
    for key, value in claim.items():
        if key in _WORD_KEYS and value is not None:
            yield value
        elif isinstance(value, str):
            yield from WORDS.findall(value)


def cited(claim: GoldClaim) -> list[int]:
    """Return the numbers of the gold sentences that a claim cites."""
    if isinstance(claim, str):
        return list(dict.fromkeys(int(number) for number in MARKER.findall(claim)))
    return list(claim["evidence"])


def _read(path: Path, articles: Path) -> Gold:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise GoldError(f"{path}: cannot be read ({error.strerror}).") from error
    try:
        gold = Gold.model_validate_json(_with_source(raw, path, articles))
    except ValidationError as error:
        problems = [f"{'.'.join(map(str, fault['loc'])) or 'gold'}: {fault['msg']}" for fault in error.errors()]
        more = f" and {len(problems) - _SHOWN} more" if len(problems) > _SHOWN else ""
        raise GoldError(
            f"{path}: is not a gold brief as gold/FORMAT.md describes it ({'; '.join(problems[:_SHOWN])}{more})."
        ) from error
    if not gold.source.is_file():
        raise GoldError(f"{path}: its article {gold.source} does not exist.")
    return gold


def _with_source(raw: bytes, path: Path, articles: Path) -> str:
    try:
        content = json.loads(raw)
    except ValueError as error:
        raise GoldError(f"{path}: is not JSON ({error}).") from error
    if not isinstance(content, dict) or not isinstance(content.get("article"), str):
        raise GoldError(f"{path}: is not a gold brief: it names no article.")
    return json.dumps({**content, "source": str(articles / content["article"])})


def _problems(gold: Gold) -> Iterator[str]:
    wanted = {name for name, field in PolicyBrief.model_fields.items() if not field.exclude}
    if set(gold.brief) != wanted:
        yield f"brief has the keys {sorted(gold.brief)}, expected {sorted(wanted)}"
        return
    yield from _misplaced(gold)
    for path, claim in gold_claims(gold):
        yield from _unfounded(path, claim, gold)


def _misplaced(gold: Gold) -> Iterator[str]:
    records: tuple[GoldAmount | GoldDate | GoldQuotation, ...] = (*gold.amounts, *gold.dates, *gold.quotations)
    for record in records:
        if record.sentence > len(gold.sentences) or record.text not in gold.sentences[record.sentence - 1]:
            yield f"'{record.text}' does not stand in sentence {record.sentence}"


def _unfounded(path: str, claim: GoldClaim, gold: Gold) -> Iterator[str]:
    """Yield what a claim cites and the gold does not have."""
    numbers = cited(claim)
    beyond = [number for number in numbers if not 1 <= number <= len(gold.sentences)]
    if beyond:
        yield f"{path} cites sentence {beyond[0]}, but there are {len(gold.sentences)}"
        return
    opening = None if isinstance(claim, str) else claim.get("quotation")
    quoted = [record for record in gold.quotations if opening and record.text.startswith(opening)]
    if opening and not quoted:
        yield f"{path}: no quotation begins with '{opening}'"
    text = "\n".join(gold.sentences[number - 1] for number in (*numbers, *(record.sentence for record in quoted)))
    for words in words_of(claim):
        if words not in text:
            yield f"{path}: '{words}' does not stand in a cited sentence"
