"""Rows as Parquet: exact decimals, days, times in Korea, lists."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer.errors import SettingsError
from summarizer.tables.columns import Cell, Column, Kind

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["ParquetSheet", "needs_pyarrow"]

_PRECISION, _SCALE = 38, 12  # room for 26 digits before the point; costs of a token have ten after it
_ROWS = 10_000


def needs_pyarrow() -> None:
    """Raise `SettingsError` where pyarrow is not installed."""
    try:
        import pyarrow.parquet  # noqa: F401 - an extra
    except ImportError as error:
        raise SettingsError(
            "Parquet needs pyarrow: pip install 'policy-brief[parquet]', or take --format csv."
        ) from error


class ParquetSheet:
    """A Parquet file while it is written, some thousand rows at a time."""

    def __init__(self, path: Path, columns: Sequence[Column]) -> None:
        import pyarrow.parquet as pq

        self._schema = _schema(columns)
        self._writer = pq.ParquetWriter(path, self._schema)
        self._rows: list[Sequence[Cell]] = []

    def add(self, row: Sequence[Cell]) -> None:
        """Write a row."""
        self._rows.append(row)
        if len(self._rows) == _ROWS:
            self._flush()

    def close(self) -> None:
        """Write what is left and close the file."""
        if self._rows:
            self._flush()
        self._writer.close()

    def _flush(self) -> None:
        import pyarrow as pa

        columns = zip(*self._rows, strict=True)
        arrays = [
            pa.array(map(_fitting, cells), type=field.type) for cells, field in zip(columns, self._schema, strict=True)
        ]
        self._writer.write_table(pa.Table.from_arrays(arrays, schema=self._schema))
        self._rows = []


def _schema(columns: Sequence[Column]) -> pa.Schema:
    import pyarrow as pa

    return pa.schema(
        [pa.field(column.name, _types()[column.kind], metadata={"description": column.about}) for column in columns]
    )


def _types() -> dict[Kind, Any]:
    import pyarrow as pa

    return {
        "text": pa.string(),
        "list of text": pa.list_(pa.string()),
        "integer": pa.int64(),
        "list of integers": pa.list_(pa.int64()),
        "decimal": pa.decimal128(_PRECISION, _SCALE),
        "boolean": pa.bool_(),
        "date": pa.date32(),
        "time": pa.timestamp("us", tz="Asia/Seoul"),
    }


def _fitting(cell: Cell) -> Cell:
    """Return a decimal that its column can hold exactly, or None."""
    if not isinstance(cell, Decimal):
        return cell
    exponent = cell.normalize().as_tuple().exponent
    fits = isinstance(exponent, int) and exponent >= -_SCALE and cell.adjusted() < _PRECISION - _SCALE
    return cell if fits else None
