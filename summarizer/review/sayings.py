"""Write a claim in one line, as a second reader and an audit show it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from policy_brief import (
    Claim,
    Correction,
    Denial,
    Event,
    Investment,
    KoreanModel,
    Name,
    Person,
    PolicyBrief,
    PolicyMeasure,
    Prose,
    Row,
    Speaker,
    Stance,
    TableRow,
    in_english,
)
from policy_brief.answers.written_page import PARAGRAPHS

__all__ = ["say_claim"]


def say_claim(claim: Claim, brief: PolicyBrief) -> str:
    """Return a claim as one line of English; a part of a whole names the whole that the brief has a row for."""
    saying = _SAYINGS.get(type(claim))
    if saying is not None:
        return saying(claim, brief)
    return _lines(getattr(claim, "text").text) if not isinstance(claim, Row) else ""  # noqa: B009 - points and caveats


def _lines(text: str) -> str:
    """Return text whose paragraphs stand one below the other."""
    return text.replace(PARAGRAPHS, "\n")


def _investment(row: Investment, brief: PolicyBrief) -> str:
    what = [in_english(figure) for figure in (row.amount, row.capacity) if figure]
    return _sentence(
        f"{row.investor.english}{_kind(row.kind)}{_words(row.status_words)}{_coarse(row.status)}",
        ", ".join(what),
        ("for", row.purpose),
        ("where:", row.place),
        ("when:", row.period),
        ("note:", row.note),
        _whole(row, brief),
    )


def _kind(kind: str | None) -> str:
    return f" ({kind.replace('_', ' ')})" if kind else ""


def _words(words: str | None) -> str:
    return f" {words}" if words else ""


def _coarse(status: str) -> str:
    return f" [status: {status.replace('_', ' ')}]"


def _whole(row: Investment, brief: PolicyBrief) -> str:
    if row.detail_of is None:
        return ""
    wholes = (other for other in brief.investments if other.amount and other.amount.id == row.detail_of)
    whole = next(wholes, None)
    if whole is None or whole.amount is None:
        return "a part of a larger amount"
    return f"a part of the {in_english(whole.amount)} of {whole.investor.english}"


def _stance(row: Stance, _brief: PolicyBrief) -> str:
    position = row.position.replace("_", " ")
    return _sentence(
        f"{row.actor.english} {row.position_words} [position: {position}]",
        f"on {row.declaration.english}",
        ("note:", row.note),
    )


def _model(row: KoreanModel, _brief: PolicyBrief) -> str:
    version = f" {row.version}" if row.version else ""
    by = f"an AI model of {row.developer.english}" if row.developer else "a Korean AI model"
    return _sentence(f"{row.model.english}{version} is {by}", ("named for:", row.context))


def _measure(row: PolicyMeasure, _brief: PolicyBrief) -> str:
    status = f"{row.status.replace('_', ' ')}{f', “{row.status_words}”' if row.status_words else ''}"
    return _sentence(
        f"{row.issuer.english if row.issuer else 'Measure'} [status: {status}]: {row.measure.text.rstrip('.')}",
        f"title: {row.official_name.english}" if row.official_name else "",
        ("for or on whom:", row.bound),
        ("threshold:", row.threshold),
        ("when:", row.when),
        ("note:", row.note),
    )


def _table_row(row: TableRow, _brief: PolicyBrief) -> str:
    cells = "; ".join(f"{cell.column}: {cell.text.text}" for cell in row.cells)
    return f"{row.table}, {row.label.text}: {cells}."


def _correction(row: Correction, _brief: PolicyBrief) -> str:
    return f"It had been reported that {row.was.text.rstrip('.')}; what holds: {row.now.text}"


def _denial(row: Denial, _brief: PolicyBrief) -> str:
    claimed = f"Claimed: {row.claimed.text.rstrip('.')}"
    return _sentence(claimed, ("by", row.claimed_by), ("denied by", row.denied_by), ("still open:", row.state))


def _event(row: Event, _brief: PolicyBrief) -> str:
    certainty = f" ({row.status_words})" if row.status_words else ""
    return f"{in_english(row.date)}: {row.event.text}{certainty}"


def _speaker(row: Speaker, _brief: PolicyBrief) -> str:
    says = f"{_person(row.speaker)} ({row.kind})" + (f": {row.says.text}" if row.says else ".")
    quoted = f" Quotation rendered as: “{row.english.text}”" if row.english else ""
    where = f" Occasion: {row.occasion.text}." if row.occasion else ""
    return f"{says}{quoted}{where}"


def _person(person: Person) -> str:
    affiliation = person.affiliation.english if person.affiliation else None
    return ", ".join(part for part in (person.english, person.role, affiliation) if part)


def _sentence(*parts: str | tuple[str, Prose | Name | None]) -> str:
    said = [_part(part) for part in parts]
    return "; ".join(part for part in said if part) + "."


def _part(part: str | tuple[str, Prose | Name | None]) -> str:
    if isinstance(part, str):
        return part
    lead, value = part
    if value is None:
        return ""
    return f"{lead} {value.text if isinstance(value, Prose) else value.english}"


_SAYINGS: dict[type[Claim], Callable[[Any, PolicyBrief], str]] = {
    Investment: _investment,
    Stance: _stance,
    KoreanModel: _model,
    PolicyMeasure: _measure,
    Correction: _correction,
    TableRow: _table_row,
    Denial: _denial,
    Event: _event,
    Speaker: _speaker,
}
