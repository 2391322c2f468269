"""The table of Korean models."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policy_brief import KoreanModel, Name
from summarizer.nightly.digest.identity import of_model, together
from summarizer.nightly.digest.values import ModelFact
from summarizer.write.english.wording import NOTHING, both

from .cells import TableRow, link_evidence, merge_alike, write_cell, write_table

__all__ = ["model_table"]

_HEADER = ("Model", "Developer", "Named for", "Evidence")


def model_table(title: str, facts: Sequence[ModelFact]) -> Iterator[str]:
    """Write models by name; one that several articles tell alike has one row."""
    by_name = sorted(facts, key=lambda fact: fact.model.model.english.casefold())
    alike = together(by_name, lambda fact: of_model(fact.model))
    yield from write_table(title, _HEADER, merge_alike(_model(fact) for same in alike for fact in same))


def _model(fact: ModelFact) -> TableRow:
    row = fact.model
    developer = both(row.developer) if row.developer else NOTHING
    return (_with_version(row), developer, write_cell(row.context), link_evidence(fact, row.evidence))


def _with_version(row: KoreanModel) -> str:
    """Return a model in both languages, with its version unless the name has it."""
    name, version = row.model, row.version
    if version is None or version.casefold() in name.english.casefold():
        return both(name)
    return both(Name(english=f"{name.english} {version}", korean=name.korean))
