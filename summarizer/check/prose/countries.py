"""Countries as English prose and Korean text name them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import NamedTuple

from summarizer.korean.names.glossary import load_glossary

__all__ = ["Country", "SaidCountry", "countries", "countries_in", "is_country", "name_of_country", "prints_country"]

_UNLISTED = frozenset(("south korea", "korea", "republic of korea", "european union", "eu"))
_ALSO_NAMES = frozenset(("Chad", "Georgia", "Jordan"))
"""States whose nouns name persons or places of others, too."""
_KIND = re.compile(
    r"""
    \ (?:
        (?:red|black|white|wild|sweet|sika)?\ ?
        (?:cedar|cypress|larch|pine|fir|oak|maple|elm|chestnut|beech|birch|spruce|ginseng|cabbage|pear|cherry|lacquer)
      | (?:beetle|hornet|knotweed|encephalitis|measles|shepherd|bulldog|fries|chess)
      | (?:Sea|Ocean|Channel)
    )(?:s|es|ies)?\b
    """,
    re.VERBOSE,
)
"""What makes a country's word part of the name of a plant, an animal, a disease, a dish, a game or a water."""
_NEAR = 24  # code points before a country's name that may make it part of another place's name
_OTHER_PLACES = re.compile(r"(?:New Mexico|Papua New Guinea|Gulf of Mexico|Sea of Japan)$")


class Country(NamedTuple):
    """A country: English words, its Korean names, and every Korean pattern that may mean it."""

    english: tuple[str, ...]
    named: tuple[str, ...]
    korean: tuple[str, ...]


class SaidCountry(NamedTuple):
    """A country that English prose names, in the words of the prose."""

    country: Country
    text: str


@cache
def countries() -> tuple[Country, ...]:
    """Return the countries of the table."""
    table = tomllib.loads(
        resources.files("summarizer.check.prose").joinpath("countries.toml").read_text(encoding="utf-8")
    )
    return tuple(
        Country(tuple(row["english"]), tuple(row["named"]), (*row["named"], *row.get("hints", ())))
        for row in table["country"]
    )


def countries_in(prose: str) -> Iterator[SaidCountry]:
    """Return the countries that English prose names by noun or adjective; not those of Japanese cedar or New Mexico."""
    return (
        SaidCountry(_by_word()[found[0]], found[0])
        for found in _english().finditer(prose)
        if not _KIND.match(prose, found.end())
        and not _OTHER_PLACES.search(prose, max(0, found.start() - _NEAR), found.end())
    )


def is_country(english: str) -> bool:
    """Return whether an English name, in lower case and without article, is that of a state or union."""
    return english in _UNLISTED or english in _lower_names()


def prints_country(korean: str, country: Country) -> bool:
    """Return whether a Korean text may name a country: by name, short form, Hanja, or a city or body of it."""
    return _pattern(country.korean).search(korean) is not None


def name_of_country(korean: str, country: Country) -> str | None:
    """Return the Korean name of a country as a text prints it, or None."""
    found = _pattern(country.named).search(korean)
    return found[0] if found else None


@cache
def _lower_names() -> frozenset[str]:
    return frozenset(word.casefold() for word in _by_word())


@cache
def _by_word() -> dict[str, Country]:
    return {word: country for country in (*_others(), *countries()) for word in country.english}


@cache
def _others() -> tuple[Country, ...]:
    """Return the states that the glossary knows and the table does not, by their nouns: Uzbekistan."""
    known = {word for country in countries() for word in country.english}
    entries = (entry for entry in load_glossary().entries.values() if entry.kind == "country")
    return tuple(
        Country((entry.english,), names, names)
        for entry in entries
        if entry.english not in known | _ALSO_NAMES and entry.english.casefold() not in _UNLISTED
        for names in (tuple(map(re.escape, (entry.korean, *entry.aliases))),)
    )


@cache
def _english() -> re.Pattern[str]:
    words = sorted(map(re.escape, _by_word()), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?!\w)")


@cache
def _pattern(alternatives: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(alternatives))
