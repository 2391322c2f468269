"""`policy-brief prune`: remove the files of past days."""

from __future__ import annotations

from pathlib import Path

import click

from summarizer.cli.common import errors_told, tell

__all__ = ["prune"]

RUNNING = 4
_SHOWN = 10


@click.command(short_help="Remove the files of old nights; the ledger keeps articles.")
@click.argument("config", type=click.Path(path_type=Path))
@click.option(
    "--keep", type=click.IntRange(min=1), default=90, show_default=True, metavar="DAYS", help="Number of days to keep."
)
@click.option("--dry-run", is_flag=True, help="Say what would be removed, and remove nothing.")
@click.pass_context
@errors_told
def prune(context: click.Context, /, *, config: Path, keep: int, dry_run: bool) -> None:
    """Remove briefs, indexes and logs of nights that are older than DAYS, below the 'out' of CONFIG.

    The ledger keeps the articles, so that none is paid for again, and the sums of what was paid. Files that a night
    does not write stay. Exit code 4: a night is running.
    """
    import datetime as dt
    import os

    from summarizer.errors import NightRunning
    from summarizer.nightly.config import load_config
    from summarizer.nightly.run.prune import prune as remove
    from summarizer.text.article import KST

    night = load_config(config, environment=os.environ)
    before = dt.datetime.now(KST).date() - dt.timedelta(days=keep)
    try:
        done = remove(night, before=before, dry_run=dry_run)
    except NightRunning as error:
        tell(f"Error: {error}")
        context.exit(RUNNING)
    removed = "would be removed" if dry_run else "removed"
    for day, files in done.days.items():
        click.echo(f"{day}: {files:,} files")
    tell(f"{sum(done.days.values()):,} files and {done.rows:,} rows of the ledger {removed}, of before {before}.")
    for path in done.left[:_SHOWN]:
        tell(f"Left, because no night wrote it: {path}")
