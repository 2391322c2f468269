"""`policy-brief scan`: what code finds, without a model."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .common import (
    as_source,
    attachments_option,
    config_option,
    errors_told,
    format_option,
    glossary_option,
    print_text,
    settings_from,
    source_argument,
    tell,
    with_files,
    without_collecting,
)

if TYPE_CHECKING:
    from summarizer.settings import Settings

__all__ = ["scan"]

NOT_ALL = 3


@click.command(short_help="Show what code finds in an article, without a model.")
@source_argument
@format_option("text", "json", help="A table, or JSON.")
@attachments_option
@glossary_option
@config_option
@click.pass_context
@errors_told
def scan(
    context: click.Context, /, *, source: str, form: str, attachments: bool, config: Path | None, **flags: object
) -> None:
    """Show sentences, amounts, quantities, dates, quotations and names of the article at SOURCE.

    SOURCE is a file (text, HTML, HWPX, docx or e-mail, and PDF and HWP with the extras documents and hwp), a folder of
    such files, an http(s) address, or - for stdin. No model is asked.
    """
    sources = with_files([source])
    if sources == [source]:
        with without_collecting():
            print_text(_found(source, form, _settings(config, flags), indent=2, attachments=attachments))
    elif _scan_all(sources, form, _settings(config, flags)):
        context.exit(NOT_ALL)


def _settings(config: Path | None, flags: Mapping[str, object]) -> Settings | None:
    """Return the settings, or None if there are none: a scan then does not import pydantic, a quarter of its time."""
    from summarizer.defaults import is_anything_set

    given = config is not None or any(value is not None for value in flags.values())
    return settings_from(config, **flags) if given or is_anything_set(os.environ) else None


def _scan_all(sources: list[str], form: str, settings: Settings | None) -> int:
    """Print what several files contain, each below its name or as one line of JSON; return how many failed."""
    from summarizer.errors import SourceError

    failed = 0
    for source in sources:
        try:
            text = _found(source, form, settings, indent=None)
        except SourceError as error:
            failed += 1
            tell(f"{source}: {error}")
            continue
        print_text(text if form == "json" else f"file       {source}\n{text}\n")
    return failed


def _found(source: str, form: str, settings: Settings | None, *, indent: int | None, attachments: bool = False) -> str:
    from summarizer.brief.scanning import scan as scan_source
    from summarizer.defaults import MAX_BYTES
    from summarizer.write.scan_table import scan_table

    most, allow = (settings.max_bytes, settings.fetch_allow) if settings else (MAX_BYTES, ())
    given = as_source(source, max_bytes=most, attachments=attachments, allow=allow)
    found = scan_source(given, settings=settings)
    return found.model_dump_json(indent=indent) + "\n" if form == "json" else scan_table(found)
