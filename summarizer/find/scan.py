"""The content of an article, found by code: its sentences and mentions, each with an id that a model may pick."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

from policy_brief import (
    AIModel,
    AnyFigure,
    Company,
    DateMention,
    Light,
    Mention,
    Money,
    Named,
    OfficialBody,
    PersonMention,
    Quantity,
    Quotation,
    Span,
    mask_contacts,
)
from summarizer.text.article import Article, Sentence
from summarizer.text.view import folded

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

    from policy_brief import Evidence, Role

    from .saved_scan import SavedScan

__all__ = ["Scan"]


@dataclass(frozen=True, kw_only=True)
class Scan(Light):
    """An article and its mentions, in text order; every span satisfies `article.text[start:end] == text`."""

    article: Article
    amounts: tuple[Money, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    companies: tuple[Company, ...] = ()
    models: tuple[AIModel, ...] = ()
    persons: tuple[PersonMention, ...] = ()
    bodies: tuple[OfficialBody, ...] = ()

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the article's body."""
        return self.article.sentences

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Everything that was found, kind by kind."""
        return (
            *self.amounts,
            *self.quantities,
            *self.dates,
            *self.quotations,
            *self.companies,
            *self.models,
            *self.persons,
            *self.bodies,
        )

    @property
    def year(self) -> int | None:
        """The year that the article was published in, where it is known."""
        return self.article.told_on.year if self.article.told_on else None

    @property
    def sentence_count(self) -> int:
        """The number of sentences that can be cited: those of the body, then what stands around it."""
        return len(self.article.sentences) + len(self.article.heads)

    def evidence(self, number: int) -> Evidence | None:
        """Return the sentence of that number as evidence, or None."""
        sentence = self.article.sentence(number)
        if sentence is not None:
            return _evidence(sentence, number, "body")
        beyond = number - len(self.article.sentences)
        if not 1 <= beyond <= len(self.article.heads):
            return None
        head = self.article.heads[beyond - 1]
        return _evidence(head, number, head.kind)

    def mention(self, id: str) -> Mention | None:  # noqa: A002 - the field's own word
        """Return the mention of that id, or None."""
        return self._by_id.get(id)

    def figures_in(self, number: int) -> tuple[AnyFigure, ...]:
        """Return the amounts, quantities and dates of a sentence, in text order."""
        return self._by_sentence.get(number, ())

    def conversion(self, money: Money) -> Money | None:
        """Return the article's own conversion of an amount, or None."""
        return next((each for each in self.amounts if each.conversion_of == money.id), None)

    def ticker(self, korean: str) -> str | None:
        """Return the stock code that the article prints next to a company, or None."""
        return next((each.ticker for each in self.companies if each.ticker and each.korean == korean), None)

    def prints(self, korean: str) -> bool:
        """Return whether the article prints these words, width and spacing aside."""
        return folded(korean) in self._folded_text

    def sentence_prints(self, number: int, korean: str) -> bool:
        """Return whether the sentence of that number prints these words, width and spacing aside."""
        sentence = self.evidence(number)
        return sentence is not None and folded(korean) in folded(sentence.quote)

    def mention_at(self, kind: type[Mention], start: int, end: int) -> Mention | None:
        """Return the mention of a kind that stands exactly there, or None."""
        return self._by_span.get((kind, start, end))

    def named(self, korean: str) -> Named | None:
        """Return the person, body, company or model of that Korean name, or None."""
        return self._by_name.get(folded(korean))

    def existing(self, prefixes: str) -> str:
        """Return the ids of these kinds, in words for a message: 'M1 to M7, N1'."""
        found = []
        for prefix in prefixes:
            ids = [id_ for id_ in self._by_id if id_.startswith(prefix)]
            found += [f"{ids[0]} to {ids[-1]}" if len(ids) > 1 else ids[0]] if ids else []
        return ", ".join(found) or "none"

    @classmethod
    def model_validate(cls, value: Any, **options: Any) -> Self:  # noqa: ANN401 - whatever is validated
        """Return the scan of a mapping, as `model_dump` gives it, or a scan; raises pydantic's `ValidationError`."""
        if isinstance(value, cls):
            return value
        from .saved_scan import SavedScan

        return cls(**_values(SavedScan.model_validate(value, **options)))

    @classmethod
    def model_validate_json(cls, text: str | bytes, **options: Any) -> Self:  # noqa: ANN401 - pydantic's
        """Return the scan of a JSON text, as `model_dump_json` gives it; raises pydantic's `ValidationError`."""
        from .saved_scan import SavedScan

        return cls(**_values(SavedScan.model_validate_json(text, **options)))

    def model_dump(self, **options: Any) -> dict[str, Any]:  # noqa: ANN401 - pydantic's
        """Return the fields and their values, and the sentences; options are those of pydantic."""
        return self._saved().model_dump(**options)

    def model_dump_json(self, **options: Any) -> str:  # noqa: ANN401 - pydantic's
        """Return article, mentions and sentences as JSON."""
        return self._saved().model_dump_json(**options)

    @classmethod
    def model_json_schema(cls, **options: Any) -> dict[str, Any]:  # noqa: ANN401 - pydantic's
        """Return the JSON Schema of a scan; options are those of pydantic."""
        from .saved_scan import SavedScan

        return SavedScan.model_json_schema(**options)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401
        """Return the schema with which pydantic models read and write a scan: by `model_validate` and `model_dump`."""
        from pydantic_core import core_schema

        from .saved_scan import SavedScan

        made = core_schema.no_info_after_validator_function(lambda saved: cls(**_values(saved)), handler(SavedScan))
        return core_schema.union_schema(
            [core_schema.is_instance_schema(cls), made],
            serialization=core_schema.plain_serializer_function_ser_schema(
                lambda scan, info: scan.model_dump(mode=info.mode), info_arg=True
            ),
        )

    def _saved(self) -> SavedScan:
        from .saved_scan import SavedScan

        return SavedScan.model_construct(None, **_values(self))

    @cached_property
    def _by_id(self) -> dict[str, Mention]:
        return {mention.id: mention for mention in self.mentions}

    @cached_property
    def _by_sentence(self) -> dict[int, tuple[AnyFigure, ...]]:
        figures: list[AnyFigure] = [*self.amounts, *self.quantities, *self.dates]
        found: dict[int, tuple[AnyFigure, ...]] = {}
        for figure in sorted(figures, key=lambda figure: figure.start):
            found[figure.sentence] = (*found.get(figure.sentence, ()), figure)
        return found

    @cached_property
    def _by_span(self) -> dict[tuple[type[Mention], int, int], Mention]:
        return {(type(mention), mention.start, mention.end): mention for mention in self.mentions}

    @cached_property
    def _by_name(self) -> dict[str, Named]:
        names = (*self.bodies, *self.companies, *self.models, *self.persons)
        return {folded(name.korean): name for name in reversed(names)}

    @cached_property
    def _folded_text(self) -> str:
        return folded(self.article.text)


def _values(scan: Scan | SavedScan) -> dict[str, Any]:
    return {each.name: getattr(scan, each.name) for each in fields(Scan)}


def _evidence(span: Span, number: int, role: Role) -> Evidence:
    from policy_brief import Evidence  # a scan alone cites nothing

    return Evidence(sentence=number, start=span.start, end=span.end, quote=mask_contacts(span.text), role=role)
