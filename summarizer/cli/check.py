"""`policy-brief check`: audit a saved brief again."""

from __future__ import annotations

from pathlib import Path

import click

from .common import (
    as_source,
    config_option,
    errors_told,
    format_option,
    glossary_option,
    print_text,
    settings_from,
    source_argument,
    tell,
)

__all__ = ["check"]

NOT_ALL = 3


@click.command(short_help="Audit a saved brief again.")
@click.argument("brief", type=click.Path(path_type=Path), metavar="BRIEF.json")
@source_argument
@format_option("text", "json", help="Form of the audit.")
@click.option(
    "--check", multiple=True, metavar="NAME=MODE", help="Mode of a check: off, shadow or enforce. Repeatable."
)
@click.option("--second-reader", is_flag=True, help="Have a model read the claims too, each against its sentences.")
@glossary_option
@config_option
@click.pass_context
@errors_told
def check(
    context: click.Context,
    /,
    *,
    brief: Path,
    source: str,
    form: str,
    second_reader: bool,
    config: Path | None,
    **flags: object,
) -> None:
    """Check every claim of BRIEF.json, saved by 'write --format json', against the article at SOURCE.

    No model is asked, unless --second-reader is given. Exits with 3 if a claim is disputed, if one was lost without its
    writer withdrawing it, or if the second reader could not be asked.
    """
    from summarizer.brief.recheck import audit_again, read_and_audit
    from summarizer.write import read_document
    from summarizer.write.sections.annex.audit import audit_text

    settings = settings_from(config, **flags)
    saved, article = read_document(brief), as_source(source, max_bytes=settings.max_bytes)
    audit = read_and_audit if second_reader else audit_again
    document = audit(saved, article, settings=settings)
    if form == "json":
        print_text(document.audit.model_dump_json(indent=2) + "\n")
    else:
        print_text(audit_text(document))
    unread = second_reader and document.audit.second_reader == "failed"
    if unread:
        tell("Error: the second reader could not be asked; the notes say why.")
    is_lost = any(not claim.by_writer for claim in document.audit.withdrawn)
    if unread or document.audit.count("disputed") or is_lost:
        context.exit(NOT_ALL)
