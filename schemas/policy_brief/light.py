"""Values that a scan makes by the thousand: dataclasses, so that it needs no pydantic and makes them in no time.

Pydantic reads and writes them as it does the models of a brief: what it must know of a field stands in the field's
`metadata`, under the names of `pydantic.Field`. Made by hand, they are not validated; `model_validate` validates.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import Field, dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self

from .cleaning.contacts import mask_contacts

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, TypeAdapter
    from pydantic_core import CoreSchema

__all__ = ["Amount", "Light", "Span", "Text", "Written"]

_ADAPTERS: dict[type, TypeAdapter[Any]] = {}


class Written:
    """How JSON has a value, for `Annotated`: pydantic's own form of it, which is made when pydantic asks."""

    def __init__(self, write: Callable[[Any], Any], form: Any) -> None:  # noqa: ANN401 - a type, or a union of them
        self._write, self._form = write, form

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401
        """Return the schema of the type, with what writes it."""
        from pydantic import PlainSerializer

        serializer = PlainSerializer(self._write, return_type=self._form, when_used="json")
        return serializer.__get_pydantic_core_schema__(source, handler)


def _as_json_number(value: Decimal) -> int | float | str:
    """Write a decimal as the JSON number that reads back equal, or as a string where no such number exists."""
    if value == value.to_integral_value():
        return int(value)
    number = float(value)
    return number if Decimal(repr(number)) == value else str(value)


Amount = Annotated[Decimal, Written(_as_json_number, int | float | str)]
Text = Annotated[str, Written(mask_contacts, str)]
"""Words of an article, mailboxes and phone numbers masked where they are saved."""


class Light:
    """A frozen dataclass that is read and written as a pydantic model is."""

    __slots__ = ()
    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @classmethod
    def model_validate(cls, value: Any, **options: Any) -> Self:  # noqa: ANN401 - whatever is validated
        """Return the value of a mapping; raises pydantic's `ValidationError`. Options are those of pydantic."""
        validated: Self = _adapter(cls).validate_python(value, **options)
        return validated

    @classmethod
    def model_validate_json(cls, text: str | bytes, **options: Any) -> Self:  # noqa: ANN401 - pydantic's
        """Return the value of a JSON text; raises pydantic's `ValidationError`."""
        validated: Self = _adapter(cls).validate_json(text, **options)
        return validated

    def model_dump(self, **options: Any) -> dict[str, Any]:  # noqa: ANN401 - pydantic's
        """Return the fields and their values; options are those of pydantic, such as `mode="json"`."""
        fields: dict[str, Any] = _adapter(type(self)).dump_python(self, **options)
        return fields

    def model_dump_json(self, **options: Any) -> str:  # noqa: ANN401 - pydantic's
        """Return the value as JSON."""
        return _adapter(type(self)).dump_json(self, **options).decode()

    @classmethod
    def model_json_schema(cls, **options: Any) -> dict[str, Any]:  # noqa: ANN401 - pydantic's
        """Return the JSON Schema of the value; options are those of pydantic."""
        return _adapter(cls).json_schema(**options)

    def model_copy(self, *, update: Mapping[str, Any] | None = None) -> Self:
        """Return a copy with other values of some fields, which are not validated; raise `TypeError` for no field."""
        if unknown := set(update or ()) - set(self.__dataclass_fields__):
            message = f"{type(self).__name__} has no field {', '.join(sorted(unknown))}"
            raise TypeError(message)
        copied = object.__new__(type(self))
        for name in self.__dataclass_fields__:  # half the time of `dataclasses.replace`
            object.__setattr__(copied, name, getattr(self, name))
        for name, value in (update or {}).items():
            object.__setattr__(copied, name, value)
        return copied


def _adapter(kind: type) -> TypeAdapter[Any]:
    """Return what validates and writes values of a kind, made once."""
    if kind not in _ADAPTERS:
        from pydantic import TypeAdapter

        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span(Light):
    """A stretch of an article: `text == article.text[start:end]`.

    Offsets count Unicode code points in `Article.text`; the end is exclusive.
    """

    text: Text
    start: int = field(metadata={"ge": 0})
    end: int = field(metadata={"ge": 0})
