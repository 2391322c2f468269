"""Tables and their columns: a name, a type, what it says, and where it comes from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from policy_brief import BriefDocument, DateMention, Money, Name, Person, Prose, Quantity, Verdict, in_english

__all__ = [
    "Cell",
    "Column",
    "ExportRow",
    "ExportTable",
    "Kind",
    "column",
    "money_columns",
    "name_columns",
    "person_columns",
    "prose_column",
    "time_columns",
]

Kind = Literal["text", "list of text", "integer", "list of integers", "decimal", "boolean", "date", "time"]
Cell = str | int | bool | Decimal | dt.date | dt.datetime | tuple[str, ...] | tuple[int, ...] | None


@dataclass(frozen=True, slots=True)
class ExportRow:
    """Something that a brief tells: one row of a table.

    `night` is the day that the brief's folder is named for, `file` its JSON file below the exported folder, `claim` the
    path of a claim in it, and `content` what stands there.
    """

    night: dt.date | None
    file: str
    document: BriefDocument
    claim: str = ""
    content: Any = None
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column; its name and kind are part of the format, and change for a good reason alone."""

    name: str
    kind: Kind
    about: str
    value: Callable[[ExportRow], Cell]


@dataclass(frozen=True, slots=True)
class ExportTable:
    """A table, written as one file of its name."""

    name: str
    about: str
    columns: tuple[Column, ...]
    rows: Callable[[ExportRow], Iterator[ExportRow]]
    """Gives the rows that a brief fills."""


def column(name: str, about: str, *, kind: Kind = "text") -> Column:
    """Take a column from the field of its name."""
    return Column(name, kind, about, lambda row: getattr(row.content, name))


def prose_column(name: str, about: str) -> Column:
    """Take a column from the English prose of its name."""
    return Column(name, "text", about, lambda row: _text(getattr(row.content, name)))


def name_columns(name: str, about: str) -> tuple[Column, ...]:
    """Return a name in English, and in Korean as the article prints it."""
    return (
        Column(name, "text", f"{about}, in English", lambda row: _english(getattr(row.content, name))),
        Column(f"{name}_korean", "text", "as the article prints it", lambda row: _korean(getattr(row.content, name))),
    )


def person_columns(name: str, about: str) -> tuple[Column, ...]:
    """Return a person with role and organisation."""

    def person(row: ExportRow) -> Person:
        return getattr(row.content, name)  # type: ignore[no-any-return]  # content is any claim

    return (
        *name_columns(name, about),
        Column("role", "text", "title or office", lambda row: person(row).role),
        Column("affiliation", "text", "organisation, in English", lambda row: _english(person(row).affiliation)),
        Column("affiliation_korean", "text", "as printed", lambda row: _korean(person(row).affiliation)),
    )


def money_columns(name: str, about: str) -> tuple[Column, ...]:
    """Return an amount in words and in figures."""

    def of(field: str) -> Callable[[ExportRow], Cell]:
        return lambda row: None if (money := _money(row, name)) is None else getattr(money, field)

    def words(row: ExportRow) -> str | None:
        money = _money(row, name)
        return None if money is None else in_english(money)

    return (
        Column(name, "text", f"{about}, in English", words),
        Column(f"{name}_min", "decimal", "least it can be, in whole units; empty for an upper bound", of("value_min")),
        Column(f"{name}_max", "decimal", "most it can be; empty for a lower bound", of("value_max")),
        Column(f"{name}_currency", "text", "ISO 4217 code", of("currency")),
        Column(f"{name}_bound", "text", "exact, range, upper or lower", of("bound")),
        Column(f"{name}_excluded", "boolean", "true: the bound itself is excluded", of("bound_excluded")),
        Column(f"{name}_approx", "boolean", "true: the article says 'about'", of("approx")),
        Column(f"{name}_korean", "text", "as the article prints it", of("text")),
    )


def time_columns(name: str, about: str) -> tuple[Column, ...]:
    """Return a date or a length of time in words, and the days that it covers."""

    def of(row: ExportRow) -> DateMention | Quantity | None:
        return getattr(row.content, name)  # type: ignore[no-any-return]  # content is any claim

    def day(field: str) -> Callable[[ExportRow], Cell]:
        return lambda row: getattr(of(row), field, None)

    def words(row: ExportRow) -> str | None:
        when = of(row)
        return None if when is None else in_english(when)

    return (
        Column(name, "text", f"{about}, in English", words),
        Column(f"{name}_first", "date", "first day; empty for a length of time", day("date_min")),
        Column(f"{name}_last", "date", "last day, inclusive", day("date_max")),
        Column(f"{name}_korean", "text", "as the article prints it", day("text")),
    )


def _text(prose: Prose | None) -> str | None:
    return prose.text if prose else None


def _english(name: Name | None) -> str | None:
    return name.english if name else None


def _korean(name: Name | None) -> str | None:
    return name.korean if name else None


def _money(row: ExportRow, field: str) -> Money | None:
    return getattr(row.content, field)  # type: ignore[no-any-return]  # content is any claim
