"""The JSON form of a scan, which repeats its sentences; only code that reads or writes one needs pydantic."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ConfigDict, computed_field, model_validator

from policy_brief import (
    AIModel,
    Company,
    DateMention,
    Money,
    OfficialBody,
    PersonMention,
    Quantity,
    Quotation,
    Value,
)
from summarizer.text.article import Article, Sentence

__all__ = ["SavedScan"]


class SavedScan(Value):
    """The fields of a `Scan`, in their order."""

    model_config = ConfigDict(title="Scan")

    article: Article
    amounts: tuple[Money, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    companies: tuple[Company, ...] = ()
    models: tuple[AIModel, ...] = ()
    persons: tuple[PersonMention, ...] = ()
    bodies: tuple[OfficialBody, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _without_sentences(cls, data: Any) -> Any:  # noqa: ANN401 - whatever is validated
        """Accept a scan's own JSON, which repeats the sentences of the article."""
        if isinstance(data, Mapping) and "sentences" in data:
            return {name: value for name, value in data.items() if name != "sentences"}
        return data

    @computed_field  # type: ignore[prop-decorator]  # pydantic's documented form
    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the article's body."""
        return self.article.sentences
