"""Facts of saved briefs, as one file for each kind."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

__all__ = ["export_facts"]


def export_facts(out: Path, *, to: Path, form: Literal["csv", "parquet"]) -> tuple[Path, ...]:
    """Write the facts of every night in `out`, or of the one night that it is, into the folder `to`.

    Raises `SettingsError` when Parquet is asked for without pyarrow, and `OutputError`.
    """
    raise NotImplementedError
