"""An evaluation as tables, for a terminal or a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from .run import BriefRun, FaultRun, Run
from .scores import Found, Share

__all__ = ["Table", "as_markdown", "as_text", "percent", "tables"]

_GROUPS = ("figure", "bound", "currency", "quotation", "citation", "stance", "speaker", "status", "other")


@dataclass(frozen=True, slots=True)
class Table:
    """A titled table; the first column is words, the others are figures or words."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def tables(run: Run) -> tuple[Table, ...]:
    """Give all tables of an evaluation."""
    parts = [_finders(run), _fault_groups(run), _faults(run, "Faults by kind"), _checks(run)]
    if run.briefs:
        parts += _brief_tables(run.briefs)
    return tuple(parts)


def as_text(parts: Iterable[Table]) -> str:
    """Lay tables out for a terminal."""
    return "\n\n".join("\n".join((table.title, *_aligned([table.header, *table.rows]))) for table in parts) + "\n"


def as_markdown(parts: Iterable[Table]) -> str:
    """Lay tables out as Markdown, each under a heading of the second level."""
    return "\n\n".join("\n".join((f"## {table.title}", "", *_piped(table))) for table in parts) + "\n"


def percent(share: float | None) -> str:
    """Write a share so that only all is 100 % and only none is 0 %."""
    if share is None:
        return "–"
    tenths = round(share * 1000)
    if 0 < share < 1:
        tenths = min(max(tenths, 1), 999)
    return f"{tenths / 10:.1f} %" if tenths % 10 else f"{tenths // 10} %"


def _finders(run: Run) -> Table:
    rows = []
    for kind, found in run.finders.found.items():
        right = run.finders.right.get(kind)
        rows.append((kind, *_found(found), percent(right.value) if right else "–"))
    speakers = run.finders.right["speakers"]
    rows.append(("speakers", "", str(speakers.of - speakers.right), "", "", "", percent(speakers.value)))
    return Table(
        "Finders", ("", "there", "missed", "extra", "precision", "recall", "right in every field"), tuple(rows)
    )


def _found(found: Found) -> tuple[str, ...]:
    there = found.right + found.missed
    return (str(there), str(found.missed), str(found.extra), percent(found.precision), percent(found.recall))


def _fault_groups(run: Run) -> Table:
    rows = []
    for group in _GROUPS[:-1]:
        caught = sum((fault.caught for fault in run.faults.values() if fault.group == group), Share())
        rows.append((group, str(caught.of), str(caught.right), str(caught.of - caught.right), percent(caught.value)))
    return Table("Faults with a target", ("", "planted", "caught", "missed", "share"), tuple(rows))


def _faults(run: Run, title: str) -> Table:
    rows = tuple(_fault(name, fault) for name, fault in run.faults.items())
    header = ("", "what", "made by", "planted", "dropped", "put right", "flagged", "listed", "not caught", "share")
    return Table(title, header, rows)


def _fault(name: str, fault: FaultRun) -> tuple[str, ...]:
    fates = [str(fault.fates.get(each, 0) or "") for each in ("dropped", "repaired", "flagged", "listed")]
    left = fault.caught.of - fault.caught.right
    changed, watched = fault.fates.get("changed", 0), fault.watched
    notes = [f"{changed} noticed"] if changed else []
    notes += [f"{watched} watched"] if watched else []
    lost = f"{left} ({', '.join(notes)})" if notes else str(left or "")
    maker = "model" if fault.by_model else "alteration"
    return (name, fault.what, maker, str(fault.caught.of), *fates, lost, percent(fault.caught.value))


def _checks(run: Run) -> Table:
    rows = []
    for name, check in run.checks.items():
        faults = check.faults
        caught = (str(faults.of), str(faults.right), str(faults.of - faults.right)) if faults.of else ("", "", "")
        rows.append((name, check.mode, *caught, str(check.alarms), percent(check.alarms / run.claims)))
    header = ("", "mode", "faults for it", "caught", "missed", "false alarms", "of all claims")
    return Table("Checks", header, tuple(rows))


def _brief_tables(briefs: BriefRun) -> Iterator[Table]:
    rows = []
    for name, scores in briefs.lists.items():
        records, evidence = scores.records, scores.evidence
        rows.append(
            (
                name, *_found(records), percent(records.f1), percent(scores.fields.value),
                percent(evidence.precision), percent(evidence.recall), str(records.empty),
            )
        )  # fmt: skip
    header = (
        "",
        "there",
        "missed",
        "extra",
        "precision",
        "recall",
        "F1",
        "fields",
        "evidence P",
        "evidence R",
        "rightly empty",
    )
    yield Table(f"Briefs by {briefs.model}", header, tuple(rows))
    shares = [("scope", briefs.scope), *((f"{key} of investments", share) for key, share in briefs.amounts.items())]
    counted = [(key, str(share.of), str(share.right), percent(share.value)) for key, share in shares]
    yield Table("Scope and amounts", ("", "there", "right", "share"), tuple(counted))
    yield Table("Traps", ("", "hits"), tuple((key, str(hits)) for key, hits in briefs.traps.items()))
    yield Table("Findings", ("", "claims"), tuple((key, str(count)) for key, count in briefs.findings.items()))
    if briefs.failed:
        yield Table("Not briefed", ("",), tuple((each,) for each in briefs.failed))


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (_cell(cell, width, at) for at, (cell, width) in enumerate(zip(row, widths, strict=True)))
        yield "  ".join(cells).rstrip()


def _cell(cell: str, width: int, at: int) -> str:
    pad: Callable[[int], str] = cell.rjust if at and (cell[:1].isdigit() or cell == "–") else cell.ljust
    return pad(width)


def _piped(table: Table) -> Iterator[str]:
    yield _row(table.header)
    yield _row("---" for _ in table.header)
    yield from map(_row, table.rows)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"
