"""Facts of saved briefs, as one file for each kind."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

from summarizer.errors import OutputError
from summarizer.nightly.digest.night import read_night
from summarizer.nightly.digest.relations import read_relations
from summarizer.tables import TABLES
from summarizer.tables.columns import ExportRow

from .csv_sheet import CsvSheet
from .nights import Nights, nights
from .parquet_sheet import ParquetSheet, needs_pyarrow
from .sheet import Form, NewSheet

__all__ = ["Exported", "export_facts"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """The result of an export: its files with their row counts, and the files that are not briefs, with the reasons."""

    rows: dict[Path, int]
    unread: dict[str, str]


def export_facts(out: Path, *, to: Path, form: Form) -> Exported:
    """Write the facts of every night in `out`, or of the one night that it is, into the folder `to`.

    Either all files are replaced, or none. Raises `SettingsError` when there are no briefs, or when Parquet is asked
    for without pyarrow, and `OutputError`.
    """
    if form == "parquet":
        needs_pyarrow()
    unread: dict[str, str] = {}
    briefs = _briefs(out, nights(out), unread)
    part = to / f".{os.getpid()}.part"
    try:
        part.mkdir(parents=True, exist_ok=True)
        rows = _fill(part, briefs, form)
        placed = {(part / f"{name}.{form}").replace(to / f"{name}.{form}"): count for name, count in rows.items()}
    except OSError as error:
        raise OutputError(
            f"The export cannot be written to {to} ({error.strerror or error}). Make room, or give another folder."
        ) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return Exported(rows=placed, unread=unread)


def _briefs(out: Path, found: Nights, unread: dict[str, str]) -> Iterator[ExportRow]:
    """Yield the briefs night by night, and note the files that are not briefs."""
    for day, night in found:
        briefs, failed = read_night(night)
        superseded = read_relations(night.parent).superseded if day else {}
        unread |= {_below(out, night / file.file): file.reason for file in failed}
        for brief in briefs:
            newer = superseded.get(f"{night.name}/{brief.saved}")
            yield ExportRow(day, _below(out, night / brief.saved), brief.document, superseded_by=newer)


def _fill(folder: Path, briefs: Iterator[ExportRow], form: Form) -> dict[str, int]:
    """Write every table, a brief at a time; return the number of rows of each."""
    new: NewSheet = ParquetSheet if form == "parquet" else CsvSheet
    counts = Counter({table.name: 0 for table in TABLES})
    with ExitStack() as open_files:
        sheets = [
            (table, open_files.enter_context(closing(new(folder / f"{table.name}.{form}", table.columns))))
            for table in TABLES
        ]
        for brief in briefs:
            for table, sheet in sheets:
                for row in table.rows(brief):
                    sheet.add([column.value(row) for column in table.columns])
                    counts[table.name] += 1
    return dict(counts)


def _below(out: Path, path: Path) -> str:
    return path.relative_to(out).as_posix()
