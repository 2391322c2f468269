"""`policy-brief schema`: the JSON Schemas."""

from __future__ import annotations

import click

from .common import errors_told, print_text

__all__ = ["schema"]


@click.command(short_help="Print a JSON Schema.")
@click.option(
    "--answer", is_flag=True, help="The strict schema that a model answers to, instead of the saved document's."
)
@errors_told
def schema(*, answer: bool) -> None:
    """Print the JSON Schema of a saved brief, or of what a model is asked for."""
    import json

    from policy_brief import BriefDocument, answer_schema, saved_schema

    print_text(
        json.dumps(answer_schema() if answer else saved_schema(BriefDocument), ensure_ascii=False, indent=2) + "\n"
    )
