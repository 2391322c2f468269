"""A file that rows are written to: CSV and Parquet are two."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, Protocol

from summarizer.tables.columns import Cell, Column

__all__ = ["Form", "NewSheet", "Sheet"]

Form = Literal["csv", "parquet"]


class Sheet(Protocol):
    """A table's file while it is written."""

    def add(self, row: Sequence[Cell]) -> None:
        """Write a row, a cell for each column."""
        ...

    def close(self) -> None:
        """Write what is left and close the file; closing twice is harmless."""
        ...


class NewSheet(Protocol):
    """Opens a file for rows of these columns."""

    def __call__(self, path: Path, columns: Sequence[Column]) -> Sheet:
        """Return a sheet with its header."""
        ...
