"""`policy-brief export`: all facts of saved briefs as tables."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from .common import errors_told, format_option, tell

if TYPE_CHECKING:
    from summarizer.nightly.export import Exported

__all__ = ["export"]

NOT_ALL = 3


@click.command(short_help="Write the facts of saved briefs as tables, CSV or Parquet.")
@click.argument("out", type=click.Path(path_type=Path), metavar="OUT_OR_NIGHT")
@click.option("--to", required=True, metavar="DIR", help="Where the tables go.")
@format_option("csv", "parquet", help="Form of the tables; parquet needs the extra of that name.")
@click.option("--quiet", "-q", is_flag=True, help="Name only the files that could not be read.")
@click.pass_context
@errors_told
def export(context: click.Context, /, *, out: Path, to: str, form: Literal["csv", "parquet"], quiet: bool) -> None:
    """Write the facts of all nights in OUT, of one NIGHT in it, or of any folder of briefs in JSON.

    One file for each kind: briefs, points, corrections, investments, stances, models, measures, denials, dates,
    speakers, recommendations, caveats, questions, evidence, objections, withdrawn, unused, stages. Every claim comes
    with its verdict, the objections, the Korean sentences and the article's address; docs/export.md names all columns.
    CSV is UTF-8 with a byte order mark, and a text that a spreadsheet would take for a formula begins with an
    apostrophe.

    Exits with 3 when a file is not a brief that can be read; the others are exported.
    """
    if not to:
        raise click.UsageError("--to is empty: name the folder for the tables, or . for this one.")
    from summarizer.nightly.export import export_facts

    exported = export_facts(out, to=Path(to), form=form)
    _tell(exported, quiet=quiet)
    if exported.unread:
        context.exit(NOT_ALL)


def _tell(exported: Exported, *, quiet: bool) -> None:
    for path, rows in exported.rows.items():
        if not quiet:
            tell(f"{path}: {rows:,} {'row' if rows == 1 else 'rows'}")
    for file, reason in exported.unread.items():
        tell(f"Not read: {file}: {reason}")
