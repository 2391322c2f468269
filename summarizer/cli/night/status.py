"""`policy-brief status`: the state of a night's ledger."""

from __future__ import annotations

from pathlib import Path

import click

from summarizer.cli.common import errors_told, format_option, print_text, tell

__all__ = ["status"]

_SHOWN = 20


@click.command(short_help="Show the state of articles, costs, nights and quarantine.")
@click.argument("config", type=click.Path(path_type=Path))
@format_option("text", "json", help="Text for a person, or everything as JSON.")
@errors_told
def status(*, config: Path, form: str) -> None:
    """Show the state of the articles of CONFIG, what they cost, how the last nights ended, and what failed and why.

    It only reads, and may run while a night is running.
    """
    import os

    from summarizer.nightly.config import load_config
    from summarizer.nightly.ledger import Ledger
    from summarizer.nightly.report.ledger_status import read_ledger_status
    from summarizer.nightly.report.ledger_status_text import ledger_status_text

    night = load_config(config, environment=os.environ)
    if not night.ledger.exists():
        tell(f"No night has begun yet: there is no {night.ledger}.")
        if form == "text":
            return
    with Ledger.look(night.ledger) as ledger:
        found = read_ledger_status(ledger, most=_SHOWN if form == "text" else None)
    print_text(found.model_dump_json(indent=2) + "\n" if form == "json" else ledger_status_text(found))
