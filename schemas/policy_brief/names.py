"""Names in English and Korean: by id where code has both forms, else written out by the model."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Self, cast

from pydantic import BeforeValidator, Field, ValidationInfo, ValidatorFunctionWrapHandler, WrapValidator
from pydantic_core import PydanticCustomError

from .base import Value
from .mentions import Named, PersonMention, Romanisation
from .resolve import Resolved, Resolver, filled_by_code, id_type, resolver_of, shown

__all__ = ["HOME", "ActorRef", "ModelRef", "Name", "NamesRef", "Person", "PersonRef", "has_english"]


HOME = frozenset({"한국", "대한민국"})
"""What a Korean article need not print to be speaking of it."""


class Name(Resolved):
    """A person, body, company, product or law that has no id, in English and as the article prints it."""

    english: str = Field(min_length=1, description="Customary or official English name.")
    korean: str = Field(min_length=1, description="The name exactly as the article prints it, without particles.")
    romanisation: Romanisation | None = filled_by_code(
        description="Where the English form comes from; null: the model."
    )
    source: str | None = filled_by_code(description="Where the English form is established.")

    def __str__(self) -> str:
        """Return the name in English and as printed."""
        return f"{self.english} ({self.korean})"

    @classmethod
    def of(cls, named: Named) -> Name:
        """Return the name of a mention, in the forms that code knows."""
        return Name(english=named.english, korean=named.korean, romanisation=named.romanisation, source=named.source)

    def filled_from(self, scan: Resolver) -> Self:
        """Refuse a Korean name that the article does not print."""
        if self.korean not in HOME and not scan.prints(self.korean):
            raise PydanticCustomError(
                "not_in_article",
                "the article does not print '{korean}': copy the name exactly as it stands there",
                {"korean": shown(self.korean)},
            )
        return self


def _printed_names(value: object, info: ValidationInfo) -> object:
    """Pass over what is not a name that the article prints: a glossary is not a claim, and none is asked for again."""
    scan = resolver_of(info)
    if scan is None or not isinstance(value, list):
        return value
    names = (Name.model_validate(one) for one in value if _is_name(one, scan))
    return tuple({name.korean: name for name in names}.values())


def _is_name(value: object, scan: Resolver) -> bool:
    """Return whether a value has an English and a Korean form, and the article prints the latter."""
    if not isinstance(value, Mapping):
        return False
    english, korean = value.get("english"), value.get("korean")
    return isinstance(english, str) and isinstance(korean, str) and bool(english and korean) and scan.prints(korean)


def has_english(named: Named) -> bool:
    """Return whether code knows an English form: letters in Latin are one for a Korean person, and for nobody else."""
    if isinstance(named, PersonMention):
        return named.romanisation != "unverified" or named.source is not None
    return named.romanisation != "rule"


def _named(prefixes: str) -> Callable[[object, ValidationInfo], object]:
    def resolve(value: object, info: ValidationInfo) -> object:
        scan = resolver_of(info)
        return Name.of(_mention(value, prefixes, scan)) if scan is not None and isinstance(value, str) else value

    return resolve


def _mention(id_: str, prefixes: str, scan: Resolver) -> Named:
    found = scan.mention(id_) if id_[:1] in prefixes else None
    if not isinstance(found, Named):
        raise PydanticCustomError(
            "no_such_name",
            "{id} is not an id of a name of this article; give an id of its list of names, or english and korean",
            {"id": shown(id_)},
        )
    if not has_english(found):
        raise PydanticCustomError(
            "no_english_name",
            "{id} has no established English name: write it out, with english and korean",
            {"id": id_},
        )
    return found


ActorRef = Annotated[Name, BeforeValidator(_named("BCP"), json_schema_input_type=id_type("BCP") | Name)]
"""A state, body, company or person."""
ModelRef = Annotated[Name, BeforeValidator(_named("A"), json_schema_input_type=id_type("A") | Name)]
"""An AI model."""


NamesRef = Annotated[tuple[Name, ...], BeforeValidator(_printed_names)]
"""Names with their Korean, those that the article does not print passed over."""


Role = Annotated[
    str | None, Field(description="Title in English, e.g. 'Minister of Science and ICT'; null if none is printed.")
]
Affiliation = Annotated[ActorRef | None, Field(description="The person's organisation, if printed.")]


class Person(Name):
    """Who speaks or recommends and has no id: a person, or a group such as 'experts' (전문가들)."""

    role: Role = None
    affiliation: Affiliation = None


class PersonById(Value):
    """Who speaks or recommends, by the id of the name."""

    id: id_type("BCP")  # type: ignore[valid-type]  # made by a function
    role: Role = None
    affiliation: Affiliation = None


def _person(value: object, handler: ValidatorFunctionWrapHandler, info: ValidationInfo) -> Person:
    """Write a person given by id out for `Person` to validate, and keep where the name's spelling comes from."""
    scan = resolver_of(info)
    if scan is None or not (isinstance(value, Mapping) and "id" in value):
        return cast("Person", handler(value))
    named = _mention(str(value["id"]), "BCP", scan)
    rest = {key: given for key, given in value.items() if key != "id"}
    person = cast("Person", handler({"english": named.english, "korean": named.korean, **rest}))
    return person.model_copy(update={"romanisation": named.romanisation, "source": named.source})


PersonRef = Annotated[Person, WrapValidator(_person, json_schema_input_type=PersonById | Person)]
"""Somebody who speaks, with title and affiliation."""
