"""The tables of corrections, decisions and denials, and of when things happen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from policy_brief import PolicyMeasure, date_with_bound_in_english
from summarizer.nightly.digest.values import CorrectionFact, DenialFact, EventFact, MeasureFact
from summarizer.write.english.wording import NOTHING, both, status
from summarizer.write.markup.escape import plain

from .cells import TableRow, link_evidence, merge_alike, write_cell, write_table

__all__ = ["correction_table", "date_table", "denial_table", "measure_table"]

_CORRECTIONS = ("Was", "Now", "Evidence")
_MEASURES = ("Issued by", "What", "Who is bound", "Threshold", "When", "Status", "Note", "Evidence")
_DENIALS = ("Claimed", "By", "Denied by", "Still open", "Evidence")
_DATES = ("Date", "Event", "Evidence")


def correction_table(title: str, facts: Iterable[CorrectionFact]) -> Iterator[str]:
    """Write what articles correct and what is right instead."""
    return write_table(title, _CORRECTIONS, merge_alike(map(_correction, facts)))


def measure_table(title: str, facts: Iterable[MeasureFact]) -> Iterator[str]:
    """Write policy measures by issuer, those without one last."""
    return write_table(title, _MEASURES, merge_alike(map(_measure, sorted(facts, key=_issuer))))


def denial_table(title: str, facts: Iterable[DenialFact]) -> Iterator[str]:
    """Write what was claimed, and who denies it."""
    return write_table(title, _DENIALS, merge_alike(map(_denial, facts)))


def date_table(title: str, facts: Iterable[EventFact]) -> Iterator[str]:
    """Write dated events in the order of time, those without a known day last."""
    return write_table(title, _DATES, merge_alike(map(_event, sorted(facts, key=_day))))


def _correction(fact: CorrectionFact) -> TableRow:
    row = fact.correction
    return (write_cell(row.was), write_cell(row.now), link_evidence(fact, row.evidence))


def _measure(fact: MeasureFact) -> TableRow:
    row = fact.measure
    return (
        plain(row.issuer.english) if row.issuer else NOTHING,
        _what(row),
        write_cell(row.bound),
        write_cell(row.threshold),
        write_cell(row.when),
        plain(status(row.status, row.status_words)),
        write_cell(row.note),
        link_evidence(fact, row.evidence),
    )


def _what(row: PolicyMeasure) -> str:
    """Return what a measure does, after the title of its law or plan unless the sentence contains that."""
    title = row.official_name
    named = title is not None and title.english not in row.measure.text
    return f"{both(title)}: {write_cell(row.measure)}" if title and named else write_cell(row.measure)


def _denial(fact: DenialFact) -> TableRow:
    row = fact.denial
    told = (row.claimed, row.claimed_by, row.denied_by, row.state)
    return (*map(write_cell, told), link_evidence(fact, row.evidence))


def _event(fact: EventFact) -> TableRow:
    row = fact.event
    return (plain(date_with_bound_in_english(row.date)), write_cell(row.event), link_evidence(fact, row.evidence))


def _issuer(fact: MeasureFact) -> tuple[bool, str]:
    issuer = fact.measure.issuer
    return (issuer is None, issuer.english.casefold() if issuer else "")


def _day(fact: EventFact) -> dt.date:
    return fact.event.date.date_min or dt.date.max
