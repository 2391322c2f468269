"""Remove old data: the files of past days, and the rows that the ledger no longer needs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import OutputError
from summarizer.nightly.days import day_of
from summarizer.nightly.ledger import Ledger, single_run

if TYPE_CHECKING:
    from summarizer.nightly.config import NightConfig

__all__ = ["Pruned", "prune"]

_OWN = {".json", ".md", ".jsonl"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pruned:
    """What was removed, or would be: days with their number of files, and rows of the ledger; `left` is not ours."""

    days: dict[str, int]
    rows: int
    left: tuple[Path, ...]


def prune(config: NightConfig, *, before: dt.date, dry_run: bool = False) -> Pruned:
    """Remove the files of days before a date, and the ledger's attempts and requests of their nights.

    Articles stay in the ledger, so that none is paid for again, and so do the sums of what was paid. Files that a night
    does not write stay. Raises `NightRunning`, `LedgerError` or `OutputError`.
    """
    with single_run(config.ledger):
        days = {path.name: tuple(_list_own(path)) for path in _list_days(config.out, before)}
        left = tuple(file for name in days for file in (config.out / name).iterdir() if file not in days[name])
        if not dry_run:
            for name, files in days.items():
                _remove(config.out / name, files)
        with Ledger.rehearsal(config.ledger) if dry_run else Ledger.open(config.ledger) as ledger:
            rows = ledger.prune(before.isoformat())
    return Pruned(days={name: len(files) for name, files in days.items()}, rows=rows, left=left)


def _list_days(out: Path, before: dt.date) -> Iterator[Path]:
    for path in sorted(out.iterdir()) if out.is_dir() else ():
        day = day_of(path)
        if day is not None and day < before and path.is_dir() and not path.is_symlink():
            yield path


def _list_own(folder: Path) -> Iterator[Path]:
    return (
        path for path in sorted(folder.iterdir()) if path.suffix in _OWN and path.is_file() and not path.is_symlink()
    )


def _remove(folder: Path, files: tuple[Path, ...]) -> None:
    try:
        for file in files:
            file.unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(
            f"{folder} cannot be emptied ({error.strerror}). Run it as the owner of the folder."
        ) from error
    with suppress(OSError):  # files that are not ours keep the folder
        folder.rmdir()
