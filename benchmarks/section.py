"""The result of a benchmark: tables, and a text that says what their figures mean and what they do not."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import click

__all__ = ["Section", "Table", "markdown_option", "show"]

markdown_option = click.option("--markdown", is_flag=True, help="Print Markdown, as docs/benchmarks.md has it.")


@dataclass(frozen=True)
class Table:
    """Rows under a header; all cells are text, and all columns but the first are figures."""

    header: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]

    def markdown(self) -> str:
        """Return the table in Markdown."""
        rule = "|" + "---|" + "---:|" * (len(self.header) - 1)
        return "\n".join([_line(self.header), rule, *map(_line, self.rows)])

    def text(self) -> str:
        """Return the table in columns of plain text."""
        rows = [self.header, *self.rows]
        widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
        return "\n".join(_columns(row, widths) for row in rows)


@dataclass(frozen=True)
class Section:
    """One benchmark's results; `meaning` is Markdown."""

    title: str
    command: str
    tables: Sequence[Table]
    meaning: str

    def markdown(self) -> str:
        """Return the section in Markdown."""
        load = f"Load average when it ended: {os.getloadavg()[0]:.1f}."
        tables = [table.markdown() for table in self.tables]
        return "\n\n".join([f"## {self.title}", f"`{self.command}`", *tables, self.meaning, load]) + "\n"

    def text(self) -> str:
        """Return the section as plain text for a terminal."""
        load = f"load average {os.getloadavg()[0]:.1f}"
        return "\n\n".join([self.title, *(table.text() for table in self.tables), self.meaning, load])


def show(section: Section, *, markdown: bool) -> None:
    """Print a section."""
    click.echo(section.markdown() if markdown else section.text())


def _line(row: tuple[str, ...]) -> str:
    return f"| {' | '.join(row)} |"


def _columns(row: tuple[str, ...], widths: list[int]) -> str:
    first = row[0] + " " * (widths[0] - _width(row[0]))
    return "  ".join(
        [first, *(" " * (width - _width(cell)) + cell for cell, width in zip(row[1:], widths[1:], strict=True))]
    )


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
