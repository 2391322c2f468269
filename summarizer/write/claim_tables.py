"""The other tables of a brief: corrections, positions, models, measures, denials, dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from policy_brief import KoreanModel, PolicyBrief, PolicyMeasure, Stance

from .escape import plain
from .prose import ProseWriter
from .table import NOTHING, claim_table
from .wording import position, status

__all__ = [
    "correction_lines",
    "date_lines",
    "denial_lines",
    "has_dates",
    "measure_lines",
    "model_lines",
    "stance_lines",
    "stance_title",
]

_FEWEST_DATES = 3
_MODELS = {"Developer": "Developer of all: {}.", "Named for": "All named for: {}."}
_MEASURES = {
    "Who is bound": "Who is bound, in all: {}.",
    "Threshold": "Threshold for all: {}.",
    "When": "Date of all: {}.",
    "Status": "Status of all: {}.",
    "Issued by": "Issued by, in all: {}.",
    "Note": "Note on all: {}.",
}


def correction_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write what a correction notice takes back beside what is right."""
    rows = [
        (writer.cell(row.was), writer.cell(row.now), writer.reference(f"corrections[{at}]", row))
        for at, row in enumerate(brief.corrections)
    ]
    if rows:
        yield from ("## Corrections", "", *claim_table(("Was", "Now", "Ref."), rows, {}))


def stance_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write one table of positions for each declaration."""
    for declaration in dict.fromkeys(row.declaration.english for row in brief.stances):
        rows = [
            _stance(f"stances[{at}]", row, writer)
            for at, row in enumerate(brief.stances)
            if row.declaration.english == declaration
        ]
        table = claim_table(("Actor", "Position", "Note", "Ref."), rows, {"Note": "Note on all: {}."})
        yield from (f"## {stance_title(plain(declaration))}", "", *table)


def stance_title(declaration: str) -> str:
    """Return the heading above the positions on a declaration."""
    return f"Positions: {declaration}"


def _stance(path: str, row: Stance, writer: ProseWriter) -> tuple[str, ...]:
    words = writer.text(position(row.position, row.position_words))
    return (plain(row.actor.english), words, writer.cell(row.note), writer.reference(path, row))


def model_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write what Korean models are named for, and who made them."""
    note = brief.models_note
    if note is None and not brief.korean_models:
        return
    yield from ("## Korean models", "")
    if note:
        yield from (writer.point("models_note", note, note.text), "")
    rows = [_model(f"korean_models[{at}]", row, writer) for at, row in enumerate(brief.korean_models)]
    if rows:
        yield from claim_table(("Developer", "Model", "Named for", "Ref."), rows, _MODELS)


def _model(path: str, row: KoreanModel, writer: ProseWriter) -> tuple[str, ...]:
    developer = writer.name(row.developer) if row.developer else NOTHING
    return (developer, writer.name(row.model, row.version), writer.cell(row.context), writer.reference(path, row))


def measure_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write who is bound to what by which measure, and apart from it who issued it."""
    header = ("Who is bound", "What", "Threshold", "When", "Status", "Issued by", "Note", "Ref.")
    rows = [_measure(f"policy_measures[{at}]", row, writer) for at, row in enumerate(brief.policy_measures)]
    if rows:
        yield from ("## Policy measures", "", *claim_table(header, rows, _MEASURES))


def _measure(path: str, row: PolicyMeasure, writer: ProseWriter) -> tuple[str, ...]:
    return (
        writer.cell(row.bound),
        _what(row, writer),
        writer.cell(row.threshold),
        writer.cell(row.when),
        writer.text(status(row.status, row.status_words)),
        plain(row.issuer.english) if row.issuer else NOTHING,
        writer.cell(row.note),
        writer.reference(path, row),
    )


def _what(row: PolicyMeasure, writer: ProseWriter) -> str:
    """Say what a measure does, behind the title of its law or plan unless the sentence holds that."""
    what, title = writer.cell(row.measure), row.official_name
    if title is None or title.english in row.measure.text:
        return what
    return f"{writer.name(title)}: {what}"


def denial_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write what was claimed, and who denies it."""
    rows = [
        (
            writer.cell(row.claimed),
            writer.cell(row.claimed_by),
            writer.cell(row.denied_by),
            writer.cell(row.state),
            writer.reference(f"denials[{at}]", row),
        )
        for at, row in enumerate(brief.denials)
    ]
    if rows:
        yield from ("## Denials", "", *claim_table(("Claimed", "By", "Denied by", "Still open", "Ref."), rows, {}))


def has_dates(brief: PolicyBrief) -> bool:
    """Return whether there are enough dates for a table."""
    return len(brief.dates) >= _FEWEST_DATES


def date_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write dated events in the order of time, those without a known day last."""
    if not has_dates(brief):
        return
    ordered = sorted(enumerate(brief.dates), key=lambda row: row[1].date.date_min or dt.date.max)
    rows = [
        (writer.figure(row.date), writer.cell(row.event), writer.reference(f"dates[{at}]", row)) for at, row in ordered
    ]
    yield from ("## Dates", "", *claim_table(("Date", "Event", "Ref."), rows, {}))
