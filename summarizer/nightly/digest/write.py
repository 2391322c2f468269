"""One night's digest: read its briefs, put their facts side by side, write the index."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from .values import Digest

__all__ = ["last_index", "write_digest"]


def write_digest(night: Path, *, day: dt.date, previous: Path | None) -> Digest:
    """Write `index.md` and `index.json` of the briefs in `night`; raises `OutputError`.

    `previous` is an earlier night's `index.json`, see `last_index`. A file that is no readable brief is named in the
    digest, and stops nothing.
    """
    raise NotImplementedError


def last_index(out: Path, day: dt.date) -> Path | None:
    """Give the `index.json` of the last night before `day` that has one, or None."""
    raise NotImplementedError
