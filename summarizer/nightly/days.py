"""Days that folders are named for."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

__all__ = ["day_of"]

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def day_of(folder: Path) -> dt.date | None:
    """Return the day that a folder is named for, YYYY-MM-DD, or None."""
    try:
        return dt.date.fromisoformat(folder.name) if _DAY.fullmatch(folder.name) else None
    except ValueError:
        return None
