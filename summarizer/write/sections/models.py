"""Korean models, unless a table of the writer's own has a row for them; the few beside it are lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policy_brief import KoreanModel, PolicyBrief
from summarizer.write.english.prose import ProseWriter, named_with
from summarizer.write.markup.table import NOTHING, claim_table

__all__ = ["model_lines", "model_title", "shown_models"]

_ALL, _OTHERS = "Korean models", "Further Korean models"
_FEW = 2
"""So few models, and a list says no more than the points that name them."""


def model_lines(brief: PolicyBrief, writer: ProseWriter) -> Iterator[str]:
    """Write what is said of all models, then who made each and what is said of it."""
    note, shown = brief.models_note, shown_models(brief, writer)
    if note is None and not shown:
        return
    yield from (f"## {model_title(brief, writer)}", "")
    if note:
        yield from (writer.point("models_note", note, note.text), "")
    rows = [_model(f"korean_models[{at}]", brief.korean_models[at], writer) for at in shown]
    if len(shown) < len(brief.korean_models):
        yield from (*map(_line, rows), "")
    elif rows:
        yield from claim_table(("Developer", "Model", "Note", "Ref."), rows)


def model_title(brief: PolicyBrief, writer: ProseWriter) -> str:
    """Return the heading above the models, which says whether others have rows elsewhere."""
    return _ALL if len(shown_models(brief, writer)) == len(brief.korean_models) else _OTHERS


def shown_models(brief: PolicyBrief, writer: ProseWriter) -> tuple[int, ...]:
    """Return which models are listed: those without a row in a table of the writer's own, and those in dispute.

    One or two that the points name need no list, unless a note speaks of all models.
    """
    labels = [row.label.text.casefold() for row in brief.table_rows]
    disputed = {at for at, _ in enumerate(brief.korean_models) if writer.dispute(f"korean_models[{at}]")}
    others = [at for at, row in enumerate(brief.korean_models) if at not in disputed and not _is_tabled(row, labels)]
    if len(others) <= _FEW and brief.models_note is None and all(_is_named(brief, at) for at in others):
        others = []
    return tuple(sorted((*disputed, *others)))


def _is_named(brief: PolicyBrief, at: int) -> bool:
    name = re.compile(rf"(?<!\w){re.escape(_name(brief.korean_models[at]))}(?!\w)")
    return any(name.search(point.text.text) for point in brief.key_points)


def _name(row: KoreanModel) -> str:
    return named_with(row.model.english, row.version)


def _is_tabled(row: KoreanModel, labels: Sequence[str]) -> bool:
    """Return whether one of the labels names a model, with its version."""
    name = re.escape(_name(row).casefold())
    return any(re.search(rf"(?<!\w){name}\s*(?:$|[,:;(–])", label) for label in labels)


def _line(row: tuple[str, ...]) -> str:
    """Write one of the few models beside those of a table: the model, who made it, what is said of it."""
    developer, model, context, reference = row
    made = "" if developer == NOTHING else f", {developer}"
    return f"- **{model}**{made}: {context} {reference}".rstrip()


def _model(path: str, row: KoreanModel, writer: ProseWriter) -> tuple[str, ...]:
    developer = writer.name(row.developer) if row.developer else NOTHING
    return (developer, writer.name(row.model, row.version), writer.cell(row.context), writer.reference(path, row))
