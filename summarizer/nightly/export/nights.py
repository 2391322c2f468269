"""Which nights there are to export."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from summarizer.errors import SettingsError
from summarizer.nightly.days import day_of
from summarizer.nightly.digest.night import brief_files

__all__ = ["Nights", "nights"]

Nights = tuple[tuple[dt.date | None, Path], ...]


def nights(out: Path) -> Nights:
    """Return the nights in a folder, by day, or the folder itself where it is one; raises `SettingsError`.

    A folder that is not named for a day counts as a night without one: `write --output` fills such folders.
    """
    if not out.is_dir():
        raise SettingsError(f"{out} is not a folder. Give the 'out' of a night's settings, or one night in it.")
    found = tuple(_in(out)) or ((day_of(out.resolve()), out),)
    if not any(any(brief_files(night)) for _, night in found):
        raise SettingsError(
            f"{out} holds no briefs (*.json). Give the 'out' of a night's settings, one night in it, or a folder that "
            "'write --format json' filled."
        )
    return found


def _in(out: Path) -> Iterator[tuple[dt.date, Path]]:
    for path in sorted(out.iterdir()):
        day = day_of(path)
        if day is not None and path.is_dir():
            yield day, path
