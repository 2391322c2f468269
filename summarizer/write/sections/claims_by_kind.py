"""The other tables of a brief: corrections, models, measures, denials, dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from policy_brief import KoreanModel, PolicyBrief, PolicyMeasure
from policy_brief.english import capitalised
from summarizer.write.english.prose import ProseWriter
from summarizer.write.english.wording import status
from summarizer.write.markup.escape import plain
from summarizer.write.markup.table import NOTHING, claim_table

from .told import untold

__all__ = [
    "correction_lines",
    "date_lines",
    "denial_lines",
    "has_dates",
    "measure_lines",
    "measure_title",
    "model_lines",
]

_FEWEST_DATES = 3
_FEWEST_MEASURES = 3
_SAID_OF_CORRECTION = {"Was": "Was: {}", "Now": "now: {}"}
_SAID_OF_DENIAL = {"Claimed by": "claimed by {}", "Denied by": "denied by {}"}


def correction_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write what a correction notice takes back beside what is right."""
    rows = [
        (writer.cell(row.was), writer.cell(row.now), writer.reference(f"corrections[{at}]", row))
        for at, row in enumerate(brief.corrections)
    ]
    if rows:
        yield from ("## Corrections", "", *claim_table(("Was", "Now", "Ref."), rows, _SAID_OF_CORRECTION))


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


def measure_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write the measures that the prose of the page does not tell: who decided what, who is bound by it, and when."""
    shown = untold(brief, "policy_measures", writer)
    if shown:
        is_table = len(shown) == len(brief.policy_measures) >= _FEWEST_MEASURES
        rows = [brief.policy_measures[at] for at in shown]
        rows = rows if is_table else [row.model_copy(update={"note": None}) for row in rows]
        cells = [_measure(f"policy_measures[{at}]", row, writer) for at, row in zip(shown, rows, strict=True)]
        header = ("By", "Measure", "For or on", "When", "Status", "Ref.")
        lines = claim_table(header, cells) if is_table else [*map(_told_measure, cells), ""]
        yield from (f"## {measure_title(brief, writer)}", "", *lines)


def measure_title(brief: PolicyBrief, writer: ProseWriter) -> str:
    """Return the heading above the measures, which says when they are not all."""
    is_all = len(untold(brief, "policy_measures", writer)) == len(brief.policy_measures)
    return "Policy measures" if is_all else "Other measures"


def _told_measure(cells: tuple[str, ...]) -> str:
    """Write a measure as a line: '- **Ministry:** What it does, from 2027 [[4]]'; its sentence says how far it is."""
    by, measure, _, when, _, reference = cells
    head = "" if by == NOTHING or by in measure else f"**{by}:** "
    parts = [measure.removesuffix("."), "" if when == NOTHING or when in measure else when]
    return f"- {head}{', '.join(part for part in parts if part)} {reference}"


def _measure(path: str, row: PolicyMeasure, writer: ProseWriter) -> tuple[str, ...]:
    return (
        plain(row.issuer.english) if row.issuer else NOTHING,
        _what(row, writer),
        writer.cell(row.bound),
        writer.cell(row.when),
        writer.text(status(row.status, row.status_words)),
        writer.reference(path, row),
    )


def _what(row: PolicyMeasure, writer: ProseWriter) -> str:
    """Say what a measure does, its threshold and its note behind it, its title before it unless it holds that."""
    title = row.official_name
    front = "" if title is None or title.english in row.measure.text else f"{writer.name(title)}: "
    threshold = f" ({writer.cell(row.threshold)})" if row.threshold else ""
    note = writer.cell(row.note) if row.note else ""
    said = f"{front}{writer.cell(row.measure)}"
    said = f"{said.removesuffix('.')}{threshold}" if threshold else said
    return f"{said.removesuffix('.')}. {capitalised(note)}" if note else said


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
            writer.figure(row.date),
            writer.cell(row.event),
            writer.text(row.status_words or NOTHING),
            writer.reference(f"dates[{at}]", row),
        )
        for at, row in ordered
    ]
    yield from ("## Dates", "", *claim_table(("Date", "Event", "Stage", "Ref."), rows))
