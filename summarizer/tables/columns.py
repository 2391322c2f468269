"""Tables and columns: a name, a type, a description, and where the content comes from.

The columns themselves are in `tables`, `claims` and `audit_tables`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from policy_brief import (
    BriefDocument,
    Claim,
    DateMention,
    Money,
    Name,
    Person,
    Prose,
    Quantity,
    Usage,
    Verdict,
    date_with_bound_in_english,
    in_english,
)
from policy_brief.claims import figures

__all__ = [
    "Cell",
    "Column",
    "ExportRow",
    "ExportTable",
    "Kind",
    "capacity_columns",
    "column",
    "date_columns",
    "figures_columns",
    "money_columns",
    "name_columns",
    "period_columns",
    "person_columns",
    "prose_column",
    "usage_columns",
]

Kind = Literal["text", "list of text", "integer", "list of integers", "decimal", "boolean", "date", "time"]
Cell = str | int | bool | Decimal | dt.date | dt.datetime | tuple[str, ...] | tuple[int, ...] | None


@dataclass(frozen=True, slots=True)
class ExportRow:
    """One row of a table, for one fact of a brief.

    `night` is the day that the brief's folder is named for, `file` its JSON file below the exported folder, `claim` the
    path of a claim in it, and `content` what is there.
    """

    night: dt.date | None
    file: str
    document: BriefDocument
    claim: str = ""
    content: Any = None
    verdict: Verdict | None = None
    superseded_by: str | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column; its name and kind are part of the format, and change only for a good reason."""

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
    """Return a column with the content of the field of its name."""
    return Column(name, kind, about, lambda row: getattr(row.content, name))


def prose_column(name: str, about: str) -> Column:
    """Return a column with the English prose of the field of its name."""
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
    of = _fields_of(name)
    return (
        *_bounded_columns(name, about),
        Column(f"{name}_currency", "text", "ISO 4217 code", of("currency")),
        Column(f"{name}_band", "boolean", "true: a class of amounts that begin with the figure (X원대)", of("band")),
    )


def capacity_columns(name: str, about: str) -> tuple[Column, ...]:
    """Return a quantity in words and in figures."""
    unit = Column(f"{name}_unit", "text", "English unit, singular", _fields_of(name)("unit"))
    return (*_bounded_columns(name, about), unit)


def date_columns(name: str, about: str) -> tuple[Column, ...]:
    """Return a date in words, and the days that it covers."""
    of = _fields_of(name)

    def words(row: ExportRow) -> Cell:
        date: DateMention = getattr(row.content, name)
        return date_with_bound_in_english(date)

    return (
        Column(name, "text", f"{about}, in English", words),
        Column(f"{name}_first", "date", "first day that the date can mean, if known", of("date_min")),
        Column(f"{name}_last", "date", "last day, inclusive", of("date_max")),
        Column(f"{name}_bound", "text", "exact, until, from, after, before, within or around", of("bound")),
        Column(f"{name}_korean", "text", "as the article prints it", of("text")),
    )


def period_columns(name: str, about: str) -> tuple[Column, ...]:
    """Return prose about a time, and the days of the dates in it."""

    def of(row: ExportRow) -> tuple[DateMention, ...]:
        text: Prose | None = getattr(row.content, name)
        found = text.figures.values() if text else ()
        return tuple(figure for figure in found if isinstance(figure, DateMention))

    def first(row: ExportRow) -> Cell:
        return min((date.date_min for date in of(row) if date.date_min), default=None)

    def last(row: ExportRow) -> Cell:
        return max((date.date_max for date in of(row) if date.date_max), default=None)

    def printed(row: ExportRow) -> Cell:
        return tuple(date.text for date in of(row))

    return (
        prose_column(name, about),
        Column(f"{name}_first", "date", "first day of the dates in it, if known: of all 2027 for 'by 2027'", first),
        Column(f"{name}_last", "date", "last day, inclusive", last),
        Column(f"{name}_korean", "list of text", "these dates, as printed", printed),
    )


def figures_columns() -> tuple[Column, ...]:
    """Return the amounts and quantities of a claim, in English and as printed."""

    def of(row: ExportRow) -> tuple[Money | Quantity, ...]:
        claim: Claim = row.content
        found = {figure.id: figure for figure in figures(claim) if isinstance(figure, Money | Quantity)}
        return tuple(found.values())

    return (
        Column(
            "figures", "list of text", "its amounts and quantities, in English",
            lambda row: tuple(in_english(figure) for figure in of(row)),
        ),
        Column(
            "figures_korean", "list of text", "the same, as printed",
            lambda row: tuple(figure.text for figure in of(row)),
        ),
    )  # fmt: skip


def usage_columns(usage: Callable[[ExportRow], Usage]) -> tuple[Column, ...]:
    """Return calls, tokens, cost and time."""

    def seconds(row: ExportRow) -> Cell:
        took = usage(row).seconds
        return None if took is None else Decimal(str(took))

    return (
        Column(
            "calls", "integer", "requests to the model, re-asks and failed ones included", lambda row: usage(row).calls
        ),
        Column("reasks", "integer", "requests because an answer was invalid", lambda row: usage(row).reasks),
        Column("prompt_tokens", "integer", "tokens read", lambda row: usage(row).prompt_tokens),
        Column("cached_tokens", "integer", "of these, tokens from the cache", lambda row: usage(row).cached_tokens),
        Column("completion_tokens", "integer", "tokens written", lambda row: usage(row).completion_tokens),
        Column("cost_usd", "decimal", "cost in US dollars, if known", lambda row: usage(row).cost_usd),
        Column("seconds", "decimal", "how long the calls took; empty in a replay", seconds),
    )


def _bounded_columns(name: str, about: str) -> tuple[Column, ...]:
    """Return what amounts and quantities have in common."""
    of = _fields_of(name)

    def words(row: ExportRow) -> Cell:
        figure: Money | Quantity | None = getattr(row.content, name)
        return None if figure is None else in_english(figure)

    return (
        Column(name, "text", f"{about}, in English", words),
        Column(f"{name}_min", "decimal", "least it can be, in whole units; empty for an upper bound", of("value_min")),
        Column(f"{name}_max", "decimal", "most it can be; empty for a lower bound", of("value_max")),
        Column(f"{name}_bound", "text", "exact, range, upper or lower", of("bound")),
        Column(f"{name}_excluded", "boolean", "true: the bound itself is excluded", of("bound_excluded")),
        Column(f"{name}_approx", "boolean", "true: the article says 'about'", of("approx")),
        Column(f"{name}_nearly", "boolean", "true: the article says 'nearly'", of("nearly")),
        Column(f"{name}_difference", "boolean", "true: what lies between two figures, 'by … more'", of("difference")),
        Column(f"{name}_korean", "text", "as the article prints it", of("text")),
    )


def _fields_of(name: str) -> Callable[[str], Callable[[ExportRow], Cell]]:
    """Return a function that gets a field of the object in another field, or an empty cell if there is none."""

    def of(field: str) -> Callable[[ExportRow], Cell]:
        def value(row: ExportRow) -> Cell:
            owner = getattr(row.content, name)
            return None if owner is None else getattr(owner, field)

        return value

    return of


def _text(prose: Prose | None) -> str | None:
    return prose.text if prose else None


def _english(name: Name | None) -> str | None:
    return name.english if name else None


def _korean(name: Name | None) -> str | None:
    return name.korean if name else None
