"""No country, body or person is given the English name of another."""

from __future__ import annotations

from collections.abc import Iterator

from policy_brief import Name, Named, Objection, has_english
from policy_brief.claims import named, sentence_numbers
from summarizer.check.base import ClaimInView, Rule
from summarizer.check.prose.bare import fields_of_words, said_in
from summarizer.check.prose.clauses import plain_name
from summarizer.check.prose.countries import (
    Country,
    countries,
    countries_in,
    is_country,
    name_of_country,
    prints_country,
)
from summarizer.check.reading import Reading
from summarizer.text.view import folded

__all__ = ["IDENTITIES"]


def _inspect(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    for field, name in named(view.claim):
        known = reading.english_of(name.korean)
        if known is not None and _is_anothers(name, known, reading):
            number = next(iter(reading.sentences_with(name.korean)), None)
            if number is not None:
                says = f"{field}: {name.korean} ([{number}]) is {known}, not {name.english}."
                yield view.contradiction(says, korean=name.korean, sentence=number, words=name.english)
        elif known is None and _is_strange_country(name, reading):
            number = next(iter(reading.sentences_with(name.korean)), None)
            if number is not None:
                says = (
                    f"{field}: {name.korean} ([{number}]) is not {name.english}, of which the article prints nothing."
                )
                yield view.contradiction(says, korean=name.korean, sentence=number, words=name.english)
    yield from _wrong_country(view, reading)


def _is_anothers(name: Name, known: str, reading: Reading) -> bool:
    """Return whether an English name is established for something else, and not for this Korean name."""
    given = plain_name(name.english)
    if given == plain_name(known) or is_country(given) != is_country(plain_name(known)):
        return False  # a ministry may stand for its country
    owners = reading.remembered(_owners, 0).get(given, ())
    if any(reading.same_name(owner, name.korean) for owner in owners):
        return False
    return any(not _overlap(owner, name.korean) for owner in owners)


def _is_strange_country(name: Name, reading: Reading) -> bool:
    """Return whether an English name is that of a country that the article does not mention."""
    given = plain_name(name.english)
    found = [said.country for said in countries_in(name.english) if is_country(given)]
    return bool(found) and not any(_has_country(country, reading) for country in found)


def _overlap(one: str, other: str) -> bool:
    first, second = folded(one), folded(other)
    return first in second or second in first


def _owners(reading: Reading, _: int) -> dict[str, tuple[str, ...]]:
    """Return the Korean names for each established English name."""
    owners: dict[str, tuple[str, ...]] = {}
    found = [(entry.english, entry.korean) for entry in reading.glossary.entries.values() if entry.verified]
    scan = reading.scan
    others: tuple[Named, ...] = (*scan.bodies, *scan.companies, *scan.persons)
    found += [(name.english, name.korean) for name in others if has_english(name)]
    for english, korean in dict.fromkeys(found):
        plain = plain_name(english)
        owners[plain] = (*owners.get(plain, ()), korean)
    return owners


def _wrong_country(view: ClaimInView, reading: Reading) -> Iterator[Objection]:
    """Object to a country that is not in the article, if the cited sentences name one that the claim does not."""
    said = {found.country: found.text for _, text in fields_of_words(view.claim) for found in countries_in(text)}
    strange = {country: text for country, text in said.items() if not _has_country(country, reading)}
    if len(strange) != 1:
        return
    named_there = _named_countries(view, reading)
    everything = {found.country for found in countries_in(said_in(view.claim))}
    if len(named_there) != 1 or everything.intersection(named_there):
        return
    ((country, (number, korean)),) = named_there.items()
    (strange_text,) = strange.values()
    says = f"[{number}] names {korean} ({country.english[0]}); the article prints nothing of {strange_text}."
    yield view.contradiction(says, korean=korean, sentence=number, words=strange_text)


def _has_country(country: Country, reading: Reading) -> bool:
    return country in reading.remembered(_in_latin, 0) or prints_country(reading.whole, country)


def _in_latin(reading: Reading, _: int) -> frozenset[Country]:
    return frozenset(found.country for found in countries_in(reading.whole))


def _named_countries(view: ClaimInView, reading: Reading) -> dict[Country, tuple[int, str]]:
    """Return the countries that the cited sentences name, each with sentence number and Korean word."""
    found: dict[Country, tuple[int, str]] = {}
    for number in sentence_numbers(view.claim):
        for country, korean in reading.remembered(_countries_of_line, number):
            found.setdefault(country, (number, korean))
    return found


def _countries_of_line(reading: Reading, number: int) -> tuple[tuple[Country, str], ...]:
    line = reading.lines.get(number, "")
    return tuple((country, name) for country in countries() if (name := name_of_country(line, country)))


IDENTITIES = Rule("identities", _inspect, version=3)
