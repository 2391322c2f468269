"""An evaluation as tables, for a terminal or a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import get_args
from unicodedata import east_asian_width

from summarizer.evaluate.briefs import BriefRun
from summarizer.evaluate.faults import Group
from summarizer.evaluate.planted import CheckRun, FaultRun
from summarizer.evaluate.run import Run
from summarizer.evaluate.scores import Found, Share

__all__ = ["Table", "as_markdown", "as_text", "found_cells", "percent", "tables"]

_FOUND = ("there", "missed", "extra", "precision", "recall")


@dataclass(frozen=True, slots=True)
class Table:
    """A titled table; the first column is words, the others are figures or words."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def tables(run: Run) -> tuple[Table, ...]:
    """Return all tables of an evaluation."""
    parts = [_finders(run), _groups(run), _kinds(run, "code"), _kinds(run, "reader"), _checks(run)]
    if run.briefs:
        parts += _brief_tables(run.briefs)
    return tuple(parts)


def as_text(parts: Iterable[Table]) -> str:
    """Return tables as text for a terminal."""
    return "\n\n".join("\n".join((table.title, *_aligned([table.header, *table.rows]))) for table in parts) + "\n"


def as_markdown(parts: Iterable[Table], *, level: int = 2) -> str:
    """Return tables as Markdown, each under a heading of this level."""
    marks = "#" * level
    return "\n\n".join("\n".join((f"{marks} {table.title}", "", *_piped(table))) for table in parts) + "\n"


def percent(share: float | None) -> str:
    """Return a share as a percentage; only 1 is written 100 %, and only 0 is written 0 %."""
    if share is None:
        return "–"
    tenths = round(share * 1000)
    if 0 < share < 1:
        tenths = min(max(tenths, 1), 999)
    return f"{tenths / 10:.1f} %" if tenths % 10 else f"{tenths // 10} %"


def found_cells(found: Found) -> tuple[str, ...]:
    """Return what was found, and what should have been, as five cells."""
    there = found.right + found.missed
    return (str(there), str(found.missed), str(found.extra), percent(found.precision), percent(found.recall))


def _finders(run: Run) -> Table:
    rows = []
    for kind, found in run.finders.found.items():
        right = run.finders.right.get(kind)
        rows.append((kind, *found_cells(found), percent(right.value) if right else "–"))
    speakers = run.finders.right["speakers"]
    rows.append(("speakers", str(speakers.of), "–", "–", "–", "–", percent(speakers.value)))
    return Table("Finders", ("", *_FOUND, "right in every field"), tuple(rows))


def _groups(run: Run) -> Table:
    """Return the counts of what code can notice and of what only a reader can, by group."""
    groups = [(group, [fault for fault in run.faults.values() if fault.group == group]) for group in get_args(Group)]
    rows = [(group, *_noticed(faults, "code"), *_noticed(faults, "reader")) for group, faults in groups]
    everything = list(run.faults.values())
    rows.append(("all", *_noticed(everything, "code"), *_noticed(everything, "reader")))
    header = ("", "code can tell", "noticed", "only a reader can", "noticed by code")
    return Table("Planted faults", header, tuple(rows))


def _noticed(faults: Iterable[FaultRun], whose: str) -> tuple[str, str]:
    share = sum((fault.noticed for fault in faults if fault.whose == whose), Share())
    return str(share.of), percent(share.value)


def _kinds(run: Run, whose: str) -> Table:
    rows = [_kind(name, fault) for name, fault in run.faults.items() if fault.whose == whose]
    title = "Faults that code can tell" if whose == "code" else "Faults that only a reader can tell"
    return Table(title, ("", "planted", "noticed", "share", "watched", "missed"), tuple(rows))


def _kind(name: str, fault: FaultRun) -> tuple[str, ...]:
    noticed, watched = fault.noticed, fault.fates.get("watched", 0)
    missed = noticed.of - noticed.right - watched
    return (name, str(noticed.of), str(noticed.right), percent(noticed.value), str(watched), str(missed))


def _checks(run: Run) -> Table:
    rows = [
        (name, check.mode, str(check.notices), str(check.alarms), _of_claims(check, run))
        for name, check in run.checks.items()
    ]
    header = ("", "mode", "faults noticed", "objections to right claims", "of all claims")
    return Table("Checks", header, tuple(rows))


def _of_claims(check: CheckRun, run: Run) -> str:
    return percent(Share(right=check.alarms, of=run.claims).value) if check.mode != "list" else "–"


def _brief_tables(briefs: BriefRun) -> Iterator[Table]:
    if briefs.scope.of:
        yield from _compared(briefs)
    if briefs.failed:
        yield Table("Not briefed, and in no figure", ("",), tuple((reason,) for reason in briefs.failed))


def _compared(briefs: BriefRun) -> Iterator[Table]:
    lists = briefs.lists.items()
    records = [
        (name, *found_cells(part.records), percent(part.records.f1), str(part.records.empty)) for name, part in lists
    ]
    articles = f"{briefs.scope.of} of {briefs.scope.of + len(briefs.failed)} articles"
    title = f"Briefs by {briefs.model} ({articles})"
    yield Table(title, ("", *_FOUND, "F1", "rightly empty"), tuple(records))
    inside = [
        (name, str(part.fields.of), percent(part.fields.value), *found_cells(part.evidence)[3:]) for name, part in lists
    ]
    header = ("", "fields", "right", "evidence precision", "evidence recall")
    yield Table("Inside claims that are in both", header, tuple(inside))
    shares = [("scope", briefs.scope), *((f"{key} of investments", share) for key, share in briefs.amounts.items())]
    counted = [(key, str(share.of), str(share.right), percent(share.value)) for key, share in shares]
    yield Table("Scope and amounts", ("", "there", "right", "share"), tuple(counted))
    yield Table("Traps", ("", "hits"), _counted(briefs.traps))
    yield Table("Verdicts", ("", "claims"), _counted(briefs.verdicts))
    yield Table("Objections", ("", "number"), _counted(briefs.objections))


def _counted(counts: dict[str, int]) -> tuple[tuple[str, ...], ...]:
    return tuple((key, str(count)) for key, count in counts.items()) or (("none", "0"),)


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (_cell(cell, width, at) for at, (cell, width) in enumerate(zip(row, widths, strict=True)))
        yield "  ".join(cells).rstrip()


def _cell(cell: str, width: int, at: int) -> str:
    """Align figures to the right, except in the first column, and words to the left."""
    room = " " * (width - _width(cell))
    is_figure = at and (cell == "–" or cell.removesuffix(" %").replace(".", "").isdigit())
    return room + cell if is_figure else cell + room


def _width(text: str) -> int:
    """Return the width in terminal columns; Hangul takes two."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def _piped(table: Table) -> Iterator[str]:
    yield _row(table.header)
    yield _row("---" for _ in table.header)
    yield from map(_row, table.rows)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"
