"""`policy-brief scan`: what code finds, without a model."""

from __future__ import annotations

from pathlib import Path

import click

from .common import (
    as_source,
    config_option,
    errors_told,
    glossary_option,
    print_text,
    settings_from,
    source_argument,
    without_collecting,
)

__all__ = ["scan"]


@click.command(short_help="Show what code finds in an article, without a model.")
@source_argument
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="A table, or JSON."
)
@glossary_option
@config_option
@errors_told
def scan(*, source: str, form: str, config: Path | None, **flags: object) -> None:
    """Show sentences, amounts, quantities, dates, quotations and names of the article at SOURCE.

    SOURCE is a file (text or HTML), an http(s) address, or - for stdin. No model is asked.
    """
    with without_collecting():
        from summarizer.brief.scanning import scan as scan_source
        from summarizer.write.scan_table import scan_table

        settings = settings_from(config, **flags)
        found = scan_source(as_source(source, max_bytes=settings.max_bytes), settings=settings)
        print_text(found.model_dump_json(indent=2) + "\n" if form == "json" else scan_table(found))
