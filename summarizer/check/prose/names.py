"""English names of countries in prose, with their adjectives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from .countries import COUNTRIES, Country

__all__ = ["COUNTRIES", "Country", "countries_in", "prints_country"]


class SaidCountry(NamedTuple):
    """A country that English prose names, in the words of the prose."""

    country: Country
    text: str


def countries_in(prose: str) -> Iterator[SaidCountry]:
    """Return the countries that English prose names by noun or adjective."""
    for found in _english().finditer(prose):
        yield SaidCountry(_by_word()[found[0]], found[0])


def prints_country(korean: str, country: Country) -> bool:
    """Return whether a Korean text may name a country: by name, short form, Hanja, or a city or body of it."""
    return _korean(country).search(korean) is not None


@cache
def _by_word() -> dict[str, Country]:
    return {word: country for country in COUNTRIES for word in country.english}


@cache
def _english() -> re.Pattern[str]:
    words = sorted(map(re.escape, _by_word()), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?!\w)")


@cache
def _korean(country: Country) -> re.Pattern[str]:
    return re.compile("|".join(country.korean))
