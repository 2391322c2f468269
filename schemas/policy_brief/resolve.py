"""How an id that a model picks becomes the value it stands for.

Validated with a scan in the context (`model_validate(…, context={"scan": scan})`), a field takes only ids and resolves
them; without one it takes only resolved values. So one set of schemas reads both a model's answer and a saved brief.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any, Literal, Protocol, Self

from pydantic import AfterValidator, BeforeValidator, Field, ModelWrapValidatorHandler, ValidationInfo, model_validator
from pydantic_core import PydanticCustomError

from .base import Value
from .mentions import AnyFigure, DateMention, Mention, Money, Quantity, Quotation

__all__ = [
    "DateRef",
    "Evidence",
    "EvidenceRef",
    "MoneyIdRef",
    "MoneyRef",
    "QuantityRef",
    "QuotationRef",
    "Resolved",
    "Resolver",
    "Role",
    "filled_by_code",
    "not_asked",
    "require_sentence",
    "resolver_of",
    "shown",
]

FILLED = "x-filled-by-code"
NOT_ASKED = "x-not-asked"


Role = Literal["body", "headline", "subhead", "heading", "caption", "table_title", "table_header"]
"""What a cited sentence is in its article."""


class Evidence(Value):
    """A cited sentence: `quote == article.text[start:end]`, mailboxes and phone numbers masked.

    What stands around the body can be cited too: headline, subheads, headings, captions and table heads are numbered
    after it.
    """

    sentence: int = Field(ge=1)
    role: Role = "body"
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    quote: str

    def __str__(self) -> str:
        """Return the sentence with its number."""
        return f"[{self.sentence}] {self.quote}"


class Resolver(Protocol):
    """What ids resolve against; a scan is one."""

    def evidence(self, number: int) -> Evidence | None:
        """Return the sentence of that number, or None."""
        ...

    def mention(self, id: str) -> Mention | None:  # noqa: A002 - the field's own word
        """Return the mention of that id, or None."""
        ...

    def figures_in(self, number: int) -> Sequence[AnyFigure]:
        """Return the amounts, quantities and dates of a sentence, in text order."""
        ...

    def conversion(self, money: Money) -> Money | None:
        """Return the article's own conversion of an amount, or None."""
        ...

    def ticker(self, korean: str) -> str | None:
        """Return the stock code that the article prints next to a company, or None."""
        ...

    def prints(self, korean: str) -> bool:
        """Return whether the article prints these words."""
        ...

    def existing(self, prefixes: str) -> str:
        """Say which ids there are, for a message: 'M1…M7'."""
        ...

    @property
    def sentence_count(self) -> int:
        """How many sentences the article has."""
        ...

    @property
    def year(self) -> int | None:
        """The year that the article was published in, where it is known."""
        ...


def shown(text: str) -> str:
    """Make a text fit for a message: a lone surrogate has no UTF-8."""
    return text.encode("utf-8", "replace").decode("utf-8")


def resolver_of(info: ValidationInfo) -> Resolver | None:
    """Return the scan in the validation context, or None when a saved brief is read."""
    context = info.context
    return context.get("scan") if isinstance(context, Mapping) else None


def filled_by_code(default: Any = None, **options: Any) -> Any:  # noqa: ANN401 - as pydantic.Field
    """Declare a field that code fills and a model is never asked for."""
    return Field(default=default, json_schema_extra={FILLED: True}, **options)


def not_asked(default: Any = None, **options: Any) -> Any:  # noqa: ANN401 - as pydantic.Field
    """Declare a field that the schema of an answer does not show: code makes it of what the model wrote elsewhere."""
    return Field(default=default, json_schema_extra={NOT_ASKED: True}, **options)


class Resolved(Value):
    """A value whose fields marked `filled_by_code` come from the scan when a model's answer is validated."""

    @model_validator(mode="wrap")
    @classmethod
    def _fill(cls, data: Any, handler: ModelWrapValidatorHandler[Self], info: ValidationInfo) -> Self:  # noqa: ANN401
        scan = resolver_of(info)
        if scan is None or not isinstance(data, Mapping):
            return handler(data)
        filled = cls._filled_fields()
        return handler({key: value for key, value in data.items() if key not in filled}).filled_from(scan)

    @classmethod
    def _filled_fields(cls) -> frozenset[str]:
        extras = ((name, field.json_schema_extra) for name, field in cls.model_fields.items())
        return frozenset(name for name, extra in extras if isinstance(extra, dict) and extra.get(FILLED))

    def filled_from(self, scan: Resolver) -> Self:  # noqa: ARG002 - for subclasses
        """Give this value with its fields filled; raises `PydanticCustomError` for what the article does not carry."""
        return self


def _evidence(value: object, info: ValidationInfo) -> object:
    scan = resolver_of(info)
    if scan is None:
        return value
    if not isinstance(value, int) or isinstance(value, bool):
        raise PydanticCustomError("sentence_number", "cite a sentence by its number, an integer")
    return require_sentence(value, scan)


def require_sentence(number: int, scan: Resolver) -> Evidence:
    """Return the sentence of that number; raise `PydanticCustomError` if it does not exist."""
    found = scan.evidence(number)
    if found is None:
        raise PydanticCustomError(
            "no_such_sentence",
            "sentence {number} does not exist: the article has {count}",
            {"number": number, "count": scan.sentence_count},
        )
    return found


def _mention(prefixes: str, what: str) -> Callable[[object, ValidationInfo], object]:
    def resolve(value: object, info: ValidationInfo) -> object:
        scan = resolver_of(info)
        if scan is None or value is None:
            return value
        if not isinstance(value, str):
            raise PydanticCustomError("not_an_id", "give the id of {what}, a string", {"what": what})
        found = scan.mention(value) if value[:1] in prefixes else None
        if found is None:
            raise PydanticCustomError(
                "no_such_id",
                "{id} is not the id of any {what} of this article; there are {existing}",
                {"id": shown(value), "what": what, "existing": scan.existing(prefixes)},
            )
        return found

    return resolve


def id_type(prefixes: str) -> Any:  # noqa: ANN401 - a type for the JSON Schema
    letters = prefixes if len(prefixes) == 1 else f"[{prefixes}]"
    return Annotated[str, Field(pattern=f"^{letters}[1-9][0-9]*$")]


def _money_id(value: str, info: ValidationInfo) -> str:
    scan = resolver_of(info)
    if scan is not None:
        _mention("M", "amount")(value, info)
    return value


EvidenceRef = Annotated[Evidence, BeforeValidator(_evidence, json_schema_input_type=int)]
MoneyIdRef = Annotated[str, Field(pattern="^M[1-9][0-9]*$"), AfterValidator(_money_id)]
MoneyRef = Annotated[Money, BeforeValidator(_mention("M", "amount"), json_schema_input_type=id_type("M"))]
DateRef = Annotated[DateMention, BeforeValidator(_mention("D", "date"), json_schema_input_type=id_type("D"))]
QuantityRef = Annotated[Quantity, BeforeValidator(_mention("N", "quantity"), json_schema_input_type=id_type("N"))]
QuotationRef = Annotated[Quotation, BeforeValidator(_mention("Q", "quotation"), json_schema_input_type=id_type("Q"))]
