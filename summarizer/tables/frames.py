"""The tables of one brief as data frames of pandas."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from policy_brief import BriefDocument
from summarizer.errors import SettingsError

from .columns import Cell, Column, ExportRow, Kind
from .tables import TABLES

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["frames_of"]

_OF_AN_EXPORT = frozenset({"night", "file"})
_TYPES: dict[Kind, str] = {"text": "string", "integer": "Int64", "boolean": "boolean"}


def frames_of(document: BriefDocument) -> dict[str, pd.DataFrame]:
    """Return a frame for each table of `docs/export.md`, by its name, with the columns that it lists there.

    A decimal column has floats if they represent each figure exactly, else `Decimal`. Raise `SettingsError` if pandas
    is not installed.
    """
    try:
        import pandas as pd
    except ImportError as error:
        raise SettingsError("Data frames need pandas: pip install 'policy-brief[frames]'.") from error
    brief = ExportRow(None, "", document)
    frames = {}
    for table in TABLES:
        rows, columns = list(table.rows(brief)), [c for c in table.columns if c.name not in _OF_AN_EXPORT]
        frames[table.name] = pd.DataFrame(
            {column.name: _series(column, [column.value(row) for row in rows]) for column in columns}
        )
    return frames


def _series(column: Column, cells: Sequence[Cell]) -> pd.Series:
    import pandas as pd

    if column.kind == "decimal":
        return pd.Series(_floats(cells)) if _are_exact(cells) else pd.Series(list(cells), dtype="object")
    if column.kind == "date":
        return pd.Series(pd.to_datetime(list(cells), errors="coerce"))
    if column.kind == "time":
        return pd.Series(pd.to_datetime(list(cells), utc=True, errors="coerce")).dt.tz_convert("Asia/Seoul")
    return pd.Series(list(cells), dtype=_TYPES.get(column.kind, "object"))


def _are_exact(cells: Sequence[Cell]) -> bool:
    return all(Decimal(repr(float(cell))) == cell for cell in cells if isinstance(cell, Decimal))


def _floats(cells: Sequence[Cell]) -> list[float]:
    return [float(cell) if isinstance(cell, Decimal) else float("nan") for cell in cells]
