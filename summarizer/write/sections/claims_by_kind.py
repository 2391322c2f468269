"""The other tables of a brief: corrections, models, denials, dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from policy_brief import KoreanModel, PolicyBrief
from policy_brief.english import capitalised
from summarizer.write.english.prose import ProseWriter
from summarizer.write.markup.table import NOTHING, claim_table

from .told import untold

__all__ = [
    "correction_lines",
    "date_lines",
    "denial_lines",
    "has_dates",
    "model_lines",
]

_FEWEST_DATES = 3
_SAID_OF_DENIAL = {"Claimed by": "claimed by {}", "Denied by": "denied by {}"}


def correction_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write what a correction notice takes back beside what is right; a single one in two sentences."""
    rows = [
        (writer.cell(row.was), writer.cell(row.now), writer.reference(f"corrections[{at}]", row))
        for at, row in enumerate(brief.corrections)
    ]
    if len(rows) == 1:
        was, now, reference = rows[0]
        yield from (
            "## Corrections",
            "",
            f"- **Corrected:** {_sentence(now)} First reported: {_sentence(was)} {reference}",
            "",
        )
    elif rows:
        yield from ("## Corrections", "", *claim_table(("Was", "Now", "Ref."), rows))


def _sentence(cell: str) -> str:
    """Return the words of a cell with a capital at their beginning and a period at their end."""
    return f"{capitalised(cell).removesuffix('.')}."


def model_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write Korean models with who made them and what is said of them."""
    note = brief.models_note
    if note is None and not brief.korean_models:
        return
    yield from ("## Korean models", "")
    if note:
        yield from (writer.point("models_note", note, note.text), "")
    rows = [_model(f"korean_models[{at}]", row, writer) for at, row in enumerate(brief.korean_models)]
    if rows:
        yield from claim_table(("Developer", "Model", "Note", "Ref."), rows)


def _model(path: str, row: KoreanModel, writer: ProseWriter) -> tuple[str, ...]:
    developer = writer.name(row.developer) if row.developer else NOTHING
    return (developer, writer.name(row.model, row.version), writer.cell(row.context), writer.reference(path, row))


def denial_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write what was claimed, and who denies it, unless the prose of the page does."""
    shown = [(at, brief.denials[at]) for at in untold(brief, "denials", writer)]
    rows = [
        (
            writer.cell(row.claimed),
            writer.cell(row.claimed_by),
            writer.cell(row.denied_by),
            writer.cell(row.state),
            writer.reference(f"denials[{at}]", row),
        )
        for at, row in shown
    ]
    if rows:
        header = ("Claimed", "Claimed by", "Denied by", "Note", "Ref.")
        yield from ("## Denials", "", *claim_table(header, rows, _SAID_OF_DENIAL))


def has_dates(brief: PolicyBrief, writer: ProseWriter) -> bool:
    """Return whether there are enough dates for a table: four, or three of which the prose leaves one out."""
    few = len(brief.dates) == _FEWEST_DATES
    return len(brief.dates) > _FEWEST_DATES or (few and bool(untold(brief, "dates", writer)))


def date_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write dated events in the order of time, a stretch by its last day, those without a known day last."""
    if not has_dates(brief, writer):
        return
    ordered = sorted(enumerate(brief.dates), key=lambda row: row[1].date.date_max or dt.date.max)
    rows = [
        (
            capitalised(writer.figure(row.date)),
            writer.cell(row.event),
            writer.text(row.status_words or NOTHING),
            writer.reference(f"dates[{at}]", row),
        )
        for at, row in ordered
    ]
    yield from ("## Dates", "", *claim_table(("Date", "Event", "Stage", "Ref."), rows))
